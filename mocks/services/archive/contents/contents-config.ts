import { readFileSync } from 'node:fs'
import { z } from 'zod'

/** Keys under which the keys of contents are sealed, by their ids; `current` seals what is new. 32 bytes each. */
export type SealingKeys = Readonly<{ current: string; keys: ReadonlyMap<string, Uint8Array> }>

export type ContentsConfig = Readonly<{
  /** Endpoint and bucket, "https://s3.example.fi/mittkanta", without a slash at the end. */
  url: string
  region: string
  accessKeyId: string
  secretAccessKey: string
  sealing: SealingKeys
  /** Where contents are moved that lie elsewhere: `in`to the store (absent too), `out` of it, where what is new lies then too. */
  move?: 'in' | 'out' | 'off'
}>

export const contentsVariables = {
  ARCHIVE_CONTENTS_URL: z.url({ protocol: /^https?$/ }).optional(),
  ARCHIVE_CONTENTS_REGION: z.string().min(1).default('us-east-1'),
  ARCHIVE_CONTENTS_ACCESS_KEY_ID: z.string().min(1).optional(),
  ARCHIVE_CONTENTS_SECRET_ACCESS_KEY: z.string().min(1).optional(),
  ARCHIVE_CONTENTS_KEYS_FILE: z.string().min(1).optional(),
  ARCHIVE_CONTENTS_MOVE: z.enum(['in', 'out', 'off']).default('in'),
}

type Variables = z.infer<z.ZodObject<typeof contentsVariables>>
const key = z.base64().transform((text) => new Uint8Array(Buffer.from(text, 'base64')))
const keysSchema = z
  .object({
    current: z.string(),
    keys: z.record(
      z.string().regex(/^[\w-]{1,40}$/),
      key.refine(({ length }) => length === 32, 'must be 32 bytes'),
    ),
  })
  .refine(({ current, keys }) => current in keys, 'current names none of the keys')

/** Undefined: contents lie in the database. Throws when the store is named and something of it is missing. */
export function contentsConfig(found: Variables): ContentsConfig | undefined {
  const { ARCHIVE_CONTENTS_URL: url, ARCHIVE_CONTENTS_REGION: region } = found
  if (url === undefined) return undefined
  const { ARCHIVE_CONTENTS_ACCESS_KEY_ID: accessKeyId, ARCHIVE_CONTENTS_KEYS_FILE: file } = found
  const { ARCHIVE_CONTENTS_SECRET_ACCESS_KEY: secretAccessKey } = found
  if (accessKeyId === undefined || secretAccessKey === undefined || file === undefined)
    throw new Error(
      'With ARCHIVE_CONTENTS_URL must come ARCHIVE_CONTENTS_ACCESS_KEY_ID, ARCHIVE_CONTENTS_SECRET_ACCESS_KEY and ARCHIVE_CONTENTS_KEYS_FILE.',
    )
  const { current, keys } = keysSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  const sealing = { current, keys: new Map(Object.entries(keys)) }
  const { ARCHIVE_CONTENTS_MOVE: move } = found
  return { url: url.replace(/\/+$/, ''), region, accessKeyId, secretAccessKey, sealing, move }
}
