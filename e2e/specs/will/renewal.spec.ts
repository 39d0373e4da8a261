import { locales } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { checkAccessibility } from '../../fixtures/check-accessibility'
import { checkLayout } from '../../fixtures/check-layout'
import { willPage } from '../../pages/will-page'
import { expect, test } from '../../signed-in'

for (const locale of locales) {
  test(`a consent under the first information can be given anew, after its preview (${locale}) @will`, async ({
    page,
    enter,
  }) => {
    const t = translator(locale)
    const will = willPage(page, locale)
    await enter('tapio-lehtovirta')
    await page.setViewportSize({ width: 320, height: 800 })
    await will.open()
    await expect(will.consentGiven).toBeVisible()
    await expect(page.getByText(t('will.consent.older', { version: '1' }))).toBeVisible()
    await expect(will.withdraw).toBeVisible()
    await will.renewConsent.click()
    await expect(will.previewHeading('consent-renewed')).toBeVisible()
    await expect(page.getByText(t('will.before.renewLead', { version: '2' }))).toBeVisible()
    await expect(will.renew).toBeVisible()
    await checkLayout(page)
    await checkAccessibility(page)
  })
}
