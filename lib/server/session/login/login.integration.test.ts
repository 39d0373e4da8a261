// Long because it is one list: everything that can happen between the login form and the end of the logout, over real HTTP.

import { sql } from 'kysely'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { finishLogout } from '../logout/finish-logout'
import { startLogout } from '../logout/start-logout'
import { peppersOf } from '@/lib/config/server-config'
import type { Locale } from '@/lib/i18n/locales'
import { securityLines } from '@/lib/logging/testing/security-lines'
import { personKey } from '../sealing/person-key'
import { newSessionToken } from '../sealing/session-token'
import { createSession, findSession } from '../store/sessions'
import { ensureUser } from '../store/users'
import { startFakeIdentification, type Behaviour } from '../testing/fake-identification'
import { openTestServices, testPortalUrl as portalUrl } from '../testing/test-services'
import { createTestBrowser } from '../testing/test-browser'
import { finishLogin } from './finish-login'
import type { LoginServices } from './login-services'
import { publicKeys } from './portal-keys'
import { createSessionAdapter } from './session-adapter'
import { startLogin } from './start-login'
import { someBrowser } from '../testing/some-browser'

const loa2 = 'http://ftn.ficora.fi/2017/loatest2'
const ingrid = {
  acr: loa2,
  'urn:oid:1.2.246.21': '010190-900P',
  'urn:oid:2.5.4.4': 'Sandvik',
  'urn:oid:1.2.246.575.1.14': 'Ingrid Maria',
  'urn:oid:2.16.840.1.113730.3.1.241': 'Ingrid Sandvik',
}
const otto = {
  ...ingrid,
  'urn:oid:1.2.246.21': '131052-9052',
  'urn:oid:2.5.4.4': 'Ahlgrén',
  'urn:oid:1.2.246.575.1.14': 'Otto',
  'urn:oid:2.16.840.1.113730.3.1.241': 'Otto Ahlgrén',
}

const { services: own, database, logged, close } = await openTestServices()
const identification = await startFakeIdentification('mittkanta-portal', publicKeys(own.keys))
afterAll(close)
afterAll(identification.close)

const config = {
  ...own.config,
  OIDC_ISSUER: identification.issuer,
  OIDC_ACR_ALLOWED: [loa2],
  OIDC_ACR_REQUEST: loa2,
}
const services: LoginServices = { ...own, config }
type Browser = ReturnType<typeof createTestBrowser>
let browser: Browser

beforeEach(async () => {
  await database.deleteFrom('users').execute()
  browser = createTestBrowser(portalUrl)
})

async function start(who: Browser, language: Locale = 'sv'): Promise<string> {
  return who.follow(await startLogin(who.post(`/${language}/login`), language, services))
}

async function comeBack(who: Browser, address: string): Promise<string> {
  return who.follow(await finishLogin(who.get(address), services))
}

async function logIn(who: Browser, behaviour: Behaviour): Promise<string> {
  return comeBack(who, await identification.identify(await start(who), behaviour))
}

async function whoIs(who: Browser): Promise<string | undefined> {
  const session = await findSession(services.context, tokenOf(who), new Date())
  return session?.identity.names.display
}

const tokenOf = (who: Browser) => who.cookie(services.cookies.session) ?? ''
const countOf = async (table: 'users' | 'sessions') =>
  (await database.selectFrom(table).selectAll().execute()).length

test('a login ends at the actor’s own data, in the language in which it began', async () => {
  const address = await identification.identify(await start(browser, 'fi'), { claims: ingrid })
  expect(await comeBack(browser, address)).toBe('/fi/self')
  expect(await whoIs(browser)).toBe('Ingrid Sandvik')
})

test('the request is signed, names language and level, and asks to identify anew', async () => {
  await logIn(browser, { claims: ingrid })
  expect(identification.requests.at(-1)).toMatchObject({
    response_type: 'code',
    scope: 'openid',
    redirect_uri: `${portalUrl}/api/auth/callback/suomifi`,
    acr_values: loa2,
    ui_locales: 'sv',
    prompt: 'login',
    ftn_spname: 'MittKanta',
    code_challenge_method: 'S256',
    jti: expect.any(String) as string,
    exp: expect.any(Number) as number,
  })
})

test('the signed request is good for five minutes, for people are slow', async () => {
  await logIn(browser, { claims: ingrid })
  const { iat, exp } = identification.requests.at(-1) ?? {}
  expect(Number(exp) - Number(iat)).toBe(300)
})

test('state, nonce and challenge are long, and new each time', async () => {
  await logIn(browser, { claims: ingrid })
  await logIn(browser, { claims: ingrid })
  const [first, second] = identification.requests.slice(-2)
  for (const name of ['state', 'nonce', 'code_challenge'] as const) {
    expect(String(first?.[name]).length).toBeGreaterThanOrEqual(32)
    expect(first?.[name]).not.toBe(second?.[name])
  }
})

test('outside the signed request stand only what OAuth wants there', async () => {
  const address = new URL(await start(browser))
  expect([...address.searchParams.keys()].sort()).toEqual(
    ['client_id', 'request', 'response_type', 'scope'].sort(),
  )
})

test('what the form sends along does not come into the request', async () => {
  const request = browser.post('/sv/login?acr_values=low&prompt=none&ui_locales=xx')
  await identification.identify(browser.follow(await startLogin(request, 'sv', services)))
  expect(identification.requests.at(-1)).toMatchObject({
    acr_values: loa2,
    prompt: 'login',
    ui_locales: 'sv',
  })
})

test('two people in one browser are never fused (trap 1)', async () => {
  const atA = await identification.identify(await start(browser), { claims: ingrid })
  await comeBack(browser, atA)
  const tokenA = tokenOf(browser)
  // Another tab began before, so that the session of A is alive when B comes back.
  const state = new Map(browser.jar)
  const atB = await identification.identify(await start(browser), { claims: otto })
  browser.jar.set(services.cookies.session, state.get(services.cookies.session) ?? '')
  await logInAgain(tokenA)
  expect(await comeBack(browser, atB)).toBe('/sv/self')

  expect(await whoIs(browser)).toBe('Otto Ahlgrén')
  expect(await findSession(services.context, tokenA, new Date())).toBeUndefined()
  const fresh = createTestBrowser(portalUrl)
  await logIn(fresh, { claims: otto })
  expect(await whoIs(fresh)).toBe('Otto Ahlgrén')
  expect(await countOf('users')).toBe(2)

  /** Puts A's session row back that the start of B's login has ended. */
  async function logInAgain(token: string) {
    const userId = await ensureUser(services.context, keyOf(ingrid), new Date())
    const identity = identityOf('Ingrid Sandvik')
    await createSession(services.context, {
      token,
      userId,
      identity,
      browser: someBrowser,
      now: new Date(),
    })
    expect(await whoIs(browser)).toBe('Ingrid Sandvik')
  }
})

test('the adapter refuses a second identity for one user (trap 1)', async () => {
  const userId = await ensureUser(services.context, keyOf(ingrid), new Date())
  await ensureUser(services.context, keyOf(otto), new Date())
  const attempt = { startedAt: 0, browser: someBrowser }
  const adapter = createSessionAdapter(services.context, attempt)
  const account = { provider: 'suomifi', type: 'oauth', userId } as const
  const link = (providerAccountId: string) =>
    Promise.resolve(adapter.linkAccount?.({ ...account, providerAccountId }))
  await expect(link(keyOf(otto))).rejects.toThrow('second identity')
  await expect(link('nobody')).rejects.toThrow('second identity')
  await expect(link(keyOf(ingrid))).resolves.toBeUndefined()
})

test('the same person has one user, and a new session at each login; the old one ends', async () => {
  await logIn(browser, { claims: ingrid })
  const first = tokenOf(browser)
  await logIn(browser, { claims: ingrid })
  expect(tokenOf(browser)).not.toBe(first)
  expect(await findSession(services.context, first, new Date())).toBeUndefined()
  expect([await countOf('users'), await countOf('sessions')]).toEqual([1, 1])
})

test('a session that a stranger planted in the browser is not taken over', async () => {
  const planted = newSessionToken()
  const address = await identification.identify(await start(browser), { claims: ingrid })
  browser.jar.set(services.cookies.session, planted)
  await comeBack(browser, address)
  expect(tokenOf(browser)).not.toBe(planted)
  expect(await findSession(services.context, planted, new Date())).toBeUndefined()
})

test('the database tells nothing of who logged in, and holds no token (traps 2 and 5)', async () => {
  await logIn(browser, { claims: { ...ingrid, session_index: '_index_of_the_service' } })
  const { rows } = await sql<{
    table_name: string
  }>`select table_name::text from information_schema.tables
    where table_schema = 'public'`.execute(database)
  expect(rows.length).toBeGreaterThanOrEqual(6)
  for (const { table_name } of rows) {
    const all = await sql`select * from ${sql.table(table_name)}`.execute(database)
    const text = JSON.stringify(all.rows)
    expect(text).not.toMatch(/010190|900P|Ingrid|Maria|Sandvik|1990|loatest|_index_of|access-token/)
    expect(text).not.toContain(tokenOf(browser))
    expect(text).not.toMatch(/eyJ/)
  }
})

test.each([
  ['too low a level', { acr: 'http://ftn.ficora.fi/2017/loatest1' }, '/sv/login/low-assurance'],
  ['no level', { acr: undefined }, '/sv/login/low-assurance'],
  ['no HETU', { 'urn:oid:1.2.246.21': undefined }, '/sv/login/no-personal-id'],
  ['a HETU that can’t be', { 'urn:oid:1.2.246.21': '010190-900A' }, '/sv/login/failed'],
  ['an identification of an hour ago', { auth_time: hourAgo() }, '/sv/login/failed'],
  ['no time of identification', { auth_time: undefined }, '/sv/login/failed'],
  ['another nonce', { nonce: 'n'.repeat(43) }, '/sv/login/failed'],
  ['a token for another service', { aud: 'another' }, '/sv/login/failed'],
  ['a token of another issuer', { iss: 'http://localhost:1' }, '/sv/login/failed'],
  ['a token that is over', { exp: hourAgo() }, '/sv/login/failed'],
])('%s logs nobody in (trap 3)', async (_name, change, page) => {
  expect(await logIn(browser, { claims: { ...ingrid, ...change } })).toBe(page)
  expect([tokenOf(browser), await countOf('sessions')]).toEqual(['', 0])
})

test.each([
  ['signed by somebody else', { signedByOther: true }],
  ['not encrypted', { encrypted: false }],
])('an id token that is %s logs nobody in', async (_name, behaviour) => {
  expect(await logIn(browser, { claims: ingrid, ...behaviour })).toBe('/sv/login/failed')
  expect(await countOf('sessions')).toBe(0)
})

test.each([
  ['access_denied', '/sv/login/cancelled'],
  ['cancel', '/sv/login/cancelled'],
  ['server_error', '/sv/login/failed'],
])('the error %s of the service ends at %s (trap 7)', async (error, page) => {
  const address = new URL(await identification.identify(await start(browser)))
  address.searchParams.delete('code')
  address.searchParams.set('error', error)
  expect(await comeBack(browser, address.href)).toBe(page)
  expect([...browser.jar.keys()]).toEqual([])
})

test('an answer to a login that nobody here began is refused as too late, and noted', async () => {
  logged.length = 0
  const address = await identification.identify(await start(browser), { claims: ingrid })
  const other = createTestBrowser(portalUrl)
  expect(await comeBack(other, address)).toBe('/sv/login/expired')
  expect(await countOf('sessions')).toBe(0)
  expect(securityLines(logged)).toEqual(['sequence_fail login'])
})

test('an answer to the login of another browser is refused, and noted', async () => {
  logged.length = 0
  const other = createTestBrowser(portalUrl)
  await start(other)
  const address = await identification.identify(await start(browser), { claims: otto })
  expect(await comeBack(other, address)).toBe('/sv/login/expired')
  expect(await countOf('sessions')).toBe(0)
  expect(securityLines(logged)).toEqual(['sequence_fail login'])
})

test('an answer without the name of its issuer, or with another, is refused', async () => {
  for (const iss of [undefined, 'http://evil.example']) {
    const address = new URL(await identification.identify(await start(browser), { claims: ingrid }))
    if (iss) address.searchParams.set('iss', iss)
    else address.searchParams.delete('iss')
    expect(await comeBack(browser, address.href)).toBe('/sv/login/failed')
  }
})

test('the return works once; loaded again it goes to the data, or says that it is too late', async () => {
  const address = await identification.identify(await start(browser), { claims: ingrid })
  await comeBack(browser, address)
  expect(await comeBack(browser, address)).toBe('/sv/self')
  browser.jar.delete(services.cookies.session)
  expect(await comeBack(browser, address)).toBe('/sv/login/expired')
  expect(await countOf('sessions')).toBe(1)
})

test('the session’s cookie lives as long as the browser, whatever next-auth wants (trap 4)', async () => {
  const address = await identification.identify(await start(browser), { claims: ingrid })
  const answer = await finishLogin(browser.get(address), services)
  const line = answer.headers.getSetCookie().find((text) => /session=./.test(text))
  expect(line).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/)
})

test('nothing but one sealed cookie of the attempt stays in the browser', async () => {
  await start(browser)
  expect([...browser.jar.keys()]).toEqual([expect.stringMatching(/^mittkanta-login-[\w-]{22}$/)])
  expect([...browser.jar.values()].join()).toMatch(/^[\w-]+\.\.[\w-]+\.[\w-]+\.[\w-]+$/)
})

test('an identification service that is away ends at the page that says so', async () => {
  const away = { ...services, config: { ...config, OIDC_ISSUER: 'http://127.0.0.1:9' } }
  const answer = await startLogin(browser.post('/en/login'), 'en', away)
  expect(browser.follow(answer)).toBe('/en/login/failed')
})

test('logout ends the session here, then there; a replayed cookie is worth nothing', async () => {
  await logIn(browser, { claims: ingrid })
  const token = tokenOf(browser)
  const address = new URL(
    browser.follow(await startLogout(browser.post('/sv/logout'), 'sv', services)),
  )
  expect(`${address.origin}${address.pathname}`).toBe(`${identification.issuer}/logout`)
  expect(Object.fromEntries(address.searchParams)).toEqual({
    client_id: 'mittkanta-portal',
    post_logout_redirect_uri: `${portalUrl}/logged-out`,
    state: expect.any(String) as string,
    ui_locales: 'sv',
  })
  expect(tokenOf(browser)).toBe('')
  expect(await findSession(services.context, token, new Date())).toBeUndefined()

  const back = browser.get(`/logged-out?state=${address.searchParams.get('state')}`)
  expect(browser.follow(finishLogout(back, services))).toBe('/sv/logged-out')
  expect([...browser.jar.keys()]).toEqual([])
})

test('a stranger’s return from logout claims nothing', () => {
  expect(browser.follow(finishLogout(browser.get('/logged-out?state=x'), services))).toBe('/sv')
  expect(browser.follow(finishLogout(browser.get('/logged-out'), services))).toBe('/sv')
})

test.each([
  ['where the service has no logout', { OIDC_END_SESSION: 'off' as const }, '/fi/logged-out'],
  [
    'at an address of its own',
    { OIDC_END_SESSION: 'https://id.example/out' },
    'https://id.example/out',
  ],
  ['when the service is away', { OIDC_ISSUER: 'http://127.0.0.1:9' }, '/fi/logged-out?partly'],
])('logout %s', async (_name, change, target) => {
  await logIn(browser, { claims: ingrid })
  const other = { ...services, config: { ...config, ...change } }
  const location = browser.follow(await startLogout(browser.post('/fi/logout'), 'fi', other))
  expect(location.startsWith(target)).toBe(true)
  expect(await countOf('sessions')).toBe(0)
})

test('the log says how logins ended and nothing of who they were', async () => {
  logged.length = 0
  await logIn(browser, { claims: ingrid })
  await logIn(browser, { claims: { ...ingrid, 'urn:oid:1.2.246.21': '010190-900A' } })
  await logIn(browser, { claims: { ...ingrid, nonce: 'other' } })
  await logIn(browser, { claims: { ...ingrid, acr: 'http://ftn.ficora.fi/2017/loatest1' } })
  await logIn(browser, { claims: { ...ingrid, 'urn:oid:1.2.246.21': undefined } })
  const outcomes = logged.map((line) => (JSON.parse(line) as { outcome?: string }).outcome)
  const refused = ['failed', 'failed', 'low-assurance', 'no-personal-id']
  expect(outcomes.filter(Boolean)).toEqual(['done', ...refused])
  expect(securityLines(logged)).toEqual([
    'authn_login_fail refused',
    'authn_login_fail refused',
    'authn_login_fail low-assurance',
    'authn_login_fail no-personal-id',
  ])
  expect(logged.join('')).not.toMatch(/010190|Ingrid|Sandvik|eyJ|access-token/)
})

function keyOf(person: typeof ingrid): string {
  return personKey(person['urn:oid:1.2.246.21'], peppersOf(config), 1)
}

function identityOf(display: string) {
  const names = { first: '', calling: '', family: '', display }
  return { hetu: '', birthDate: '', names, acr: loa2, authTime: 0, label: '' }
}

function hourAgo(): number {
  return Math.floor(Date.now() / 1000) - 3600
}
