import { texts } from '@/mocks/services/workbench/pages/extensive-access/texts'
import { texts as waitingTexts } from '@/mocks/services/workbench/pages/waiting/texts'
import { checkAccessibility } from '../../fixtures/check-accessibility'
import { checkReflow } from '../../fixtures/check-reflow'
import { expect, test, workbenchPage } from '../../workbench-test'
import { toldIn } from '../../told-in'

for (const language of toldIn('extensive-access')) {
  test(`Raija reads that no agreement concerns her county (${language}) @workbench`, async ({
    page,
  }) => {
    const bench = workbenchPage(page, language)
    const words = texts[language]
    await bench.identify('raija-harjuranta')
    await bench.chooseOrganisation('county-08')
    await bench.seat('county-08', 'main-user').check()
    await bench.button(bench.words.choose.continue).click()
    await page.goto('/extensive-access')
    await expect(bench.heading(words.heading)).toBeVisible()
    await expect(page.getByText(words.none)).toBeVisible()
    await expect(page.getByRole('button', { name: words.save })).toBeHidden()
    await checkAccessibility(page)
    for (const width of [360, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      await checkReflow(page, `at ${width}`)
    }
  })
}

test('Botvid enters an agreement, which waits, and takes it back @workbench', async ({ page }) => {
  const bench = workbenchPage(page)
  const words = texts.sv
  const reason = 'Avtal 31, prövning'
  await bench.identify('botvid-driftsson')
  await bench.chooseOrganisation('archive-operator')
  await page.goto('/extensive-access')
  await expect(page.getByRole('heading', { name: words.enter })).toBeVisible()
  await checkAccessibility(page)

  await test.step('what is missing is told, and what he wrote stays', async () => {
    await page.getByLabel(words.producer).selectOption('hamnljus')
    await page.getByLabel(words.controller).selectOption('county-11')
    await page.getByLabel(words.reason).fill(reason)
    await page.keyboard.press('Enter')
    await expect(page.getByText(words.faults.from)).toBeVisible()
    await expect(page.getByLabel(words.controller)).toHaveValue('county-11')
    await checkAccessibility(page)
  })

  await test.step('it waits for another operator, and he takes it back', async () => {
    await page.getByLabel(words.socialService).selectOption('shelter')
    await page.getByLabel(words.from).fill('2030-01-01')
    await bench.button(words.save).click()
    await expect(page.getByRole('heading', { name: words.waits })).toBeVisible()
    await page.goto('/extensive-access')
    const waiting = page
      .getByRole('group', { name: waitingTexts.sv.kinds['extensive-access'] })
      .filter({ has: page.getByText(reason) })
    await waiting.getByRole('button', { name: waitingTexts.sv.takeBack }).click()
    await expect(page.getByRole('heading', { name: waitingTexts.sv.refused })).toBeVisible()
  })
})
