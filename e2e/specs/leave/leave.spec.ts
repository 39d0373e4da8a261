import { translator } from '@/lib/i18n/translator'
import { checkAccessibility } from '../../fixtures/check-accessibility'
import { sessionCookie } from '../../fixtures/session-cookie'
import { documentPage } from '../../pages/document-page'
import { documentsPage } from '../../pages/documents-page'
import { leavePage } from '../../pages/leave-page'
import { overviewPage } from '../../pages/overview-page'
import { expect, test } from '../../test'
import { toldIn } from '../../told-in'

const one = { anna: { documents: [{ title: 'Beslut om ledsagning' }] } } as const
const t = translator('sv')

for (const locale of toldIn('leave')) {
  test(`one press leads to a neutral page, ends the session everywhere, and Back shows nothing, in ${locale} @sessions`, async ({
    page,
    context,
    people,
    signIn,
  }) => {
    const { anna } = await people(one)
    await signIn(anna, locale)
    const leave = leavePage(page, locale)
    await leave.standIn()
    const other = await context.newPage()
    await overviewPage(other, locale).open()
    await expect(overviewPage(other, locale).headingOf(anna)).toBeVisible()
    await documentsPage(page, locale).open()
    await documentsPage(page, locale).documentLink('Beslut om ledsagning').click()
    await expect(documentPage(page, locale).heading('Beslut om ledsagning')).toBeVisible()
    await checkAccessibility(page)

    await leave.button.click()
    await expect(leave.neutralHeading).toBeVisible()
    await expect(page).toHaveURL(leave.address)
    await other.waitForURL(/\/session-ended(\?|$)/)
    await expect(other.getByText(anna.familyName)).toBeHidden()
    expect(await sessionCookie(context)).toBeUndefined()

    await page.goBack()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByText('Beslut om ledsagning')).toBeHidden()
    await expect(page.getByText(anna.familyName)).toBeHidden()
    // The document itself gave its place in the history to the neutral page: one step back is the list before it.
    expect(page.url()).not.toContain('/documents/')
  })
}

test('Shift three times leaves; what was there is gone before anybody has answered, and it is heard @sessions', async ({
  page,
  people,
  signIn,
}) => {
  const { anna } = await people(one)
  await signIn(anna)
  const leave = leavePage(page)
  await leave.standIn()
  let answer = () => {}
  const held = new Promise<void>((resolve) => (answer = resolve))
  await page.route('**/sv/leave', async (route) => {
    await held
    await route.continue()
  })
  await expect(overviewPage(page).headingOf(anna)).toBeVisible()

  await page.keyboard.press('Shift')
  await expect(leave.said).toHaveText(t('leave.left', { count: 2 }))
  await page.keyboard.press('Shift')
  await expect(leave.said).toHaveText(t('leave.left', { count: 1 }))
  await page.keyboard.press('Shift+A')
  await expect(leave.said).toHaveText('')
  await expect(overviewPage(page).headingOf(anna)).toBeVisible()

  for (let times = 0; times < 3; times += 1) await page.keyboard.press('Shift')
  await expect(leave.said).toHaveText(t('leave.leaving'))
  await expect(overviewPage(page).headingOf(anna)).toBeHidden()
  await expect(page).not.toHaveTitle(new RegExp(anna.familyName))
  answer()
  await expect(leave.neutralHeading).toBeVisible()
})

test('the first steps by keyboard lead to the button, which works by Enter @sessions', async ({
  page,
  people,
  signIn,
}) => {
  const { anna } = await people(one)
  await signIn(anna)
  const leave = leavePage(page)
  await leave.standIn()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(leave.skipLink).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Shift+Tab')
  await expect(leave.button).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(leave.neutralHeading).toBeVisible()
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })
  test('the button ends the session and leads on @sessions', async ({
    page,
    context,
    people,
    signIn,
  }) => {
    const { anna } = await people(one)
    await signIn(anna)
    const leave = leavePage(page)
    // Where a form is led on to, no story can put a page of its own: it is enough that the browser goes there.
    const followed = page.waitForRequest(leave.address)
    const answered = page.waitForResponse(/\/sv\/leave$/)
    await leave.button.click({ noWaitAfter: true })
    expect((await answered).status()).toBe(303)
    await followed
    const later = await context.newPage()
    await later.goto('/sv/self')
    await expect(later.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(later.getByText(anna.familyName)).toBeHidden()
    await expect(leavePage(later).button).toHaveCount(0)
  })
})

test('the bar covers nothing at 320 pixels, and is not printed; without a login there is none @sessions', async ({
  page,
  people,
  signIn,
}) => {
  await page.goto('/sv')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(leavePage(page).bar).toHaveCount(0)

  const { anna } = await people(one)
  await signIn(anna)
  await page.setViewportSize({ width: 320, height: 568 })
  const { bar, button } = leavePage(page)
  await expect(button).toBeInViewport({ ratio: 1 })
  const last = page.getByRole('contentinfo').getByRole('link').last()
  await last.focus()
  await expect(last).toBeInViewport({ ratio: 1 })
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
  const [barBox, lastBox] = [await bar.boundingBox(), await last.boundingBox()]
  expect(lastBox && lastBox.y + lastBox.height).toBeLessThanOrEqual(barBox?.y ?? 0)

  await page.emulateMedia({ media: 'print' })
  await expect(button).toBeHidden()
})
