import { translator } from '@/lib/i18n/translator'
import { checkAccessibility } from '../../fixtures/check-accessibility'
import { checkLayout } from '../../fixtures/check-layout'
import { statementsPage } from '../../pages/statements-page'
import { expect, test } from '../../signed-in'
import { toldIn } from '../../told-in'

for (const locale of toldIn('renewal')) {
  test(`a consent under the first information can be given anew, after its preview (${locale}) @statements`, async ({
    page,
    enter,
  }) => {
    const t = translator(locale)
    const directive = statementsPage(page, locale)
    await enter('tapio-lehtovirta')
    await page.setViewportSize({ width: 320, height: 800 })
    await directive.open()
    await expect(directive.consentGiven).toBeVisible()
    await expect(page.getByText(t('statements.consent.older', { version: '1' }))).toBeVisible()
    await expect(directive.withdraw).toBeVisible()
    await directive.renewConsent.click()
    await expect(directive.previewHeading('consent-renewed')).toBeVisible()
    await expect(page.getByText(t('statements.before.renewLead', { version: '2' }))).toBeVisible()
    await expect(directive.renew).toBeVisible()
    await checkLayout(page)
    await checkAccessibility(page)
  })
}
