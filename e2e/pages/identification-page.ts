import type { Locale } from '@/lib/i18n/locales'
import { texts } from '@/mocks/services/identification/texts'
import type { Person } from '@/mocks/world/people/person'
import type { Page } from 'playwright/test'

const anyLogout = new RegExp(
  `^(${Object.values(texts)
    .map(({ logout }) => logout.confirm)
    .join('|')})$`,
)

/** The pages of the identification service: whom to log in as, and whether to log out. */
export function identificationPage(page: Page, locale: Locale = 'sv') {
  const { choose } = texts[locale]
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  return {
    heading: page.getByRole('heading', { level: 1, name: choose.heading }),
    /** By the HETU, which also those have whom a test has made. */
    async identify({ hetu }: Pick<Person, 'hetu'>) {
      await page.getByLabel(choose.hetuLabel).fill(hetu)
      await button(choose.hetuButton).click()
    },
    cancel: () => button(choose.cancel).click(),
    continueAsForeigner: () => button(choose.foreigner).click(),
    chooseLowLevel: () => page.getByRole('link', { name: choose.level.low }).click(),
    /** In any language: the service may not know which one the portal was in. */
    confirmLogout: () => page.getByRole('button', { name: anyLogout }).click(),
  }
}
