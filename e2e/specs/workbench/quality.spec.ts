import { readFile } from 'node:fs/promises'
import { texts } from '@/mocks/services/workbench/pages/quality/texts'
import { checkAccessibility } from '../../fixtures/check-accessibility'
import { checkReflow } from '../../fixtures/check-reflow'
import { keyboard } from '../../pages/keyboard'
import { expect, test, workbenchPage } from '../../workbench-test'

test('Ulla sees how well the register of her county is kept, and keeps the numbers, by keyboard alone @workbench', async ({
  page,
  people,
}) => {
  await people({ anna: { documents: [{}] } })
  const words = texts.sv
  const bench = workbenchPage(page)
  const keys = keyboard(page)
  await bench.identify('ulla-vikstrand')
  await bench.chooseOrganisation('county-05')

  await test.step('the numbers of the last year stand by unit and month', async () => {
    await keys.pressOn(page.getByRole('link', { name: words.heading }))
    await expect(bench.heading(words.heading)).toBeVisible()
    const table = page.getByRole('table', { name: words.completeCaption })
    await expect(
      table.getByRole('rowheader', { name: 'Handikappservice Snöstjärnan' }).first(),
    ).toBeVisible()
    await expect(page.getByRole('table', { name: words.shownCaption })).toBeVisible()
    await expect(page.getByText(words.hidden)).toBeVisible()
    await checkAccessibility(page)
    await checkReflow(page)
  })

  await test.step('she keeps them as a table', async () => {
    const coming = page.waitForEvent('download')
    await keys.pressOn(page.getByRole('link', { name: words.csv }))
    const file = await coming
    expect(file.suggestedFilename()).toMatch(/^kvalitet-[\d-]+\.csv$/)
    expect(await readFile(await file.path(), 'utf8')).toContain(`"${words.heads.structured}"`)
  })

  await test.step('a period that is too long is told of, and stays as it was written', async () => {
    await page.getByLabel(words.from).fill('2020-01-01')
    await keys.pressOn(bench.button(words.show))
    await expect(page.getByText(words.faults.long)).toBeVisible()
    await expect(page.getByLabel(words.from)).toHaveValue('2020-01-01')
    await checkAccessibility(page)
  })
})
