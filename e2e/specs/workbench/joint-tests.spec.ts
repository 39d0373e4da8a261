import { randomInt } from 'node:crypto'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import { demoProfessional, demoVendor } from '@/mocks/vendor/demo-vendors'
import { texts } from '@/mocks/services/workbench/pages/joint-tests/texts'
import { texts as waitingTexts } from '@/mocks/services/workbench/pages/waiting/texts'
import { makeHetu } from '@/mocks/world/people/make-hetu'
import type { Page } from 'playwright/test'
import { environment } from '../../environment'
import { checkAccessibility } from '../../fixtures/check-accessibility'
import { checkReflow } from '../../fixtures/check-reflow'
import { jointTestSteps } from '../../fixtures/joint-test-steps'
import { keyboard } from '../../pages/keyboard'
import { expect, test, workbenchPage } from '../../workbench-test'

const { sv } = texts
const client = makeHetu('1948-02-29', 900 + randomInt(70))
test.use({ toldCodes: [client] })

async function sitDown(page: Page, key: string, organisation: string, task?: 'main-user') {
  await page.context().clearCookies()
  const bench = workbenchPage(page)
  await bench.identify(key)
  await bench.chooseOrganisation(organisation)
  if (task) {
    await bench.seat(organisation, task).check()
    await bench.button(bench.words.choose.continue).click()
  }
  await expect(bench.heading(bench.words.home.heading)).toBeVisible()
  return bench
}

const seenSteps = (page: Page) =>
  page.locator('ol.steps > li').filter({ has: page.getByText(sv.test.seen, { exact: true }) })

test('two counties pass a joint test, step by step, and the operator confirms the report @workbench', async ({
  page,
}) => {
  test.slow()
  const { archive } = environment().urls
  const systems = jointTestSteps(client, {
    organiser: demoVendor('county-05', archive),
    asOrganiser: (claim) => demoProfessional(archive, { ...claim, organisation: 'county-05' }),
    asProducer: (claim) => demoProfessional(archive, { ...claim, organisation: 'county-08' }),
  })
  let address = ''

  await test.step('Ulla proposes it with the keyboard, and is told what she left out', async () => {
    await sitDown(page, 'ulla-vikstrand', 'county-05')
    await page.getByRole('link', { name: sv.heading }).click()
    await expect(page.getByRole('heading', { name: sv.plan.heading })).toBeVisible()
    await checkAccessibility(page)
    const keys = keyboard(page)
    await keys.pressOn(page.getByRole('button', { name: sv.plan.send }))
    await expect(page.getByText(sv.plan.faults.client)).toBeVisible()
    await checkAccessibility(page)
    for (const width of [360, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      await checkReflow(page, `${width}`)
    }

    await keys.pressOn(page.getByRole('radio', { name: sv.plan.organiser }), ' ')
    await keys.choose(page.getByRole('combobox', { name: sv.plan.other }), 'Birkaland')
    await keys.tabTo(page.getByLabel(sv.plan.client))
    await keys.type(client)
    await page.getByLabel(sv.plan.day, { exact: true }).fill(helsinkiDay(new Date()))
    await page.getByLabel(sv.plan.from).fill('00:00')
    await page.getByLabel(sv.plan.until).fill('23:59')
    await keys.pressOn(page.getByRole('button', { name: sv.plan.send }))
    await expect(page.getByText(sv.stateSentences.proposed)).toBeVisible()
    await expect(page.getByText(client)).toBeVisible()
    address = new URL(page.url()).pathname
  })

  await test.step('Raija agrees to the time, and the steps are awaited', async () => {
    await sitDown(page, 'raija-harjuranta', 'county-08', 'main-user')
    await page.goto(address)
    await page.getByRole('button', { name: sv.test.agree }).click()
    await expect(page.getByText(sv.stateSentences['under-way'])).toBeVisible()
    await expect(page.getByText(sv.steps.begin.awaited)).toBeVisible()
    await expect(seenSteps(page)).toHaveCount(0)
    await checkAccessibility(page)
  })

  await test.step('she sees each step as it passes, and cannot sign before the last', async () => {
    await systems.begin()
    await page.getByRole('link', { name: sv.test.again }).click()
    await expect(seenSteps(page)).toHaveCount(1)
    await systems.work()
    await page.getByRole('link', { name: sv.test.again }).click()
    await expect(seenSteps(page)).toHaveCount(5)
    await expect(page.getByText(sv.test.notAll)).toBeVisible()
    await expect(page.getByRole('button', { name: sv.test.signButton })).toBeHidden()
    await systems.end()
    await page.getByRole('link', { name: sv.test.again }).click()
    await expect(seenSteps(page)).toHaveCount(7)
    for (const width of [360, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      await checkReflow(page, `${width}`)
    }
    await page.getByRole('button', { name: sv.test.signButton }).click()
    await expect(page.getByText(sv.stateSentences['half-signed'])).toBeVisible()
  })

  await test.step('Ulla signs too, and an operator confirms', async () => {
    await sitDown(page, 'ulla-vikstrand', 'county-05')
    await page.goto(address)
    await page.getByRole('button', { name: sv.test.signButton }).click()
    await expect(page.getByText(sv.stateSentences.waiting)).toBeVisible()
    await checkAccessibility(page)

    await sitDown(page, 'botvid-driftsson', 'archive-operator')
    await page.goto(address)
    await page.getByRole('link', { name: sv.test.confirm }).click()
    const waiting = page.getByRole('group', {
      name: new RegExp(waitingTexts.sv.kinds['joint-test']),
    })
    await expect(
      waiting.getByRole('link', { name: waitingTexts.sv.toReport }).first(),
    ).toHaveAttribute('href', address)
    await waiting.getByRole('button', { name: waitingTexts.sv.confirm }).click()
    await expect(page.getByText(waitingTexts.sv.confirmed)).toBeVisible()
    await page.goto(address)
    await expect(page.getByText(sv.stateSentences.passed)).toBeVisible()
    await checkAccessibility(page)
  })
})
