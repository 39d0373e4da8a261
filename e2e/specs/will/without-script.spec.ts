import { translator } from '@/lib/i18n/translator'
import { checkAccessibility } from '../../fixtures/check-accessibility'
import { checkLayout } from '../../fixtures/check-layout'
import { keyboard } from '../../pages/keyboard'
import { willPage } from '../../pages/will-page'
import { expect, test } from '../../test'

const t = translator('sv')
const withDocuments = {
  documents: [{}, { serviceTask: 'families', socialService: 'family-work' }],
} as const

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('a prohibition is chosen, seen, registered and cancelled @will', async ({
    page,
    people,
    signIn,
  }) => {
    const { anna } = await people({ anna: withDocuments })
    await signIn(anna)
    const will = willPage(page)
    await will.open()
    await will.newProhibition.click()
    await will.choice.submit.click()
    await expect(page.getByText(t('will.choose.error.kind'))).toBeVisible()
    await will.choice.kind('service-task').check()
    await will.choice.submit.click()
    await expect(page).toHaveTitle(/^Fel:/)
    await will.choice.task.selectOption('families')
    await will.choice.submit.click()
    await expect(will.count(1)).toBeVisible()
    expect(page.url()).not.toContain('families')
    await will.register.click()
    await expect(will.done('prohibition-set')).toBeVisible()
    await will.open()
    await will.cancel.click()
    await will.confirmCancelling.click()
    await expect(will.done('prohibition-cancelled')).toBeVisible()
  })

  test('a receipt is checked by the server @will', async ({ page }) => {
    await page.goto('/sv/receipts/verify')
    await page.getByLabel(t('receipt.verify.or')).fill('Hej')
    await page.getByRole('button', { name: t('receipt.verify.submit') }).click()
    await expect(
      page.getByRole('heading', { name: t('receipt.verify.verdict.unreadable.title') }),
    ).toBeVisible()
  })
})

test('a consent is given and a prohibition made with nothing but the keyboard @will', async ({
  page,
  people,
  signIn,
}) => {
  const { anna } = await people({ anna: withDocuments })
  await signIn(anna)
  const { pressOn, choose, tabTo, press } = keyboard(page)
  const will = willPage(page)
  await will.open()
  await pressOn(will.readConsent)
  await pressOn(will.give)
  await expect(will.done('consent-given')).toBeVisible()
  await will.open()
  await pressOn(will.newProhibition)
  await tabTo(will.choice.kind('document'))
  await press('ArrowDown')
  await expect(will.choice.kind('service-task')).toBeChecked()
  await choose(will.choice.task, t('codes.serviceTask.families').replaceAll('\u00ad', ''))
  await pressOn(will.choice.submit)
  await pressOn(will.showDocuments)
  await pressOn(will.register)
  await expect(will.done('prohibition-set')).toBeVisible()
})

for (const width of [320, 1280]) {
  test(`every step holds at ${width} px, and breaks no rule of axe @will`, async ({
    page,
    people,
    signIn,
  }) => {
    test.setTimeout(120_000)
    const { anna } = await people({ anna: withDocuments })
    await signIn(anna)
    await page.setViewportSize({ width, height: 800 })
    const will = willPage(page)
    const check = async () => {
      await page.evaluate(() =>
        document.querySelectorAll('main details').forEach((one) => one.setAttribute('open', '')),
      )
      await checkLayout(page)
      await checkAccessibility(page)
    }
    await will.open()
    await check()
    await will.readConsent.click()
    await expect(will.give).toBeVisible()
    await check()
    await will.give.click()
    await expect(will.done('consent-given')).toBeVisible()
    await check()
    await page.goto('/sv/self/will/prohibition')
    await will.choice.kind('all').check()
    await expect(will.choice.live).toContainText('2')
    await check()
    await will.choice.submit.click()
    await expect(will.register).toBeVisible()
    await check()
    await will.register.click()
    await expect(will.done('prohibition-set')).toBeVisible()
    await check()
    await will.open()
    await check()
    await will.cancel.click()
    await expect(will.opensAgain).toBeVisible()
    await check()
    await will.open()
    await will.withdraw.click()
    await expect(will.confirmWithdrawal).toBeVisible()
    await check()
  })
}
