/** The whole wire of the mandates service, in one file: long, since a choice is the fixture of all its tests. */
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { inEachLanguage } from '@/lib/domain/codes/languages'
import { securityLines } from '@/lib/logging/testing/security-lines'
import { checkCharacterOf } from '@/lib/domain/identity/hetu'
import type { Person } from '../../world/people/person'
import type { RunningService } from '../harness/serve'
import { formAction, HttpBrowser } from '../harness/testing/http-browser'
import { healthTheme, socialWelfareTheme } from './protocol'
import { startMandates } from './start-mandates'
import { WebApiClient } from './testing/web-api-client'

const person = (key: string, number: string, birth: string, change: Partial<Person>): Person => {
  const [year = '', month = '', day = ''] = birth.split('-')
  const date = `${day}${month}${year.slice(2)}`
  return {
    key,
    hetu: `${date}${year < '2000' ? '-' : 'A'}${number}${checkCharacterOf(date, number)}`,
    firstNames: key,
    callingName: key,
    familyName: 'Strandäng',
    birthDate: birth,
    language: 'sv',
    about: inEachLanguage(() => ''),
    group: 'family',
    ...change,
  }
}

const mother = person('mother', '902', '1985-05-05', {})
const child = person('child', '904', '2015-03-03', { guardians: [mother.hetu] })
const hidden = person('hidden', '905', '2016-03-03', {
  guardians: [mother.hetu],
  nonDisclosure: true,
})
const nearlyGrown = person('nearly-grown', '906', '2008-11-21', { guardians: [mother.hetu] })
const given = (theme: 'social-welfare' | 'health') => ({
  mandates: [{ to: mother.hetu, theme, validFrom: '2026-01-01' }],
})
const aunt = person('aunt', '908', '1950-01-01', given('social-welfare'))
const uncle = person('uncle', '909', '1951-01-01', given('health'))
const lonely = person('lonely', '910', '1960-01-01', {})

const credentials = {
  clientId: 'ed4b7ae7',
  apiKey: 'api-key',
  oauthPassword: 'päss:word+',
  restApiKey: 'rest-key',
  returnUrl: 'http://portal.test/back?from=mandates',
}
const serviceId = 'c5a3c1c4-0000-4000-8000-000000000001'
const noon = Date.parse('2026-11-20T12:00:00+02:00')
const lines: string[] = []

let now = noon
let service: RunningService
let client: WebApiClient

beforeAll(async () => {
  service = await startMandates({
    port: 0,
    client: { ...credentials, returnUrls: [credentials.returnUrl] },
    issueUri: socialWelfareTheme,
    serviceId,
    markGuardians: true,
    people: [mother, child, hidden, nearlyGrown, aunt, uncle, lonely],
    admin: true,
    log: pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) }),
    now: () => now,
  })
  client = clientWith({})
})

beforeEach(() => {
  now = noon
})

afterAll(() => service.close())

const clientWith = (change: Partial<typeof credentials>, timestamp = () => iso(now)) =>
  new WebApiClient({ ...credentials, base: service.url, ...change }, timestamp)

const iso = (milliseconds: number) => new Date(milliseconds).toISOString()

async function register(delegate = mother) {
  const { json } = await client.register(delegate.hetu)
  return json as { sessionId: string; userId: string }
}

async function choose(principal: Person, delegate = mother) {
  const session = await register(delegate)
  const browser = new HttpBrowser(['http://portal.test'])
  const page = await browser.open(client.authorizeUrl(session.userId, { state: 's1', lang: 'sv' }))
  const back = await browser.submit(formAction(page), {
    ...hiddenFields(page.text),
    person: principal.key,
  })
  return { ...session, page, back: new URL(back.url) }
}

const hiddenFields = (text: string) =>
  Object.fromEntries(
    [...text.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map((match) => [
      match[1] ?? '',
      (match[2] ?? '').replaceAll('&amp;', '&'),
    ]),
  )

async function open(principal: Person, delegate = mother) {
  const chosen = await choose(principal, delegate)
  const code = chosen.back.searchParams.get('code') ?? ''
  const { json } = await client.token(code)
  return { ...chosen, code, token: (json as { access_token: string }).access_token }
}

const sendJson = (path: string, body: object, method = 'POST') =>
  fetch(service.url + path, {
    method,
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json' },
  })

const fault = (body: object, method?: string) => sendJson('/faults', body, method)

describe('choosing a person', () => {
  test('from registering to the roles', async () => {
    const chosen = await choose(child)
    expect(chosen.back.searchParams.get('state')).toBe('s1')
    expect(chosen.back.searchParams.get('from')).toBe('mandates')
    expect(chosen.sessionId).not.toBe(chosen.userId)

    const answer = await client.token(chosen.back.searchParams.get('code') ?? '')
    expect(answer.json).toEqual({
      access_token: expect.any(String),
      token_type: 'bearer',
      expires_in: 599,
      scope: 'read write trust',
    })
    const { access_token: token } = answer.json as { access_token: string }
    const { sessionId } = chosen
    expect((await client.delegate(sessionId, token)).json).toEqual([
      { personId: child.hetu, name: 'child Strandäng' },
    ])
    const list = await client.authorizationList(sessionId, token, child.hetu)
    expect(list.json).toEqual({ roles: ['ALL', 'GUARDIAN'], reasons: [] })
    const one = await client.authorization(sessionId, token, child.hetu)
    expect(one.json).toEqual({ result: 'ALLOWED', reasons: [] })
  })

  test('the page lists those for whom one may act, and nobody else', async () => {
    const { page } = await choose(child)
    const names = [...page.text.matchAll(/aria-describedby="about-([^"]+)"/g)].map((one) => one[1])
    expect(names).toEqual(['aunt', 'child', 'nearly-grown', 'uncle'])
    expect(page.text).not.toContain('hidden Strandäng')
    expect(page.text).toContain('Du är identifierad som mother Strandäng.')
    // Parts of a random id can look like one.
    expect(page.text).not.toMatch(/(?<![\w-])\d{6}[-A]\d{3}\w(?![\w-])/)
    expect(page.text).not.toContain('<script')
    expect(page.headers.get('content-security-policy')).toContain(
      "form-action 'self' http://portal.test",
    )
  })

  test('the page says when there is nobody, in the language that is asked for', async () => {
    const { userId } = await register(lonely)
    const page = await new HttpBrowser().open(client.authorizeUrl(userId, { lang: 'fi' }))
    expect(page.text).toContain('<html lang="fi">')
    expect(page.text).toContain('Ei ole ketään, jonka puolesta voit asioida.')
  })

  test('cancelling goes back with access_denied and the state', async () => {
    const { userId } = await register()
    const browser = new HttpBrowser(['http://portal.test'])
    const page = await browser.open(client.authorizeUrl(userId, { state: 's2' }))
    const fields = { ...hiddenFields(page.text), cancel: 'yes' }
    const back = new URL((await browser.submit(formAction(page), fields)).url)
    expect(back.searchParams.get('error')).toBe('access_denied')
    expect(back.searchParams.get('state')).toBe('s2')
  })

  test('one who may not be chosen cannot be sent in', async () => {
    const { userId } = await register()
    const browser = new HttpBrowser(['http://portal.test'])
    const page = await browser.open(client.authorizeUrl(userId))
    const fields = { ...hiddenFields(page.text), person: 'hidden' }
    const answer = await browser.submit(formAction(page), fields)
    expect(answer.url).toBe(`${service.url}/oauth/authorize`)
  })

  test.each<[string, Record<string, string>]>([
    ['another return address', { redirect_uri: 'http://portal.test/elsewhere' }],
    ['a longer return address', { redirect_uri: `${credentials.returnUrl}&x=1` }],
    ['another client', { client_id: 'someone' }],
    ['another flow', { response_type: 'token' }],
    ['an unknown user', { user: 'unknown' }],
  ])('with %s ends on a page of our own', async (_name, change) => {
    const { userId } = await register()
    const page = await new HttpBrowser().open(client.authorizeUrl(userId, change))
    expect(page.status).toBe(400)
    expect(page.text).toContain('Palaa palveluun')
  })
})

describe('tokens', () => {
  test('are given for parameters in the body too', async () => {
    const { back } = await choose(child)
    const code = back.searchParams.get('code') ?? ''
    expect((await client.token(code, {}, true)).status).toBe(200)
  })

  test('are given once for a code', async () => {
    const { code } = await open(child)
    const again = await client.token(code)
    expect([again.status, again.json]).toEqual([400, { error: 'invalid_grant' }])
  })

  test.each<[string, Record<string, string>, string | undefined, number, string]>([
    ['an unknown code', { code: 'x' }, undefined, 400, 'invalid_grant'],
    ['another return address', { redirect_uri: 'http://x.test' }, undefined, 400, 'invalid_grant'],
    ['another grant', { grant_type: 'refresh_token' }, undefined, 400, 'unsupported_grant_type'],
    ['a wrong password', {}, 'wrong', 401, 'unauthorized'],
  ])('are refused for %s', async (_name, change, password, status, error) => {
    const { back } = await choose(child)
    const code = back.searchParams.get('code') ?? ''
    const answer = await client.token(code, change, false, password)
    expect([answer.status, answer.json]).toEqual([status, { error }])
  })

  test('are refused for an old code', async () => {
    const { back } = await choose(child)
    now += 5 * 60_000
    const answer = await client.token(back.searchParams.get('code') ?? '')
    expect(answer.status).toBe(400)
  })

  test('last ten minutes', async () => {
    const { sessionId, token } = await open(child)
    now += 600_000 - 1
    expect((await client.delegate(sessionId, token)).status).toBe(200)
    now += 1
    expect((await client.delegate(sessionId, token)).status).toBe(401)
  })

  test('open their own session only', async () => {
    const first = await open(child)
    const second = await open(aunt)
    expect((await client.delegate(second.sessionId, first.token)).status).toBe(401)
    expect((await client.delegate(first.sessionId, 'guessed')).status).toBe(401)
  })
})

describe('decisions', () => {
  test('on someone who was not chosen in the session give nothing', async () => {
    const { sessionId, token } = await open(child)
    const list = await client.authorizationList(sessionId, token, aunt.hetu)
    expect(list.json).toEqual({ roles: [], reasons: [] })
    const one = await client.authorization(sessionId, token, aunt.hetu, socialWelfareTheme)
    expect(one.json).toEqual({ result: 'DISALLOWED', reasons: [] })
  })

  test('on an adult need the theme', async () => {
    const { sessionId, token } = await open(aunt)
    const ask = async (issue?: string) =>
      (await client.authorization(sessionId, token, aunt.hetu, issue)).json
    expect(await ask(socialWelfareTheme)).toEqual({ result: 'ALLOWED', reasons: [] })
    expect(await ask(healthTheme)).toEqual({ result: 'DISALLOWED', reasons: [] })
    expect(await ask()).toEqual({ result: 'DISALLOWED', reasons: [] })
  })

  test('name the theme of a health mandate', async () => {
    const { sessionId, token } = await open(uncle)
    const list = await client.authorizationList(sessionId, token, uncle.hetu)
    expect(list.json).toEqual({ roles: [healthTheme], reasons: [] })
  })

  test('end at midnight before the eighteenth birthday, in an open session', async () => {
    now = Date.parse('2026-11-20T23:59:00+02:00')
    const { sessionId, token } = await open(nearlyGrown)
    const roles = async () =>
      (await client.authorizationList(sessionId, token, nearlyGrown.hetu)).json
    expect(await roles()).toEqual({ roles: ['ALL', 'GUARDIAN'], reasons: [] })
    now = Date.parse('2026-11-21T00:00:00+02:00')
    expect(await roles()).toEqual({ roles: [], reasons: [] })
  })

  test('are signed on demand, as evidence', async () => {
    const { sessionId, token } = await open(aunt)
    const keys = (await (await fetch(`${service.url}/jwks`)).json()) as JSONWebKeySet
    const check = async (jwt: string) =>
      (
        await jwtVerify(jwt, createLocalJWKSet(keys), {
          issuer: 'Suomi.fi-Valtuudet',
          audience: serviceId,
          currentDate: new Date(now),
        })
      ).payload
    const list = await client.authorizationList(sessionId, token, aunt.hetu, '/jwt')
    expect(await check(list.text)).toMatchObject({
      sub: 'AuthorizationList',
      end_user: mother.hetu,
      principal: aunt.hetu,
      response: JSON.stringify([socialWelfareTheme]),
    })
    const issue = socialWelfareTheme
    const one = await client.authorization(sessionId, token, aunt.hetu, issue, '/jwt')
    expect(await check(one.text)).toMatchObject({
      sub: 'Authorization',
      issue: [socialWelfareTheme],
      response: 'ALLOWED',
    })
    await fault({ kind: 'wrong-signature', hetu: aunt.hetu })
    const forged = await client.authorizationList(sessionId, token, aunt.hetu, '/jwt')
    await fault({ hetu: aunt.hetu }, 'DELETE')
    await expect(check(forged.text)).rejects.toThrow('signature')
  })

  test.each<[string, Person, Person, string | undefined, string]>([
    ['a guardian', mother, child, undefined, 'ALLOWED'],
    ['a guardian of a hidden child', mother, hidden, undefined, 'DISALLOWED'],
    ['a proxy with the theme', mother, aunt, socialWelfareTheme, 'ALLOWED'],
    ['a proxy without a theme', mother, aunt, undefined, 'DISALLOWED'],
    ['a proxy for health', mother, uncle, socialWelfareTheme, 'DISALLOWED'],
    ['someone else', lonely, child, undefined, 'DISALLOWED'],
    ['someone unknown', person('x', '950', '1970-01-01', {}), child, undefined, 'DISALLOWED'],
  ])('without a browser: %s', async (_name, delegate, principal, issue, result) => {
    const answer = await client.rest(delegate.hetu, principal.hetu, issue)
    expect(answer.json).toEqual({ result, reasons: [] })
  })
})

describe('who may ask', () => {
  const minutes = (count: number) => () => iso(now + count * 60_000)
  test.each<[string, () => WebApiClient, number]>([
    ['one with the key', () => client, 200],
    ['one with another key', () => clientWith({ apiKey: 'other' }), 401],
    ['another client', () => clientWith({ clientId: 'other' }), 401],
    ['one whose clock is five minutes behind', () => clientWith({}, minutes(-5)), 200],
    ['one whose clock is six minutes behind', () => clientWith({}, minutes(-6)), 401],
    ['one whose clock is six minutes ahead', () => clientWith({}, minutes(6)), 401],
    [
      'one who writes the time with an offset',
      () => clientWith({}, () => '2026-11-20T12:00:00.123456+02:00'),
      200,
    ],
    ['one who writes no offset', () => clientWith({}, () => '2026-11-20T12:00:00'), 401],
  ])('%s', async (_name, make, status) => {
    const answer = await make().register(mother.hetu)
    expect(answer.status).toBe(status)
    if (status === 401) expect(answer.json).toEqual({ error: 'unauthorized' })
  })

  test('a token alone is not enough, nor a checksum alone', async () => {
    const { sessionId, token } = await open(child)
    const address = `${service.url}/service/hpa/api/delegate/${sessionId}`
    const headers = { Authorization: `Bearer ${token}` }
    expect((await fetch(address, { headers })).status).toBe(401)
    expect((await client.call(`/service/hpa/api/delegate/${sessionId}`)).status).toBe(401)
  })

  test('the query without a browser has a key of its own, and names its user', async () => {
    const wrong = clientWith({ restApiKey: credentials.apiKey })
    expect((await wrong.rest(mother.hetu, child.hetu)).status).toBe(401)
    expect((await client.rest(mother.hetu, child.hetu, undefined, {})).status).toBe(400)
  })

  test('one who is no person is not registered', async () => {
    expect((await client.register('010190-9999')).status).toBe(400)
  })
})

describe('the end of a session', () => {
  test('unregistering ends it, once', async () => {
    const { sessionId, token } = await open(child)
    expect((await client.unregister(sessionId)).text).toBe('true')
    expect((await client.unregister(sessionId)).text).toBe('false')
    expect((await client.delegate(sessionId, token)).status).toBe(401)
  })

  test('it ends by itself', async () => {
    const { userId } = await register()
    now += 30 * 60_000
    const page = await new HttpBrowser().open(client.authorizeUrl(userId))
    expect(page.status).toBe(400)
  })

  test('it can be handed over once, for the same person', async () => {
    const { sessionId } = await open(child)
    const { text: token } = await client.transferToken(sessionId)
    const { json } = await client.registerTransfer(token, mother.hetu)
    expect(json).toEqual({ sessionId: expect.any(String), userId: expect.any(String) })
    expect((await client.registerTransfer(token, mother.hetu)).status).toBe(401)

    const { text: another } = await client.transferToken(sessionId)
    expect((await client.registerTransfer(another, lonely.hetu)).status).toBe(401)
  })
})

describe('what may be an attack leaves a line of the common vocabulary', () => {
  const ask = (path: string, init?: RequestInit) => fetch(`${service.url}${path}`, init)
  const authorize = (changes: Record<string, string>) => {
    const { clientId: client_id, returnUrl: redirect_uri } = credentials
    const usual = { client_id, redirect_uri, response_type: 'code', user: 'nobody' }
    return ask(`/oauth/authorize?${new URLSearchParams({ ...usual, ...changes })}`)
  }
  test.each<readonly [string, string, () => Promise<unknown>]>([
    [
      'a call without a checksum',
      'authz_fail api-key',
      () => ask('/service/hpa/user/unregister/x'),
    ],
    [
      'a checksum with another key',
      'authz_fail api-key',
      () => clientWith({ apiKey: 'other' }).register(mother.hetu),
    ],
    [
      'a token that is none',
      'authz_fail access-token',
      async () => client.delegate((await register()).sessionId, 'no token'),
    ],
    [
      'a wrong password',
      'authn_login_fail client-secret',
      () => client.token('any', {}, false, 'wrong'),
    ],
    ['a code that never was', 'sequence_fail grant', () => client.token('never')],
    [
      'a code that comes again',
      'authn_token_reuse code',
      async () => {
        const { back } = await choose(child)
        const code = back.searchParams.get('code') ?? ''
        await client.token(code)
        await client.token(code)
      },
    ],
    ['a page for nobody', 'sequence_fail selection', () => authorize({})],
    [
      'a way back to another site',
      'input_validation_fail parameter',
      () => authorize({ redirect_uri: 'https://evil.example/' }),
    ],
    [
      'a choice of one who may not be chosen',
      'malicious_direct_reference handle',
      () => choose(lonely),
    ],
    ['an address that is none', 'malicious_extraneous path', () => ask('/admin')],
  ])('%s', async (_name, event, attempt) => {
    lines.length = 0
    await attempt()
    expect(securityLines(lines)).toEqual([event])
  })
})

describe('what tests may do', () => {
  test('a mandate is withdrawn in the middle', async () => {
    const { sessionId, token } = await open(aunt)
    const roles = async () => (await client.authorizationList(sessionId, token, aunt.hetu)).json
    expect(await roles()).toEqual({ roles: [socialWelfareTheme], reasons: [] })
    await fault({ kind: 'mandate-withdrawn', hetu: aunt.hetu })
    expect(await roles()).toEqual({ roles: [], reasons: [] })
    await fault({ hetu: aunt.hetu }, 'DELETE')
    expect(await roles()).toEqual({ roles: [socialWelfareTheme], reasons: [] })
  })

  test.each([
    ['down', 503],
    ['wrong-checksum', 401],
    ['expired', 401],
  ])('"%s" is for the person of the fault only', async (kind, status) => {
    const [first, second] = [await open(aunt), await open(uncle)]
    await fault({ kind, hetu: aunt.hetu })
    const hit = await client.delegate(first.sessionId, first.token)
    const spared = await client.delegate(second.sessionId, second.token)
    await fault({ hetu: aunt.hetu }, 'DELETE')
    expect([hit.status, spared.status]).toEqual([status, 200])
  })

  test('a role that nobody has heard of', async () => {
    const { sessionId, token } = await open(aunt)
    await fault({ kind: 'unknown-role', hetu: aunt.hetu })
    const { json } = await client.authorizationList(sessionId, token, aunt.hetu)
    await fault({ hetu: aunt.hetu }, 'DELETE')
    expect(json).toEqual({ roles: [expect.stringContaining('future')], reasons: [] })
  })

  test('people are added while it runs, and families with them', async () => {
    const parent = person('parent', '920', '1990-02-02', {})
    const baby = person('baby', '921', '2024-02-02', { guardians: [parent.hetu] })
    expect((await sendJson('/people', [parent, baby])).status).toBe(201)
    const { sessionId, token } = await open(baby, parent)
    expect((await client.delegate(sessionId, token)).json).toMatchObject([{ personId: baby.hetu }])
  })

  test('the log holds no HETU, no name and no address with a query', async () => {
    await open(child)
    const log = lines.join('')
    expect(log).toContain('/service/hpa/user/register/:id/:id')
    expect(log).not.toMatch(/\d{6}[-+A-Y]\d{3}/)
    expect(log).not.toContain('Strandäng')
    expect(log).not.toContain('?')
  })
})
