/**
 * A page that one person has opened is sent when another is logged in in the same browser. Without scripts, for with them the page closes
 * by itself when the other one logs in.
 */
import type { BrowserContext, Page } from 'playwright/test'
import { mailsTo, newAddress } from '../../fixtures/mails'
import { representationsPage } from '../../pages/representations-page'
import { identificationPage } from '../../pages/identification-page'
import { notificationsPage } from '../../pages/notifications-page'
import { selectionPage } from '../../pages/selection-page'
import { startPage } from '../../pages/start-page'
import { whoIsHerePage } from '../../pages/who-is-here-page'
import { statementsPage } from '../../pages/statements-page'
import type { MadePerson } from '@/mocks/world/people/make-people'
import { expect, test } from '../../test'

test.use({ javaScriptEnabled: false })

const two = { anna: { documents: [{}] }, bea: { documents: [{}] } } as const

/** A tab that was opened before anyone had logged in, and still offers it. */
async function forgottenTab(context: BrowserContext): Promise<Page> {
  const tab = await context.newPage()
  await startPage(tab).open()
  return tab
}

/** There the second one logs in, in the place of the first. */
async function takesOver(tab: Page, person: MadePerson): Promise<void> {
  await startPage(tab).loginButton.click()
  await identificationPage(tab).identify(person)
  await tab.waitForURL(/\/sv\/self$/)
}

test('a prohibition begun by one is registered for nobody @sessions', async ({
  page,
  context,
  people,
  signIn,
}) => {
  const { anna, bea } = await people(two)
  const tab = await forgottenTab(context)
  await signIn(anna)
  await page.goto('/sv/self/will/prohibition')
  const choosing = await context.newPage()
  await choosing.goto('/sv/self/will/prohibition')
  for (const tab of [page, choosing]) await statementsPage(tab).choice.kind('all').check()
  await statementsPage(page).choice.submit.click()
  await expect(statementsPage(page).register).toBeVisible()
  const draft = page.url()

  await takesOver(tab, bea)
  await statementsPage(page).register.click()
  await statementsPage(choosing).choice.submit.click()
  for (const stray of [page, choosing]) {
    await expect(whoIsHerePage(stray).headingOf(bea)).toBeVisible()
    await expect(whoIsHerePage(stray).text('form')).toBeVisible()
    await expect(stray.getByText(anna.familyName)).toBeHidden()
  }
  await tab.goto(draft)
  await expect(tab.getByRole('main')).toBeVisible()
  await expect(statementsPage(tab).register).toBeHidden()
  await statementsPage(tab).open()
  await expect(statementsPage(tab).heading).toBeVisible()
  await expect(statementsPage(tab).noProhibitions).toBeVisible()
})

test('an address typed by one gets no mail of another, nor is a code of the one another’s @sessions', async ({
  page,
  context,
  people,
  signIn,
}) => {
  const { anna, bea } = await people(two)
  const [first, second] = [newAddress(), newAddress()]
  const tab = await forgottenTab(context)
  await signIn(anna)
  await notificationsPage(page).open()
  await notificationsPage(page).address.fill(first)
  await notificationsPage(page).askForCode.click()
  await expect(notificationsPage(page).waiting).toBeVisible()
  const typing = await context.newPage()
  await notificationsPage(typing).open()
  await notificationsPage(typing).address.fill(second)
  await notificationsPage(page).code.fill(await notificationsPage(page).codeIn(first))

  await takesOver(tab, bea)
  await notificationsPage(page).confirm.click()
  await notificationsPage(typing).askForCode.click()
  for (const stray of [page, typing]) {
    await expect(whoIsHerePage(stray).headingOf(bea)).toBeVisible()
    await expect(whoIsHerePage(stray).text('form')).toBeVisible()
  }
  expect(await mailsTo(second)).toEqual([])
  await notificationsPage(tab).open()
  await expect(notificationsPage(tab).off).toBeVisible()
  await expect(notificationsPage(tab).waiting).toBeHidden()
})

test('a choice of whom to act for that one has begun opens nothing to another @sessions', async ({
  page,
  context,
  people,
  signIn,
}) => {
  const { anna, bea } = await people({ anna: { documents: [{}] }, bea: { documents: [{}] } })
  const tab = await forgottenTab(context)
  await signIn(anna)
  await representationsPage(page).open()
  await representationsPage(page).chooseButton.click()
  await expect(selectionPage(page).heading).toBeVisible()
  const state = new URL(page.url()).searchParams.get('state') ?? ''
  expect(state).not.toBe('')
  await takesOver(tab, bea)
  // The service knows by now that the choice is over; what comes back is what an older tab of it would send.
  await page.goto(`/api/behalf/callback?error=access_denied&state=${state}`)
  await expect(whoIsHerePage(page).headingOf(bea)).toBeVisible()
  await expect(whoIsHerePage(page).text('choice')).toBeVisible()
  await expect(page.getByText(anna.familyName)).toBeHidden()
})

test('as she was logged in before, her own form is not sent for her either, and she can go on @sessions', async ({
  page,
  context,
  people,
  signIn,
}) => {
  const { anna } = await people(two)
  const tab = await forgottenTab(context)
  await signIn(anna)
  await page.goto('/sv/self/will/prohibition')
  await statementsPage(page).choice.kind('all').check()
  await takesOver(tab, anna)
  await statementsPage(page).choice.submit.click()
  await whoIsHerePage(page).goOnAs(anna).click()
  await page.waitForURL(/\/sv\/self$/)
})
