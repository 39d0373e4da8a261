import { personOf } from '@/mocks/world/people/cast'
import type { Person } from '@/mocks/world/people/person'
import type { Browser, Cookie } from 'playwright/test'
import { environment } from './environment'
import { logIn } from './fixtures/log-in'
import { test as base } from './test'

type OncePerWorker = Readonly<{ cookiesOf: (key: string) => Promise<readonly Cookie[]> }>

type Fixtures = Readonly<{
  /** The browser of the test is logged in as someone of the cast, without going through the login each time. */
  enter: (key: string) => Promise<void>
}>

/**
 * For tests that only look at pages: each worker logs a person in once, and its tests share that login. Stories in which
 * the login itself, or what has been read before, plays a part use `signIn`.
 */
export const test = base.extend<Fixtures, OncePerWorker>({
  cookiesOf: [
    async ({ browser }, provide) => {
      const logins = new Map<string, Promise<readonly Cookie[]>>()
      await provide((key) => {
        const login = logins.get(key) ?? cookiesAfterLogin(browser, personOf(key))
        logins.set(key, login)
        return login
      })
    },
    { scope: 'worker' },
  ],

  enter: ({ context, cookiesOf }, provide) =>
    provide(async (key) => context.addCookies([...(await cookiesOf(key))])),
})

async function cookiesAfterLogin(browser: Browser, person: Person) {
  const { portal } = environment().urls
  const context = await browser.newContext({ baseURL: portal })
  await logIn(context, portal, person, 'sv')
  const cookies = await context.cookies(portal)
  await context.close()
  return cookies
}

export { expect } from './test'
