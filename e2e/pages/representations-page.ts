import { paths } from '@/lib/addresses/paths'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { displayNameOf } from '@/mocks/world/people/display-name-of'
import type { Person } from '@/mocks/world/people/person'
import type { Page } from 'playwright/test'
import { selectionPage } from './selection-page'

type Named = Pick<Person, 'callingName' | 'familyName'>
const nameOf = displayNameOf

/** The page of those for whom one acts, and the bar that says so on every page. */
export function representationsPage(page: Page, locale: Locale = 'sv') {
  const t = translator(locale)
  const main = page.getByRole('main')
  const bar = page.getByRole('region', { name: t('representation.bar.label') })
  const chooseButton = main.getByRole('button', { name: t('representation.choose') })
  const open = () => page.goto(paths.representations(locale))

  /** From anywhere: chooses the person and ends on the overview of that person, whose address it gives back. */
  async function actFor(person: Named): Promise<string> {
    await open()
    await chooseButton.click()
    await choose(person)
    return new URL(page.url()).pathname
  }

  /** On the page of the mandates service. */
  async function choose(person: Named): Promise<void> {
    await selectionPage(page, locale).personButton(person).click()
    await page.waitForURL(/\/(for\/|behalf\?)/)
  }

  return {
    open,
    actFor,
    choose,
    bar,
    chooseButton,
    heading: page.getByRole('heading', { level: 1, name: t('representation.title') }),
    personHeading: (person: Named) =>
      main.getByRole('heading', { level: 3, name: nameOf(person), exact: true }),
    openLink: (person: Named) =>
      main.getByRole('link', { name: t('representation.openPerson', { name: nameOf(person) }) }),
    stopButton: bar.getByRole('button'),
    nobody: main.getByText(t('representation.nobody')),
    cancelledHeading: main.getByRole('heading', {
      name: t('representation.outcome.cancelled.title'),
    }),
    stoppedHeading: main.getByRole('heading', { name: t('representation.outcome.stopped.title') }),
    blockedHeading: main.getByRole('heading', { name: t('representation.blocked.title') }),
    healthOnlyHeading: main.getByRole('heading', { name: t('representation.healthOnly.title') }),
    failedHeading: main.getByRole('heading', { name: t('representation.outcome.failed.title') }),
    /** The first-level heading with the name, when the right to one person could not be checked. */
    failedAbout: main.getByRole('heading', {
      level: 1,
      name: t('representation.outcome.failed.title'),
    }),
    endedHeading: main.getByRole('heading', { name: t('representation.ended.title') }),
  }
}
