import type { ServiceTask } from '../codes/service-tasks'
import {
  isOfTask,
  retentionKeys,
  retentionTable,
  type RetentionKey,
  type RetentionStart,
} from './retention-table'

/** What a reader of a document is told of how long it is kept. */
export type ShownRetention = Readonly<{
  by: RetentionKey
  from: RetentionStart
  years: number
  /** YYYY-MM-DD; null: not known yet, or not for the reader to know. */
  until: string | null
}>

type Kept = Readonly<{
  serviceTask: ServiceTask
  /** Null: not counted yet. */
  keptBy: RetentionKey | null
  keptUntil: string | null
}>

/**
 * Until when a document is kept, as it may be told to who sees the document (A10). A day that hangs on matters other than its own, which may be
 * hidden, is told to nobody, whatever there is: so its absence says nothing.
 */
export function shownRetention({ serviceTask, keptBy, keptUntil }: Kept): ShownRetention | null {
  if (keptBy === null) return null
  // That another row ends later than this would tell something of it, too.
  const ofOthers = retentionKeys.find(
    (key) =>
      hangsOnOthers(key) && isOfTask(key, serviceTask) && (keptBy === 'fees' || keptBy === key),
  )
  const by = ofOthers ?? keptBy
  const { years, from } = retentionTable[by]
  return { by, from, years, until: ofOthers ? null : keptUntil }
}

function hangsOnOthers(key: RetentionKey): boolean {
  return retentionTable[key].from === 'last-matter-closed'
}
