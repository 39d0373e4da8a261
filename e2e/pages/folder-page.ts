import { paths } from '@/lib/addresses/paths'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { Page } from 'playwright/test'

/** The page on which all is taken along. */
export function folderPage(page: Page, locale: Locale = 'sv') {
  const t = translator(locale)
  const main = page.getByRole('main')
  return {
    open: (handle = 'self', query = '') => page.goto(`${paths.folder(locale, handle)}${query}`),
    heading: page.getByRole('heading', { level: 1, name: t('folder.title') }),
    task: (name: RegExp) => main.getByRole('checkbox', { name }),
    showChoice: main.getByRole('button', { name: t('folder.choose.use') }),
    saveWhole: main.getByRole('button', { name: t('folder.ready.whole') }),
    savePart: (number: number, parts: number) =>
      main.getByRole('button', { name: t('folder.ready.part', { number, parts }) }),
    count: (count: number) => main.getByText(t('folder.ready.count', { count }), { exact: true }),
    told: main.getByRole('status'),
    /** Parts that have come to their end in this session. */
    fetched: main.getByText(t('folder.ready.fetched'), { exact: true }),
  }
}

/** `check.html` of a folder, as it is opened from a computer. */
export function folderCheck(page: Page, locale: Locale = 'sv') {
  const t = translator(locale)
  return {
    zip: page.getByLabel(t('folder.check.zip')),
    folder: page.getByLabel(t('folder.check.folder')),
    result: page.getByRole('status'),
    right: t('folder.check.right'),
    wrong: t('folder.check.wrong'),
    changed: (path: string) => `${t('folder.check.changed')} ${path}`,
  }
}
