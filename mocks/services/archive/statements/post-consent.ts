import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Archive } from '../archive'
import { refuseStatement } from '../log/events/refuse-statement'
import { registerAtDesk } from './desk/register-at-desk'
import { refuse, respond, type FhirContext } from '../protocol/http/fhir-context'
import { groundNeeded, invalidParameter, notAllowed, type Problem } from '../protocol/http/outcome'
import { notJson, parseJson, readBody, tooLarge } from '../protocol/http/read-body'
import { isForClients, type PersonCaller, type SystemCaller } from '../protocol/callers/caller'
import { allows } from '../protocol/callers/scopes'
import { consentResource } from './consent-resource'
import { isKnownTarget } from './known-target'
import { badKey, refusals } from './problems'
import { readConsent, type AskedConsent } from './read-consent'
import { registerStatement } from './register-statement'
import { keyPattern } from './request-key'
import { personAuthor } from './statement-author'

const unfit = invalidParameter('A Consent as docs/archive-portals.md has it is expected.')

/** POST Consent: registers a consent or prohibition (C), or answers the one that is in force already (C6). */
export async function postConsent(archive: Archive, c: FhirContext): Promise<Response> {
  const { caller } = c.var
  if (!isForClients(caller)) return refuse(c, 403, notAllowed)
  const refused = (status: ContentfulStatusCode, problem: Problem) =>
    refuseStatement(archive, c, status, problem)
  if (!allows(caller.scope, 'Consent', 'c')) return refused(403, notAllowed)
  const key = c.req.header('idempotency-key') ?? ''
  if (!keyPattern.test(key)) return refused(400, badKey)
  const bytes = await readBody(c.req.raw, 50_000)
  if (!bytes) return refused(413, tooLarge)
  const json = parseJson(bytes)
  if (!json) return refused(400, notJson)
  const asked = readConsent(json.value)
  if (!asked || !isFor(caller, asked) || !isKnownTarget(archive, asked.directive)) {
    return refused(422, unfit)
  }
  const { directive, version, basis, names, told } = asked
  const request = { asked: { does: 'begin', directive, version }, key, basis } as const
  const registered =
    caller.kind === 'person'
      ? await registerStatement(archive, personAuthor(caller, names), request)
      : await registerAtDesk(archive, caller, { clientId: asked.clientId, told, names }, request)
  if (registered === 'no-ground') return refuse(c, 403, groundNeeded)
  if (!registered.ok) {
    const answer = refusals[registered.refusal]
    // What was refused at a desk has its row already.
    return caller.kind === 'person' ? refused(...answer) : refuse(c, ...answer)
  }
  const consent = consentResource(archive, registered.directive, caller)
  return respond(c, consent, registered.isNew ? 201 : 200, {
    Location: `${archive.config.url}/fhir/Consent/${consent.id ?? ''}`,
    ETag: `W/"${consent.meta?.versionId ?? ''}"`,
  })
}

/** A person states in her own compartment; at a desk it is said how it was stated. */
function isFor(caller: PersonCaller | SystemCaller, { clientId, told }: AskedConsent): boolean {
  return caller.kind === 'person' ? clientId === caller.patientId && told === null : told !== null
}
