import { documentsPage } from '../../pages/documents-page'
import { identificationPage } from '../../pages/identification-page'
import { overviewPage } from '../../pages/overview-page'
import { startPage } from '../../pages/start-page'
import { whoIsHerePage } from '../../pages/who-is-here-page'
import { translator } from '@/lib/i18n/translator'
import { expect, test } from '../../test'
import { checkAccessibility } from '../../fixtures/check-accessibility'
import { sessionCookie } from '../../fixtures/session-cookie'

const two = {
  first: { documents: [{ title: 'Beslut om ledsagning' }] },
  second: { documents: [{ title: 'Beslut om färdtjänst' }] },
} as const

test('two people one after the other in one browser are never fused @sessions', async ({
  page,
  context,
  people,
  signIn,
}) => {
  const { first, second } = await people(two)
  const forgotten = await context.newPage()
  await startPage(forgotten).open()
  await signIn(first)
  await expect(overviewPage(page).headingOf(first)).toBeVisible()
  const cookieOfFirst = await sessionCookie(context)

  // A tab that was opened before still offers to log in.
  await startPage(forgotten).loginButton.click()
  await identificationPage(forgotten).identify(second)
  await expect(overviewPage(forgotten).headingOf(second)).toBeVisible()

  await test.step('the tab of the first one closes', async () => {
    await page.waitForURL(/\/sv\/session-ended(\?|$)/)
    await expect(page.getByText(first.familyName)).toBeHidden()
  })
  await test.step('and says who has logged in since, and not that she did nothing for a while', async () => {
    const here = whoIsHerePage(page)
    await expect(here.headingOf(second)).toBeVisible()
    await expect(here.textOfPage(second)).toBeVisible()
    await expect(page.getByText(translator('sv')('session.ended.text'))).toBeHidden()
    await checkAccessibility(page)
    await here.goOnAs(second).click()
    await expect(overviewPage(page).headingOf(second)).toBeVisible()
  })
  await test.step('the second one has her own documents, and only those', async () => {
    await documentsPage(forgotten).open()
    await expect(documentsPage(forgotten).documentLink('Beslut om färdtjänst')).toBeVisible()
    await expect(documentsPage(forgotten).documentLinks).toHaveCount(1)
  })
  const cookieOfSecond = await sessionCookie(context)
  expect(cookieOfSecond?.value).not.toBe(cookieOfFirst?.value)
})

test('in another browser the second one is herself, and the first one again herself @sessions', async ({
  page,
  context,
  browser,
  baseURL,
  people,
  signIn,
}) => {
  const { first, second } = await people(two)
  await signIn(first)
  const other = await browser.newContext({ baseURL })
  const elsewhere = await other.newPage()
  for (const person of [second, first]) {
    await startPage(elsewhere).open()
    await startPage(elsewhere).loginButton.click()
    await identificationPage(elsewhere).identify(person)
    await expect(overviewPage(elsewhere).headingOf(person)).toBeVisible()
    await other.clearCookies()
  }
  await page.reload()
  await expect(overviewPage(page).headingOf(first)).toBeVisible()
  expect(await sessionCookie(context)).toBeDefined()
  await other.close()
})

test('whoever begins to log in is logged out first, also when she gives up @sessions', async ({
  page,
  context,
  people,
  signIn,
}) => {
  const { first } = await people(two)
  const other = await context.newPage()
  await startPage(other).open()
  await signIn(first)
  const cookie = await sessionCookie(context)

  await startPage(other).loginButton.click()
  await identificationPage(other).cancel()
  await other.waitForURL(/\/sv\/login\/cancelled$/)
  expect(await sessionCookie(context)).toBeUndefined()

  await context.addCookies(cookie ? [cookie] : [])
  await page.goto('/sv/self')
  await expect(page.getByText(first.familyName)).toBeHidden()
})
