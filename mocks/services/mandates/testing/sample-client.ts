import { createHmac, randomUUID } from 'node:crypto'

type Config = Readonly<{
  webApiUrl: string
  clientId: string
  clientSecret: string
  apiOauthSecret: string
  /** Goes into addresses as it is. */
  callbackUri: string
}>

type Answer = Readonly<{ status: number; body: string }>

/**
 * Speaks as the sample client in JavaScript does that the authority has published (vrk-kpa/roles-auths-web-api-node-client),
 * call by call: its order of parameters, its time with an offset and no fractions, its code in the query. None of its code is
 * here.
 */
export class SampleClient {
  private readonly requestId = randomUUID()

  constructor(private readonly config: Config) {}

  async register(personId: string) {
    const path = `/service/ypa/user/register/${this.config.clientId}/${personId}`
    const { status, body } = await this.get(`${path}?${this.asked()}`)
    if (status !== 200) throw new Error('Failed to register YPA session.')
    return JSON.parse(body) as { sessionId: string; userId: string }
  }

  selectionAddress(userId: string): string {
    const { webApiUrl, clientId, callbackUri } = this.config
    const query = `client_id=${clientId}&response_type=code&redirect_uri=${callbackUri}&user=${userId}`
    return `${webApiUrl}/oauth/authorize?${query}`
  }

  async changeCodeToToken(code: string): Promise<string> {
    const { webApiUrl, clientId, apiOauthSecret, callbackUri } = this.config
    const query = `code=${code}&grant_type=authorization_code&redirect_uri=${callbackUri}`
    const credentials = Buffer.from(`${clientId}:${apiOauthSecret}`).toString('base64')
    const headers = { Authorization: `Basic ${credentials}` }
    const answer = await fetch(`${webApiUrl}/oauth/token?${query}`, { method: 'POST', headers })
    if (answer.status !== 200) throw new Error('Failed to get a token.')
    return ((await answer.json()) as { access_token: string }).access_token
  }

  async roles(sessionId: string, accessToken: string): Promise<unknown> {
    const path = `/service/ypa/api/organizationRoles/${sessionId}?${this.asked()}`
    const { status, body } = await this.get(path, { Authorization: `Bearer ${accessToken}` })
    if (status !== 200) throw new Error('Failed to get company roles.')
    return JSON.parse(body)
  }

  private asked = () => `requestId=${this.requestId}&endUserId=nodeEndUser`

  private async get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const { webApiUrl, clientId, clientSecret } = this.config
    const time = helsinkiTime(new Date())
    const checksum = createHmac('sha256', clientSecret).update(`${path} ${time}`).digest('base64')
    const proof = { 'X-AsiointivaltuudetAuthorization': `${clientId} ${time} ${checksum}` }
    const answer = await fetch(webApiUrl + path, { headers: { ...headers, ...proof } })
    return { status: answer.status, body: await answer.text() }
  }
}

/** "2026-11-20T12:00:00+02:00", at the offset of Finland in winter. */
function helsinkiTime(now: Date): string {
  return new Date(now.getTime() + 2 * 3_600_000).toISOString().replace(/\.\d+Z$/, '+02:00')
}
