import { createHmac, randomUUID } from 'node:crypto'
import { importJWK, jwtVerify, type JWK } from 'jose'
import type { Credentials } from './web-api-client'

/**
 * Speaks as the client in Java does that the authority has published (vrk-kpa/roles-auths-client, `YpaWebApiJwtRiClient` with `JwtUtil`), call by
 * call: its order of parameters, its time in UTC down to the nanosecond, its code in a form, and what it asks of a signed answer. None of its
 * code is here.
 */
export class JavaClient {
  private readonly requestId = randomUUID()

  constructor(
    private readonly given: Readonly<Omit<Credentials, 'restApiKey'> & { serviceId: string }>,
    private readonly delegateId: string,
  ) {}

  async register() {
    const path = `/service/ypa/user/register/${this.given.clientId}/${this.delegateId}`
    const body = await this.get(`${path}?requestId=${this.requestId}`)
    return JSON.parse(body) as { sessionId: string; userId: string }
  }

  authorizeUrl(userId: string): string {
    const { base, clientId, returnUrl } = this.given
    return `${base}/oauth/authorize?client_id=${clientId}&redirect_uri=${returnUrl}&response_type=code&requestId=${this.requestId}&user=${userId}`
  }

  async token(code: string): Promise<string> {
    const { base, clientId, oauthPassword, returnUrl } = this.given
    const credentials = Buffer.from(`${clientId}:${oauthPassword}`).toString('base64')
    const form = { grant_type: 'authorization_code', redirect_uri: returnUrl, code }
    const headers = { Authorization: `Basic ${credentials}` }
    const init = { method: 'POST', headers, body: new URLSearchParams(form) }
    const answer = await fetch(`${base}/oauth/token`, init)
    return ((await answer.json()) as { access_token: string }).access_token
  }

  /** The signed roles: of all organisations, or of one by its business id. */
  rolesToken(sessionId: string, accessToken: string, organizationId?: string): Promise<string> {
    const id = organizationId === undefined ? '' : `/${organizationId}`
    const path = `/service/ypa/api/organizationRoles/jwt/${sessionId}${id}`
    return this.get(`${path}?requestId=${this.requestId}`, accessToken)
  }

  /** What the token says, when the client trusts it: by key, audience, issuer, subject and person. */
  async companies(token: string, key: JWK): Promise<unknown> {
    const { payload } = await jwtVerify(token, await importJWK(key, 'RS256'))
    const { aud, iss, sub, hetu, response } = payload
    const isFor = [aud].flat().includes(this.given.serviceId)
    const isTrusted = isFor && iss?.toLowerCase() === 'suomi.fi-valtuudet'
    if (!isTrusted || hetu !== this.delegateId || sub?.toLowerCase() !== 'organizationalroles')
      throw new Error('OrganizationList token cannot be verified')
    return JSON.parse(String(response))
  }

  private async get(path: string, accessToken?: string): Promise<string> {
    const { base, clientId, apiKey } = this.given
    const time = new Date().toISOString().replace('Z', '123456Z')
    const checksum = createHmac('sha256', apiKey).update(`${path} ${time}`).digest('base64')
    const proof = { 'X-AsiointivaltuudetAuthorization': `${clientId} ${time} ${checksum}` }
    const bearer = accessToken !== undefined && { Authorization: `Bearer ${accessToken}` }
    const answer = await fetch(base + path, { headers: { ...proof, ...bearer } })
    if (answer.status !== 200) throw new Error(`got ${answer.status}`)
    return answer.text()
  }
}
