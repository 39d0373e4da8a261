import { errors } from 'oidc-provider'
import { z } from 'zod'
import { lengths, levels, seconds } from './protocol'

const schema = z.looseObject({
  iss: z.string(),
  aud: z.union([z.string(), z.array(z.string())]),
  client_id: z.string(),
  exp: z.number(),
  jti: z.string().min(8),
  response_type: z.literal('code'),
  redirect_uri: z.string(),
  scope: z.string().regex(/(^| )openid( |$)/),
  state: z.string().min(1),
  nonce: z.string().min(lengths.nonceMin),
  acr_values: z.string().refine((text) => text.split(' ').some(isLevel), 'no level that we have'),
  ftn_spname: z.string().max(lengths.serviceNameMax).optional(),
})

const isLevel = (text: string) => (levels as readonly string[]).includes(text)

/**
 * Remembers identifiers until they expire. A request object is taken down before its signature has been checked, which
 * harms only one who knows the identifier of another's request beforehand.
 */
export class UsedRequests {
  private readonly until = new Map<string, number>()

  /** True the first time only. */
  take(id: string, expires: number, now: number): boolean {
    for (const [known, end] of this.until) if (end <= now) this.until.delete(known)
    if (this.until.has(id)) return false
    this.until.set(id, expires)
    return true
  }
}

/**
 * What the Finnish profile demands of a signed request beyond what the provider checks by itself (signature, `iss`,
 * `aud`, `exp` in the past). `now` is in seconds. Throws what the provider answers with.
 */
export function assertRequestObject(claims: unknown, used: UsedRequests, now: number): void {
  const request = schema.safeParse(claims)
  if (!request.success) {
    const paths = request.error.issues.map((issue) => issue.path.join('.'))
    throw new errors.InvalidRequestObject(`missing or not acceptable: ${paths.join(', ')}`)
  }
  const { exp, iss, jti } = request.data
  if (exp > now + seconds.request + seconds.tolerance) {
    throw new errors.InvalidRequestObject('exp is more than ten minutes away')
  }
  if (!used.take(`${iss} ${jti}`, exp + seconds.tolerance, now)) {
    throw new errors.InvalidRequestObject('jti has been used before')
  }
}
