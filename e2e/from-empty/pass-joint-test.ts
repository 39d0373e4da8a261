import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import { texts } from '@/mocks/services/workbench/pages/joint-tests/texts'
import { createProfessional } from '@/mocks/vendor/professional'
import { makeHetu } from '@/mocks/world/people/make-hetu'
import { organisationOf } from '@/mocks/world/people/organisations'
import { expect, type Page } from 'playwright/test'
import { jointTestSteps, type Claim } from '../fixtures/joint-test-steps'
import type { RegisteredSystem } from './register-system'

const { sv } = texts
const client = makeHetu('1948-02-29', 911)
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** Who produces a service of county-05 in this story. */
export const producer = 'hemvard-lyktan'

type Pair = Readonly<{
  archiveUrl: string
  organiser: RegisteredSystem
  producer: RegisteredSystem
}>

/** A county and a producer plan a joint test, their systems go through it, and both sign what the archive has seen (D2). Leaves it to the operator. */
export async function passJointTest(
  { archiveUrl, organiser, producer: produces }: Pair,
  [ulla, jonas]: readonly [Page, Page],
): Promise<void> {
  await ulla.goto('/joint-tests')
  await ulla.getByRole('radio', { name: sv.plan.organiser }).check()
  const options = ulla.getByRole('combobox', { name: sv.plan.other })
  const name = organisationOf(producer).names.sv
  const [value = ''] = await options
    .getByRole('option', { name: new RegExp(name) })
    .evaluateAll((all) => all.map((each) => (each as HTMLOptionElement).value))
  await options.selectOption(value)
  await ulla.getByLabel(sv.plan.client).fill(client)
  await ulla.getByLabel(sv.plan.day, { exact: true }).fill(helsinkiDay(new Date()))
  await ulla.getByLabel(sv.plan.from).fill('00:00')
  await ulla.getByLabel(sv.plan.until).fill('23:59')
  await button(ulla, sv.plan.send).click()
  await expect(ulla.getByText(sv.stateSentences.proposed)).toBeVisible()
  const { pathname } = new URL(ulla.url())

  await jonas.goto(pathname)
  await button(jonas, sv.test.agree).click()
  await expect(jonas.getByText(sv.stateSentences['under-way'])).toBeVisible()
  const parties = {
    organiser: organiser.vendor,
    asOrganiser: (claim: Claim) =>
      createProfessional({ archiveUrl, ...organiser }, { ...claim, organisation: 'county-05' }),
    asProducer: (claim: Claim) =>
      createProfessional({ archiveUrl, ...produces }, { ...claim, organisation: producer }),
  }
  const steps = jointTestSteps(client, parties, producer)
  await steps.begin()
  await steps.work()
  await steps.end()
  for (const page of [jonas, ulla]) {
    await page.goto(pathname)
    await button(page, sv.test.signButton).click()
    await expect(button(page, sv.test.signButton)).toBeHidden()
  }
  await expect(ulla.getByText(sv.stateSentences.waiting)).toBeVisible()
}
