import 'server-only'
import type { z } from 'zod'
import { serverConfig } from '@/lib/config/server-config'
import { ok, fail, type Result } from '@/lib/domain/result'
import type { ArchiveIdentity } from './archive-identity'
import { archiveUnavailable, type ArchiveFailure } from './failure'
import { archiveToken, dropToken } from './login/token-cache'
import { jsonOf, plainJsonOf, reasonOf } from './http/read-answer'
import { sendRequest, type HttpAnswer } from './http/send-request'
import { sendWithRetry } from './http/send-with-retry'

export type ArchiveCall = Readonly<{
  /** What is asked, for the log: "DocumentReference/$display-index". Without an id. */
  name: string
  /** Under /fhir. */
  path: string
  accept?: string
  /** Sent as a form, so that nothing personal stands in a URL. */
  form?: Readonly<Record<string, string>>
  /** Sent as a FHIR resource. */
  resource?: object
  /** The same key is the same statement, however often it is sent (C6). */
  idempotencyKey?: string
  /** It changes something, so it is never sent twice. */
  writes?: boolean
  /** It ends what the path names. */
  removes?: boolean
  /** It names a place out of an address, which may be none: 400 is then `not-found`. */
  mayBeNowhere?: boolean
  /** Its texts are proven by their hash, and are not mended. */
  verbatim?: boolean
  /** Where the usual time is too short. Milliseconds. */
  timeout?: number
}>

/** Sends a call and hands back the raw answer. A 404 is `not-found`; all else that is no success, `archive-unavailable`. */
export async function callArchive(
  identity: ArchiveIdentity | null,
  call: ArchiveCall,
): Promise<Result<HttpAnswer, ArchiveFailure>> {
  try {
    const answer = await sendToArchive(identity, call)
    if (answer.status >= 200 && answer.status < 300) return ok(answer)
    if (answer.status === 404 || answer.status === 410) return fail('not-found')
    if (answer.status === 400 && call.mayBeNowhere) return fail('not-found')
    return archiveUnavailable(call.name, { status: answer.status })
  } catch (error) {
    return archiveUnavailable(call.name, { reason: reasonOf(error) })
  }
}

/** As {@link callArchive}, with the JSON of the answer parsed and its texts plain. Nonsense is `archive-unavailable`. */
export async function callArchiveFor<Schema extends z.ZodType>(
  schema: Schema,
  identity: ArchiveIdentity | null,
  call: ArchiveCall,
): Promise<Result<z.output<Schema>, ArchiveFailure>> {
  const answer = await callArchive(identity, call)
  if (!answer.ok) return answer

  const { body } = answer.value
  const parsed = schema.safeParse(call.verbatim ? jsonOf(body) : plainJsonOf(body))
  if (parsed.success) return ok(parsed.data)
  const paths = parsed.error.issues.slice(0, 5).map(({ path, code }) => `${code} ${path.join('.')}`)
  return archiveUnavailable(call.name, { status: answer.value.status, paths })
}

/**
 * Sends a call with a token, and once more with a new one when the archive did not take the first.
 *
 * @throws when there was no answer
 */
export async function sendToArchive(
  identity: ArchiveIdentity | null,
  call: ArchiveCall,
): Promise<HttpAnswer> {
  const answer = await send(identity, call)
  if (answer.status !== 401) return answer
  dropToken(identity)
  return send(identity, call)
}

async function send(identity: ArchiveIdentity | null, call: ArchiveCall): Promise<HttpAnswer> {
  const { ARCHIVE_URL, ARCHIVE_TIMEOUT_MS } = serverConfig()
  const { access_token } = await archiveToken(identity)
  const { path, form, resource, writes, removes, accept = 'application/fhir+json' } = call
  const key = call.idempotencyKey
  const authorized = {
    authorization: `Bearer ${access_token}`,
    accept,
    ...(key === undefined ? {} : { 'idempotency-key': key }),
  }
  const request = {
    ...({ service: 'archive', name: call.name } as const),
    ...(removes
      ? ({ method: 'DELETE', headers: authorized } as const)
      : bodyOf(authorized, form, resource)),
    timeout: call.timeout ?? ARCHIVE_TIMEOUT_MS,
    fresh: writes === true,
  }
  const url = new URL(`${ARCHIVE_URL}/fhir/${path}`)
  return writes ? sendRequest(url, request) : sendWithRetry(url, request)
}

function bodyOf(headers: Record<string, string>, form: ArchiveCall['form'], resource?: object) {
  if (form) {
    const type = { 'content-type': 'application/x-www-form-urlencoded' }
    const body = new URLSearchParams(form).toString()
    return { method: 'POST', headers: { ...headers, ...type }, body } as const
  }
  if (resource) {
    const type = { 'content-type': 'application/fhir+json' }
    return {
      method: 'POST',
      headers: { ...headers, ...type },
      body: JSON.stringify(resource),
    } as const
  }
  return { method: 'GET', headers } as const
}
