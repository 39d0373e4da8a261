import 'server-only'
import {
  documentListSchema,
  type DocumentFilters,
  type DocumentListDto,
} from '@/lib/contracts/portal/document-list'
import { serviceTasks } from '@/lib/domain/codes/service-tasks'
import { filterDocuments, inServiceTask } from '@/lib/domain/documents/filter-documents'
import { pageOf } from '@/lib/domain/documents/page-of'
import { selectShown, type ShownDocument } from '@/lib/domain/documents/shown-document'
import { tasksNotBegun } from '@/lib/domain/documents/tasks-not-begun'
import { ok, type Result } from '@/lib/domain/result'
import type { View } from '@/lib/domain/visibility/view'
import { lastVisit } from '@/lib/server/session/last-visit'
import { readNewness } from '@/lib/server/session/news'
import { recallSearch } from '@/lib/server/session/searches'
import type { ReferenceData } from '../archive/reference/reference-data'
import { readDisplayIndex } from '../archive/read-display-index'
import { viewOf } from '../asking/view-of'
import { whoAsks } from '../asking/who-asks'
import { whoseData } from '../asking/whose-data'
import { requireInformed, type NotInformed } from '../informed/require-informed'
import { readerOf, readUnopened } from '../news/unopened'
import { ownWorkerDtos, shownRelationships } from '../relationships/shown-relationships'
import { section } from '../section'
import { listOptions } from './list-options'
import { organisationDto } from '../organisation-dto'
import { readRows, type RowsQuestion } from './read-rows'

type ReadList = Omit<Extract<DocumentListDto['list'], { state: 'read' }>, 'state'>

/** Documents on a page of the list. */
const pageSize = 20

/** How many list rows come with the facts: some pages' worth, so that hidden documents among them cost no second call. */
const rowsWithIndex = 100

/** The page "Uppgifter om socialservice": counts, filters and pages are made of what the rules have let through. */
export async function listDocuments(
  handle: string,
  filters: DocumentFilters,
  now = new Date(),
): Promise<Result<DocumentListDto, NotInformed>> {
  const asker = await whoAsks(handle)
  const informed = await requireInformed(asker.actor, now)
  if (!informed.ok) return informed
  const reference = informed.value

  const { handle: address } = asker.subject
  const words = filters.searchId ? await recallSearch(address, filters.searchId) : null
  const newest = filters.page === 1 && filters.order === null ? rowsWithIndex : 0
  const [index, newness] = await Promise.all([
    readDisplayIndex(asker, { newest, words }),
    readNewness(readerOf(asker), now),
    lastVisit(asker.actor.key, asker.subject.key),
  ])

  const view = viewOf(asker, reference.coverage, now)
  const documents = index.ok ? selectShown(index.value.documents, view) : []
  const relationships = index.ok ? shownRelationships(index.value.relationships, view) : []
  const inTask = ({ serviceTask }: { serviceTask: string }) =>
    !filters.serviceTask || serviceTask === filters.serviceTask

  const news = await readUnopened(documents, asker, newness.documents)
  const list: Result<ReadList, string> = index.ok
    ? await readList(documents, filters, { asker, reference, news, index: index.value })
    : index
  const known = [...documents, ...relationships].map(({ controller }) => controller)
  return ok(
    documentListSchema.parse({
      whose: whoseData(asker, now),
      filters,
      words,
      list: section(list, (value) => value),
      workers: section(index, () => ({
        items: ownWorkerDtos(relationships, reference, view).filter(inTask),
      })),
      notBegun: notBegun(known, reference, view, filters),
    }),
  )
}

async function readList(
  documents: readonly ShownDocument[],
  filters: DocumentFilters,
  question: RowsQuestion,
): Promise<Result<ReadList, 'archive-unavailable'>> {
  const scope = inServiceTask(documents, filters.serviceTask)
  const matching = filterDocuments(scope, filters)
  const ordered = filters.order === 'oldest' ? matching.toReversed() : matching
  const { items, ...page } = pageOf(ordered, filters.page, pageSize)
  const rows = await readRows(items, question)
  if (!rows.ok) return rows
  return ok({
    rows: rows.value,
    ...page,
    totalWithoutFilters: scope.length,
    options: listOptions(documents, scope, question.reference),
    readAt: question.index.readAt,
  })
}

function notBegun(
  controllers: readonly string[],
  { coverage, organisations }: ReferenceData,
  { today }: View,
  { serviceTask, controller }: DocumentFilters,
) {
  const asked = controllers.filter((id) => !controller || id === controller)
  const tasks = serviceTask ? [serviceTask] : serviceTasks
  return tasksNotBegun(asked, coverage, today, tasks).map((task) => ({
    ...task,
    controller: organisationDto(organisations, task.controller),
  }))
}
