/** Logging in from two tabs of one browser, and ways back that find a session which they did not make. */
import type { BrowserContext, Page } from 'playwright/test'
import { checkAccessibility } from '../../fixtures/check-accessibility'
import { sessionCookie } from '../../fixtures/session-cookie'
import { identificationPage } from '../../pages/identification-page'
import { overviewPage } from '../../pages/overview-page'
import { startPage } from '../../pages/start-page'
import { whoIsHerePage } from '../../pages/who-is-here-page'
import { expect, test } from '../../test'

const two = { first: { documents: [{}] }, second: { documents: [{}] } } as const
const callback = '/api/auth/callback/suomifi'

/** Two tabs, each of which has pressed log in and stands at the identification service. */
async function atTheService(context: BrowserContext, page: Page): Promise<[Page, Page]> {
  const tabs: [Page, Page] = [page, await context.newPage()]
  for (const tab of tabs) await startPage(tab).open()
  for (const tab of tabs) {
    await startPage(tab).loginButton.click()
    await expect(identificationPage(tab).heading).toBeVisible()
  }
  return tabs
}

for (const [order, pick] of [
  ['in the order in which they began', ([one, two]: [Page, Page]) => [one, two] as const],
  ['the other way about', ([one, two]: [Page, Page]) => [two, one] as const],
] as const) {
  test(`one person comes back in both tabs, ${order}: both are hers @sessions`, async ({
    page,
    context,
    people,
  }) => {
    const { first } = await people(two)
    const [earlier, later] = pick(await atTheService(context, page))
    for (const tab of [earlier, later]) {
      await identificationPage(tab).identify(first)
      await expect(overviewPage(tab).headingOf(first)).toBeVisible()
    }
    await earlier.reload()
    await expect(overviewPage(earlier).headingOf(first)).toBeVisible()
  })

  test(`two people come back, ${order}: each has the own name, and the tab of the first closes @sessions`, async ({
    page,
    context,
    people,
  }) => {
    const { first, second } = await people(two)
    const [earlier, later] = pick(await atTheService(context, page))
    await identificationPage(earlier).identify(first)
    await expect(overviewPage(earlier).headingOf(first)).toBeVisible()
    await identificationPage(later).identify(second)
    await expect(overviewPage(later).headingOf(second)).toBeVisible()
    await earlier.waitForURL(/\/sv\/session-ended(\?|$)/)
    await expect(earlier.getByRole('main').getByText(first.familyName)).toBeHidden()
  })
}

test('one tab logs in and the other gives up: it says who is logged in, who goes on @sessions', async ({
  page,
  context,
  people,
}) => {
  const { first } = await people(two)
  const [one, other] = await atTheService(context, page)
  await identificationPage(one).identify(first)
  await expect(overviewPage(one).headingOf(first)).toBeVisible()

  await identificationPage(other).cancel()
  const here = whoIsHerePage(other)
  await expect(here.headingOf(first)).toBeVisible()
  await expect(here.text('login')).toBeVisible()
  await here.goOnAs(first).click()
  await expect(overviewPage(other).headingOf(first)).toBeVisible()
  await one.reload()
  await expect(overviewPage(one).headingOf(first)).toBeVisible()
})

for (const query of ['?code=of-another&state=of-another', '?error=access_denied&state=x', '']) {
  test(`a way back from elsewhere (${query || 'empty'}) ends at who is logged in, and she can log out @sessions`, async ({
    page,
    context,
    people,
    signIn,
  }) => {
    const { first } = await people(two)
    await signIn(first)
    await expect(overviewPage(page).headingOf(first)).toBeVisible()
    const cookie = await sessionCookie(context)

    const answer = await page.goto(`${callback}${query}`)
    expect(answer?.headers()['cache-control']).toBe('private, no-store')
    const here = whoIsHerePage(page)
    await expect(here.headingOf(first)).toBeVisible()
    await expect(page).toHaveTitle(new RegExp(first.familyName))
    await checkAccessibility(page)
    expect((await sessionCookie(context))?.value).toBe(cookie?.value)

    await here.logoutOf(first).click()
    await identificationPage(page).confirmLogout()
    await page.waitForURL(/\/sv\/logged-out/)
    expect(await sessionCookie(context)).toBeUndefined()
  })
}

test('the return of one who has identified in another browser logs nobody in here @sessions', async ({
  page,
  browser,
  baseURL,
  people,
  signIn,
}) => {
  const { first, second } = await people(two)
  const other = await browser.newContext({ baseURL })
  const elsewhere = await other.newPage()
  const wayBack = elsewhere.waitForRequest((request) => request.url().includes(`${callback}?`))
  await startPage(elsewhere).open()
  await startPage(elsewhere).loginButton.click()
  await identificationPage(elsewhere).identify(second)
  const overheard = (await wayBack).url()
  expect(overheard).toContain('code=')

  await signIn(first)
  await expect(overviewPage(page).headingOf(first)).toBeVisible()
  await page.goto(overheard)
  await expect(whoIsHerePage(page).headingOf(first)).toBeVisible()
  await expect(page.getByText(second.familyName)).toBeHidden()
  await other.close()
})

test('an attempt whose cookie is gone says so, or who is logged in @sessions', async ({
  page,
  context,
  people,
}) => {
  const { first, second } = await people(two)
  const [one, other] = await atTheService(context, page)
  await context.clearCookies({ name: /login-/ })
  await identificationPage(one).identify(first)
  await one.waitForURL(/\/sv\/login\/expired$/)

  await startPage(one).open()
  await startPage(one).loginButton.click()
  await identificationPage(one).identify(first)
  await expect(overviewPage(one).headingOf(first)).toBeVisible()
  await identificationPage(other).identify(second)
  await expect(whoIsHerePage(other).headingOf(first)).toBeVisible()
  await expect(other.getByText(second.familyName)).toBeHidden()
})
