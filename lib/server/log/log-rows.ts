import 'server-only'
import type { LogRow } from '@/lib/contracts/archive/log'
import type { LogRowDto } from '@/lib/contracts/portal/log'
import type { DocumentRowDto } from '@/lib/contracts/portal/document-row'
import { capacities } from '@/lib/domain/codes/capacities'
import { logGrounds, logKinds, statutoryGrounds } from '@/lib/domain/codes/log'
import { serviceTasks } from '@/lib/domain/codes/service-tasks'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import { toldOperation } from '@/lib/domain/log/own-matters'
import { marksOf } from '@/lib/domain/log/log-marks'
import { fail, ok, type Result } from '@/lib/domain/result'
import { organisationDto } from '../organisation-dto'
import { readRows } from '../documents/read-rows'
import type { OpenedLog, Sight } from './open-log'

type Opened = Pick<OpenedLog, 'asker' | 'reference'>

/** Documents of a row that are named; a longer row says how many more there are. */
const namedDocuments = 10

const refusals = { D0: 'no-ground', D6: 'prohibition', D7: 'consent' } as const

/**
 * Rows as the portal tells them, with the titles of the documents that they may name, the newest document first.
 *
 * @param firstTimes when each organisation occurs for the first time, ISO instant
 */
export async function logRows(
  told: readonly LogRow[],
  { asker, reference }: Opened,
  { shown, ended, index }: Sight,
  firstTimes: ReadonlyMap<string, string>,
): Promise<Result<LogRowDto[], 'archive-unavailable'>> {
  const places = new Map([...shown.keys()].map((id, place) => [id, place]))
  const rows = told.map((row) => ({ ...row, documents: inOrder(row.documents, places) }))
  const named = new Set(rows.flatMap(({ documents }) => documents.slice(0, namedDocuments)))
  const documents = [...named].flatMap((id) => shown.get(id) ?? [])
  const read = await readRows(documents, { asker, index, reference, news: new Set() })
  if (!read.ok) return fail('archive-unavailable', read.reference)
  const titles = new Map(read.value.map((row) => [row.id, row]))
  return ok(rows.map((row) => toDto(row, reference, { titles, ended }, firstTimes)))
}

/** As they stand in the list; the archive has them in the order of their ids, which are random. */
function inOrder(documents: readonly string[], places: ReadonlyMap<string, number>): string[] {
  const placeOf = (id: string) => places.get(id) ?? places.size
  return documents.toSorted((one, other) => placeOf(one) - placeOf(other))
}

type Named = Readonly<{
  titles: ReadonlyMap<string, DocumentRowDto>
  ended: ReadonlySet<string>
}>

function toDto(
  row: LogRow,
  { organisations }: OpenedLog['reference'],
  { titles, ended }: Named,
  firstTimes: ReadonlyMap<string, string>,
): LogRowDto {
  const party = (id: string | null) => (id === null ? null : organisationDto(organisations, id))
  const controller = controllerOf(row)
  const asked = controller === null ? undefined : organisations.get(controller)
  return {
    id: row.id,
    events: row.events,
    first: row.first,
    last: row.last,
    kind: known(logKinds, row.kind),
    operation: toldOperation(row),
    automatic: row.by === 'system',
    ground: known(logGrounds, row.ground),
    statutoryGround: known(statutoryGrounds, row.statutoryGround),
    refusal: row.kind === 'refused' ? refusalOf(row.rule) : null,
    organisation: party(row.organisation),
    unit: row.unit === row.organisation ? null : party(row.unit),
    register: party(row.register),
    serviceTask: known(serviceTasks, row.serviceTask),
    consentOn: consentDay(row, row.will?.madeAt),
    consentEndedOn: consentDay(row, row.will?.endedAt),
    actor: row.actor,
    actorName: row.actorName,
    capacity: known(capacities, row.capacity),
    documents: row.documents.slice(0, namedDocuments).flatMap((id) => {
      const document = titles.get(id)
      if (!document) return []
      const { title, madeOn, language } = document
      return [{ id, title, madeOn, language }]
    }),
    documentCount: row.documents.length,
    endedCount: row.documents.filter((id) => ended.has(id)).length,
    marks: marksOf(row, firstTimes),
    asked: asked ? organisationDto(organisations, asked.id) : null,
  }
}

/** The day of what became of the consent that was used. */
function consentDay({ ground }: LogRow, instant: string | null | undefined): string | null {
  return ground === 'consent' && instant ? helsinkiDay(new Date(instant)) : null
}

function refusalOf(rule: string | null) {
  return rule !== null && rule in refusals ? refusals[rule as keyof typeof refusals] : 'other'
}

/** Who answers for what was done: of a bought service the organiser in whose register it was, else the one who acted. */
function controllerOf({ ground, register, organisation }: LogRow): string | null {
  if (organisation === null) return null
  const isForAnother = ground === 'register-access' || ground === 'extensive-register-access'
  return isForAnother ? (register ?? organisation) : organisation
}

function known<Code extends string>(codes: readonly Code[], value: string | null): Code | null {
  return codes.find((code) => code === value) ?? null
}
