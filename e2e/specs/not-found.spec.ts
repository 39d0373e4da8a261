import { expect, test } from '../test'

test.use({ javaScriptEnabled: false })

for (const [language, title] of [
  ['sv', 'Sidan hittades inte'],
  ['fi', 'Sivua ei löytynyt'],
  ['en', 'Page not found'],
] as const) {
  test(`an address that is no page says so in ${language}, also without JavaScript`, async ({
    page,
  }) => {
    const response = await page.goto(`/${language}/no-such-page`)
    expect(response?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', language)
  })
}
