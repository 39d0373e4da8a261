import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { Person } from '@/mocks/world/people/person'
import type { Page } from 'playwright/test'

type Named = Pick<Person, 'callingName' | 'familyName'>

/** The page that says who is logged in in this browser, where something came that does not belong to that login. */
export function whoIsHerePage(page: Page, locale: Locale = 'sv') {
  const t = translator(locale)
  const named = ({ callingName, familyName }: Named) => ({ name: `${callingName} ${familyName}` })
  const main = page.getByRole('main')
  return {
    headingOf: (person: Named) =>
      page.getByRole('heading', { level: 1, name: t('session.here.title', named(person)) }),
    text: (after: 'login' | 'choice' | 'form') => main.getByText(t(`session.here.${after}`)),
    textOfPage: (person: Named) => main.getByText(t('session.here.page', named(person))),
    goOnAs: (person: Named) =>
      main.getByRole('link', { name: t('session.here.goOn', named(person)) }),
    logoutOf: (person: Named) =>
      main.getByRole('button', { name: t('session.here.logout', named(person)) }),
  }
}
