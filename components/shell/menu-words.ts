import { paths } from '@/lib/addresses/paths'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { MenuPage } from './menu-page'
import type { MenuWords } from './types'

type Entry = readonly [page: MenuPage, href: string, text: string]

/** The main menu of the pages under a handle. */
export function menuWords(locale: Locale, handle: string, current?: MenuPage): MenuWords {
  const t = translator(locale)
  const entries: readonly Entry[] = [
    ['overview', paths.overview(locale, handle), t('shell.overview')],
    ['documents', paths.documents(locale, handle), t('shell.documents')],
    ['log', paths.log(locale, handle), t('shell.log')],
    ['statements', paths.statements(locale, handle), t('statements.title')],
    ['representations', paths.representations(locale), t('shell.behalf')],
    // Short, so that all fit into one row.
    ['help', paths.help(locale, handle), t('shell.helpInMenu')],
  ]
  return {
    label: t('shell.mainMenu'),
    summary: t('shell.menu'),
    ways: entries.map(([page, href, text]) => ({
      href,
      text,
      ...(page === current && { current: true }),
    })),
    languages: t('shell.languagesInMenu'),
  }
}
