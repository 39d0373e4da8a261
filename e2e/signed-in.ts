import type { Locale } from '@/lib/i18n/locales'
import { personOf } from '@/mocks/world/people/cast'
import type { Person } from '@/mocks/world/people/person'
import type { Browser, Cookie } from 'playwright/test'
import { environment } from './environment'
import { identificationPage } from './pages/identification-page'
import { startPage } from './pages/start-page'
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
        const login = logins.get(key) ?? logIn(browser, personOf(key), 'sv')
        logins.set(key, login)
        return login
      })
    },
    { scope: 'worker' },
  ],

  enter: ({ context, cookiesOf }, provide) =>
    provide(async (key) => context.addCookies([...(await cookiesOf(key))])),
})

async function logIn(browser: Browser, person: Person, locale: Locale) {
  const { portal } = environment().urls
  const context = await browser.newContext({ baseURL: portal })
  const page = await context.newPage()
  await startPage(page, locale).open()
  await startPage(page, locale).loginButton.click()
  await identificationPage(page, locale).identify(person)
  await page.waitForURL((url) => url.href.startsWith(portal))
  const cookies = await context.cookies(portal)
  await context.close()
  return cookies
}

export { expect } from './test'
