import { translator } from '@/lib/i18n/translator'
import { checkAccessibility } from '../../fixtures/check-accessibility'
import { checkLayout } from '../../fixtures/check-layout'
import { keyboard } from '../../pages/keyboard'
import { statementsPage } from '../../pages/statements-page'
import { expect, test } from '../../test'

const t = translator('sv')
const withDocuments = {
  documents: [{}, { serviceTask: 'families', socialService: 'family-work' }],
} as const

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('a prohibition is chosen, seen, registered and cancelled @statements', async ({
    page,
    people,
    signIn,
  }) => {
    const { anna } = await people({ anna: withDocuments })
    await signIn(anna)
    const directive = statementsPage(page)
    await directive.open()
    await directive.newProhibition.click()
    await directive.choice.submit.click()
    await expect(page.getByText(t('statements.choose.error.kind'))).toBeVisible()
    await directive.choice.kind('service-task').check()
    await directive.choice.submit.click()
    await expect(page).toHaveTitle(/^Fel:/)
    await directive.choice.task.selectOption('families')
    await directive.choice.submit.click()
    await expect(directive.count(1)).toBeVisible()
    expect(page.url()).not.toContain('families')
    await directive.register.click()
    await expect(directive.done('prohibition-set')).toBeVisible()
    await directive.open()
    await directive.cancel.click()
    await directive.confirmCancelling.click()
    await expect(directive.done('prohibition-cancelled')).toBeVisible()
  })

  test('a receipt is checked by the server @statements', async ({ page }) => {
    await page.goto('/sv/receipts/verify')
    await page.getByLabel(t('receipt.verify.or')).fill('Hej')
    await page.getByRole('button', { name: t('receipt.verify.submit') }).click()
    await expect(
      page.getByRole('heading', { name: t('receipt.verify.verdict.unreadable.title') }),
    ).toBeVisible()
  })
})

test('a consent is given and a prohibition made with nothing but the keyboard @statements', async ({
  page,
  people,
  signIn,
}) => {
  const { anna } = await people({ anna: withDocuments })
  await signIn(anna)
  const { pressOn, choose, tabTo, press } = keyboard(page)
  const directive = statementsPage(page)
  await directive.open()
  await pressOn(directive.readConsent)
  await pressOn(directive.give)
  await expect(directive.done('consent-given')).toBeVisible()
  await directive.open()
  await pressOn(directive.newProhibition)
  await tabTo(directive.choice.kind('document'))
  await press('ArrowDown')
  await expect(directive.choice.kind('service-task')).toBeChecked()
  await choose(directive.choice.task, t('codes.serviceTask.families').replaceAll('\u00ad', ''))
  await pressOn(directive.choice.submit)
  await pressOn(directive.showDocuments)
  await pressOn(directive.register)
  await expect(directive.done('prohibition-set')).toBeVisible()
})

for (const width of [320, 1280]) {
  test(`every step holds at ${width} px, and breaks no rule of axe @statements`, async ({
    page,
    people,
    signIn,
  }) => {
    const { anna } = await people({ anna: withDocuments })
    await signIn(anna)
    await page.setViewportSize({ width, height: 800 })
    const directive = statementsPage(page)
    const check = async () => {
      await page.evaluate(() =>
        document.querySelectorAll('main details').forEach((one) => one.setAttribute('open', '')),
      )
      await checkLayout(page)
      await checkAccessibility(page)
    }
    await directive.open()
    await check()
    await directive.readConsent.click()
    await expect(directive.give).toBeVisible()
    await check()
    await directive.give.click()
    await expect(directive.done('consent-given')).toBeVisible()
    await check()
    await page.goto('/sv/self/will/prohibition')
    await directive.choice.kind('all').check()
    await expect(directive.choice.live).toContainText('2')
    await check()
    await directive.choice.submit.click()
    await expect(directive.register).toBeVisible()
    await check()
    await directive.register.click()
    await expect(directive.done('prohibition-set')).toBeVisible()
    await check()
    await directive.open()
    await check()
    await directive.cancel.click()
    await expect(directive.opensAgain).toBeVisible()
    await check()
    await directive.open()
    await directive.withdraw.click()
    await expect(directive.confirmWithdrawal).toBeVisible()
    await check()
  })
}
