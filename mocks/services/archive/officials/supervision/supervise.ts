import { z } from 'zod'
import type { Supervise, SuperviseRow, SupervisionMark } from '@/lib/contracts/archive/supervision'
import type { Archive } from '../../archive'
import type { OfficialCaller } from '../../protocol/callers/caller'
import { officialOf } from '../../protocol/callers/official-of'
import { refuse, type FhirContext } from '../../protocol/http/fhir-context'
import { invalidParameter, notAllowed } from '../../protocol/http/outcome'
import { openText, sealText } from '../../sealed-text'
import { readParameters } from '../read-parameters'
import { underTaskOfMany } from '../under-task-of-many'
import { markUse, type Marked } from './mark-use'
import { registerUse, type UseEvent, type UsePlace } from './register-use'
import { superviseBody, superviseFilters } from './supervise-filters'

const taken =
  'Parameters with client, unit, worker, ground, kind, from, to, count (1–100) and cursor are taken, each once; sample (1–50) and seed with from and to, in place of count and cursor.'
const placeSchema = z.object({ recorded: z.string(), id: z.string() })

/**
 * POST AuditEvent/$supervise: who used what of the own register, when and on what ground, with the names of the own staff, and what deserves a
 * question (rule book, end of section 5). Each client of the page has a row in her log.
 */
export async function supervise(archive: Archive, c: FhirContext): Promise<Response> {
  const official = officialOf(c.var.caller, ['supervisor'])
  if (!official) return refuse(c, 403, notAllowed)
  const body = await readParameters(c, superviseBody, taken)
  if (body instanceof Response) return body
  const { hetu, cursor, ...filters } = superviseFilters(body.parameter)
  const after = cursor === null ? null : openPlace(archive, official, cursor)
  if (after === undefined) return refuse(c, 400, invalidParameter('The cursor does not hold.'))
  const clientId = hetu === null ? null : archive.keys.patientId(hetu)
  const { organisation } = official
  const answer = await underTaskOfMany<Supervise>(
    archive,
    official,
    'supervise-use',
    async (trx) => {
      const found = await registerUse(trx, organisation, { ...filters, clientId, after })
      const page = filters.sample === null ? found.slice(0, filters.count) : found
      const marked = await markUse(trx, organisation, page)
      const last = found.length > page.length ? page.at(-1) : undefined
      const answer: Supervise = {
        readAt: archive.clock().toISOString(),
        rows: page.map((event) => rowOf(event, marked.get(event.id))),
        next: last ? sealPlace(archive, official, last) : null,
      }
      return { answer, clients: clientsOf(page, clientId) }
    },
  )
  return c.json(answer)
}

/** Marks that hang on the worker and the client alone, and on no document: all that is told of who came upon nothing here. */
const ofWorker: readonly SupervisionMark[] = ['same-name', 'unusual-number']

function rowOf(event: UseEvent, marked: Marked | undefined): SuperviseRow {
  const { facts, inRegister } = event
  const text = (name: string) => {
    const value = facts[name]
    return typeof value === 'string' ? value : null
  }
  const kind = text('kind')
  const isNamed = kind === 'use' || kind === 'disclosure' || kind === 'maintenance'
  return {
    id: event.id,
    at: event.recorded.toISOString(),
    client: event.client_id,
    kind: inRegister && isNamed ? kind : 'nothing',
    operation: text('operation') ?? '',
    ground: inRegister ? text('ground') : null,
    statutoryGround: inRegister ? text('statutoryGround') : null,
    organisation: text('organisation'),
    unit: text('unit'),
    by: text('by') ?? '',
    worker: marked?.worker ?? null,
    serviceTask: inRegister ? text('serviceTask') : null,
    documents: inRegister ? [...event.documents] : [],
    marks: (marked?.marks ?? []).filter((mark) => inRegister || ofWorker.includes(mark)),
  }
}

/** Whoever is hidden a document is hidden the row as well (L3); a client who was asked about in vain has a row too. */
function clientsOf(page: readonly UseEvent[], asked: string | null) {
  const clients = new Map<string, string[]>(asked === null ? [] : [[asked, []]])
  for (const { client_id: client, inRegister, documents } of page) {
    const named = clients.get(client) ?? []
    const more = inRegister ? documents.filter((id) => !named.includes(id)) : []
    clients.set(client, [...named, ...more])
  }
  return clients
}

const ownerOf = ({ organisation }: OfficialCaller) => `supervision ${organisation}`

function sealPlace({ keys }: Archive, official: OfficialCaller, { recorded, id }: UseEvent) {
  const place: UsePlace = { recorded: recorded.toISOString(), id }
  return sealText(keys.cursors, ownerOf(official), JSON.stringify(place))
}

function openPlace({ keys }: Archive, official: OfficialCaller, cursor: string) {
  const opened = openText(keys.cursors, ownerOf(official), cursor)
  return opened === undefined ? undefined : placeSchema.parse(JSON.parse(opened))
}
