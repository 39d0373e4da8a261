import { z } from 'zod'

/** What is kept beside two databases of an earlier version: keys of tests, and what they open. */
export const keptSchema = z.object({
  now: z.iso.datetime(),
  archive: z.object({
    url: z.url(),
    secret: z.string(),
    signingKeys: z.unknown(),
    heads: z.string(),
  }),
  client: z.object({
    id: z.string(),
    registration: z.unknown(),
    privateJwk: z.looseObject({ kid: z.string() }),
  }),
  hetu: z.string(),
  document: z.string(),
  receipt: z.string(),
  portal: z.object({
    secret: z.string(),
    pepper: z.string(),
    token: z.string(),
    draft: z.string(),
  }),
})
export type Kept = Readonly<z.infer<typeof keptSchema>>
