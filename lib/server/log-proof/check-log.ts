import 'server-only'
import { log } from '@/lib/config/log'
import { logProofDtoSchema, type LogProofDto } from '@/lib/contracts/portal/log-proof'
import { readWitness, type LogWitness } from '@/lib/domain/log/log-witness'
import { parseSavedLog, type SavedLog } from '@/lib/domain/log/saved-rows'
import { ok, type Result } from '@/lib/domain/result'
import { checkPiece, type CheckedPiece } from '@/lib/proof/check-piece'
import { recallDraft } from '../session/drafts'
import { compareLog } from './compare-log'
import { readVerification } from '../archive/log-proof'
import type { Asker } from '../asking/who-asks'
import { whoseData } from '../asking/whose-data'
import type { NotInformed } from '../informed/require-informed'
import { openLog, type OpenedLog } from '../log/open-log'
import { section } from '../section'
import { notNow } from './read-kept'
import { pieceOf } from './read-proof-piece'

/** What is asked of the page: nothing yet, or a check, with what somebody has kept from an earlier one. */
export type CheckQuestion = Readonly<{
  run: boolean
  kept: string | null
  /** Id of the draft that has the rows of a saved log. */
  saved: string | null
  /** A value was typed beside the file, and is not compared. */
  left?: boolean
}>

/** The page "Kontroll av loggen": what the check proves, and on demand the check itself (L4, L5). */
export async function checkLog(
  handle: string,
  question: CheckQuestion,
  now = new Date(),
): Promise<Result<LogProofDto, NotInformed>> {
  const opened = await openLog(handle, now)
  if (!opened.ok) return opened
  const { asker, closed } = opened.value
  const check =
    question.run && !closed
      ? section(
          await runCheck(opened.value, question, await givenLog(handle, question.saved), now),
          (value) => value,
        )
      : null
  return ok(logProofDtoSchema.parse({ whose: whoseData(asker, now), closed, check }))
}

/** What was given of a log; null: nothing. */
type GivenLog = SavedLog | 'forgotten' | null

async function givenLog(handle: string, draft: string | null): Promise<GivenLog> {
  if (draft === null) return null
  const text = await recallDraft(handle, draft)
  return (text === null ? null : parseSavedLog(text)) ?? 'forgotten'
}

async function runCheck(
  { asker, sight }: OpenedLog,
  { kept, left = false }: CheckQuestion,
  given: GivenLog,
  now: Date,
) {
  if (!sight.ok) return sight
  const witness = kept === null ? null : readWitness(kept)
  const question = { cursor: null, size: null, since: witness?.size ?? null }
  const [intact, piece] = await Promise.all([
    readVerification(asker),
    pieceOf(asker, sight.value.reach, question),
  ])
  if (!piece.ok) return piece
  const checked = await checkPiece(piece.value, witness)
  const { head, rowsHold, lostBy } = checked
  const shown = piece.value.shown.map(({ id }) => id)
  const result = {
    chain: intact.ok ? outcomeOf(intact.value.intact) : ('not-run' as const),
    tree: treeOutcome(intact),
    rows: {
      outcome: outcomeOf(rowsHold),
      checked: piece.value.shown.length,
      skipped: piece.value.skipped,
    },
    head: head && {
      size: head.size,
      root: head.root,
      signedAt: instant(head.iat),
    },
    witness: kept === null ? null : witnessResult(kept, witness, checked),
    saved: await savedResult(asker, given, witness && { witness, lostBy }, {
      shown,
      isCut: piece.value.older !== null,
    }),
    textLeft: left,
    restores: checked.restores.map(({ since, lost, iat }) => ({
      from: instant(since),
      to: instant(lost.until),
      acknowledgedAt: instant(iat),
    })),
    checkedAt: now.toISOString(),
  }
  const failed = [
    result.chain,
    result.tree,
    result.rows.outcome,
    result.witness?.outcome,
    result.saved?.outcome,
  ].some((outcome) => outcome === 'failed' || outcome === 'unproven')
  if (failed) log('error', 'log.unproven', { service: 'archive', outcome: result.chain })
  return ok(result)
}

const instant = (seconds: number) => new Date(seconds * 1000).toISOString()

function witnessResult(
  kept: string,
  witness: LogWitness | null,
  { witnessHolds, lostBy }: CheckedPiece,
) {
  if (!witness) return { outcome: kept === notNow ? 'not-run' : 'unreadable', size: null } as const
  const { size } = witness
  return { outcome: lostBy ? ('lost' as const) : outcomeOf(witnessHolds === true), size }
}

/**
 * What became of the rows that were given, or why they were not compared.
 *
 * @param kept null: nothing that can be read came with them
 * @param piece rows that were looked at, the newest; `isCut`: there are older ones
 */
async function savedResult(
  asker: Asker,
  given: GivenLog,
  kept: Parameters<typeof compareLog>[2] | null,
  { shown, isCut }: Readonly<{ shown: readonly string[]; isCut: boolean }>,
) {
  if (given === null) return null
  if (given === 'forgotten') return uncompared('forgotten')
  const { rows, total: all, unread } = given
  const told = { all, unread }
  if (rows.length === 0) return { ...uncompared('no-rows'), ...told }
  // Rows of another representative are not proven to this one, so only the client's own file can be compared row by row.
  if (asker.subject.capacity !== 'self') return { ...uncompared('not-own'), ...told }
  if (kept === null) return { ...uncompared('no-value'), ...told }
  const found = await compareLog(asker, rows, kept, shown)
  if (!found.ok) return { ...uncompared('not-run'), ...told }
  const { same, missing, lost, changed, added } = found.value
  return {
    outcome: outcomeOf(missing.length + changed.length === 0),
    ...{ ...told, compared: rows.length, same, missing, lost, changed },
    added: { count: added, more: isCut && added === shown.length },
  }
}

function uncompared<Outcome extends string>(outcome: Outcome) {
  const none = { all: 0, compared: 0, unread: false, same: 0, missing: [], lost: [], changed: [] }
  return { outcome, ...none, added: { count: 0, more: false } }
}

function treeOutcome(read: Awaited<ReturnType<typeof readVerification>>) {
  if (!read.ok || read.value.treeIntact === null) return 'not-run' as const
  if (read.value.publishedLost) return 'unproven' as const
  return outcomeOf(read.value.treeIntact)
}

function outcomeOf(holds: boolean) {
  return holds ? ('ok' as const) : ('failed' as const)
}
