import { locales } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { expect, test } from '../test'

test.use({ javaScriptEnabled: false })

for (const language of locales) {
  test(`an address that is no page says so in ${language}, also without JavaScript @door`, async ({
    page,
  }) => {
    const title = translator(language)('errors.notFound.title')
    const response = await page.goto(`/${language}/no-such-page`)
    expect(response?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', language)
  })
}
