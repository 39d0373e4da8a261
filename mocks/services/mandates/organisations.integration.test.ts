/** The part of the Web API by which one acts for an organisation. */
import type { JWK } from 'jose'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { roleOfTask } from '@/lib/contracts/mandates/organisation-roles'
import { organizationRolesSchema } from '@/lib/contracts/mandates/web-api'
import { securityLines } from '@/lib/logging/testing/security-lines'
import { cast, officials, personOf } from '../../world/people/cast'
import type { RunningService } from '../harness/serve'
import { formAction, HttpBrowser } from '../harness/testing/http-browser'
import { socialWelfareTheme } from './protocol'
import { startMandates } from './start-mandates'
import { JavaClient } from './testing/java-client'
import { SampleClient } from './testing/sample-client'
import { WebApiClient } from './testing/web-api-client'

const callbackUri = 'http://localhost:8904/callback/ypa'
const organisations = ['county-05', 'county-17', 'archive-operator'].map((id, at) => ({
  id,
  businessId: `990000${at}-0`,
  names: { sv: `${id} på svenska`, fi: `${id} suomeksi`, en: `${id} in English` },
}))
const forOrganisations = {
  clientId: 'ypa00001',
  apiKey: 'ypa-key',
  oauthPassword: 'ypa-password',
  returnUrl: callbackUri,
}
const forPeople = {
  clientId: 'hpa00001',
  apiKey: 'hpa-key',
  oauthPassword: 'hpa-password',
  returnUrl: 'http://portal.test/back',
}
const lines: string[] = []
const main = personOf('ulla-vikstrand', officials)
const archivist = personOf('helge-arkholm', officials)
const serviceId = 'c5a3c1c4-0000-4000-8000-000000000001'
const ingrid = personOf('ingrid-sandvik', cast)

let service: RunningService
let sample: SampleClient

beforeAll(async () => {
  service = await startMandates({
    port: 0,
    client: { ...forPeople, restApiKey: 'rest-key', returnUrls: [forPeople.returnUrl] },
    organisationClient: { ...forOrganisations, returnUrls: [callbackUri] },
    organisations,
    issueUri: socialWelfareTheme,
    serviceId,
    markGuardians: true,
    people: [main, archivist, ingrid],
    admin: true,
    log: pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) }),
  })
  sample = sampleWith({})
})
afterAll(() => service.close())

const sampleWith = (change: Readonly<Record<string, string>>) =>
  new SampleClient({
    webApiUrl: service.url,
    clientId: forOrganisations.clientId,
    clientSecret: forOrganisations.apiKey,
    apiOauthSecret: forOrganisations.oauthPassword,
    callbackUri,
    ...change,
  })

/** A client that asks as one asks for people, with the secrets of one service or the other. */
const apiWith = (secrets: typeof forPeople) =>
  new WebApiClient({ ...secrets, restApiKey: 'rest-key', base: service.url }, () =>
    new Date().toISOString(),
  )

async function choose(person: Readonly<{ hetu: string }>, organisation: string) {
  const session = await sample.register(person.hetu)
  const browser = new HttpBrowser(['http://localhost:8904'])
  const page = await browser.open(sample.selectionAddress(session.userId))
  return { ...session, page, back: await submitChoice(browser, page, organisation) }
}

async function chooseOn(address: string, organisation: string): Promise<URL> {
  const browser = new HttpBrowser(['http://localhost:8904'])
  return submitChoice(browser, await browser.open(address), organisation)
}

type Page = Awaited<ReturnType<HttpBrowser['open']>>

async function submitChoice(browser: HttpBrowser, page: Page, organisation: string) {
  const hidden = [...page.text.matchAll(/type="hidden" name="([^"]*)" value="([^"]*)"/g)]
  const fields = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]))
  const back = await browser.submit(formAction(page), { ...fields, organisation })
  return new URL(back.url)
}

async function open(person: Readonly<{ hetu: string }>, organisation: string) {
  const chosen = await choose(person, organisation)
  const token = await sample.changeCodeToToken(chosen.back.searchParams.get('code') ?? '')
  return { ...chosen, token }
}

const sendFault = (method: string, body: object) =>
  fetch(`${service.url}/faults`, {
    method,
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json' },
  })

describe('the authority’s own sample client', () => {
  test('gets from a person to the roles in the organisation that was chosen', async () => {
    const { sessionId, token, page } = await open(archivist, 'county-05')
    expect(page.text).toContain('county-05 suomeksi')
    expect(page.text).toContain('county-17 suomeksi')
    expect(page.text).not.toContain('archive-operator')
    const roles = await sample.roles(sessionId, token)
    const [name, identifier] = ['county-05 suomeksi', '9900000-0']
    expect(roles).toEqual([{ name, identifier, complete: true, roles: [roleOfTask.archivist] }])
    expect(organizationRolesSchema.parse(roles)).toHaveLength(1)
  })

  test('gets all organisations when all were chosen', async () => {
    const { sessionId, token } = await open(archivist, '*')
    const roles = (await sample.roles(sessionId, token)) as { identifier: string }[]
    expect(roles.map(({ identifier }) => identifier)).toEqual(['9900000-0', '9900001-0'])
  })

  test.each([
    ['another secret', { clientSecret: 'other' }],
    ['another name', { clientId: 'other' }],
    ['what the service of people has', { clientId: 'hpa00001', clientSecret: 'hpa-key' }],
  ])('with %s it gets nowhere', async (_name, change) => {
    await expect(sampleWith(change).register(main.hetu)).rejects.toThrow('register')
  })
})

describe('the authority’s own client in Java, which asks for what is signed', () => {
  const javaClient = (person: Readonly<{ hetu: string }>) =>
    new JavaClient({ ...forOrganisations, base: service.url, serviceId }, person.hetu)
  const publicKey = async () => {
    const { keys } = (await (await fetch(`${service.url}/jwks`)).json()) as { keys: JWK[] }
    return keys[0] ?? {}
  }
  async function opened(person: Readonly<{ hetu: string }>) {
    const client = javaClient(person)
    const { sessionId, userId } = await client.register()
    const back = await chooseOn(client.authorizeUrl(userId), '*')
    const token = await client.token(back.searchParams.get('code') ?? '')
    return { client, sessionId, token }
  }

  test('gets all organisations, or one, as evidence that it trusts', async () => {
    const { client, sessionId, token } = await opened(archivist)
    const key = await publicKey()
    const all = await client.companies(await client.rolesToken(sessionId, token), key)
    const roles = [roleOfTask.archivist]
    const [first, second] = organizationRolesSchema.parse(all)
    expect(first).toEqual({ name: 'county-05 suomeksi', identifier: '9900000-0', roles })
    expect(second).toEqual({ name: 'county-17 suomeksi', identifier: '9900001-0', roles })
    const one = await client.rolesToken(sessionId, token, '9900001-0')
    const only = organizationRolesSchema.parse(await client.companies(one, key))
    expect(only.map(({ identifier }) => identifier)).toEqual(['9900001-0'])
  })

  test('trusts neither what another key signed nor what is about another person', async () => {
    const { client, sessionId, token } = await opened(archivist)
    const key = await publicKey()
    const signed = await client.rolesToken(sessionId, token)
    await expect(javaClient(main).companies(signed, key)).rejects.toThrow('cannot be verified')
    await sendFault('POST', { kind: 'wrong-signature', hetu: archivist.hetu })
    const falsely = await client.rolesToken(sessionId, token)
    await sendFault('DELETE', { hetu: archivist.hetu })
    await expect(client.companies(falsely, key)).rejects.toThrow('signature')
  })

  test('gets nothing without the token of the session', async () => {
    const { client, sessionId } = await opened(archivist)
    await expect(client.rolesToken(sessionId, 'other')).rejects.toThrow('401')
  })
})

describe('who may choose what', () => {
  test('an organisation that one does not represent can’t be chosen, and that is noted', async () => {
    const before = lines.length
    const { back } = await choose(main, 'archive-operator')
    expect(back.searchParams.has('code')).toBe(false)
    const noted = securityLines(lines.slice(before))
    expect(noted).toEqual(['malicious_direct_reference handle'])
  })

  test('one who represents nobody is told so', async () => {
    const { userId } = await sample.register(ingrid.hetu)
    const page = await new HttpBrowser().open(sample.selectionAddress(userId))
    expect(page.text).toContain('Ei ole organisaatiota')
  })

  test('a session for organisations opens nothing of what concerns people', async () => {
    const { sessionId, token, userId } = await open(main, 'county-05')
    const people = apiWith(forPeople)
    expect((await people.delegate(sessionId, token)).status).toBe(401)
    expect((await people.unregister(sessionId)).text).toBe('false')
    expect((await apiWith(forOrganisations).delegate(sessionId, token)).status).toBe(401)
    expect((await new HttpBrowser().open(people.authorizeUrl(userId))).status).toBe(400)
  })

  test('a code is redeemed by the service that it was made for alone', async () => {
    const { back } = await choose(main, 'county-05')
    const code = back.searchParams.get('code') ?? ''
    const other = await apiWith(forPeople).token(code, { redirect_uri: callbackUri })
    expect(other.json).toEqual({ error: 'invalid_grant' })
  })
})

describe('the end', () => {
  test('mandates that are withdrawn give no role any more', async () => {
    const { sessionId, token } = await open(main, 'county-05')
    await sendFault('POST', { kind: 'mandate-withdrawn', hetu: main.hetu })
    const roles = await sample.roles(sessionId, token)
    await sendFault('DELETE', { hetu: main.hetu })
    expect(roles).toEqual([])
  })

  test('unregistering ends the session', async () => {
    const { sessionId, token } = await open(main, 'county-05')
    const unregistered = await apiWith(forOrganisations).call(
      `/service/ypa/user/unregister/${sessionId}`,
    )
    expect(unregistered.text).toBe('true')
    await expect(sample.roles(sessionId, token)).rejects.toThrow('roles')
  })
})
