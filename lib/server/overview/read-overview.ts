import 'server-only'
import {
  overviewSchema,
  type OverviewDto,
  type UpcomingChangeDto,
} from '@/lib/contracts/portal/overview'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import { appearedAt } from '@/lib/domain/documents/newness'
import { selectShown } from '@/lib/domain/documents/shown-document'
import { upcomingChanges, type UpcomingChange } from '@/lib/domain/overview/upcoming-changes'
import { ok, type Result } from '@/lib/domain/result'
import { lastVisit as readLastVisit } from '@/lib/server/session/last-visit'
import { readNewness } from '@/lib/server/session/news'
import type { ReferenceData } from '../archive/reference/reference-data'
import { readDisplayIndex } from '../archive/read-display-index'
import { viewOf } from '../asking/view-of'
import { whoAsks } from '../asking/who-asks'
import { whoseData } from '../asking/whose-data'
import { organisationDto } from '../organisation-dto'
import { requireInformed, type NotInformed } from '../informed/require-informed'
import { isClosedTo, sightOf } from '../log/open-log'
import { readerOf, readUnopened } from '../news/unopened'
import { section } from '../section'
import { readStated, showStated } from '../statements/read-stated'
import { summariseStatements } from '../statements/summarise-statements'
import { readDocumentSections } from './document-sections'
import { readLogNews } from './log-news'
import {
  ownWorkerDtos,
  relationshipDto,
  shownRelationships,
} from '../relationships/shown-relationships'

/** The page "Översikt": what is new, the documents by service task, relationships, will, and what will change soon. */
export async function readOverview(
  handle: string,
  now = new Date(),
): Promise<Result<OverviewDto, NotInformed>> {
  const asker = await whoAsks(handle)
  const informed = await requireInformed(asker.actor, now)
  if (!informed.ok) return informed
  const reference = informed.value

  const [index, stated, visited, newness] = await Promise.all([
    readDisplayIndex(asker, { newest: 100 }),
    readStated(asker),
    readLastVisit(asker.actor.key, asker.subject.key),
    readNewness(readerOf(asker), now),
  ])

  const view = viewOf(asker, reference.coverage, now)
  const documents = index.ok ? selectShown(index.value.documents, view) : []
  const relationships = index.ok ? shownRelationships(index.value.relationships, view) : []
  const sight = index.ok ? ok(sightOf(index.value, { reference, view })) : index
  const [unopened, logNews] = await Promise.all([
    readUnopened(documents, asker, newness.documents),
    readLogNews({ asker, reference, closed: isClosedTo(view), sight }, visited && newness.log),
  ])
  const { news, ...documentSections } = await readDocumentSections(documents, index, {
    asker,
    reference,
    news: unopened,
  })
  const lastVisit = visited?.toISOString() ?? null
  const since = earliestOf([
    visited,
    ...documents.filter(({ id }) => unopened.has(id)).map(appearedAt),
    ...(logNews?.state === 'read' ? logNews.items.map(({ last }) => new Date(last)) : []),
  ])
  const sinceToday = since !== null && helsinkiDay(new Date(since)) === view.today
  const seen = { view, documents, ended: index.ok ? index.value.ended : [], relationships }
  const statements = !index.ok
    ? index
    : !stated.ok
      ? stated
      : showStated(stated.value, seen, reference)
  const changes = upcomingChanges({
    today: view.today,
    controllers: [...documents, ...relationships].map(({ controller }) => controller),
    coverage: reference.coverage,
    birthDate: asker.subject.birthDate,
    versions: reference.versions,
  })

  return ok(
    overviewSchema.parse({
      whose: whoseData(asker, now),
      ...documentSections,
      news: news.state === 'read' ? { ...news, lastVisit, since, sinceToday } : news,
      logNews,
      statements: section(statements, (value) => summariseStatements({ ...value, asker, view })),
      relationships: section(index, () => ({
        items: relationships.map((one) => relationshipDto(one, reference)),
        ownWorkers: ownWorkerDtos(relationships, reference, view),
      })),
      changes: section(index, () => ({
        items: changes.map((change) => toChangeDto(change, reference)),
      })),
    }),
  )
}

function toChangeDto(change: UpcomingChange, { organisations }: ReferenceData): UpcomingChangeDto {
  if (change.kind !== 'task-begins') return change
  return { ...change, controller: organisationDto(organisations, change.controller) }
}

/** Since when all that is called new has come, ISO instant; null: nothing has, and this is the first visit. */
function earliestOf(instants: readonly (Date | null)[]): string | null {
  const times = instants.flatMap((instant) => instant?.getTime() ?? [])
  return times.length > 0 ? new Date(Math.min(...times)).toISOString() : null
}
