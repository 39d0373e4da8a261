import type { LogKind } from '../codes/log'
import type { SavedRow } from './saved-rows'

/** An event of the log as it is shown here. */
export type ShownEvent = Readonly<{
  id: string
  /** ISO instant. */
  at: string
  kind: LogKind | null
  /** In whose register it happened; null: it is not known, or in none. */
  register: string | null
  /** The same of two events that a row can tell of together. */
  says: string
}>

/** An answer beside the log: what stands in both, and what in one of them alone. */
export type AnswerComparison = Readonly<{
  same: readonly string[]
  /** Rows that are in both and tell another time: theirs. */
  differ: readonly SavedRow[]
  onlyTheirs: readonly SavedRow[]
  /** Ids of events here. */
  onlyOurs: readonly string[]
}>

/** What a controller that supervises its register is told of, and so can answer with. */
const answered: readonly (LogKind | null)[] = ['use', 'disclosure', 'maintenance']

/**
 * Lays the rows of an answer beside the log, event by event (L6). Missing in the answer is what happened in the registers that it
 * speaks of, between its first row and its last: of other times and registers it was not asked. A row of a log that was saved here
 * can tell of several events that say the same, and none of those is missing.
 */
export function compareAnswer(
  theirs: readonly SavedRow[],
  ours: readonly ShownEvent[],
): AnswerComparison {
  const here = new Map(ours.map((event) => [event.id, event]))
  const isSame = ({ id, at }: SavedRow) => Date.parse(here.get(id)?.at ?? '') === Date.parse(at)
  const known = theirs.filter(({ id }) => here.has(id))
  const registers = new Set(known.flatMap(({ id }) => here.get(id)?.register ?? []))
  const named = new Set(theirs.map(({ id }) => id))
  const times = theirs.map(({ at }) => Date.parse(at))
  const [begin, end] = [Math.min(...times), Math.max(...times)]
  const told = known.flatMap(({ id, at, from }) =>
    from === undefined
      ? []
      : [{ from: Date.parse(from), to: Date.parse(at), says: here.get(id)?.says }],
  )
  const isTold = (says: string, time: number) =>
    told.some((row) => row.says === says && row.from <= time && time <= row.to)
  const isMissing = ({ id, at, kind, register, says }: ShownEvent) => {
    const time = Date.parse(at)
    if (named.has(id) || time < begin || time > end || isTold(says, time)) return false
    return answered.includes(kind) && registers.has(register ?? '')
  }
  return {
    same: known.filter(isSame).map(({ id }) => id),
    differ: known.filter((row) => !isSame(row)),
    onlyTheirs: theirs.filter(({ id }) => !here.has(id)),
    onlyOurs: ours.filter(isMissing).map(({ id }) => id),
  }
}
