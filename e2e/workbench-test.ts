import type { Language } from '@/lib/domain/codes/languages'
import { texts as mandatesTexts } from '@/mocks/services/mandates/texts'
import { texts } from '@/mocks/services/workbench/texts'
import { officials, personOf } from '@/mocks/world/people/cast'
import { organisationOf } from '@/mocks/world/people/organisations'
import type { Page } from 'playwright/test'
import { environment } from './environment'
import { identificationPage } from './pages/identification-page'
import { test as base } from './test'

/** A test in front of the workbench: what it answers is looked through as what the portal does. */
export const test = base.extend({
  portalUrl: ({}, provide) => provide(environment().urls.workbench),
})

/** What an official does to sit down at the workbench, in one language. */
export function workbenchPage(page: Page, language: Language = 'sv') {
  const words = texts[language]
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  return {
    words,
    heading: (name: string) => page.getByRole('heading', { level: 1, name }),
    button,
    /** From the start page to the choice of the mandates service. */
    async identify(key: string) {
      await page.goto(`/?lang=${language}`)
      await button(words.start.login).click()
      await identificationPage(page, language).identify(personOf(key, officials))
      await button(words.choose.fetch).click()
    },
    chooseOrganisation: (id: string) => button(organisationOf(id).names[language]).click(),
    chooseAll: () => button(mandatesTexts[language].organisations.all).click(),
    seat: (organisation: string, task: keyof typeof words.tasks) =>
      page
        .getByRole('group', { name: organisationOf(organisation).names[language] })
        .getByRole('radio', { name: words.tasks[task] }),
  }
}

export { expect } from './test'
