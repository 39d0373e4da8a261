import 'server-only'
import { log } from '@/lib/config/log'
import { logProofDtoSchema, type LogProofDto } from '@/lib/contracts/portal/log-proof'
import { readWitness, type LogWitness } from '@/lib/domain/log/log-witness'
import { parseSavedRows, type SavedRow } from '@/lib/domain/log/saved-rows'
import { ok, type Result } from '@/lib/domain/result'
import { checkPiece, type CheckedPiece } from '@/lib/proof/check-piece'
import { recallDraft } from '../session/drafts'
import { compareLog } from './compare-log'
import { readVerification } from '../archive/log-proof'
import { whoseData } from '../asking/whose-data'
import type { NotInformed } from '../informed/require-informed'
import { openLog, type OpenedLog } from '../log/open-log'
import { section } from '../section'
import { pieceOf } from './read-proof-piece'

/** What is asked of the page: nothing yet, or a check, with what somebody has kept from an earlier one. */
export type CheckQuestion = Readonly<{
  run: boolean
  kept: string | null
  /** Id of the draft that has the rows of a saved log. */
  saved: string | null
}>

/** The page "Kontroll av loggen": what the check proves, and on demand the check itself (L4, L5). */
export async function checkLog(
  handle: string,
  { run, kept, saved }: CheckQuestion,
  now = new Date(),
): Promise<Result<LogProofDto, NotInformed>> {
  const opened = await openLog(handle, now)
  if (!opened.ok) return opened
  const { asker, closed } = opened.value
  const check =
    run && !closed
      ? section(
          await runCheck(opened.value, kept, await savedRows(handle, saved), now),
          (value) => value,
        )
      : null
  return ok(logProofDtoSchema.parse({ whose: whoseData(asker, now), closed, check }))
}

async function savedRows(handle: string, draft: string | null): Promise<readonly SavedRow[]> {
  return draft === null ? [] : parseSavedRows(await recallDraft(handle, draft))
}

async function runCheck(
  { asker, sight }: OpenedLog,
  kept: string | null,
  rows: readonly SavedRow[],
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
  // Rows of another representative are not proven to this one, so only the client's own file can be compared row by row.
  const isOwn = asker.subject.capacity === 'self'
  const shown = piece.value.shown.map(({ id }) => id)
  const compared =
    witness && rows.length > 0 && isOwn
      ? await compareLog(asker, rows, { witness, lostBy }, shown)
      : null
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
    witness: kept === null ? null : witnessResult(witness, checked),
    saved:
      compared && savedResult(compared, { shown: shown.length, isCut: piece.value.older !== null }),
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

function witnessResult(witness: LogWitness | null, { witnessHolds, lostBy }: CheckedPiece) {
  if (!witness) return { outcome: 'unreadable' as const, size: null }
  const { size } = witness
  return { outcome: lostBy ? ('lost' as const) : outcomeOf(witnessHolds === true), size }
}

type Compared = Awaited<ReturnType<typeof compareLog>>

/** @param shown rows that were looked at, the newest; `isCut`: there are older ones */
function savedResult(compared: Compared, { shown, isCut }: { shown: number; isCut: boolean }) {
  if (!compared.ok) {
    const added = { count: 0, more: false }
    return { outcome: 'not-run' as const, same: 0, missing: [], lost: [], changed: [], added }
  }
  const { same, missing, lost, changed, added } = compared.value
  return {
    outcome: outcomeOf(missing.length + changed.length === 0),
    ...{ same, missing, lost, changed },
    added: { count: added, more: isCut && added === shown },
  }
}

function treeOutcome(read: Awaited<ReturnType<typeof readVerification>>) {
  if (!read.ok || read.value.treeIntact === null) return 'not-run' as const
  if (read.value.publishedLost) return 'unproven' as const
  return outcomeOf(read.value.treeIntact)
}

function outcomeOf(holds: boolean) {
  return holds ? ('ok' as const) : ('failed' as const)
}
