import type { Locale } from '@/lib/i18n/locales'
import { withinOneDay } from '@/mocks/services/harness/testing/within-one-day'
import type { Person } from '@/mocks/world/people/person'
import { test as base } from 'playwright/test'
import { environment } from './environment'
import { collectAnswers, type Answers } from './fixtures/answers'
import { checkNoHetu } from './fixtures/check-no-hetu'
import { checkNoLeak } from './fixtures/check-no-leak'
import { keepPages } from './fixtures/keep-pages'
import { logIn } from './fixtures/log-in'
import { makeOwnPeople } from './fixtures/make-own-people'

type Fixtures = Readonly<{
  /** Holds a story back that midnight would fall into. */
  oneDay: void
  /** Where the portal of this test answers, without a slash at the end. */
  portalUrl: string
  /** Logs a person in, and opens the first page that she sees; `logIn` says how. */
  signIn: (person: Person, locale?: Locale) => Promise<void>
  /** Makes people of the test's own, with their documents: `const { anna } = await people({ anna: { documents: [{}] } })`. */
  people: typeof makeOwnPeople
  /** Codes of invented clients that pages of this test may tell. */
  toldCodes: readonly string[]
  /** Everything that the portal answers to the browser of this test. */
  answers: Answers
  /** Fails when one of the words stands in anything that the portal has answered. */
  checkNoLeak: (words: readonly string[]) => Promise<void>
}>

/** Seconds that no story takes, on a slow machine either, that makes people and looks at them. */
const longestStory = 300

/**
 * A test with a browser of its own. Whatever the portal answers is collected, and at the end of every test it is checked
 * that no personal identity code was in it. Its pages are kept for the checker of HTML. No test begins just before midnight.
 */
export const test = base.extend<Fixtures>({
  oneDay: [
    async ({}, provide) => {
      await withinOneDay(longestStory)
      await provide()
    },
    { auto: true, timeout: 400_000 },
  ],

  portalUrl: ({}, provide) => provide(environment().urls.portal),
  baseURL: ({ portalUrl }, provide) => provide(portalUrl),

  toldCodes: [[], { option: true }],

  answers: [
    async ({ context, portalUrl, toldCodes }, provide) => {
      const answers = collectAnswers(context, portalUrl)
      const allKept = keepPages(context)
      await provide(answers)
      await allKept()
      checkNoHetu(await answers.all(), toldCodes)
    },
    { auto: true },
  ],

  signIn: ({ context, page, portalUrl }, provide) =>
    provide(async (person, locale = 'sv') => {
      await page.goto(await logIn(context, portalUrl, person, locale))
    }),

  people: ({}, provide) => provide(makeOwnPeople),

  checkNoLeak: ({ answers }, provide) => provide((words) => checkNoLeak(answers, words)),
})

export { expect } from 'playwright/test'
