import { paperTexts } from '@/mocks/services/workbench/pages/form/paper/paper-texts'
import { texts } from '@/mocks/services/workbench/pages/form/texts'
import { texts as waitingTexts } from '@/mocks/services/workbench/pages/waiting/texts'
import { checkAccessibility } from '../../fixtures/check-accessibility'
import { checkReflow } from '../../fixtures/check-reflow'
import { expect, test, workbenchPage } from '../../workbench-test'
import { toldIn } from '../../told-in'

for (const language of toldIn('form')) {
  test(`Ulla reads what her county shows, and what it holds back (${language}) @workbench`, async ({
    page,
  }) => {
    const bench = workbenchPage(page, language)
    const words = texts[language]
    await bench.identify('ulla-vikstrand')
    await bench.chooseOrganisation('county-05')
    await page.goto('/form')
    await expect(bench.heading(words.heading)).toBeVisible()
    await expect(page.getByRole('table', { name: words.caption })).toBeVisible()
    await checkAccessibility(page)
    for (const width of [360, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      await checkReflow(page, `at ${width}`)
    }
    await page.getByRole('link', { name: words.restrictions.add }).click()
    await expect(bench.heading(words.restrictions.add)).toBeVisible()
    await bench.button(words.look).click()
    await expect(page.getByText(words.faults.all)).toBeVisible()
    await checkAccessibility(page)
    await page.goto('/form')
    await page.getByRole('link', { name: words.instructions.change }).click()
    await page.getByLabel(words.instructions.fields.delay).fill('x'.repeat(2_001))
    await bench.button(words.save).click()
    await expect(page.getByText(words.instructions.tooLong)).toBeVisible()
    await checkAccessibility(page)
    for (const form of ['sv', 'fi'] as const) {
      await page.goto('/form')
      await page
        .getByRole('link', { name: words.paper[form === 'sv' ? 'inSwedish' : 'inFinnish'] })
        .click()
      await expect(page.getByRole('heading', { name: paperTexts[form].own })).toBeVisible()
      await checkAccessibility(page)
      await checkReflow(page, `the form in ${form}`)
    }
  })
}

test('Ulla sees what a first day would make visible before she saves it, and takes it back @workbench', async ({
  page,
}) => {
  const bench = workbenchPage(page)
  const words = texts.sv
  const reason = '§ 31, prövning'
  await bench.identify('ulla-vikstrand')
  await bench.chooseOrganisation('county-05')
  await page.goto('/form')

  await test.step('she writes with the keyboard and sees the numbers', async () => {
    await page.getByRole('radio', { name: 'Barnskydd' }).focus()
    await page.keyboard.press('Space')
    await page.getByLabel(words.day).fill('2026-01-01')
    await page.getByLabel(words.reason).fill(reason)
    await page.keyboard.press('Enter')
    await expect(bench.heading(words.preview.page)).toBeVisible()
    await expect(page.getByText('Barnskydd: visas från och med 1 januari 2026.')).toBeVisible()
    await expect(page.getByText(words.preview.counted)).toBeVisible()
    await checkAccessibility(page)
  })

  await test.step('she goes back, and what she wrote is there', async () => {
    await bench.button(words.edit).click()
    await expect(page.getByRole('radio', { name: 'Barnskydd' })).toBeChecked()
    await expect(page.getByLabel(words.reason)).toHaveValue(reason)
  })

  await test.step('she saves it; it waits, and she takes it back', async () => {
    await bench.button(words.look).click()
    await bench.button(words.save).click()
    await expect(page.getByRole('heading', { name: words.waits })).toBeVisible()
    await page.getByRole('link', { name: waitingTexts.sv.back }).click()
    const waiting = page
      .getByRole('group', { name: 'Barnskydd' })
      .filter({ has: page.getByText(reason) })
    await expect(waiting.getByText(waitingTexts.sv.own)).toBeVisible()
    await waiting.getByRole('button', { name: waitingTexts.sv.takeBack }).click()
    await expect(page.getByRole('heading', { name: waitingTexts.sv.refused })).toBeVisible()
  })
})
