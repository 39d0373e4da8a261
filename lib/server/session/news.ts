import 'server-only'
import { newUntil } from '@/lib/domain/documents/newness'
import type { ShownDocument } from '@/lib/domain/documents/shown-document'
import type { Reader } from './sealing/opened-mark'
import { sessionServices } from './session-services'
import { keepLogRead, keepOpened, newnessOf, openedAmong } from './store/opened'

/** What each reader has opened is known to that reader alone, and kept for as long as a thing can be new. */
export async function readNewness(reader: Reader, now: Date) {
  const { context } = await sessionServices()
  return newnessOf(context, reader, now)
}

export async function readOpened(
  reader: Reader,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const { context } = await sessionServices()
  return openedAmong(context, reader, ids)
}

/** Notes that a document was opened, unless it has long ceased to be new. */
export async function noteOpened(reader: Reader, document: ShownDocument, now: Date) {
  const until = newUntil(document)
  if (until <= now) return
  const { context } = await sessionServices()
  await keepOpened(context, reader, { id: document.id, until })
}

export async function noteLogRead(reader: Reader, now: Date): Promise<void> {
  const { context } = await sessionServices()
  await keepLogRead(context, reader, now)
}
