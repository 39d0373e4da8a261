import 'server-only'
import type { LogRow } from '@/lib/contracts/archive/log'
import { wholeLog } from '@/lib/contracts/archive/log-request'
import { logAnswerDtoSchema, type LogAnswerDto } from '@/lib/contracts/portal/log-answer'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import { logKinds } from '@/lib/domain/codes/log'
import { compareAnswer } from '@/lib/domain/log/compare-answer'
import { parseSavedLog, type SavedLog, type SavedRow } from '@/lib/domain/log/saved-rows'
import { fail, ok, type Result } from '@/lib/domain/result'
import { whoseData } from '../asking/whose-data'
import type { NotInformed } from '../informed/require-informed'
import { section } from '../section'
import { recallDraft } from '../session/drafts'
import { logRows } from './log-rows'
import { openLog, type OpenedLog, type Sight } from './open-log'
import { readAllRows } from './read-all-rows'

/** Rows that are only here, told of one by one. */
const mostTold = 50

/**
 * What a controller has answered beside the log that may be told of (L3), event by event. Of the answer only numbers and times are
 * there, sealed in the session.
 *
 * @param draft id of the draft that has them; null: nothing was given yet
 */
export async function compareWithAnswer(
  handle: string,
  draft: string | null,
  now = new Date(),
): Promise<Result<LogAnswerDto, NotInformed>> {
  const opened = await openLog(handle, now)
  if (!opened.ok) return opened
  const { asker, closed, sight } = opened.value
  const asked = draft !== null && !closed
  const kept = asked ? await recallDraft(handle, draft) : null
  const answer = kept === null ? null : parseSavedLog(kept)
  const forgotten = asked && answer === null
  const compared =
    answer === null
      ? null
      : section(
          sight.ok ? await layBeside(opened.value, sight.value, answer) : sight,
          (value) => value,
        )
  return ok(logAnswerDtoSchema.parse({ whose: whoseData(asker, now), closed, forgotten, compared }))
}

async function layBeside(opened: OpenedLog, sight: Sight, answer: SavedLog) {
  const theirs = answer.rows
  const found = await readOurs(opened, sight, theirs)
  if (!found.ok) return fail('archive-unavailable', found.reference)
  const { rows, isCut } = found.value
  const events = rows.map((row) => ({
    ...{ id: row.id, at: row.last, register: answeringFor(row) },
    kind: logKinds.find((each) => each === row.kind) ?? null,
    says: saying(row),
  }))
  const { same, differ, onlyTheirs, onlyOurs } = compareAnswer(theirs, events)
  const told = onlyOurs.slice(0, mostTold)
  const ours = await logRows(
    rows.filter(({ id }) => told.includes(id)),
    opened,
    sight,
    new Map(),
  )
  if (!ours.ok) return ours
  return ok({
    ...{ rows: theirs.length, total: answer.total, unread: answer.unread },
    same: same.length,
    ...{ differ, onlyTheirs, onlyOurs: ours.value, isCut },
    moreOurs: onlyOurs.length - told.length,
  })
}

/** The events of the time of which the answer tells, and those that it tells of with another time. */
async function readOurs(
  opened: OpenedLog,
  sight: Sight,
  theirs: readonly SavedRow[],
): ReturnType<typeof readAllRows> {
  if (theirs.length === 0) return ok({ rows: [], isCut: false })
  const days = theirs.map(({ at }) => helsinkiDay(new Date(at))).sort()
  const period = { from: days[0] ?? null, to: days.at(-1) ?? null }
  const then = await readAllRows(opened, sight, { ...wholeLog, ...period }, 'event')
  if (!then.ok) return then
  const known = new Map(then.value.rows.map((row) => [row.id, row]))
  const events = theirs.flatMap(({ id }) => (known.has(id) ? [] : [id]))
  if (events.length === 0) return then
  const others = await readAllRows(opened, sight, { ...wholeLog, events }, 'event')
  if (!others.ok) return others
  for (const row of others.value.rows) known.set(row.id, row)
  return ok({ rows: [...known.values()], isCut: then.value.isCut })
}

const readings: readonly string[] = ['read-document', 'read-binary']

/**
 * What is the same of events that the archive tells of as one row, but for the day: the facts, the document of a reading, which
 * takes several requests, and the operation of an automatic run.
 */
function saying(row: LogRow): string {
  const { kind, by, ground, statutoryGround, rule, organisation, unit, register, will } = row
  const same = [kind, by, ground, statutoryGround, rule, organisation, unit, register, will?.id]
  const own = by === 'system' ? row.operation : readings.includes(row.operation) && row.documents
  return JSON.stringify([same, own])
}

/** Whose register it was, where its controller is told of the event: it is not of what came upon nothing, nor of its own supervision. */
function answeringFor({ register, operation, documents }: LogRow): string | null {
  return documents.length > 0 && operation !== 'supervise-use' ? register : null
}
