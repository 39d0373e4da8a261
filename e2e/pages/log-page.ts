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
    /** From the group of what is read by those who log in, of which the newest stand there, to all of it. */
    allOwn: main.locator('#own').getByRole('link', { name: t('log.ownAll') }),
    /** The rows of the list, each a sentence that unfolds. */
    rows: list.locator(':scope > li'),
    rowNumbers: () =>
      list
        .locator('dd')
        .filter({ hasText: /^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/ })
        .allTextContents(),
    newer: main.getByRole('link', { name: t('log.pager.newer'), exact: true }),
    older: main.getByRole('link', { name: t('log.pager.older'), exact: true }),
    newest: main.getByRole('link', { name: t('log.pager.newest') }),
    row: (words: string | RegExp) =>
      main
        .getByRole('listitem')
        .filter({ has: page.locator('summary') })
        .filter({ hasText: words }),
    status: main.getByRole('status'),
    async unfold(words: string | RegExp) {
      const row = main.locator('li details', { hasText: words }).last()
      await row.locator('summary').first().click()
      return row
    },
    oldest: main.getByRole('link', { name: t('log.pager.oldest') }),
    /** Unfolds what narrows the list. */
    choose: () => main.getByText(t('log.filter.more', { used: 0 })).click(),
    apply: main.getByRole('button', { name: t('log.filter.apply') }),
  }
}
