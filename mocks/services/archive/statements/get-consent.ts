import type { Archive } from '../archive'
import { idOf, refuse, respond, type FhirContext } from '../protocol/http/fhir-context'
import { notAllowed, notFound } from '../protocol/http/outcome'
import { allows } from '../protocol/callers/scopes'
import { consentResource } from './consent-resource'
import { willsFor } from './wills-for'

/** GET Consent/{id}, to which the Location of a statement leads. What the caller may not know of is as if it never was. */
export async function getConsent(archive: Archive, c: FhirContext): Promise<Response> {
  const { caller } = c.var
  if (caller.kind === 'reference' || !allows(caller.scope, 'Consent', 'r')) {
    return refuse(c, 403, notAllowed)
  }
  const wills = await willsFor(archive, caller)
  const will = wills === 'no-ground' ? undefined : wills.find(({ id }) => id === idOf(c))
  if (!will) return refuse(c, 404, notFound)
  const consent = consentResource(archive, will)
  return respond(c, consent, 200, {
    ETag: `W/"${consent.meta?.versionId ?? ''}"`,
    'Last-Modified': new Date(consent.meta?.lastUpdated ?? '').toUTCString(),
  })
}
