import 'server-only'
import type { OverviewDto, OverviewTaskDto } from '@/lib/contracts/portal/overview'
import type { DocumentRowDto } from '@/lib/contracts/portal/document-row'
import { serviceTasks, type ServiceTask } from '@/lib/domain/codes/service-tasks'
import { inServiceTask } from '@/lib/domain/documents/filter-documents'
import type { ShownDocument } from '@/lib/domain/documents/shown-document'
import type { Result } from '@/lib/domain/result'
import type { DocumentIndex } from '../archive/document-index'
import { organisationDto } from '../organisation-dto'
import { readRows, type RowsQuestion } from '../documents/read-rows'
import { unavailable, type UnavailableSection } from '../section'

type Sections = Pick<OverviewDto, 'documents'> &
  Readonly<{
    news: UnavailableSection | { state: 'read'; items: DocumentRowDto[]; count: number }
  }>

const newsShown = 3
const newestShown = 2

/** The two parts of the overview that show documents; both are there, or neither. */
export async function readDocumentSections(
  documents: readonly ShownDocument[],
  index: Result<DocumentIndex, string>,
  question: Omit<RowsQuestion, 'index'>,
): Promise<Sections> {
  if (!index.ok) return { news: unavailable(index), documents: unavailable(index) }

  const news = documents.filter(({ id }) => question.news.has(id))
  const tasks = serviceTasks
    .map((task) => ({ task, documents: inServiceTask(documents, task) }))
    .filter((each) => each.documents.length > 0)
    .sort((a, b) => newestOf(b.documents).localeCompare(newestOf(a.documents)))
  const needed = [
    ...news.slice(0, newsShown),
    ...tasks.flatMap((each) => each.documents.slice(0, newestShown)),
  ]
  const read = await readRows(needed, { ...question, index: index.value })
  if (!read.ok) return { news: unavailable(read), documents: unavailable(read) }

  const rows = new Map(read.value.map((row) => [row.id, row]))
  return {
    news: {
      state: 'read',
      items: rowsOf(news.slice(0, newsShown), rows),
      count: news.length,
    },
    documents: {
      state: 'read',
      tasks: tasks.map((each) => taskDto(each, rows, question)),
      total: documents.length,
      readAt: index.value.readAt,
    },
  }
}

/** The day of the newest document; they come newest first. */
const newestOf = (documents: readonly ShownDocument[]) => documents[0]?.madeOn ?? ''

function taskDto(
  { task, documents }: Readonly<{ task: ServiceTask; documents: readonly ShownDocument[] }>,
  rows: ReadonlyMap<string, DocumentRowDto>,
  { reference }: Pick<RowsQuestion, 'reference'>,
): OverviewTaskDto {
  const controllers = [...new Set(documents.map(({ controller }) => controller))]
  return {
    serviceTask: task,
    count: documents.length,
    controllers: controllers.map((id) => organisationDto(reference.organisations, id)),
    newest: rowsOf(documents.slice(0, newestShown), rows),
  }
}

function rowsOf(
  documents: readonly ShownDocument[],
  rows: ReadonlyMap<string, DocumentRowDto>,
): DocumentRowDto[] {
  return documents.flatMap(({ id }) => rows.get(id) ?? [])
}
