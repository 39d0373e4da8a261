import { codeSystem } from '@/lib/contracts/archive/systems'
import type { Archive } from '../../archive'
import { personEntry } from '../../log/events/audit-entry'
import { auditedStatement, runAudited } from '../../log/events/audited-statement'
import { atDesk } from '../desk/at-desk'
import { isProblem, readControl, tooMany } from '../../protocol/http/search-control'
import { isAsked, meansCode, meansPatient } from '../../protocol/http/search-matches'
import { searchset } from '../../protocol/http/searchset'
import { refuse, respond, type FhirContext } from '../../protocol/http/fhir-context'
import { groundNeeded, notAllowed } from '../../protocol/http/outcome'
import { readForm, tooLarge } from '../../protocol/http/read-body'
import { isForClients, type PersonCaller, type SystemCaller } from '../../protocol/callers/caller'
import { allows } from '../../protocol/callers/scopes'
import { confirmationResource, type ReceivedRow } from './confirmation-resource'

const statement = auditedStatement({
  found: `select client_id, version, id, actor_id, capacity, channel, received_at, organisation, unit_id
    from information_received where client_id = $1`,
  answer: 'select * from found order by received_at desc, id',
})
const known = { repeated: ['category', 'subject', 'patient'] }

/** POST Communication/_search: which versions of the Kanta information the client has received, newest first. */
export async function searchConfirmations(archive: Archive, c: FhirContext): Promise<Response> {
  const { caller } = c.var
  if (!isForClients(caller)) return refuse(c, 403, notAllowed)
  if (caller.kind === 'system' && !allows(caller.scope, 'Communication', 's')) {
    return refuse(c, 403, notAllowed)
  }
  const form = await readForm(c.req.raw)
  if (!form) return refuse(c, 413, tooLarge)
  const control = readControl(form, known)
  if (isProblem(control)) return refuse(c, 400, control)
  const rows =
    caller.kind === 'person'
      ? await findForPerson(archive, caller)
      : await findAtDesk(archive, caller)
  if (rows === 'no-ground') return refuse(c, 403, groundNeeded)
  const clientId = caller.kind === 'person' ? caller.patientId : (caller.claim?.clientId ?? '')
  const found = isMeant(form, clientId) ? rows.map((row) => confirmationResource(row, caller)) : []
  const problem = tooMany(control, found.length)
  if (problem) return refuse(c, 400, problem)
  return respond(c, searchset(archive.config.url, 'Communication', found, control.onlyTotal))
}

function isMeant(form: URLSearchParams, clientId: string): boolean {
  const { communicationCategory: system } = codeSystem
  const isOwn = (patient: string) => meansPatient(patient, clientId)
  return (
    isAsked(form, 'category', (asked) => meansCode(asked, 'kanta-information', system)) &&
    isAsked(form, 'subject', isOwn) &&
    isAsked(form, 'patient', isOwn)
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
