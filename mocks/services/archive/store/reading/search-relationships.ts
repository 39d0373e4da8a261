import { sid } from '@/lib/contracts/archive/systems'
import { isHetu } from '@/lib/domain/identity/hetu'
import type { Archive } from '../../archive'
import { groundlessEntry, personEntry } from '../../log/events/audit-entry'
import { auditedStatement, recordAudit, runAudited } from '../../log/events/audited-statement'
import { relationshipsUnderClaim } from './relationships-under-claim'
import { refuse, respond, type FhirContext } from '../../protocol/http/fhir-context'
import { groundNeeded, invalidParameter, notAllowed } from '../../protocol/http/outcome'
import {
  isProblem,
  parameterProblem,
  readControl,
  tooMany,
} from '../../protocol/http/search-control'
import { isAsked, meansPatient } from '../../protocol/http/search-matches'
import { readForm, tooLarge } from '../../protocol/http/read-body'
import { isForClients, type PersonCaller, type SystemCaller } from '../../protocol/callers/caller'
import { allows } from '../../protocol/callers/scopes'
import {
  relationshipsAnswer,
  relationshipsFound,
  type FoundRelationships,
} from './relationship-resource'

const statement = auditedStatement({
  found: `${relationshipsFound} where r.client_id = $1`,
  answer: relationshipsAnswer,
})

const include = 'EpisodeOfCare:care-manager'
const byIdentifier = 'patient:identifier'
const known = { repeated: ['_include', 'patient'] }

/**
 * POST EpisodeOfCare/_search: the client relationships, with their own workers when they are asked for. A system gets those
 * of its own register, and the one that it acts in.
 */
export async function searchRelationships(archive: Archive, c: FhirContext): Promise<Response> {
  const { caller } = c.var
  if (!isForClients(caller)) return refuse(c, 403, notAllowed)
  const isSystem = caller.kind === 'system'
  if (isSystem && !allows(caller.scope, 'EpisodeOfCare', 's')) return refuse(c, 403, notAllowed)
  const form = await readForm(c.req.raw)
  if (!form) return refuse(c, 413, tooLarge)
  const control = readControl(form, isSystem ? { ...known, single: [byIdentifier] } : known)
  if (isProblem(control)) return refuse(c, 400, control)
  if (form.getAll('_include').some((asked) => asked !== include)) {
    return refuse(c, 400, parameterProblem('_include', `takes ${include} alone.`))
  }
  const found = isSystem
    ? await findForSystem(archive, caller, form)
    : await findForPerson(archive, caller, form)
  if (found === 'unnamed') {
    return refuse(c, 400, invalidParameter('A system names the client by patient:identifier.'))
  }
  if (found === 'no-ground') return refuse(c, 403, groundNeeded)
  const problem = tooMany(control, found.episodes.length)
  if (problem) return refuse(c, 400, problem)
  const workers = form.has('_include') ? found.workers : []
  return respond(c, searchset(archive.config.url, { ...found, workers }, control.onlyTotal))
}

async function findForPerson(
  { database, clock }: Archive,
  caller: PersonCaller,
  form: URLSearchParams,
): Promise<FoundRelationships> {
  const entry = personEntry(caller, 'search-relationships')
  const [row] = await runAudited<FoundRelationships>(database, statement, entry, clock())
  return row && isOwn(form, caller.patientId) ? row : { episodes: [], workers: [] }
}

/** A system that has named no ground for the client whom it asks for finds nothing, and leaves a row (D0). */
async function findForSystem(
  archive: Archive,
  caller: SystemCaller,
  form: URLSearchParams,
): Promise<FoundRelationships | 'unnamed' | 'no-ground'> {
  const { claim } = caller
  const [system, hetu = ''] = (form.get(byIdentifier) ?? '').split('|')
  if (system !== sid.hetu || !isHetu(hetu)) return 'unnamed'
  const clientId = archive.keys.patientId(hetu)
  if (claim?.clientId === clientId && isOwn(form, clientId)) {
    return relationshipsUnderClaim(archive, caller, claim)
  }
  const refusal = groundlessEntry(archive, caller, clientId, 'search-relationships')
  await recordAudit(archive.database, refusal, archive.clock(), [])
  return 'no-ground'
}

function isOwn(form: URLSearchParams, clientId: string): boolean {
  return isAsked(form, 'patient', (patient) => meansPatient(patient, clientId))
}

function searchset(
  url: string,
  { episodes, workers }: FoundRelationships,
  onlyTotal: boolean,
): string {
  const entries = [
    ...episodes.map(([id, text]) => entry(`${url}/fhir/EpisodeOfCare/${id}`, text, 'match')),
    ...workers.map(([id, text]) => entry(`${url}/fhir/PractitionerRole/${id}`, text, 'include')),
  ]
  const link = JSON.stringify([{ relation: 'self', url: `${url}/fhir/EpisodeOfCare` }])
  const rest = entries.length > 0 && !onlyTotal ? `,"entry":[${entries.join()}]` : ''
  return `{"resourceType":"Bundle","type":"searchset","total":${episodes.length},"link":${link}${rest}}`
}

function entry(fullUrl: string, resource: string, mode: 'match' | 'include'): string {
  return `{"fullUrl":"${fullUrl}","resource":${resource},"search":{"mode":"${mode}"}}`
}
