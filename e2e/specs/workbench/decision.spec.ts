import { texts } from '@/mocks/services/workbench/pages/decision/texts'
import { texts as waitingTexts } from '@/mocks/services/workbench/pages/waiting/texts'
import { checkAccessibility } from '../../fixtures/check-accessibility'
import { checkReflow } from '../../fixtures/check-reflow'
import { expect, test, workbenchPage } from '../../workbench-test'
import { toldIn } from '../../told-in'

for (const language of toldIn('decision')) {
  test(`Ulla reads the decision of her county, and writes a notice that lacks something (${language}) @workbench`, async ({
    page,
  }) => {
    const bench = workbenchPage(page, language)
    const words = texts[language]
    await bench.identify('ulla-vikstrand')
    await bench.chooseOrganisation('county-05')
    await page.goto('/decision')
    await expect(bench.heading(words.heading)).toBeVisible()
    await expect(page.getByText(words.numbered(9, words.points.documentTypes))).toBeVisible()
    await checkAccessibility(page)
    for (const width of [360, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      await checkReflow(page, `at ${width}`)
    }
    await page.getByRole('link', { name: words.writeChange }).click()
    await bench.button(words.send['main-user']).click()
    await page
      .getByRole('link', { name: words.faults.automaticApproval })
      .or(page.getByRole('link', { name: words.faults.systemProfile }))
      .first()
      .click()
    await expect(page.locator(':target')).toBeVisible()
    await checkAccessibility(page)
  })
}

test('Ulla writes a notice of change, and Mauno sends it back to her and says why @workbench', async ({
  page,
  browser,
}) => {
  const words = texts.sv
  const { why } = waitingTexts.sv
  const reason = 'Bara beslut, prövning'
  const ulla = workbenchPage(page)
  await ulla.identify('ulla-vikstrand')
  await ulla.chooseOrganisation('county-05')

  await test.step('she writes it and sends it to be signed', async () => {
    await page.goto('/decision/write')
    await page.getByLabel(words.fields.systemProfile).selectOption('joining-obligation')
    const types = page.getByRole('group', { name: words.points.documentTypes })
    await types.getByText(words.some).click()
    await types.getByRole('checkbox', { name: 'Beslut', exact: true }).check()
    await page.getByLabel(words.fields.reason).fill(reason)
    await page.keyboard.press('Enter')
    await expect(ulla.heading(words.saved['main-user'])).toBeVisible()
  })

  await test.step('Mauno reads what would change and sends it back', async () => {
    const context = await browser.newContext()
    const other = await context.newPage()
    const mauno = workbenchPage(other)
    await mauno.identify('mauno-laaksola')
    await mauno.chooseOrganisation('county-05')
    await mauno.seat('county-05', 'signatory').check()
    await mauno.button(mauno.words.choose.continue).click()
    await other.goto('/decision')
    const waiting = other
      .getByRole('group', { name: words.waitsForSignature })
      .filter({ has: other.getByText(reason) })
    await expect(waiting.getByText('Skrivet av Ulla Vikstrand')).toBeVisible()
    await expect(waiting.getByRole('button', { name: words.sign })).toBeVisible()
    await checkAccessibility(other)
    await waiting.getByRole('button', { name: words.sendBack }).click()
    await expect(mauno.heading(why.heading)).toBeVisible()
    await checkAccessibility(other)
    await mauno.button(why.send).click()
    await expect(other.getByText(why.fault)).toBeVisible()
    await other.getByLabel(why.field).fill('Hela omsorgen ska med')
    await mauno.button(why.send).click()
    await expect(other.getByRole('heading', { name: words.decided.refused })).toBeVisible()
    await context.close()
  })

  await test.step('she sees who sent it back and why, and goes on with it', async () => {
    await page.goto('/decision')
    await expect(page.getByText('Tillbakasänt av Mauno Laaksola').first()).toBeVisible()
    await expect(page.getByText('Hela omsorgen ska med', { exact: true })).toBeVisible()
    await page.getByRole('link', { name: words.goOn }).click()
    await expect(
      page
        .getByRole('group', { name: words.points.documentTypes })
        .getByRole('checkbox', { name: 'Beslut', exact: true }),
    ).toBeChecked()
  })
})
