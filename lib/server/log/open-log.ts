import 'server-only'
import { serverConfig } from '@/lib/config/server-config'
import { endedFor, logReach, type LogReach } from '@/lib/domain/log/log-reach'
import { selectShown, type ShownDocument } from '@/lib/domain/documents/shown-document'
import { fail, ok, type Result } from '@/lib/domain/result'
import { seesAsClient } from '@/lib/domain/visibility/capacity-traits'
import type { View } from '@/lib/domain/visibility/view'
import { readDisplayIndex } from '../archive/read-display-index'
import type { DocumentIndex } from '../archive/document-index'
import type { ReferenceData } from '../archive/reference/reference-data'
import { viewOf } from '../asking/view-of'
import { whoAsks, type Asker } from '../asking/who-asks'
import { requireInformed, type NotInformed } from '../informed/require-informed'

export type OpenedLog = Readonly<{
  asker: Asker
  reference: ReferenceData
  view: View
  /** This capacity sees no log at all. */
  closed: boolean
  /** What the rows may tell, and the documents that they may name; unavailable when it can't be known now. */
  sight: Result<Sight, 'archive-unavailable'>
}>

export type Sight = Readonly<{
  reach: LogReach
  shown: ReadonlyMap<string, ShownDocument>
  /** Ids of documents that are no longer kept and may be told of (A10). */
  ended: ReadonlySet<string>
  index: DocumentIndex
}>

/** List rows that come with the facts: titles of most documents that a page of the log names. */
const titlesWithIndex = 200

/**
 * Who looks at whose log, and how far (L3). When documents and client relationships can't be read now, nobody can tell
 * what a row may say, so nothing is shown.
 */
export async function openLog(handle: string, now: Date): Promise<Result<OpenedLog, NotInformed>> {
  const asker = await whoAsks(handle)
  const informed = await requireInformed(asker.actor, now)
  if (!informed.ok) return informed
  const reference = informed.value
  const view = viewOf(asker, reference.coverage, now)
  const closed = isClosedTo(view)
  const sight = closed ? fail('archive-unavailable', '') : await readSight(asker, reference, view)
  return ok({ asker, reference, view, closed, sight })
}

/** The switch of section 2: whether this viewer may see no log at all. */
export function isClosedTo({ capacity }: View): boolean {
  return !seesAsClient(capacity) && !serverConfig().GUARDIAN_SEES_LOG
}

async function readSight(
  asker: Asker,
  reference: ReferenceData,
  view: View,
): Promise<Result<Sight, 'archive-unavailable'>> {
  const index = await readDisplayIndex(asker, { newest: titlesWithIndex })
  if (!index.ok) return fail('archive-unavailable', index.reference)
  return ok(sightOf(index.value, { reference, view }))
}

/** How far a viewer sees into the log, by what there is of the client. */
export function sightOf(
  index: DocumentIndex,
  { reference, view }: Pick<OpenedLog, 'reference' | 'view'>,
): Sight {
  const facts = {
    documents: index.documents,
    ended: index.ended,
    relationships: index.relationships,
    parties: reference.organisations.values(),
  }
  const shown = selectShown(index.documents, view)
  return {
    reach: logReach(facts, view),
    shown: new Map(shown.map((document) => [document.id, document])),
    ended: new Set(endedFor(index.ended, view).map(({ shownAs }) => shownAs)),
    index,
  }
}
