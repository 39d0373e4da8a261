import '@/lib/contracts/without-eval'
import { z } from 'zod'
import { capacities, channels } from '@/lib/domain/codes/capacities'
import { plainLine } from '@/lib/domain/text/plain-line'
import { prohibitionTargets, statementKinds } from '@/lib/domain/codes/statements'

/** As it is shown; the signature is over what stands in the receipt itself. */
const name = z.string().transform(plainLine)

/**
 * What a receipt says, as the payload of a JWS (ES256, `kid` in the archive's JWKS). Fields after ISO/IEC TS 27560 where
 * they fit. No personal identity code; names as the portal knew them when the statement was made.
 */
export const receiptSchema = z.object({
  schema_version: z.literal('ISO/IEC TS 27560:2023'),
  /** Id of the statement. */
  record_id: z.string(),
  /** The archive's address: who keeps the record. */
  iss: z.string(),
  /** When the statement took effect, seconds. */
  iat: z.number(),
  pii_principal: z.object({ id: z.string(), name: name.nullable() }),
  event: z.object({
    type: z.enum(statementKinds),
    time: z.iso.datetime({ offset: true }),
    /** Id of the consent or prohibition; null for information that was received. */
    will_id: z.string().nullable(),
    /** What a prohibition is about; the document by the id of its set, with the type and day by which it was chosen. */
    target: z
      .object({
        kind: z.enum(prohibitionTargets),
        document: z.object({ set: z.string(), type: z.string(), made_on: z.string() }).nullable(),
        service_task: z.string().nullable(),
        controller: z.string().nullable(),
      })
      .nullable(),
    by: z.object({
      id: z.string().nullable(),
      name: name.nullable(),
      capacity: z.enum(capacities),
    }),
    channel: z.enum(channels),
    organisation: z.string().nullable(),
  }),
  /** Version of the Kanta information under which it was made. */
  privacy_notice: z.object({ id: z.string(), version: z.string() }),
})
export type Receipt = z.infer<typeof receiptSchema>

/** What a receipt is as an SD-JWT VC: its `vct`. */
export const receiptCredentialType = 'https://mittkanta.example/credentials/receipt'

/**
 * Answer of `POST /fhir/Consent/$receipt`: the receipt as a compact JWS with `typ` "receipt+jwt", and as an SD-JWT VC (`dc+sd-jwt`)
 * whose holder may leave out who the client is, who stated it, and what it is about.
 */
export const receiptAnswerSchema = z.object({ jws: z.string(), credential: z.string() })
export type ReceiptAnswer = z.infer<typeof receiptAnswerSchema>

/** Answer of `GET /.well-known/jwks.json`: the archive's public keys, with those that sign no more. */
export const archiveKeysSchema = z.object({
  keys: z.array(
    z.object({
      kty: z.literal('EC'),
      crv: z.literal('P-256'),
      x: z.string(),
      y: z.string(),
      kid: z.string(),
      use: z.literal('sig'),
      alg: z.literal('ES256'),
    }),
  ),
})
export type ArchiveKeys = z.infer<typeof archiveKeysSchema>
