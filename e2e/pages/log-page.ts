import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { Page } from 'playwright/test'

/** "Användning och utlämnande". */
export function logPage(page: Page, locale: Locale = 'sv') {
  const t = translator(locale)
  const main = page.getByRole('main')
  const list = main
    .locator('section', {
      has: page.getByRole('heading', { level: 2, name: t('log.listHeading') }),
    })
    .locator('ol')
  return {
    open: (handle = '/self', query = '') => page.goto(`/${locale}${handle}/log${query}`),
    heading: page.getByRole('heading', { level: 1, name: t('log.title') }),
    list,
    row: (words: string | RegExp) =>
      main
        .getByRole('listitem')
        .filter({ has: page.locator('summary') })
        .filter({ hasText: words }),
    status: main.getByRole('status'),
    async unfold(words: string | RegExp) {
      const row = main.locator('details', { hasText: words }).last()
      await row.locator('summary').first().click()
      return row
    },
    apply: main.getByRole('button', { name: t('log.filter.apply') }),
  }
}
