/** The whole wire of the identification service, in one file: long, since a login is the fixture of all its tests. */
import { mkdtemp, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inEachLanguage } from '@/lib/domain/codes/languages'
import { securityLines } from '@/lib/logging/testing/security-lines'
import { checkCharacterOf } from '@/lib/domain/identity/hetu'
import type { Person } from '../../world/people/person'
import type { RunningService } from '../harness/serve'
import { formAction, HttpBrowser } from '../harness/testing/http-browser'
import { claim, levels, lowLevel } from './protocol'
import { startIdentification } from './start-identification'
import { texts } from './texts'
import { afterLogout, redirectUri, RelyingParty, type Change } from './testing/relying-party'

const makePerson = (key: string, callingName: string, change: Partial<Person> = {}): Person => ({
  key,
  hetu: `010185-9${key.length}1${checkCharacterOf('010185', `9${key.length}1`)}`,
  firstNames: `${callingName} Maria`,
  callingName,
  familyName: 'Strandäng',
  birthDate: '1985-01-01',
  language: 'sv',
  about: { ...inEachLanguage(() => 'Aikuinen.'), sv: `${callingName} är vuxen.` },
  group: 'alone',
  ...change,
})

const ada = makePerson('ada', 'Ada')
const berit = makePerson('berit', 'Berit', { group: 'family' })
const gone = makePerson('departed', 'Gösta', { deceased: true })
/** An individual number as real people have, of someone who is born in 2099. */
const unborn = `010199A123${checkCharacterOf('010199', '123')}`
const lines: string[] = []

let dataDir: string
let party: RelyingParty
let service: RunningService

const start = async (admin = true, tickets = true) =>
  startIdentification({
    port: 0,
    tickets,
    clients: [party.registration],
    people: [ada, berit, gone],
    dataDir,
    admin,
    log: pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) }),
  })

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'identification-'))
  party = await RelyingParty.make()
  service = await start()
})

afterAll(async () => {
  await service.close()
  await rm(dataDir, { recursive: true })
})

const newBrowser = () => new HttpBrowser(['http://portal.test'])

/** Opens the page where one picks, sends the choice, and returns the answer that came back to the portal. */
async function logIn(browser: HttpBrowser, choice: Record<string, string>, change: Change = {}) {
  const { claims, verifier } = party.makeRequest(service.url, change)
  const page = await browser.open(await party.authorizationUrl(service.url, claims))
  const back = await browser.submit(formAction(page), choice)
  const answer = Object.fromEntries(new URL(back.url).searchParams)
  return { page, back, answer, claims, verifier }
}

async function identify(browser: HttpBrowser, choice: Record<string, string>, change?: Change) {
  const { answer, claims, verifier } = await logIn(browser, choice, change)
  expect(answer).toMatchObject({ state: claims['state'], iss: service.url })
  const { body } = await party.requestTokens(service.url, answer['code'] ?? '', verifier)
  return party.readIdToken(service.url, body['id_token'], claims['nonce'])
}

const sendJson = (path: string, body: object, method = 'POST') =>
  fetch(service.url + path, {
    method,
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json' },
  })

const changeFaults = (method: 'POST' | 'DELETE', body: object) => sendJson('/faults', body, method)

describe('a login', () => {
  test('gives the claims of the person who was picked', async () => {
    const token = await identify(newBrowser(), { person: 'ada' })
    expect(token).toMatchObject({
      [claim.hetu]: ada.hetu,
      [claim.familyName]: 'Strandäng',
      [claim.firstNames]: 'Ada Maria',
      [claim.displayName]: 'Ada Strandäng',
      [claim.birthDate]: '1985-01-01',
      acr: levels[0],
      auth_time: expect.any(Number),
      amr: [expect.any(String)],
      session_index: expect.stringMatching(/^_/),
    })
  })

  test('leads back to the same place when the last button is clicked twice', async () => {
    const browser = newBrowser()
    const { page, back } = await logIn(browser, { person: 'ada' })
    const again = await browser.submit(formAction(page), { person: 'ada' })
    expect(new URL(back.url).searchParams.has('code')).toBe(true)
    expect(again.url).toBe(back.url)
  })

  test('leads back to the same place when it is clicked twice at once', async () => {
    const browser = newBrowser()
    const { claims } = party.makeRequest(service.url)
    const page = await browser.open(await party.authorizationUrl(service.url, claims))
    const click = () => browser.submit(formAction(page), { person: 'ada' })
    const [one, other] = await Promise.all([click(), click()])
    for (const { url } of [one, other])
      expect(new URL(url).searchParams.get('state')).toBe(claims['state'])
  })

  test('has another subject each time, so that nobody takes it for a person', async () => {
    const first = await identify(newBrowser(), { person: 'ada' })
    const second = await identify(newBrowser(), { person: 'ada' })
    expect(first.sub).not.toBe(second.sub)
  })

  test('gives the high level when only that is asked for', async () => {
    const token = await identify(newBrowser(), { person: 'ada' }, { acr_values: levels[1] })
    expect(token['acr']).toBe(levels[1])
  })

  test('can be at a level that nobody may ask for', async () => {
    const token = await identify(newBrowser(), { person: 'ada', assurance: 'low' })
    expect(token['acr']).toBe(lowLevel)
  })

  test('of a foreigner has no HETU', async () => {
    const token = await identify(newBrowser(), { other: 'foreigner' })
    expect(token[claim.hetu]).toBeUndefined()
    expect(token[claim.foreignIdentifier]).toMatch(/^ES\/FI\//)
    expect(token[claim.familyName]).toBe('Vidal')
  })

  test('with a typed HETU finds the invented person, however it is written', async () => {
    const token = await identify(newBrowser(), { hetu: ` ${berit.hetu.toLowerCase()} ` })
    expect(token[claim.displayName]).toBe('Berit Strandäng')
  })

  test('with an unknown test HETU gets a made-up name', async () => {
    const hetu = `020275-955${checkCharacterOf('020275', '955')}`
    const token = await identify(newBrowser(), { hetu })
    expect(token).toMatchObject({ [claim.hetu]: hetu, [claim.birthDate]: '1975-02-02' })
    expect(token[claim.displayName]).toMatch(/\S \S/)
  })

  test('that is cancelled goes back with access_denied and the state', async () => {
    const { answer, claims } = await logIn(newBrowser(), { other: 'cancel' })
    expect(answer).toMatchObject({ error: 'access_denied', state: claims['state'] })
  })

  test.each([
    ['nothing', '', 'Skriv en testpersonbeteckning.'],
    ['a wrong check character', '010190-900A', 'inte rätt skriven'],
    ['a number that real people have', unborn, 'bara testbeteckningar'],
    ['someone who is dead', gone.hetu, 'avliden'],
  ])('with a HETU that is %s is asked for again', async (_name, hetu, text) => {
    const { back } = await logIn(newBrowser(), { hetu, language: 'sv' })
    expect(back.status).toBe(422)
    expect(back.text).toContain('aria-invalid="true"')
    expect(back.text).toContain(text)
    if (hetu) expect(back.text).not.toContain(hetu)
  })
})

describe('the page', () => {
  test('names the asker, and lists the living with a word on each', async () => {
    const { page } = await logIn(newBrowser(), { other: 'cancel' })
    expect(page.text).toContain('Testportalen ber dig')
    expect(page.text).toContain('Ada är vuxen.')
    expect(page.text).toContain('<html lang="sv">')
    expect(page.text).not.toContain('Gösta')
    expect(page.text).not.toContain(ada.hetu)
  })

  test('runs no script and may be framed by nobody', async () => {
    const { page } = await logIn(newBrowser(), { other: 'cancel' })
    const policy = page.headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("form-action 'self' http://portal.test")
    expect(page.text).not.toContain('<script')
  })

  test('turns to the language of its menu and keeps the level', async () => {
    const browser = newBrowser()
    const { claims } = party.makeRequest(service.url)
    const page = await browser.open(await party.authorizationUrl(service.url, claims))
    const finnish = await browser.open(`${page.url}?language=fi&assurance=low`)
    expect(finnish.text).toContain('<html lang="fi">')
    expect(finnish.text).toContain('Kirjautuminen tapahtuu nyt tasolla')
    expect(finnish.text).toContain('name="assurance" value="low"')
  })

  test('of a login that is over says so', async () => {
    const gonePage = await newBrowser().open(`${service.url}/interaction/unknown`)
    expect(gonePage.status).toBe(400)
    expect(gonePage.text).toContain('Palaa palveluun')
  })
})

describe('a request is refused', () => {
  const now = () => Math.floor(Date.now() / 1000)
  test.each<[string, () => Change]>([
    ['for another audience', () => ({ aud: 'https://other.example' })],
    ['by another issuer', () => ({ iss: 'someone-else' })],
    ['that has expired', () => ({ exp: now() - 60 })],
    ['that lives longer than ten minutes', () => ({ exp: now() + 660 })],
    ['without an end', () => ({ exp: undefined })],
    ['without an identifier', () => ({ jti: undefined })],
    ['with a short nonce', () => ({ nonce: 'a'.repeat(31) })],
    ['without a nonce', () => ({ nonce: undefined })],
    ['without a state', () => ({ state: undefined })],
    ['without a level', () => ({ acr_values: undefined })],
    ['with a level that we do not have', () => ({ acr_values: lowLevel })],
    ['with a service name of 41 characters', () => ({ ftn_spname: 'x'.repeat(41) })],
    ['to a redirect address that is not registered', () => ({ redirect_uri: `${redirectUri}/x` })],
    ['for another flow', () => ({ response_type: 'id_token' })],
  ])('%s', async (_name, change) => {
    const { claims } = party.makeRequest(service.url, change())
    lines.length = 0
    const answer = await newBrowser().open(await party.authorizationUrl(service.url, claims))
    expect(securityLines(lines)).toEqual(['input_validation_fail parameter'])
    expect(answer.url).toMatch(new RegExp(`^${service.url}`))
    expect(answer.status).toBe(400)
    expect(answer.text).toContain('<code>invalid_re')
  })

  test('that was used before', async () => {
    const { claims } = party.makeRequest(service.url)
    const address = await party.authorizationUrl(service.url, claims)
    expect((await newBrowser().open(address)).status).toBe(200)
    lines.length = 0
    const again = await newBrowser().open(address)
    expect(again.status).toBe(400)
    expect(again.text).toContain('jti has been used before')
    expect(securityLines(lines)).toEqual(['authn_token_reuse assertion'])
  })

  test('that is not signed', async () => {
    const { claims } = party.makeRequest(service.url)
    const answer = await newBrowser().open(party.unsignedUrl(service.url, claims))
    expect(new URL(answer.url).searchParams.get('error')).toBe('invalid_request')
  })

  test('whose signature is another', async () => {
    const { claims } = party.makeRequest(service.url)
    const address = await party.authorizationUrl(service.url, claims)
    const answer = await newBrowser().open(`${address.slice(0, -12)}AAAAAAAAAAAA`)
    expect(answer.status).toBe(400)
    expect(answer.text).toContain('invalid_request_object')
  })

  test.each<[string, Change]>([
    ['without PKCE', { code_challenge: undefined, code_challenge_method: undefined }],
    ['with PKCE in the clear', { code_challenge_method: 'plain' }],
  ])('%s, and the portal is told', async (_name, change) => {
    const { claims } = party.makeRequest(service.url, change)
    const answer = await newBrowser().open(await party.authorizationUrl(service.url, claims))
    expect(answer.url).toMatch(new RegExp(`^${redirectUri}`))
    expect(new URL(answer.url).searchParams.get('error')).toBe('invalid_request')
  })
})

describe('no tokens are given', () => {
  const none = { client_assertion: undefined, client_assertion_type: undefined }
  test.each<[string, () => Promise<Change>, string]>([
    ['for a secret', async () => ({ ...none, client_secret: 'secret' }), 'invalid_client'],
    ['to one who proves nothing', async () => none, 'invalid_client'],
    [
      'to a proof for another',
      async () => ({ client_assertion: await party.assertion('https://other.example/token') }),
      'invalid_client',
    ],
    [
      'to a proof that has expired',
      async () => ({ client_assertion: await party.assertion(`${service.url}/token`, { exp: 1 }) }),
      'invalid_client',
    ],
    [
      'to a proof that lives for a day',
      async () => ({
        client_assertion: await party.assertion(`${service.url}/token`, { exp: 4e9 }),
      }),
      'invalid_client',
    ],
    ['without the verifier', async () => ({ code_verifier: undefined }), 'invalid_grant'],
    ['for another verifier', async () => ({ code_verifier: 'x'.repeat(43) }), 'invalid_grant'],
    ['for another redirect', async () => ({ redirect_uri: afterLogout }), 'invalid_grant'],
    ['for a code that never was', async () => ({ code: 'x'.repeat(43) }), 'invalid_grant'],
  ])('%s', async (_name, change, error) => {
    const { answer, verifier } = await logIn(newBrowser(), { person: 'ada' })
    const code = answer['code'] ?? ''
    lines.length = 0
    const { body } = await party.requestTokens(service.url, code, verifier, await change())
    const event =
      error === 'invalid_client' ? 'authn_login_fail client-assertion' : 'sequence_fail grant'
    expect(securityLines(lines)).toEqual([event])
    expect(body).toMatchObject({ error })
    expect(body['id_token']).toBeUndefined()
  })

  test('twice for one code, or one proof', async () => {
    const { answer, verifier } = await logIn(newBrowser(), { person: 'ada' })
    const code = answer['code'] ?? ''
    const proof = { client_assertion: await party.assertion(`${service.url}/token`) }
    expect((await party.requestTokens(service.url, code, verifier, proof)).status).toBe(200)
    lines.length = 0
    const sameProof = await party.requestTokens(service.url, code, verifier, proof)
    expect(sameProof.body).toMatchObject({ error: 'invalid_client' })
    const sameCode = await party.requestTokens(service.url, code, verifier)
    expect(sameCode.body).toMatchObject({ error: 'invalid_grant' })
    expect(securityLines(lines)).toEqual(['authn_token_reuse assertion', 'authn_token_reuse code'])
  })
})

describe('the session at the broker', () => {
  test('opens a further login without a question, unless one is demanded', async () => {
    const browser = newBrowser()
    await identify(browser, { person: 'ada' })
    const quiet = party.makeRequest(service.url, { prompt: undefined })
    const back = await browser.open(await party.authorizationUrl(service.url, quiet.claims))
    expect(back.url).toContain(`${redirectUri}?code=`)

    const asking = party.makeRequest(service.url)
    const page = await browser.open(await party.authorizationUrl(service.url, asking.claims))
    expect(page.text).toContain('Ada är vuxen.')
  })

  test('asks again when it is at another level than is wanted', async () => {
    const browser = newBrowser()
    await identify(browser, { person: 'ada', assurance: 'low' })
    const { claims } = party.makeRequest(service.url, { prompt: undefined })
    const page = await browser.open(await party.authorizationUrl(service.url, claims))
    expect(page.text).toContain('Ada är vuxen.')
  })

  test('lets two people log in one after the other in one browser', async () => {
    const browser = newBrowser()
    const first = await identify(browser, { person: 'ada' })
    const second = await identify(browser, { person: 'berit' })
    const third = await identify(browser, { person: 'ada' })
    const names = [first, second, third].map((token) => token[claim.displayName])
    expect(names).toEqual(['Ada Strandäng', 'Berit Strandäng', 'Ada Strandäng'])
  })
})

describe('logging out', () => {
  const address = () =>
    `${service.url}/session/end?${new URLSearchParams({
      client_id: party.registration.clientId,
      post_logout_redirect_uri: afterLogout,
      state: 'a-state',
      ui_locales: 'en',
    })}`
  const xsrfOf = (text: string) => text.match(/name="xsrf" value="([^"]+)"/)?.[1] ?? ''
  const quietLogin = async (browser: HttpBrowser) => {
    const { claims } = party.makeRequest(service.url, { prompt: undefined })
    return browser.open(await party.authorizationUrl(service.url, claims))
  }

  test('is confirmed on a page, and then ends the session', async () => {
    const browser = newBrowser()
    await identify(browser, { person: 'ada' })
    const page = await browser.open(address())
    expect(page.text).toContain('You are identified as Ada Strandäng.')
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")

    const fields = { xsrf: xsrfOf(page.text), logout: 'yes' }
    const back = await browser.submit(formAction(page), fields)
    expect(back.url).toBe(`${afterLogout}?state=a-state`)
    expect((await quietLogin(browser)).text).toContain('Ada är vuxen.')
  })

  test('can be declined, and then the session stays', async () => {
    const browser = newBrowser()
    await identify(browser, { person: 'ada' })
    const page = await browser.open(address())
    const back = await browser.submit(formAction(page), { xsrf: xsrfOf(page.text) })
    expect(back.url).toBe(`${afterLogout}?state=a-state`)
    expect((await quietLogin(browser)).url).toContain('code=')
  })

  test('without a session goes straight back, without a script', async () => {
    const back = await newBrowser().open(address())
    expect(back.url).toBe(`${afterLogout}?state=a-state`)
  })

  test('to an address that is not registered is refused', async () => {
    const elsewhere = address().replace('logged-out', 'elsewhere')
    const page = await newBrowser().open(elsewhere)
    expect(page.status).toBe(400)
    expect(page.text).toContain('The identification could not go on')
  })
})

describe('what tests may do', () => {
  test('people are added while it runs', async () => {
    const hetu = `030370-977${checkCharacterOf('030370', '977')}`
    const added = makePerson('added', 'Tyra', { hetu, birthDate: '1970-03-03' })
    expect((await sendJson('/people', [added])).status).toBe(201)
    const token = await identify(newBrowser(), { hetu })
    expect(token[claim.displayName]).toBe('Tyra Strandäng')
  })

  test('people who could be real are not taken', async () => {
    const real = { ...ada, hetu: unborn }
    const answer = await sendJson('/people', [real])
    expect(answer.status).toBe(400)
    expect(await answer.text()).not.toContain(unborn)
  })

  test('a page of another site cannot add anyone', async () => {
    const body = JSON.stringify([ada])
    const headers = { 'Content-Type': 'text/plain' }
    const answer = await fetch(`${service.url}/people`, { method: 'POST', body, headers })
    expect(answer.status).toBe(400)
  })

  test.each([
    ['wrong-nonce', 'the nonce is another'],
    ['wrong-issuer', '"iss"'],
    ['expired', '"exp"'],
    ['unencrypted', 'Invalid Compact JWE'],
  ])('a fault "%s" is for one person only, until it is cleared', async (kind, message) => {
    expect((await changeFaults('POST', { kind, hetu: ada.hetu })).status).toBe(204)
    await expect(identify(newBrowser(), { person: 'ada' })).rejects.toThrow(message)
    await identify(newBrowser(), { person: 'berit' })
    await changeFaults('DELETE', { hetu: ada.hetu })
    await identify(newBrowser(), { person: 'ada' })
  })

  test('tokens can fail for one person', async () => {
    await changeFaults('POST', { kind: 'down', hetu: ada.hetu })
    const { answer, verifier } = await logIn(newBrowser(), { person: 'ada' })
    const { status } = await party.requestTokens(service.url, answer['code'] ?? '', verifier)
    await changeFaults('DELETE', { hetu: ada.hetu })
    expect(status).toBe(503)
  })

  test('keys roll over, and a login that had begun still ends well', async () => {
    const browser = newBrowser()
    const { claims, verifier } = party.makeRequest(service.url)
    const page = await browser.open(await party.authorizationUrl(service.url, claims))
    const kids = async () => {
      const { keys } = (await (await fetch(`${service.url}/jwks`)).json()) as {
        keys: { kid: string }[]
      }
      return keys.map((key) => key.kid)
    }
    const before = await kids()
    await changeFaults('POST', { kind: 'rollover' })
    const after = await kids()
    expect(after).toHaveLength(2)
    expect(after[1]).toBe(before[0])

    const back = await browser.submit(formAction(page), { person: 'ada' })
    const code = new URL(back.url).searchParams.get('code') ?? ''
    const { body } = await party.requestTokens(service.url, code, verifier)
    const token = await party.readIdToken(service.url, body['id_token'], claims['nonce'])
    expect(token[claim.hetu]).toBe(ada.hetu)
  })

  test('the log holds no HETU, no name and no address with a query', async () => {
    await identify(newBrowser(), { hetu: ada.hetu })
    const log = lines.join('')
    expect(log).toContain('"outcome":"identified"')
    expect(log).not.toMatch(/\d{6}[-+A-Y]\d{3}/)
    expect(log).not.toContain('Strandäng')
    expect(log).not.toContain('?')
  })
})

describe('an offer', () => {
  const offer = (person: string, to = 'http://portal.test/sv') =>
    `${service.url}/offer?${new URLSearchParams({ person, to })}`
  const pageIn = async (browser: HttpBrowser) => {
    const { claims } = party.makeRequest(service.url)
    return browser.open(await party.authorizationUrl(service.url, claims))
  }
  const continues = (name: string) => texts.sv.choose.continueAs(name)

  test('puts a person first, who is logged in when the button is pressed, and is then over', async () => {
    const browser = newBrowser()
    expect((await browser.open(offer('berit'))).url).toBe('http://portal.test/sv')
    const page = await pageIn(browser)
    expect(page.text).toContain(continues('Berit Strandäng'))
    expect(page.text).not.toContain(continues('Ada Strandäng'))
    expect(page.text).not.toContain(berit.hetu)
    const payload = await identify(browser, { person: 'berit' })
    expect(payload[claim.hetu]).toBe(berit.hetu)
    expect((await pageIn(browser)).text).not.toContain(continues('Berit Strandäng'))
  })

  test('chooses nobody: another can be picked, and another browser knows nothing of it', async () => {
    const browser = newBrowser()
    await browser.open(offer('berit'))
    expect((await pageIn(newBrowser())).text).not.toContain(continues('Berit Strandäng'))
    expect((await identify(browser, { person: 'ada' }))[claim.hetu]).toBe(ada.hetu)
  })

  test.each([
    ['of nobody', 'nobody', undefined],
    ['of somebody who has died', 'departed', undefined],
    ['that leads to a place that is not registered', 'ada', 'http://elsewhere.test/sv'],
    [
      'that leads to a place that only looks registered',
      'ada',
      'http://portal.test@elsewhere.test/',
    ],
    ['that leads to a script', 'ada', 'javascript:alert(1)'],
  ])('%s is none', async (_name, person, to) => {
    const answer = await fetch(offer(person, to), { redirect: 'manual' })
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([404, null])
  })
})

describe('a ticket', () => {
  const asked = (person: unknown, headers: object = {}, url = service.url) =>
    fetch(`${url}/tickets`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ person }),
    })
  const ticketOf = async (person: string) =>
    ((await (await asked(person)).json()) as { ticket: string }).ticket
  const offer = (ticket: string, url = service.url) =>
    `${url}/offer?${new URLSearchParams({ ticket, to: 'http://portal.test/sv' })}`
  /** Begins to log in at the portal; the answer, when one comes without a page between. */
  const begin = async (browser: HttpBrowser) => {
    const { claims, verifier } = party.makeRequest(service.url)
    const page = await browser.open(await party.authorizationUrl(service.url, claims))
    return { page, claims, verifier, code: new URL(page.url).searchParams.get('code') }
  }

  test('logs an invented client in without choosing, once', async () => {
    const browser = newBrowser()
    expect((await browser.open(offer(await ticketOf('berit')))).url).toBe('http://portal.test/sv')
    const { code, claims, verifier } = await begin(browser)
    const { body } = await party.requestTokens(service.url, code ?? '', verifier)
    const payload = await party.readIdToken(service.url, body['id_token'], claims['nonce'])
    expect(payload[claim.hetu]).toBe(berit.hetu)
    const again = await begin(browser)
    expect([again.code, again.page.text.includes('name="hetu"')]).toEqual([null, true])
  })

  test('that has been used in one browser lets nobody in by another', async () => {
    const ticket = await ticketOf('berit')
    const [first, second] = [newBrowser(), newBrowser()]
    await first.open(offer(ticket))
    await second.open(offer(ticket))
    expect((await begin(first)).code).not.toBeNull()
    expect((await begin(second)).code).toBeNull()
  })

  test('that was never given is a page where one picks', async () => {
    const browser = newBrowser()
    await browser.open(offer('x'.repeat(43)))
    expect((await begin(browser)).code).toBeNull()
  })

  test.each([
    ['for nobody', 'nobody', {}],
    ['for somebody who has died', 'departed', {}],
    ['for no key', 7, {}],
    [
      'from a page of another origin, that can send no JSON',
      'ada',
      { 'content-type': 'text/plain' },
    ],
  ])('is not made %s', async (_name, person, headers) => {
    expect((await asked(person, headers)).status).toBe(404)
  })

  test('is not made for one who asks by a name that leads here from elsewhere', async () => {
    const { port } = new URL(service.url)
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const options = { port, method: 'POST', path: '/tickets' }
      const headers = { host: 'rebound.example', 'content-type': 'application/json' }
      request({ ...options, host: 'localhost', headers }, (answer) => {
        answer.resume()
        resolve(answer.statusCode)
      })
        .on('error', reject)
        .end(JSON.stringify({ person: 'ada' }))
    })
    expect(status).toBe(404)
  })

  test.each([
    ['where nobody asked for them', true, false],
    ['where people are not added', false, true],
  ])('is not made, nor kept, %s', async (_name, admin, tickets) => {
    const quiet = await start(admin, tickets)
    try {
      expect((await asked('ada', {}, quiet.url)).status).toBe(404)
      const answer = await fetch(offer(await ticketOf('ada'), quiet.url), { redirect: 'manual' })
      expect([answer.status, answer.headers.get('set-cookie')]).toEqual([404, null])
    } finally {
      await quiet.close()
    }
  })
})

test('lists nobody to log in as, and takes nobody in, unless it is the demo that asks', async () => {
  const quiet = await start(false)
  try {
    const { claims } = party.makeRequest(quiet.url)
    const page = await newBrowser().open(await party.authorizationUrl(quiet.url, claims))
    expect(page.status).toBe(200)
    expect(page.text).toContain('name="hetu"')
    expect(page.text).not.toContain('name="person"')
    expect(page.text).not.toContain('Berit')
    expect((await fetch(`${quiet.url}/people`, { method: 'POST' })).status).toBe(404)
    const offer = `${quiet.url}/offer?person=ada&to=http://portal.test/sv`
    expect((await fetch(offer, { redirect: 'manual' })).status).toBe(404)
  } finally {
    await quiet.close()
  }
})

test('a restart keeps the keys', async () => {
  const keysOf = async (url: string) => (await fetch(`${url}/jwks`)).text()
  const again = await start()
  const same = (await keysOf(again.url)) === (await keysOf(service.url))
  await again.close()
  expect(same).toBe(true)
})
