import { createHmac, randomUUID } from 'node:crypto'

export type Credentials = Readonly<{
  base: string
  clientId: string
  apiKey: string
  oauthPassword: string
  restApiKey: string
  returnUrl: string
}>

type Answer = Readonly<{ status: number; text: string; json: unknown }>
type Headers = Readonly<Record<string, string>>

/**
 * A client of the Web API, written from its documentation alone and knowing nothing of the portal or of the service's
 * code: what it signs is the address that it sends.
 */
export class WebApiClient {
  constructor(
    private readonly given: Credentials,
    /** The time as the client spells it. */
    private readonly timestamp: () => string,
  ) {}

  register(hetu: string) {
    const { clientId } = this.given
    return this.call(`/service/hpa/user/register/${clientId}/${hetu}?requestId=${randomUUID()}`)
  }

  authorizeUrl(userId: string, more: Headers = {}): string {
    const { base, clientId, returnUrl } = this.given
    const query = new URLSearchParams({
      client_id: clientId,
      response_type: 'code',
      redirect_uri: returnUrl,
      user: userId,
      ...more,
    })
    return `${base}/oauth/authorize?${query}`
  }

  /** `inBody` sends the parameters as a form, as some clients do; others put them in the query. */
  async token(code: string, change: Headers = {}, inBody = false, password?: string) {
    const { base, clientId, oauthPassword, returnUrl } = this.given
    const parameters = new URLSearchParams({
      code,
      grant_type: 'authorization_code',
      redirect_uri: returnUrl,
      ...change,
    })
    const credentials = Buffer.from(`${clientId}:${password ?? oauthPassword}`).toString('base64')
    const headers = { Authorization: `Basic ${credentials}` }
    const address = inBody ? `${base}/oauth/token` : `${base}/oauth/token?${parameters}`
    const init = { method: 'POST', headers, ...(inBody && { body: parameters }) }
    return read(await fetch(address, init))
  }

  delegate(sessionId: string, token: string) {
    return this.api(`/service/hpa/api/delegate/${sessionId}`, token)
  }

  authorizationList(sessionId: string, token: string, principal: string, variant = '') {
    return this.api(`/service/hpa/api/authorizationlist${variant}/${sessionId}/${principal}`, token)
  }

  authorization(sessionId: string, token: string, principal: string, issue?: string, variant = '') {
    const path = `/service/hpa/api/authorization${variant}/${sessionId}/${principal}`
    return this.api(path, token, issue && `&issues=${encodeURIComponent(issue)}`)
  }

  unregister(sessionId: string) {
    return this.call(`/service/hpa/user/unregister/${sessionId}`)
  }

  transferToken(sessionId: string) {
    return this.call(`/service/hpa/user/transfer/token/${sessionId}`)
  }

  registerTransfer(token: string, hetu: string) {
    const { clientId } = this.given
    return this.call(`/service/hpa/user/register/transfer/${token}/${clientId}/${hetu}`)
  }

  /** The query without a browser. */
  rest(
    delegate: string,
    principal: string,
    issue?: string,
    headers: Headers = { 'X-userId': 'u1' },
  ) {
    const { clientId, restApiKey } = this.given
    const issues = issue ? `&issue=${encodeURIComponent(issue)}` : ''
    const path = `/service/rest/hpa/authorization/${clientId}/${delegate}/${principal}`
    return this.call(`${path}?requestId=${randomUUID()}${issues}`, headers, restApiKey)
  }

  private api(path: string, token: string, more = '') {
    const headers = { Authorization: `Bearer ${token}` }
    return this.call(`${path}?requestId=${randomUUID()}${more}`, headers)
  }

  async call(path: string, headers: Headers = {}, key = this.given.apiKey): Promise<Answer> {
    const time = this.timestamp()
    const checksum = createHmac('sha256', key).update(`${path} ${time}`).digest('base64')
    const proof = `${this.given.clientId} ${time} ${checksum}`
    const all = { ...headers, 'X-AsiointivaltuudetAuthorization': proof }
    return read(await fetch(this.given.base + path, { headers: all }))
  }
}

async function read(answer: Response): Promise<Answer> {
  const text = await answer.text()
  const isJson = answer.headers.get('content-type')?.includes('json')
  return { status: answer.status, text, json: isJson ? (JSON.parse(text) as unknown) : undefined }
}
