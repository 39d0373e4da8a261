import { paths } from '@/lib/addresses/paths'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { Person } from '@/mocks/world/people/person'
import type { Page } from 'playwright/test'

/** The overview of one's own data. */
export function overviewPage(page: Page, locale: Locale = 'sv') {
  const t = translator(locale)
  return {
    open: () => page.goto(paths.overview(locale, 'self')),
    headingOf: ({ callingName, familyName }: Person) =>
      page.getByRole('heading', { level: 1, name: `${callingName} ${familyName}` }),
    documentsHeading: page.getByRole('heading', { name: t('overview.documentsHeading') }),
    documentLink: (title: string) =>
      page.getByRole('main').getByRole('link', { name: title, exact: true }),
    searchAllLink: page.getByRole('link', { name: t('overview.searchAll') }),
  }
}
