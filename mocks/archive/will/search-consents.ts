import type { Archive } from '../archive'
import { searchset } from '../http/searchset'
import { refuse, respond, type FhirContext } from '../http/fhir-context'
import { groundNeeded, invalidParameter, notAllowed } from '../http/outcome'
import { readForm, tooLarge } from '../http/read-body'
import { allows } from '../tokens/scopes'
import { consentResource } from './consent-resource'
import { willsFor } from './wills-for'

const known = ['patient', '_id', '_count', '_format']

/** POST Consent/_search: all the client's consents and prohibitions with their history, newest first (C3). */
export async function searchConsents(archive: Archive, c: FhirContext): Promise<Response> {
  const { caller } = c.var
  if (caller.kind === 'reference' || !allows(caller.scope, 'Consent', 's')) {
    return refuse(c, 403, notAllowed)
  }
  const form = await readForm(c.req.raw)
  if (!form) return refuse(c, 413, tooLarge)
  if ([...form.keys()].some((name) => !known.includes(name))) {
    return refuse(c, 400, invalidParameter('A search parameter is not supported.'))
  }
  const clientId = caller.kind === 'person' ? caller.patientId : (caller.claim?.clientId ?? '')
  const isOwn = form
    .getAll('patient')
    .every((patient) => patient.replace(/^Patient\//, '') === clientId)
  const wills = await willsFor(archive, caller)
  if (wills === 'no-ground') return refuse(c, 403, groundNeeded)
  const isAsked = (id: string) => form.getAll('_id').every((ids) => ids.split(',').includes(id))
  const found = isOwn ? wills.filter(({ id }) => isAsked(id)) : []
  return respond(
    c,
    searchset(
      archive.config.url,
      'Consent',
      found.map((will) => consentResource(archive, will)),
    ),
  )
}
