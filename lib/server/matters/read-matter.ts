import 'server-only'
import { matterSchema, type MatterDto } from '@/lib/contracts/portal/matters'
import { selectShown, type ShownDocument } from '@/lib/domain/documents/shown-document'
import { shownMatters } from '@/lib/domain/matters/shown-matters'
import { threadOf } from '@/lib/domain/matters/thread-of'
import { fail, ok, type Result } from '@/lib/domain/result'
import type { ShownDirective } from '@/lib/domain/statements/show-directive'
import type { ArchiveFailure } from '../archive/failure'
import { readDisplayIndex } from '../archive/read-display-index'
import { viewOf } from '../asking/view-of'
import { whoAsks } from '../asking/who-asks'
import { whoseData } from '../asking/whose-data'
import { readRows } from '../documents/read-rows'
import { foundNothing } from '../found-nothing'
import { requireInformed, type NotInformed } from '../informed/require-informed'
import { shownRelationships } from '../relationships/shown-relationships'
import { section } from '../section'
import { readStatements, showStatements } from '../statements/read-stated'
import { matterDto } from './matter-dto'
import { readLastDays, type LastDays } from './read-last-days'

/**
 * The thread of one matter, out of the documents of it that the actor sees. One in which she sees none answers as one that never was,
 * at the cost of the same single call.
 *
 * @param withDays whether until when its decisions can be challenged is read too, which is a reading of each of them
 */
export async function readMatter(
  handle: string,
  id: string,
  { withDays = false, now = new Date() } = {},
): Promise<Result<MatterDto, NotInformed | ArchiveFailure>> {
  const asker = await whoAsks(handle)
  const informed = await requireInformed(asker.actor, now)
  if (!informed.ok) return informed
  const reference = informed.value
  const index = await readDisplayIndex(asker, { newest: 0 })
  if (!index.ok) return fail('archive-unavailable', index.reference)

  const view = viewOf(asker, reference.coverage, now)
  const documents = selectShown(index.value.documents, view)
  const matter = shownMatters(documents, index.value.matters).find((each) => each.id === id)
  const [newest] = matter?.documents ?? []
  if (!matter || !newest) return foundNothing('document')

  const opened = { asker, reference, view, index: index.value }
  const [rows, stated, days] = await Promise.all([
    readRows(matter.documents, { asker, index: index.value, reference, news: new Set() }),
    readStatements(asker),
    withDays ? readLastDays(opened, matter.documents) : null,
  ])
  if (!rows.ok) return fail('archive-unavailable', rows.reference)
  const byId = new Map(rows.value.map((row) => [row.id, row]))
  const relationships = shownRelationships(index.value.relationships, view)
  const sees = { view, documents, ended: index.value.ended, relationships }
  const language = byId.get(newest.id)?.language ?? 'other'
  return ok(
    matterSchema.parse({
      whose: whoseData(asker, now),
      ...matterDto(matter, newest, language, reference),
      steps: threadOf(matter.documents, toldDays(days)).flatMap(({ day, what, document }) => {
        const row = byId.get(document.id)
        const correctedAt = document.corrected ? document.storedAt.toISOString() : null
        return row ? [{ day, what, document: row, type: document.type, correctedAt }] : []
      }),
      lastDays: days && section(days, (read) => ({ silent: silentIn(read) })),
      statements: section(stated, (read) =>
        statementsAbout(matter.documents, showStatements(read, sees)),
      ),
      readAt: index.value.readAt,
    }),
  )
}

function toldDays(days: Result<LastDays, ArchiveFailure> | null): ReadonlyMap<string, string> {
  const read = days?.ok ? [...days.value] : []
  return new Map(read.flatMap(([id, day]) => (day === null ? [] : [[id, day] as const])))
}

const silentIn = (days: LastDays) => [...days].flatMap(([id, day]) => (day === null ? [id] : []))

/** What is in force of what the actor may know of (R5, C7). */
function statementsAbout(
  documents: readonly ShownDocument[],
  directives: readonly ShownDirective[],
) {
  const inForce = directives.filter(({ directive }) => directive.inForce)
  const consent = inForce.find(({ directive }) => directive.kind === 'consent')
  const covered = new Set(inForce.flatMap(({ covered }) => covered.map(({ id }) => id)))
  return {
    consentSince: consent?.directive.statements[0].madeAt ?? null,
    prohibited: documents.map(({ id }) => id).filter((id) => covered.has(id)),
  }
}
