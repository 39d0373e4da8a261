import '@/lib/contracts/without-eval'
import { z } from 'zod'

/** A SHA-256 hash, in hex. */
export const logHash = z.string().regex(/^[0-9a-f]{64}$/)

/** Sizes and positions of the log's tree; more leaves than a number can tell apart will never be. */
const count = z.int().nonnegative()

/**
 * What a head of the log says, as the payload of a JWS (ES256, typ "log-head+jwt", `kid` in the archive's JWKS): the log had
 * this many leaves then, and their hash tree (RFC 9162) this root.
 */
export const logHeadSchema = z.object({
  /** The archive's address. */
  iss: z.string(),
  /** When it was signed, seconds. */
  iat: count,
  size: count.min(1),
  root: logHash,
  /** From this leaf on each one is accounted for; a head without it is older than that. */
  from: count.default(Number.MAX_SAFE_INTEGER),
  /** Of several instances: which of them signed it. One without it, where there are several, is over their heads. */
  instance: z.string().optional(),
})
export type LogHead = z.infer<typeof logHeadSchema>

/**
 * That the log goes on from a backup, as the payload of a JWS (ES256, typ "log-restore+jwt"): what was sealed after `since` and is not in a
 * tree of `size` leaves is lost, up to the published head that `lost` names. It stands among the published heads.
 */
export const logRestoreSchema = z.object({
  iss: z.string(),
  iat: count,
  /** The tree from which the log goes on, and when its head was signed, seconds. */
  size: count.min(1),
  root: logHash,
  since: count,
  /** The newest published head that is lost, and when it was signed, seconds. */
  lost: z.object({ size: count.min(1), root: logHash, until: count }),
  /** Who has acknowledged it. */
  by: z.string().min(1).max(200),
})
export type LogRestore = z.infer<typeof logRestoreSchema>

/** Answer of `GET /log/heads/latest` and `GET /log/heads/{size}`, and what is kept in a file as a witness. */
export const signedHeadSchema = z.object({ jws: z.string().max(2_000) })

/** Answer of `GET /log/consistency?first=&second=`: that the first leaves of both trees are the same. */
export const logConsistencySchema = z.object({
  first: count.min(1),
  second: count.min(1),
  path: z.array(logHash).max(200),
})

/** That the head of one of several instances is in the tree over their heads: a leaf is the head as it was signed. */
const headInTreeSchema = z.object({
  /** JWS of the head of the instance. */
  head: z.string().max(2_000),
  position: count,
  path: z.array(logHash).max(100),
})

/** Answer of `/log/instances/{name}`: the newest head of an instance that is in the tree over the heads. */
export const witnessedHeadSchema = z.object({
  /** Leaves of the instance's own tree. */
  size: count.min(1),
  /** JWS of the head over the heads. */
  head: z.string().max(2_000),
  through: headInTreeSchema,
})
export type WitnessedHead = z.infer<typeof witnessedHeadSchema>

/** What an instance sends to `POST /log/instances/{name}`: its head, and that it continues the one that is known (`path`; nothing when none is). */
export const offeredHeadSchema = z.object({
  head: z.string().max(2_000),
  /** Leaves of the head that was known when the path was made; 0: none was. A version before this one tells nothing: it means the one that is known. */
  from: count.optional(),
  path: z.array(logHash).max(200),
})
export type OfferedHead = z.infer<typeof offeredHeadSchema>

/** What `GET /log/restores` is asked with: of how large a log somebody has kept a head. */
export const logRestoresQuery = z.object({ size: z.coerce.number().int().min(1).optional() })

/** Answer of `GET /log/restores?size=`: each time that the log went on from a backup, and what was lost by it of one size. */
export const logRestoresSchema = z.object({
  /** JWS of each ({@link logRestoreSchema}), the oldest first. */
  restores: z.array(z.string().max(2_000)).max(100),
  /** JWS of each head of the size that was asked for which was published and is lost; more than one where as long a log was lost again. */
  lost: z.array(z.string().max(2_000)).max(100),
})

/** Answer of `POST /fhir/AuditEvent/$proof`: that rows of the log are in the tree of a signed head. */
export const logProofSchema = z.object({
  /** JWS of the head. */
  head: z.string(),
  /** Of several instances: the head that the rows are in, and its way to `head`. */
  through: headInTreeSchema.optional(),
  /** The rows that were asked for, but for those that are not in the tree of this head. */
  rows: z.array(
    z.object({
      id: z.string(),
      /** The event exactly as it is hashed: the leaf is SHA-256 of a zero byte and this text in UTF-8. */
      event: z.string(),
      position: count,
      path: z.array(logHash).max(100),
    }),
  ),
})
export type LogProof = z.infer<typeof logProofSchema>

/** Rows that are proven in one piece at the most. */
export const mostProvenRows = 200

/** Answer of `POST /fhir/AuditEvent/$verify`: whether the client's whole chain holds. How long it is stays untold. */
export const logVerificationSchema = z.object({
  intact: z.boolean(),
  /** Whether all that was ever sealed, of everyone, is there and in the tree that was signed and published; null: not known yet. */
  treeIntact: z.boolean().nullable(),
  /** Heads that were published outside the database are gone from there, so that it can't be proven. */
  publishedLost: z.boolean().default(false),
  /** Times at which the log, of everyone, went on from a backup: what was written between `from` and `to` may be lost. */
  restores: z
    .array(
      z.object({
        from: z.iso.datetime({ offset: true }),
        to: z.iso.datetime({ offset: true }),
        acknowledgedAt: z.iso.datetime({ offset: true }),
      }),
    )
    .default([]),
  checkedAt: z.iso.datetime({ offset: true }),
})
export type LogVerification = z.infer<typeof logVerificationSchema>
