import { sid } from '@/lib/contracts/archive/systems'
import { isHetu } from '@/lib/domain/identity/hetu'
import type { Archive } from '../../archive'
import { groundlessEntry, personEntry } from '../../log/events/audit-entry'
import { recordAudit } from '../../log/events/audited-statement'
import { searchUnderClaim } from './search-under-claim'
import { refuse, respond, type FhirContext } from '../../protocol/http/fhir-context'
import {
  groundNeeded,
  invalidParameter,
  notAllowed,
  type Problem,
} from '../../protocol/http/outcome'
import { isProblem, readControl } from '../../protocol/http/search-control'
import { isAsked, meansPatient } from '../../protocol/http/search-matches'
import { readForm, readQuery, tooLarge } from '../../protocol/http/read-body'
import {
  isForClients,
  type Caller,
  type PersonCaller,
  type SystemCaller,
} from '../../protocol/callers/caller'
import { allows } from '../../protocol/callers/scopes'
import { findDocuments, type FoundDocuments } from './find-documents'
import { readSearchParameters } from './read-search-parameters'
import { openCursor, sealCursor, type SearchCursor } from './search-cursor'
import type { SearchFilters } from './search-filters'

/** By which a system names the client. In a body only: a HETU never stands in an address. */
const clientParameters = [
  'subject:identifier',
  'patient:identifier',
  'patient.identifier',
  'subject.identifier',
]
const compartmentParameters = ['patient', 'subject']
/** A system names the client by its identifier alone; what a person's token is for, it may also name as a patient. */
const ownOf = ({ kind }: Caller) =>
  kind === 'person' ? [...clientParameters, ...compartmentParameters] : clientParameters

/** POST DocumentReference/_search; the link to the next page may be followed by GET, for it tells nothing. */
export async function searchDocuments(archive: Archive, c: FhirContext): Promise<Response> {
  const { caller } = c.var
  if (!isForClients(caller)) return refuse(c, 403, notAllowed)
  if (caller.kind === 'system' && !allows(caller.scope, 'DocumentReference', 's')) {
    return refuse(c, 403, notAllowed)
  }
  const { raw } = c.req
  const form = c.req.method === 'GET' ? readQuery(raw) : await readForm(raw)
  if (!form) return refuse(c, 413, tooLarge)
  const search = readSearch(archive, caller, form, c.req.method)
  if (isProblem(search)) return refuse(c, 400, search)

  const { clientId, cursor } = search
  const { filters, after } = cursor
  const found =
    caller.kind === 'person'
      ? await findForPerson(archive, caller, withinReach(archive, caller, filters, form), after)
      : await findForSystem(archive, caller, clientId, filters, after)
  if (found === 'no-ground') return refuse(c, 403, groundNeeded)
  const next =
    found.after &&
    sealCursor(archive.keys.cursors, ownerOf(caller), { filters, after: found.after, clientId })
  return respond(c, searchset(archive.config.url, found, next))
}

function findForPerson(
  archive: Archive,
  caller: PersonCaller,
  filters: SearchFilters,
  after: SearchCursor['after'] | undefined,
): Promise<FoundDocuments> {
  return findDocuments(archive, personEntry(caller, 'search-documents'), filters, after)
}

/** A system that has named no ground for the client whom it searches finds nothing, and leaves a row (D0). */
async function findForSystem(
  archive: Archive,
  caller: SystemCaller,
  clientId: string,
  filters: SearchFilters,
  after: SearchCursor['after'] | undefined,
): Promise<FoundDocuments | 'no-ground'> {
  const { claim } = caller
  if (claim?.clientId === clientId) return searchUnderClaim(archive, caller, claim, filters, after)
  const refusal = groundlessEntry(archive, caller, clientId, 'search-documents')
  await recordAudit(archive.database, refusal, archive.clock(), [])
  return 'no-ground'
}

type Search = { clientId: string; cursor: Pick<SearchCursor, 'filters'> & Partial<SearchCursor> }

function readSearch(
  archive: Archive,
  caller: PersonCaller | SystemCaller,
  form: URLSearchParams,
  method: string,
): Search | Problem {
  const sealed = form.get('_cursor')
  if (sealed !== null) {
    const control = readControl(form, { repeated: [], single: ['_cursor'] })
    if (isProblem(control)) return control
    const cursor = openCursor(archive.keys.cursors, ownerOf(caller), sealed)
    return cursor
      ? { clientId: cursor.clientId, cursor }
      : invalidParameter('The cursor does not hold.')
  }
  if (method === 'GET')
    return invalidParameter('Search by POST, so that nothing personal is in a URL.')
  const filters = readSearchParameters(form, ownOf(caller))
  if (isProblem(filters)) return filters
  if (caller.kind === 'person') return { clientId: caller.patientId, cursor: { filters } }
  const hetu = readClient(form)
  if (!hetu)
    return invalidParameter('A system names the client by subject:identifier, and by a valid one.')
  return { clientId: archive.keys.patientId(hetu), cursor: { filters } }
}

function readClient(form: URLSearchParams): string | undefined {
  const named = clientParameters.flatMap((name) => form.getAll(name))
  return named.length === 1 ? hetuOf(named[0] ?? '') : undefined
}

function hetuOf(identifier: string): string | undefined {
  const [system, hetu] = identifier.split('|')
  return system === sid.hetu && hetu !== undefined && isHetu(hetu) ? hetu : undefined
}

/** A person stays within the compartment, whatever it asks for. */
function withinReach(
  { keys }: Archive,
  caller: PersonCaller,
  filters: SearchFilters,
  form: URLSearchParams,
): SearchFilters {
  const isOwn = (patient: string) => meansPatient(patient, caller.patientId)
  const isNamed = (identifier: string) => {
    const hetu = hetuOf(identifier)
    return hetu !== undefined && keys.patientId(hetu) === caller.patientId
  }
  const isMeant =
    compartmentParameters.every((name) => isAsked(form, name, isOwn)) &&
    clientParameters.every((name) => isAsked(form, name, isNamed))
  return isMeant ? filters : { ...filters, ids: [] }
}

function ownerOf(caller: Caller): string {
  if (caller.kind === 'person') return `person ${caller.patientId}`
  if (caller.kind !== 'system') return 'nobody'
  return `system ${caller.organisation} ${caller.claim?.clientId ?? ''}`
}

/** The Bundle as text: its entries come as text from the database, and are never parsed here. */
function searchset(url: string, { entries, total }: FoundDocuments, next: string | null): string {
  const address = `${url}/fhir/DocumentReference`
  const links = [{ relation: 'self', url: address }]
  if (next) links.push({ relation: 'next', url: `${address}?_cursor=${next}` })
  const count = total === null ? '' : `"total":${total},`
  const entry = entries === '' ? '' : `,"entry":[${entries}]`
  return `{"resourceType":"Bundle","type":"searchset",${count}"link":${JSON.stringify(links)}${entry}}`
}
