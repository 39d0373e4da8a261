import type { AuditEvent, Bundle } from 'fhir/r4'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Archive } from '../../archive'
import type { ArchiveTransaction } from '../../database/tables'
import { userType } from '../../log/events/audit-event-agents'
import { auditEventResource } from '../../log/events/audit-event-resource'
import type { Caller, OfficialCaller, SystemCaller } from '../../protocol/callers/caller'
import { officialOf } from '../../protocol/callers/official-of'
import { allows } from '../../protocol/callers/scopes'
import { refuse, respond, type FhirContext } from '../../protocol/http/fhir-context'
import { invalidParameter, notAllowed, type Problem } from '../../protocol/http/outcome'
import { readQuery } from '../../protocol/http/read-body'
import { isProblem, parameterProblem, readControl } from '../../protocol/http/search-control'
import { openText, sealText } from '../../sealed-text'
import { readDate } from '../../store/reading/read-date'
import { clientsOf } from '../supervision/look-at-use'
import { markUse, type Marked } from '../supervision/mark-use'
import { registerUse, type UseEvent, type UseFilters } from '../supervision/register-use'
import { keyOf, pageOverAll, partOfPage, type Paged, type PlaceOfAll } from '../page-over-all'
import { underTaskOfMany } from '../under-task-of-many'

const mostAtOnce = 100
const placeSchema = z.object({ recorded: z.string(), id: z.string() })
const patientPattern = /^(?:Patient\/)?([0-9a-f]{32})$/

/**
 * GET AuditEvent: the use of the own register as FHIR has it, newest first, for its supervisor or for a system of the controller. Each client
 * of the page has a row in her log.
 */
export async function searchAuditEvents(archive: Archive, c: FhirContext): Promise<Response> {
  const caller = supervisorOf(c.var.caller)
  if (!caller) return refuse(c, 403, notAllowed)
  const filters = readFilters(archive, caller, readQuery(c.req.raw))
  if (isProblem(filters)) return refuse(c, 400, filters)
  const { others, part } = c.var
  const paged = pagedEvents(archive, caller, filters)
  if (part) return c.json(await partOfPage(part, paged))
  if (!others) {
    const { page, hasMore } = await look(archive, caller, filters)
    const last = hasMore ? page.at(-1) : undefined
    const resources = page.map(({ resource }) => resource)
    return respond(c, bundleOf(archive, c, caller, resources, last))
  }
  const { clientId } = filters
  const at = clientId === null ? undefined : { name: others.nameOf(clientId) }
  const { rows, last } = await pageOverAll(others, paged, at)
  return respond(c, bundleOf(archive, c, caller, rows, last))
}

/** The events of a page, and whether there are more; each client among them has a row in her log. */
function look(archive: Archive, caller: OfficialCaller | SystemCaller, filters: UseFilters) {
  const { organisation } = caller
  const { url } = archive.config
  return underTaskOfMany(archive, caller, 'supervise-use', async (trx) => {
    const found = await registerUse(trx, organisation, filters)
    const events = found.slice(0, filters.count)
    const marked = await markUse(trx, organisation, events)
    const page = events.map((event) => ({
      ...placeOf(event),
      resource: resourceOf(event, marked.get(event.id)?.worker ?? null, url),
    }))
    const answer = { page, hasMore: found.length > filters.count }
    const asked = await knownClient(trx, filters.clientId)
    return { answer, clients: clientsOf(events, asked) }
  })
}

/** The same in the steps in which several instances answer it. */
function pagedEvents(
  archive: Archive,
  caller: OfficialCaller | SystemCaller,
  filters: UseFilters,
): Paged<AuditEvent> {
  return {
    count: filters.count,
    rowSchema: z.custom<AuditEvent>(
      (value) => z.looseObject({ resourceType: z.literal('AuditEvent') }).safeParse(value).success,
    ),
    places: async () => {
      const found = await registerUse(archive.database, caller.organisation, filters)
      return found.map(placeOf)
    },
    rows: async (only) => {
      const { page } = await look(archive, caller, { ...filters, only })
      return new Map(page.map((row) => [keyOf(row), row.resource]))
    },
  }
}

const placeOf = ({ client_id: client, id, recorded }: UseEvent): PlaceOfAll => ({
  ...{ at: recorded.toISOString(), client, id },
})

function bundleOf(
  { config, keys }: Archive,
  c: FhirContext,
  caller: OfficialCaller | SystemCaller,
  resources: readonly AuditEvent[],
  last: PlaceOfAll | undefined,
): Bundle {
  const address = `${config.url}/fhir/AuditEvent`
  const place = last && { recorded: last.at, id: last.id }
  const rest = new URLSearchParams(readQuery(c.req.raw))
  if (place) rest.set('_cursor', sealText(keys.cursors, ownerOf(caller), JSON.stringify(place)))
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    link: [
      { relation: 'self', url: address },
      ...(place ? [{ relation: 'next', url: `${address}?${rest.toString()}` }] : []),
    ],
    entry: resources.map((resource) => ({
      fullUrl: `${address}/${resource.id}`,
      resource,
      search: { mode: 'match' },
    })),
  }
}

function supervisorOf(caller: Caller): OfficialCaller | SystemCaller | undefined {
  if (caller.kind === 'system') return allows(caller.scope, 'AuditEvent', 's') ? caller : undefined
  return officialOf(caller, ['supervisor'])
}

const ownerOf = ({ organisation }: OfficialCaller | SystemCaller) => `audit events ${organisation}`

function readFilters(
  { keys }: Archive,
  caller: OfficialCaller | SystemCaller,
  query: URLSearchParams,
): UseFilters | Problem {
  const control = readControl(query, { repeated: ['date'], single: ['patient', '_cursor'] })
  if (isProblem(control)) return control
  if (control.onlyTotal) return parameterProblem('_summary', 'of count is not supported here.')
  const patient = query.get('patient')
  const [, clientId = null] = patientPattern.exec(patient ?? '') ?? []
  if (patient !== null && clientId === null)
    return parameterProblem('patient', 'takes Patient/ and an id.')
  let from: string | null = null
  let to: string | null = null
  for (const value of query.getAll('date')) {
    const days = readDate(value)
    if (!days) return parameterProblem('date', 'takes a day, a month or a year, after ge, le, gt …')
    if (days.from !== null && (from === null || from < days.from)) from = days.from
    if (days.to !== null && (to === null || to > days.to)) to = days.to
  }
  const cursor = query.get('_cursor')
  const opened = cursor === null ? null : openText(keys.cursors, ownerOf(caller), cursor)
  if (opened === undefined) return invalidParameter('The cursor does not hold.')
  const after = opened === null ? null : placeSchema.parse(JSON.parse(opened))
  const count = Math.min(control.count ?? 50, mostAtOnce)
  return {
    clientId,
    from,
    to,
    after,
    count,
    unit: null,
    worker: null,
    ground: null,
    kind: 'all-use',
    sample: null,
    seed: null,
  }
}

/** Who asks by an id that is nobody's makes no log for it; whoever is there has a row, also of what was found in vain. */
async function knownClient(trx: ArchiveTransaction, id: string | null): Promise<string | null> {
  if (id === null) return null
  const { rows } = await sql`select from clients where client_id = ${id}
    union all select from audit_chains where client_id = ${id} limit 1`.execute(trx)
  return rows.length > 0 ? id : null
}

/** Without the consent that was used: what the client wills is no matter of supervision. With the own staff by name. */
export function resourceOf(
  { facts }: Pick<UseEvent, 'facts'>,
  worker: Marked['worker'],
  url: string,
): AuditEvent {
  const event = JSON.stringify({ ...facts, will: undefined })
  const resource = auditEventResource({ event }, url)
  if (!worker) return resource
  const who = { identifier: { value: worker.id }, display: worker.name }
  const user = { type: userType, who, requestor: true }
  return { ...resource, agent: [...resource.agent, user] }
}
