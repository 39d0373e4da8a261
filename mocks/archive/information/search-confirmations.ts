import type { Archive } from '../archive'
import { personEntry } from '../audit/audit-entry'
import { auditedStatement, runAudited } from '../audit/audited-statement'
import { atDesk } from '../desk/at-desk'
import { searchset } from '../http/searchset'
import { refuse, respond, type FhirContext } from '../http/fhir-context'
import { groundNeeded, invalidParameter, notAllowed } from '../http/outcome'
import { readForm, tooLarge } from '../http/read-body'
import type { PersonCaller, SystemCaller } from '../tokens/caller'
import { allows } from '../tokens/scopes'
import { confirmationResource, type ReceivedRow } from './confirmation-resource'

const statement = auditedStatement({
  found: `select client_id, version, id, actor_id, capacity, channel, received_at, organisation, unit_id
    from information_received where client_id = $1`,
  answer: 'select * from found order by received_at desc, id',
})
const known = ['category', 'subject', 'patient', '_count', '_format']

/** POST Communication/_search: which versions of the Kanta information the client has received, newest first. */
export async function searchConfirmations(archive: Archive, c: FhirContext): Promise<Response> {
  const { caller } = c.var
  if (caller.kind === 'reference') return refuse(c, 403, notAllowed)
  if (caller.kind === 'system' && !allows(caller.scope, 'Communication', 's')) {
    return refuse(c, 403, notAllowed)
  }
  const form = await readForm(c.req.raw)
  if (!form) return refuse(c, 413, tooLarge)
  if ([...form.keys()].some((name) => !known.includes(name))) {
    return refuse(c, 400, invalidParameter('A search parameter is not supported.'))
  }
  const rows =
    caller.kind === 'person'
      ? await findForPerson(archive, caller)
      : await findAtDesk(archive, caller)
  if (rows === 'no-ground') return refuse(c, 403, groundNeeded)
  const clientId = caller.kind === 'person' ? caller.patientId : caller.claim?.clientId
  const isKnown = (form.get('category') ?? 'kanta-information').endsWith('kanta-information')
  const isOwn = [...form.getAll('subject'), ...form.getAll('patient')].every(
    (patient) => patient.replace(/^Patient\//, '') === clientId,
  )
  return respond(
    c,
    searchset(
      archive.config.url,
      'Communication',
      (isKnown && isOwn ? rows : []).map(confirmationResource),
    ),
  )
}

function findForPerson(
  { database, clock }: Archive,
  caller: PersonCaller,
): Promise<readonly ReceivedRow[]> {
  const entry = personEntry(caller, 'search-confirmations')
  return runAudited<ReceivedRow>(database, statement, entry, clock())
}

/** At a desk it is asked whether the client must be informed first (I2). */
async function findAtDesk(
  archive: Archive,
  caller: SystemCaller,
): Promise<readonly ReceivedRow[] | 'no-ground'> {
  if (!caller.claim) return 'no-ground'
  const { clientId } = caller.claim
  return atDesk(archive, caller, clientId, 'search-confirmations', ({ trx, entryFor }) =>
    runAudited<ReceivedRow>(trx, statement, entryFor('search-confirmations'), archive.clock()),
  )
}
