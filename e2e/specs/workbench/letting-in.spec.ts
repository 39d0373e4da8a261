import { randomInt } from 'node:crypto'
import { businessIdCheckDigit } from '@/lib/domain/identity/business-id'
import { texts as entryTexts } from '@/mocks/services/workbench/pages/operator/entries/texts'
import { texts as organisationTexts } from '@/mocks/services/workbench/pages/operator/organisations/texts'
import { texts as historyTexts } from '@/mocks/services/workbench/pages/operator/history/texts'
import { texts as systemTexts } from '@/mocks/services/workbench/pages/operator/systems/texts'
import { texts as operatorTexts } from '@/mocks/services/workbench/pages/operator/texts'
import { texts as waitingTexts } from '@/mocks/services/workbench/pages/waiting/texts'
import { checkAccessibility } from '../../fixtures/check-accessibility'
import { checkReflow } from '../../fixtures/check-reflow'
import { keyboard } from '../../pages/keyboard'
import { expect, test, workbenchPage } from '../../workbench-test'
import { toldIn } from '../../told-in'

/** A business id that nobody in the demo has. */
function someBusinessId(): string {
  const digits = String(randomInt(9_950_000, 9_999_999))
  const check = businessIdCheckDigit(digits)
  return check === undefined ? someBusinessId() : `${digits}-${check}`
}

test('Botvid lets in a producer by keyboard, enters its permit, and Ylva confirms it @workbench', async ({
  page,
  browser,
}) => {
  test.slow()
  const id = `producer-${randomInt(1e9)}`
  const name = `Hemhjälpen ${randomInt(1e9)}`
  const words = organisationTexts.sv
  const entries = entryTexts.sv
  const waiting = waitingTexts.sv
  const bench = workbenchPage(page)
  const keys = keyboard(page)
  await bench.identify('botvid-driftsson')
  await bench.chooseOrganisation('archive-operator')

  await test.step('half of it is filled in, and the form says what is missing', async () => {
    await keys.pressOn(page.getByRole('link', { name: operatorTexts.sv.heading }))
    await keys.pressOn(page.getByRole('link', { name: words.heading }))
    await expect(bench.heading(words.heading)).toBeVisible()
    await keys.tabTo(page.getByLabel(words.id))
    await keys.type(id)
    await keys.pressOn(bench.button(words.save))
    await expect(page.getByText(words.faults.businessId.wrong)).toBeVisible()
    await expect(page.getByLabel(words.id)).toHaveValue(id)
    await checkAccessibility(page)
  })

  await test.step('he fills in the rest', async () => {
    await page.getByRole('radio', { name: words.kinds.producer }).check()
    await page.getByLabel(words.businessId, { exact: true }).fill(someBusinessId())
    for (const label of [words.sv, words.fi, words.en]) await page.getByLabel(label).fill(name)
    await page.getByLabel(words.reason, { exact: true }).fill('Avtal 1.11.2026')
    await keys.pressOn(bench.button(words.save))
    await expect(page.getByRole('heading', { name: waiting.holds })).toBeVisible()
    await checkAccessibility(page)
    await page.getByRole('link', { name: waiting.back }).click()
    await expect(page.getByRole('rowheader', { name })).toBeVisible()
    await checkReflow(page)
  })

  await test.step('its permit waits', async () => {
    await page.goto('/operator/permits')
    await expect(bench.heading(entries.kinds.permit.heading)).toBeVisible()
    await page.getByLabel(entries.fields.organisation.label).selectOption({ label: name })
    await page.getByLabel(entries.kinds.permit.fields.number.label).fill('2026.1')
    await page.getByLabel(entries.fields.from.label).fill('2026-01-01')
    await page.getByLabel(entries.fields.reason.label, { exact: true }).fill('Tillstånd')
    await keys.pressOn(bench.button(entries.enter))
    await expect(page.getByRole('heading', { name: waiting.waits })).toBeVisible()
    await page.goto('/operator')
    const own = page.getByRole('group', { name: new RegExp(name) })
    await expect(own).toContainText(waiting.own)
    await expect(own.getByRole('button', { name: waiting.confirm })).toBeHidden()
  })

  await test.step('Ylva confirms it', async () => {
    const other = await (await browser.newContext()).newPage()
    const hers = workbenchPage(other)
    await hers.identify('ylva-serverborg')
    await hers.chooseOrganisation('archive-operator')
    await other.goto('/operator')
    const change = other.getByRole('group', { name: new RegExp(name) })
    await change.getByRole('button', { name: waiting.confirm }).click()
    await expect(other.getByRole('heading', { name: waiting.confirmed })).toBeVisible()
    await other.goto('/operator/permits')
    await expect(other.getByRole('heading', { name: `${name}, 2026.1` })).toBeVisible()
    await checkAccessibility(other)
    await checkReflow(other)
    await other.context().close()
  })
})

for (const language of toldIn('letting-in')) {
  test(`the doors of the operator are whole (${language}) @workbench`, async ({ page }) => {
    const bench = workbenchPage(page, language)
    await bench.identify('botvid-driftsson')
    await bench.chooseOrganisation('archive-operator')
    await page.goto('/operator')
    await expect(bench.heading(operatorTexts[language].heading)).toBeVisible()
    await checkAccessibility(page)
    const doors = [
      organisationTexts[language].heading,
      systemTexts[language].heading,
      historyTexts[language].heading,
      ...Object.values(entryTexts[language].kinds).map(({ heading }) => heading),
    ]
    for (const heading of doors) {
      await page.goto('/operator')
      await page.getByRole('link', { name: heading }).click()
      await expect(bench.heading(heading)).toBeVisible()
      await checkAccessibility(page)
      await checkReflow(page)
    }
  })
}
