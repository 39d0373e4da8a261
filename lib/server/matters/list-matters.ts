import 'server-only'
import { mattersSchema, type MattersDto } from '@/lib/contracts/portal/matters'
import { selectShown } from '@/lib/domain/documents/shown-document'
import { shownMatters } from '@/lib/domain/matters/shown-matters'
import { fail, ok, type Result } from '@/lib/domain/result'
import type { DocumentIndex } from '../archive/document-index'
import { readDisplayIndex } from '../archive/read-display-index'
import type { ReferenceData } from '../archive/reference/reference-data'
import { viewOf } from '../asking/view-of'
import { whoAsks, type Asker } from '../asking/who-asks'
import { whoseData } from '../asking/whose-data'
import { readRows } from '../documents/read-rows'
import { requireInformed, type NotInformed } from '../informed/require-informed'
import { section } from '../section'
import { matterDto } from './matter-dto'

type Items = Extract<MattersDto['matters'], { state: 'read' }>['items']

/** List rows that come with the facts; the newest document of most matters is among them. */
const rowsWithIndex = 100

/** The page "Ärenden": the matters in which the actor sees a document. */
export async function listMatters(
  handle: string,
  now = new Date(),
): Promise<Result<MattersDto, NotInformed>> {
  const asker = await whoAsks(handle)
  const informed = await requireInformed(asker.actor, now)
  if (!informed.ok) return informed
  const index = await readDisplayIndex(asker, { newest: rowsWithIndex })
  const read = index.ok ? await itemsOf(asker, index.value, informed.value, now) : index
  return ok(
    mattersSchema.parse({
      whose: whoseData(asker, now),
      matters: section(read, (value) => value),
    }),
  )
}

async function itemsOf(
  asker: Asker,
  index: DocumentIndex,
  reference: ReferenceData,
  now: Date,
): Promise<Result<{ items: Items; readAt: string }, 'archive-unavailable'>> {
  const shown = selectShown(index.documents, viewOf(asker, reference.coverage, now))
  const matters = shownMatters(shown, index.matters)
  const newest = matters.flatMap(({ documents }) => documents.slice(0, 1))
  const rows = await readRows(newest, { asker, index, reference, news: new Set() })
  if (!rows.ok) return fail('archive-unavailable', rows.reference)
  const languages = new Map(rows.value.map(({ id, language }) => [id, language]))
  const items = matters.flatMap((matter) => {
    const [last] = matter.documents
    const first = matter.documents.at(-1)
    if (!last || !first) return []
    const { length: count } = matter.documents
    const language = languages.get(last.id) ?? 'other'
    const days = { count, first: first.madeOn, last: last.madeOn }
    return [{ ...matterDto(matter, last, language, reference), ...days }]
  })
  return ok({ items, readAt: index.readAt })
}
