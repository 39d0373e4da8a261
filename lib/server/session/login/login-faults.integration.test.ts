// Long because it is one list: what may be wrong with an answer of the identification service, over real HTTP.

import http from 'node:http'
import https from 'node:https'
import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startFakeIdentification, type Behaviour } from '../testing/fake-identification'
import { createTestBrowser } from '../testing/test-browser'
import { openTestServices, testPortalUrl as portalUrl } from '../testing/test-services'
import { noteEntered } from '../store/sessions'
import { openAttempt } from './attempt-cookies'
import { discover } from './discover'
import { finishLogin } from './finish-login'
import type { LoginServices } from './login-services'
import { publicKeys } from './portal-keys'
import { redeemCode } from './redeem-code'
import { startLogin } from './start-login'

const loa2 = 'http://ftn.ficora.fi/2017/loatest2'
const ingrid = {
  acr: loa2,
  'urn:oid:1.2.246.21': '010190-900P',
  'urn:oid:2.16.840.1.113730.3.1.241': 'Ingrid Sandvik',
}

const { services: own, database, logged, close } = await openTestServices()
const identification = await startFakeIdentification('mittkanta-portal', publicKeys(own.keys))
const strangerKeys = await generateKeyPair('RSA-OAEP')
afterAll(close)
afterAll(identification.close)

const config = {
  ...own.config,
  OIDC_ISSUER: identification.issuer,
  OIDC_ACR_ALLOWED: [loa2],
  OIDC_ACR_REQUEST: loa2,
}
const usual: LoginServices = { ...own, config }
let browser: ReturnType<typeof createTestBrowser>

beforeEach(async () => {
  await database.deleteFrom('users').execute()
  browser = createTestBrowser(portalUrl)
  logged.length = 0
})

afterEach(() => expect(identification.broken).toEqual([]))

const start = async (services = usual) =>
  browser.follow(await startLogin(browser.post('/sv/login'), 'sv', services))
const comeBack = async (address: string, services = usual) =>
  browser.follow(await finishLogin(browser.get(address), services))

async function logIn(behaviour: Behaviour, services = usual): Promise<string> {
  const address = await identification.identify(await start(services), {
    claims: ingrid,
    ...behaviour,
  })
  return comeBack(address, services)
}

const sessions = async () => (await database.selectFrom('sessions').selectAll().execute()).length
const now = () => Math.floor(Date.now() / 1000)
const header = { alg: 'RS256', kid: 'op' }

const tokens: readonly [string, Behaviour['makeToken']][] = [
  ['without a signature (alg none)', (claims) => new UnsecuredJWT(claims).encode()],
  [
    'signed with the published key as if it were a secret (HS256)',
    (claims, _key, published) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: 'HS256', kid: 'op' })
        .sign(new TextEncoder().encode(JSON.stringify(published))),
  ],
  [
    'signed with a key that is not published',
    (claims, key) => new SignJWT(claims).setProtectedHeader({ ...header, kid: 'new' }).sign(key),
  ],
  [
    'changed after it was signed',
    async (claims, key) => {
      const [head, , signature] = (
        await new SignJWT(claims).setProtectedHeader(header).sign(key)
      ).split('.')
      const other = { ...claims, 'urn:oid:1.2.246.21': '131052-9052' }
      return [head, Buffer.from(JSON.stringify(other)).toString('base64url'), signature].join('.')
    },
  ],
  [
    'with an extension that nobody knows (crit)',
    (claims, key) =>
      new SignJWT(claims)
        .setProtectedHeader({ ...header, crit: ['exotic'], exotic: true })
        .sign(key, { crit: { exotic: true } }),
  ],
  ['that is none', () => 'not a token'],
]
test.each(tokens)('an id token %s logs nobody in', async (_name, makeToken) => {
  for (const encrypted of [true, false]) {
    const services = { ...usual, config: { ...config, OIDC_JWE: encrypted } }
    expect(await logIn({ makeToken, encrypted }, services)).toBe('/sv/login/failed')
  }
  expect(await sessions()).toBe(0)
})

test.each<[string, NonNullable<Behaviour['encryption']>]>([
  ['to another', { key: strangerKeys.publicKey }],
  ['with another key management', { alg: 'RSA-OAEP-256' }],
  ['with another content encryption', { enc: 'A256GCM' }],
])('an id token that is encrypted %s logs nobody in', async (_name, encryption) => {
  expect(await logIn({ encryption })).toBe('/sv/login/failed')
  expect(await sessions()).toBe(0)
})

test.each<[string, Record<string, unknown>]>([
  ['no nonce', { nonce: undefined }],
  ['no issuer', { iss: undefined }],
  ['an issuer that only begins like it', { iss: `${identification.issuer}/` }],
  ['no audience', { aud: undefined }],
  ['a second audience that nobody vouches for', { aud: ['mittkanta-portal', 'another'] }],
  ['no end', { exp: undefined }],
  ['an end as text', { exp: '9999999999' }],
  ['an end more than ten seconds ago', { exp: now() - 60 }],
  ['no time of issue', { iat: undefined }],
  ['a time of issue that is to come', { iat: now() + 3600, exp: now() + 7200 }],
  ['a beginning that is to come', { nbf: now() + 3600 }],
  ['no subject', { sub: undefined }],
])('an id token with %s logs nobody in', async (_name, change) => {
  expect(await logIn({ claims: { ...ingrid, ...change } })).toBe('/sv/login/failed')
  expect(await sessions()).toBe(0)
})

test('a clock that differs by a few seconds keeps nobody out', async () => {
  const moments = () => ({ iat: now() + 4, nbf: now() + 4, exp: now() + 600, auth_time: now() - 4 })
  expect(await logIn({ claims: { ...ingrid, ...moments() } })).toBe('/sv/self')
  expect(await logIn({ claims: { ...ingrid, exp: now() - 4 } })).toBe('/sv/self')
})

test.each<[string, NonNullable<Behaviour['answer']>]>([
  ['no id token', { status: 200, body: { access_token: 'x', token_type: 'Bearer' } }],
  ['an id token that is a number', { status: 200, body: { access_token: 'x', id_token: 7 } }],
  ['a refusal', { status: 400, body: { error: 'invalid_grant' } }],
  ['an error', { status: 500, body: {} }],
  ['a page', { status: 200, body: '<p>', headers: { 'Content-Type': 'text/html' } }],
  ['another address', { status: 307, body: {}, headers: { Location: 'http://127.0.0.1:9/' } }],
])('a token endpoint that answers %s logs nobody in', async (_name, answer) => {
  expect(await logIn({ answer })).toBe('/sv/login/failed')
  expect(await sessions()).toBe(0)
})

test('a code that was redeemed already logs nobody in, with the cookies of its login neither', async () => {
  const address = await identification.identify(await start(), { claims: ingrid })
  const before = new Map(browser.jar)
  expect(await comeBack(address)).toBe('/sv/self')
  // As the page does to which the browser is led.
  await noteEntered(own.context, browser.cookie(own.cookies.session) ?? '')
  browser = createTestBrowser(portalUrl)
  for (const [name, value] of before) browser.jar.set(name, value)
  expect(await comeBack(address)).toBe('/sv/login/failed')
  expect(await sessions()).toBe(1)
})

test.each([
  ['gone', () => undefined],
  ['changed', (own: string) => own.replace(/.{10}$/, 'x'.repeat(10))],
  ['of another login', (_own: string, ofAnother: string) => ofAnother],
])('a login whose cookie is %s logs nobody in', async (_name, change) => {
  await start()
  const ofAnother = [...browser.jar.values()].join()
  browser = createTestBrowser(portalUrl)
  const address = await identification.identify(await start(), { claims: ingrid })
  const [[name, own] = ['', '']] = browser.jar
  const value = change(own, ofAnother)
  if (value === undefined) browser.jar.delete(name)
  else browser.jar.set(name, value)
  expect(await comeBack(address)).toBe('/sv/login/expired')
  expect(await sessions()).toBe(0)
})

test.each(['state', 'nonce'] as const)(
  'a login of which the %s is not known redeems nothing, though the answer has none either',
  async (missing) => {
    const claims = missing === 'nonce' ? { ...ingrid, nonce: undefined } : ingrid
    const address = new URL(await identification.identify(await start(), { claims }))
    const state = address.searchParams.get('state') ?? ''
    const attempt = await openAttempt(state, Object.fromEntries(browser.jar), usual)
    const { nonce = '', codeVerifier: code_verifier = '' } = attempt ?? {}
    if (missing === 'state') address.searchParams.delete('state')
    const expected = { code_verifier, ...(missing === 'state' ? { nonce } : { state }) }
    const redeemed = redeemCode(usual, await discover(config.OIDC_ISSUER), { address, expected })
    await expect(redeemed).rejects.toThrow('without state or nonce')
  },
)

test('without JAR, JWE and PKCE, where the service has none of them, the rest holds', async () => {
  const without = { OIDC_JAR: 'off', OIDC_JWE: false, OIDC_PKCE: false } as const
  const services: LoginServices = { ...usual, config: { ...config, ...without } }
  const address = new URL(await start(services))
  expect(Object.fromEntries(address.searchParams)).toEqual({
    client_id: 'mittkanta-portal',
    response_type: 'code',
    scope: 'openid',
    redirect_uri: `${portalUrl}/api/auth/callback/suomifi`,
    state: expect.any(String) as string,
    nonce: expect.any(String) as string,
    acr_values: loa2,
    ftn_spname: 'MittKanta',
    prompt: 'login',
    ui_locales: 'sv',
  })
})

test('openid-client 6 speaks with the service, and waits ten seconds: of 5 goes nothing out', async () => {
  const patience = vi.spyOn(AbortSignal, 'timeout')
  const old = [http, https].map((module) => vi.spyOn(module, 'request'))
  const asked = vi.spyOn(globalThis, 'fetch')
  try {
    expect(await logIn({})).toBe('/sv/self')
    const paths = asked.mock.calls.map(([address]) => new URL(String(address)).pathname)
    expect(paths.filter((path) => !path.startsWith('/.well-known'))).toEqual(['/token', '/jwks'])
    expect(patience.mock.calls.flat().filter((each) => each !== 5000)).toEqual([10_000, 10_000])
    for (const request of old) expect(request).not.toHaveBeenCalled()
  } finally {
    vi.restoreAllMocks()
  }
})
