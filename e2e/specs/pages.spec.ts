import { locales } from '@/lib/i18n/locales'
import { personOf } from '@/mocks/people/cast'
import { checkAccessibility } from '../fixtures/check-accessibility'
import { expect, test } from '../test'

const open = ['', '/help', '/information', '/accessibility', '/privacy', '/logged-out', '/nowhere']
const own = ['/self', '/self/documents', '/self/documents?task=disability', '/help']

for (const locale of locales) {
  for (const path of open) {
    test(`/${locale}${path} is accessible`, async ({ page }) => {
      await page.goto(`/${locale}${path}`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
      await expect(page.locator('html')).toHaveAttribute('lang', locale)
      await checkAccessibility(page)
    })
  }

  test(`the own pages are accessible (${locale})`, async ({ page, signIn }) => {
    await signIn(personOf('ingrid-sandvik'), locale)
    for (const path of own) {
      await page.goto(`/${locale}${path}`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
      await checkAccessibility(page)
    }
  })
}
