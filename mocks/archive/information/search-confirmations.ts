import type { Archive } from '../archive'
import { personEntry } from '../audit/audit-entry'
import { auditedStatement, runAudited } from '../audit/audited-statement'
import { refuse, respond, type FhirContext } from '../http/fhir-context'
import { invalidParameter, notAllowed } from '../http/outcome'
import { readBody, tooLarge } from '../http/read-body'
import { confirmationResource, type ReceivedRow } from './confirmation-resource'

const statement = auditedStatement({
  found: `select client_id, version, id, actor_id, capacity, channel, received_at
    from information_received where client_id = $1`,
  answer: 'select * from found order by received_at desc, id',
})
const known = ['category', 'subject', 'patient', '_count', '_format']

/** POST Communication/_search: which versions of the Kanta information the client has received, newest first. */
export async function searchConfirmations(archive: Archive, c: FhirContext): Promise<Response> {
  const { caller } = c.var
  if (caller.kind !== 'person') return refuse(c, 403, notAllowed)
  const body = await readBody(c.req.raw, 50_000)
  if (!body) return refuse(c, 413, tooLarge)
  const form = new URLSearchParams(new TextDecoder().decode(body))
  if ([...form.keys()].some((name) => !known.includes(name))) {
    return refuse(c, 400, invalidParameter('A search parameter is not supported.'))
  }
  const rows = await runAudited<ReceivedRow>(
    archive.database,
    statement,
    personEntry(caller, 'search-confirmations'),
    archive.clock(),
  )
  const isKnown = (form.get('category') ?? 'kanta-information').endsWith('kanta-information')
  const isOwn = [...form.getAll('subject'), ...form.getAll('patient')].every(
    (patient) => patient.replace(/^Patient\//, '') === caller.patientId,
  )
  return respond(c, searchset(archive.config.url, isKnown && isOwn ? rows : []))
}

function searchset(url: string, rows: readonly ReceivedRow[]) {
  const entry = rows.map((row) => ({
    fullUrl: `${url}/fhir/Communication/${row.id}`,
    resource: confirmationResource(row),
    search: { mode: 'match' },
  }))
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    total: rows.length,
    link: [{ relation: 'self', url: `${url}/fhir/Communication` }],
    ...(entry.length > 0 && { entry }),
  }
}
