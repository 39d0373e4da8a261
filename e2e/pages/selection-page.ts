import type { Locale } from '@/lib/i18n/locales'
import { texts } from '@/mocks/services/mandates/texts'
import { nameInWords } from '@/mocks/world/people/display-name-of'
import type { Person } from '@/mocks/world/people/person'
import type { Page } from 'playwright/test'

/** The page of the mandates service where one chooses for whom to act. */
export function selectionPage(page: Page, locale: Locale = 'sv') {
  const { choose } = texts[locale]
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  return {
    heading: page.getByRole('heading', { level: 1, name: choose.heading }),
    personButton: (person: Pick<Person, 'callingName' | 'familyName'>) =>
      button(nameInWords(locale, person)),
    cancelButton: button(choose.cancel),
    nobody: page.getByText(choose.none),
  }
}
