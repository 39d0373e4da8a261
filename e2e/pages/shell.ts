import { languageNames } from '@/lib/domain/codes/languages'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { Page } from 'playwright/test'

/** What is around every page: languages, log out and the main menu. */
export function shell(page: Page, locale: Locale = 'sv') {
  const t = translator(locale)
  const menu = page.getByRole('navigation', { name: t('shell.mainMenu') })
  return {
    skipLink: page.getByRole('link', { name: t('shell.skip') }),
    languageLink: (to: Locale) =>
      page
        .getByRole('banner')
        .getByRole('navigation', { name: t('shell.languages') })
        .getByRole('link', { name: languageNames[to] }),
    logoutButton: page.getByRole('banner').getByRole('button', { name: t('shell.logout') }),
    overviewLink: menu.getByRole('link', { name: t('shell.overview') }),
    documentsLink: menu.getByRole('link', { name: t('shell.documents') }),
    logLink: menu.getByRole('link', { name: t('shell.log') }),
    representationLink: menu.getByRole('link', { name: t('shell.behalf') }),
    notFoundHeading: page.getByRole('heading', { level: 1, name: t('errors.notFound.title') }),
    helpLink: menu.getByRole('link', { name: t('shell.helpInMenu'), exact: true }),
  }
}
