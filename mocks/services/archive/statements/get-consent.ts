import type { Archive } from '../archive'
import { idOf, refuse, respond, type FhirContext } from '../protocol/http/fhir-context'
import { notAllowed, notFound } from '../protocol/http/outcome'
import { isForClients } from '../protocol/callers/caller'
import { allows } from '../protocol/callers/scopes'
import { consentResource } from './consent-resource'
import { directivesFor } from './directives-for'

/** GET Consent/{id}, to which the Location of a statement leads. What the caller may not know of is as if it never was. */
export async function getConsent(archive: Archive, c: FhirContext): Promise<Response> {
  const { caller } = c.var
  if (!isForClients(caller) || !allows(caller.scope, 'Consent', 'r')) {
    return refuse(c, 403, notAllowed)
  }
  const directives = await directivesFor(archive, caller)
  const directive =
    directives === 'no-ground' ? undefined : directives.find(({ id }) => id === idOf(c))
  if (!directive) return refuse(c, 404, notFound)
  const consent = consentResource(archive, directive, caller)
  return respond(c, consent, 200, {
    ETag: `W/"${consent.meta?.versionId ?? ''}"`,
    'Last-Modified': new Date(consent.meta?.lastUpdated ?? '').toUTCString(),
  })
}
