import type { Archive } from '../archive'
import { isAsked, meansPatient } from '../protocol/http/search-matches'
import { isProblem, readControl, tooMany } from '../protocol/http/search-control'
import { searchset } from '../protocol/http/searchset'
import { refuse, respond, type FhirContext } from '../protocol/http/fhir-context'
import { groundNeeded, notAllowed } from '../protocol/http/outcome'
import { readForm, tooLarge } from '../protocol/http/read-body'
import { isForClients } from '../protocol/callers/caller'
import { allows } from '../protocol/callers/scopes'
import { consentResource } from './consent-resource'
import { directivesFor } from './directives-for'

const known = { repeated: ['patient', '_id'] }

/** POST Consent/_search: all the client's consents and prohibitions with their history, newest first (C3). */
export async function searchConsents(archive: Archive, c: FhirContext): Promise<Response> {
  const { caller } = c.var
  if (!isForClients(caller) || !allows(caller.scope, 'Consent', 's')) {
    return refuse(c, 403, notAllowed)
  }
  const form = await readForm(c.req.raw)
  if (!form) return refuse(c, 413, tooLarge)
  const control = readControl(form, known)
  if (isProblem(control)) return refuse(c, 400, control)
  const clientId = caller.kind === 'person' ? caller.patientId : (caller.claim?.clientId ?? '')
  const isOwn = isAsked(form, 'patient', (patient) => meansPatient(patient, clientId))
  const directives = await directivesFor(archive, caller)
  if (directives === 'no-ground') return refuse(c, 403, groundNeeded)
  const found = isOwn
    ? directives.filter(({ id }) => isAsked(form, '_id', (asked) => asked === id))
    : []
  const problem = tooMany(control, found.length)
  if (problem) return refuse(c, 400, problem)
  return respond(
    c,
    searchset(
      archive.config.url,
      'Consent',
      found.map((directive) => consentResource(archive, directive, caller)),
      control.onlyTotal,
    ),
  )
}
