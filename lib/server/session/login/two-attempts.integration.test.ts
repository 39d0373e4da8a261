/** Logins that are under way together in one browser, and ways back that find a session which they did not make. */
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { securityLines } from '@/lib/logging/testing/security-lines'
import { portalKeys, unseal } from '../sealing/seal'
import { beginWay } from '../store/login-ways'
import { claimsOf, openLogin } from '../testing/open-login'
import { createTestBrowser } from '../testing/test-browser'
import { testPortalUrl as portalUrl } from '../testing/test-services'
import { noteEntered } from '../store/sessions'
import { cookieNames } from '../http/cookie-names'
import { finishLogin } from './finish-login'
import { startLogin } from './start-login'

const ingrid = claimsOf('010190-900P', 'Ingrid Sandvik')
const otto = claimsOf('131052-9052', 'Otto Ahlgrén')
const callback = '/api/auth/callback/suomifi'
const whoIsHere = '/sv/who-is-logged-in?after=login'

const login = await openLogin()
const { services, database, logged, begin, identify, comeBack, whoIs } = login
afterAll(login.close)

let browser: ReturnType<typeof createTestBrowser>
beforeEach(async () => {
  await database.deleteFrom('users').execute()
  browser = createTestBrowser(portalUrl)
  logged.length = 0
})
afterEach(() => vi.useRealTimers())

const attempts = () => [...browser.jar.keys()].filter((name) => name.includes('-login-'))
const sessions = async () => (await database.selectFrom('sessions').selectAll().execute()).length
const token = () => browser.cookie(services.cookies.session)

async function logIn(claims = ingrid) {
  await comeBack(browser, await identify(await begin(browser), claims))
}

describe('two tabs of one browser log in', () => {
  for (const [order, first, second] of [
    ['the first comes back first', 0, 1],
    ['the second comes back first', 1, 0],
  ] as const) {
    test(`as one person: both end at her own data, in one session (${order})`, async () => {
      const began = [await begin(browser), await begin(browser)]
      for (const tab of [first, second]) {
        const back = await identify(began[tab] ?? '', ingrid)
        expect(await comeBack(browser, back)).toBe('/sv/self')
        expect(await whoIs(browser)).toBe('Ingrid Sandvik')
      }
      expect([await sessions(), attempts()]).toEqual([1, []])
    })

    test(`as two: each comes to the own data, and the session of the one before has ended (${order})`, async () => {
      const began = [await begin(browser), await begin(browser)]
      expect(await comeBack(browser, await identify(began[first] ?? '', ingrid))).toBe('/sv/self')
      const before = token()
      expect(await comeBack(browser, await identify(began[second] ?? '', otto))).toBe('/sv/self')
      expect(await whoIs(browser)).toBe('Otto Ahlgrén')
      expect(token()).not.toBe(before)
      expect(await sessions()).toBe(1)
    })
  }

  test('each in the language in which it began', async () => {
    const [sv, fi] = [await begin(browser, 'sv'), await begin(browser, 'fi')]
    expect(await comeBack(browser, await identify(sv, ingrid))).toBe('/sv/self')
    expect(await comeBack(browser, await identify(fi, otto))).toBe('/fi/self')
  })

  test('the one that takes the place of another tells the browser to let go of what it held', async () => {
    const [first, second] = [await begin(browser), await begin(browser)]
    const answerTo = async (began: string, claims: typeof ingrid) => {
      const back = await identify(began, claims)
      const answer = await finishLogin(browser.get(back), services)
      browser.follow(answer)
      return answer.headers.get('clear-site-data')
    }
    expect(await answerTo(first, ingrid)).toBeNull()
    expect(await answerTo(second, otto)).toBe('"cache"')
  })

  test('one cancels: nobody is logged in, and the other goes on', async () => {
    const [first, second] = [await begin(browser), await begin(browser)]
    expect(await comeBack(browser, withError(await identify(first, ingrid)))).toBe(
      '/sv/login/cancelled',
    )
    expect(await comeBack(browser, await identify(second, ingrid))).toBe('/sv/self')
  })

  test('one cancels after the other is logged in: it is told who is', async () => {
    const [first, second] = [await begin(browser), await begin(browser)]
    await comeBack(browser, await identify(second, ingrid))
    expect(await comeBack(browser, withError(await identify(first, otto)))).toBe(whoIsHere)
    expect(await whoIs(browser)).toBe('Ingrid Sandvik')
    expect(securityLines(logged)).toEqual([])
  })
})

describe('what a browser keeps of its attempts', () => {
  test('is a cookie each, that scripts can’t read and that lives a quarter of an hour', async () => {
    await begin(browser)
    const answer = await startLogin(browser.post('/sv/login'), 'sv', services)
    const lines = answer.headers.getSetCookie()
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(
      /^mittkanta-login-[\w-]{22}=\S+; Path=\/; Max-Age=900; HttpOnly; SameSite=Lax$/,
    )
  })

  test('over https is bound to the host', async () => {
    const secure = { ...services, secure: true, cookies: cookieNames(true) }
    const answer = await startLogin(browser.post('/sv/login'), 'sv', secure)
    expect(answer.headers.getSetCookie().join()).toMatch(/^__Host-mittkanta-login-.*; Secure$/)
  })

  test('is at most five; the oldest goes first', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const began: string[] = []
    for (let count = 0; count < 7; count += 1) {
      began.push(await begin(browser))
      vi.setSystemTime(Date.now() + 1000)
    }
    expect(attempts()).toHaveLength(5)
    const back = await identify(began[1] ?? '', ingrid)
    expect(await comeBack(browser, back)).toBe('/sv/login/expired')
    expect(await comeBack(browser, await identify(began[2] ?? '', ingrid))).toBe('/sv/self')
    expect(attempts()).toHaveLength(4)
  })

  test('that nobody has sealed goes at the next beginning', async () => {
    for (let count = 0; count < 9; count += 1) browser.jar.set(`mittkanta-login-x${count}`, 'x')
    await begin(browser)
    expect(attempts()).toHaveLength(1)
  })

  test('under the name of another attempt opens nothing', async () => {
    const [first, second] = [await begin(browser), await begin(browser)]
    const [one, two] = attempts().map((name) => [name, browser.jar.get(name) ?? ''] as const)
    browser.jar.set(one?.[0] ?? '', two?.[1] ?? '')
    browser.jar.set(two?.[0] ?? '', one?.[1] ?? '')
    for (const began of [first, second]) {
      const back = await identify(began, ingrid)
      expect(await comeBack(browser, back)).toBe('/sv/login/expired')
    }
  })
})

describe('a way back that finds a session which it did not make', () => {
  beforeEach(() => logIn())

  test.each([
    ['with a code and a state that nobody here was given', '?code=c&state=s'],
    ['with a code alone', '?code=c'],
    ['with the error of one who has cancelled', '?error=access_denied&state=s'],
    ['with an error and no state', '?error=server_error'],
    ['with nothing', ''],
  ])('%s leads to who is logged in, and is noted', async (_name, query) => {
    const before = token()
    expect(await comeBack(browser, `${callback}${query}`)).toBe(whoIsHere)
    expect([await whoIs(browser), token()]).toEqual(['Ingrid Sandvik', before])
    expect(securityLines(logged)).toEqual(['sequence_fail login'])
  })

  test('that another browser began leads to who is logged in, and logs nobody in', async () => {
    const other = createTestBrowser(portalUrl)
    const back = await identify(await begin(other), otto)
    expect(await comeBack(browser, back)).toBe(whoIsHere)
    expect(await whoIs(browser)).toBe('Ingrid Sandvik')
    expect(await sessions()).toBe(1)
  })

  test('too late leads to who is logged in, also where the browser has kept the cookie for longer', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const late = await identify(await begin(browser), otto)
    const kept = new Map(browser.jar)
    vi.setSystemTime(Date.now() + 16 * 60_000)
    await logIn()
    kept.forEach((value, name) => browser.jar.set(name, value))
    expect(await comeBack(browser, late)).toBe(whoIsHere)
    expect(await whoIs(browser)).toBe('Ingrid Sandvik')
  })

  test('in the language that was chosen', async () => {
    browser.jar.set(services.cookies.language, 'fi')
    expect(await comeBack(browser, `${callback}?code=c&state=s`)).toBe(
      '/fi/who-is-logged-in?after=login',
    )
  })
})

test('the way back that made the session leads there again, and so does the other one of the same person', async () => {
  const began = [await begin(browser), await begin(browser)]
  const backs = [await identify(began[0] ?? '', ingrid), await identify(began[1] ?? '', ingrid)]
  for (const back of backs) await comeBack(browser, back)
  for (const back of backs) expect(await comeBack(browser, back)).toBe('/sv/self')
  expect(await sessions()).toBe(1)
  expect(securityLines(logged)).toEqual([])
})

describe('one way back that is gone twice, as by a double click on the last button', () => {
  const answerTo = (request: Request) => finishLogin(request, services)
  /** The browser leaves, and what is answered does not reach it. */
  const leave = (back: string) => answerTo(browser.get(back))

  test('at once: both answers lead to the one session that it made', async () => {
    const back = await identify(await begin(browser), ingrid)
    const answers = await Promise.all([browser.get(back), browser.get(back)].map(answerTo))
    for (const answer of answers) {
      expect(browser.follow(answer)).toBe('/sv/self')
      expect(await whoIs(browser)).toBe('Ingrid Sandvik')
    }
    expect([await sessions(), attempts()]).toEqual([1, []])
    expect(securityLines(logged)).toEqual([])
  })

  test('when the browser has dropped the first answer: the second brings the session that it made', async () => {
    const back = await identify(await begin(browser), ingrid)
    const again = browser.get(back)
    await leave(back)
    expect(browser.follow(await answerTo(again))).toBe('/sv/self')
    expect([await whoIs(browser), await sessions()]).toEqual(['Ingrid Sandvik', 1])
  })

  test('in two processes, the second while the first follows it: both lead to the one session', async () => {
    vi.resetModules()
    const { finishLogin: inAnother } = await import('./finish-login')
    const back = await identify(await begin(browser), ingrid)
    const [first, second] = [browser.get(back), browser.get(back)]
    const answers = await Promise.all([answerTo(first), inAnother(second, services)])
    for (const answer of answers) {
      expect(browser.follow(answer)).toBe('/sv/self')
      expect(await whoIs(browser)).toBe('Ingrid Sandvik')
    }
    expect([await sessions(), attempts()]).toEqual([1, []])
  })

  test('when the process that followed it has ended, with the code: the second is told, and can log in anew', async () => {
    const back = await identify(await begin(browser), ingrid)
    const way = JSON.stringify(Object.fromEntries(new URL(back, portalUrl).searchParams))
    await beginWay(services.context, way, new Date(Date.now() - 29_500))
    expect(browser.follow(await answerTo(browser.get(back)))).toBe('/sv/login/failed')
    await logIn()
    expect(await whoIs(browser)).toBe('Ingrid Sandvik')
  })

  test('what is kept of a way opens with nothing that is kept', async () => {
    await database.deleteFrom('login_ways').execute()
    await leave(await identify(await begin(browser), ingrid))
    const rows = await database.selectFrom('login_ways').selectAll().execute()
    const [session] = await database.selectFrom('sessions').select('token_hash').execute()
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(session?.token_hash)
    expect(
      unseal(rows[0]?.sealed ?? '', portalKeys(services.context.secrets), 'login-way'),
    ).toBeUndefined()
  })

  test('when the browser has kept the cookie of the attempt beside that of the session', async () => {
    const back = await identify(await begin(browser), ingrid)
    const kept = new Map(browser.jar)
    await comeBack(browser, back)
    const made = token()
    kept.forEach((value, name) => browser.jar.set(name, value))
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 })
    expect(await comeBack(browser, back)).toBe('/sv/self')
    expect([token(), attempts()]).toEqual([made, []])
  })

  test('when somebody has come with the session that the first has made: the second brings none', async () => {
    const back = await identify(await begin(browser), ingrid)
    const again = browser.get(back)
    browser.follow(await answerTo(browser.get(back)))
    await noteEntered(services.context, token() ?? '')
    browser.jar.delete(services.cookies.session)
    expect(browser.follow(await answerTo(again))).toBe('/sv/login/failed')
    expect(token()).toBeUndefined()
  })

  test('a while later brings none', async () => {
    const back = await identify(await begin(browser), ingrid)
    const again = browser.get(back)
    await leave(back)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 11_000 })
    expect(browser.follow(await answerTo(again))).toBe('/sv/login/failed')
    expect(token()).toBeUndefined()
  })

  test('after the session has ended brings none', async () => {
    const back = await identify(await begin(browser), ingrid)
    const again = browser.get(back)
    await leave(back)
    await database.deleteFrom('sessions').execute()
    expect(browser.follow(await answerTo(again))).toBe('/sv/login/failed')
    expect(token()).toBeUndefined()
  })

  test('without the cookie of the attempt brings none', async () => {
    const back = await identify(await begin(browser), ingrid)
    await leave(back)
    const stranger = createTestBrowser(portalUrl)
    expect(await comeBack(stranger, back)).toBe('/sv/login/expired')
  })

  test('where another is logged in by now tells who is', async () => {
    const [first, second] = [await begin(browser), await begin(browser)]
    const back = await identify(first, ingrid)
    const kept = new Map(browser.jar)
    await comeBack(browser, back)
    await comeBack(browser, await identify(second, otto))
    const made = token() ?? ''
    kept.forEach((value, name) => browser.jar.set(name, value))
    browser.jar.set(services.cookies.session, made)
    expect(await comeBack(browser, back)).toBe(whoIsHere)
    expect(await whoIs(browser)).toBe('Otto Ahlgrén')
  })

  test('that the service refused is refused again', async () => {
    const low = { ...ingrid, acr: 'low' }
    const back = await identify(await begin(browser), low)
    const answers = await Promise.all([browser.get(back), browser.get(back)].map(answerTo))
    for (const answer of answers) expect(browser.follow(answer)).toBe('/sv/login/low-assurance')
    expect(await sessions()).toBe(0)
  })
})

test('the way back that made a session does not lead to the one of another', async () => {
  const [first, second] = [await begin(browser), await begin(browser)]
  const back = await identify(first, ingrid)
  await comeBack(browser, back)
  await comeBack(browser, await identify(second, otto))
  expect(await comeBack(browser, back)).toBe(whoIsHere)
  expect(await whoIs(browser)).toBe('Otto Ahlgrén')
})

const withError = (back: string) => {
  const address = new URL(back)
  address.searchParams.delete('code')
  address.searchParams.set('error', 'access_denied')
  return address.href
}
