import '@/lib/contracts/without-eval'
import { z } from 'zod'
import { logHash, logProofSchema } from '../archive/log-proof'
import { archiveKeysSchema } from '../archive/receipt'
import { sectionSchema } from './section'
import { instantSchema } from './days'
import { whoseSchema } from './whose'

/** What a check came to. One that could not be made says nothing of the log (L5). */
const proofOutcome = z.enum(['ok', 'failed', 'not-run'])

const count = z.int().nonnegative()

/** The log's size and root as they were signed. */
const head = z.object({ size: count, root: logHash, signedAt: instantSchema })

/** What a file or a letter says of the log that it was made from. */
export const signedLogHeadSchema = head.extend({
  /** Id of the archive's key. */
  key: z.string(),
  /** As it was signed. */
  jws: z.string(),
})
export type SignedLogHead = z.infer<typeof signedLogHeadSchema>

const savedRow = z.object({ id: z.string(), at: instantSchema })

/** Page "Kontroll av loggen". */
export const logProofDtoSchema = z.object({
  whose: whoseSchema,
  /** The log is closed to this capacity. */
  closed: z.boolean(),
  /** Null until it is asked for. */
  check: sectionSchema({
    /** The client's whole log, by the archive's own word. */
    chain: proofOutcome,
    /** All that was ever sealed, of everyone: whether it is there, and in the tree that was signed and published (L7). `unproven`: what would prove it is gone. */
    tree: z.enum([...proofOutcome.options, 'unproven']),
    /** The newest rows that are shown, each against the head; `skipped` are about other representatives and are not proven. */
    rows: z.object({ outcome: proofOutcome, checked: count, skipped: count }),
    /** Null: its signature does not hold. */
    head: head.nullable(),
    /** Compared with what was kept; null: nothing was given. */
    witness: z
      .object({
        /** `lost`: it is of the time that a restore has lost, and no break. */
        outcome: z.enum(['ok', 'lost', 'failed', 'not-run', 'unreadable']),
        size: count.nullable(),
      })
      .nullable(),
    /** The rows of a saved log, one by one (L7); null: none were given. */
    saved: z
      .object({
        /**
         * Other than `ok` and `failed`: none was compared, for they are no longer kept, none were found, no value that can be read came with
         * them, or they are of somebody else's log.
         */
        outcome: z.enum([...proofOutcome.options, 'forgotten', 'no-rows', 'no-value', 'not-own']),
        /** Rows that were given, and how many of them were compared: the first. */
        all: count,
        compared: count,
        /** Something in what was given can't be read as rows. */
        unread: z.boolean(),
        same: count,
        missing: z.array(savedRow),
        /** Rows that were written in the time that a restore has lost. */
        lost: z.array(savedRow),
        changed: z.array(savedRow),
        /** Rows that have been added, or have got new events, since; `more`: there are more of them than were looked at. */
        added: z.object({ count, more: z.boolean() }),
      })
      .nullable(),
    /** A value was typed beside a file, and says something else: only the file was compared. */
    textLeft: z.boolean(),
    /** Times at which the log of the whole archive went on from a backup: what was written between `from` and `to` is lost. */
    restores: z.array(
      z.object({ from: instantSchema, to: instantSchema, acknowledgedAt: instantSchema }),
    ),
    checkedAt: instantSchema,
  }).nullable(),
})
export type LogProofDto = z.infer<typeof logProofDtoSchema>
export type LogCheck = Extract<NonNullable<LogProofDto['check']>, { state: 'read' }>

/** What a browser asks to check rows by itself, piece by piece against one head. */
export const proofPieceQuestionSchema = z.object({
  cursor: z.string().max(500).nullable(),
  size: count.min(1).nullable(),
  /** Size of the log that was kept earlier; only with the first piece. */
  since: count.min(1).nullable(),
})
export type ProofPieceQuestion = z.infer<typeof proofPieceQuestionSchema>

/** A piece of the shown rows with their proofs. Nothing in it is to be believed before it is checked. */
export const proofPieceSchema = z.object({
  keys: archiveKeysSchema.shape.keys,
  head: z.string(),
  through: logProofSchema.shape.through,
  shown: z.array(z.object({ id: z.string(), at: z.string(), kind: z.string() })),
  rows: logProofSchema.shape.rows,
  /** Rows that are not proven to this actor. */
  skipped: count,
  /** Between the earlier size and the head; null: there is none. */
  consistency: z.array(logHash).nullable(),
  /** Of restores of the log, with the first piece alone; `path`: between what survived and the head, null: there is none. */
  restores: z.object({
    signed: z.array(z.object({ jws: z.string(), path: z.array(logHash).nullable() })),
    /** Heads of the size that was kept which were published and are lost. */
    lost: z.array(z.string()),
  }),
  /** Cursor of the next piece. */
  older: z.string().nullable(),
})
export type ProofPiece = z.infer<typeof proofPieceSchema>
