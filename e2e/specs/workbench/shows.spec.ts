/** Does it show (A9)? What a main user asks of her own register, and what she is told of another's. */
import { languages } from '@/lib/domain/codes/languages'
import { texts } from '@/mocks/services/workbench/pages/shows/texts'
import { codeName } from '@/mocks/services/workbench/view/code-names'
import { checkAccessibility } from '../../fixtures/check-accessibility'
import { checkReflow } from '../../fixtures/check-reflow'
import { expect, test, workbenchPage } from '../../workbench-test'

const { sv } = texts
const [decision, plan] = [
  codeName('sv', 'documentType', 'decision'),
  codeName('sv', 'documentType', 'client-plan'),
]

test('A9: Ulla sees which document shows, which does not and why, and why a client sees nothing @workbench', async ({
  page,
  people,
}) => {
  const { anna, bea, nobody } = await people({
    anna: { documents: [{}, { type: 'client-plan', specialContent: true }] },
    bea: { documents: [{ unit: 'unit-regnbagsgrand' }] },
    nobody: {},
  })
  const bench = workbenchPage(page)
  const client = page.getByLabel(sv.client.label)
  const document = page.getByLabel(sv.document.label)
  const answers = (type: string) => page.getByRole('group', { name: type, exact: true })
  const rowOf = (type: string, who: string) =>
    answers(type).getByRole('row', { name: new RegExp(`^${who} `) })

  await bench.identify('ulla-vikstrand')
  await bench.chooseOrganisation('county-05')

  await test.step('she comes to the page, and what she writes wrong is told where it is', async () => {
    await page.getByRole('link', { name: sv.heading }).click()
    await expect(bench.heading(sv.heading)).toBeVisible()
    await checkAccessibility(page)
    await client.fill('010190-900X')
    await bench.button(sv.client.ask).click()
    await expect(page.getByText(sv.faults.hetu)).toBeVisible()
    await expect(client).toHaveAttribute('aria-invalid', 'true')
    await checkAccessibility(page)
  })

  let oid = ''
  await test.step('of a client: one document shows, the other does not by a rule', async () => {
    await client.fill(anna.hetu)
    await bench.button(sv.client.ask).click()
    await expect(page.getByText(`${sv.total(2)}.`)).toBeVisible()
    await expect(rowOf(decision, sv.shows.client)).toContainText(sv.shows.yes)
    const hidden = rowOf(plan, sv.shows.client)
    await expect(hidden).toContainText(sv.shows.no)
    await expect(hidden).toContainText(sv.shows.reason('V15', sv.rules.V15))
    await expect(hidden).toContainText(sv.setters.professional)
    await expect(hidden).toContainText(sv.changes['store-new-version'])
    await expect(page.getByRole('main')).not.toContainText(anna.hetu)
    await checkAccessibility(page)
    await page.setViewportSize({ width: 360, height: 740 })
    await checkReflow(page)
    oid =
      (await answers(decision)
        .getByText(/^urn:oid:[\d.]+$/)
        .first()
        .textContent()) ?? ''
  })

  await test.step('of that document alone, by its OID or by its id', async () => {
    for (const identifier of [oid.trim(), anna.documents[0]?.id ?? '']) {
      await page.getByRole('link', { name: sv.again }).click()
      await document.fill(identifier)
      await bench.button(sv.document.ask).click()
      await expect(page.getByText(`${sv.total(1)}.`)).toBeVisible()
      await expect(rowOf(decision, sv.shows.proxy)).toContainText(sv.shows.yes)
      await expect(page.getByText(sv.facts.stored, { exact: true })).toBeVisible()
    }
  })

  await test.step('one of another register is told of calmly, as one that never was', async () => {
    const [other] = bea.documents
    const said: string[] = []
    for (const identifier of [other?.id ?? '', 'urn:oid:2.999.1.2.3']) {
      await page.goto('/shows')
      await document.fill(identifier)
      await bench.button(sv.document.ask).click()
      await expect(page.getByText(sv.notFound)).toBeVisible()
      said.push(await page.getByRole('main').innerText())
    }
    expect(said[0]).toBe(said[1])
    await checkAccessibility(page)
  })

  await test.step('for a client who sees nothing, the questions stand in their order', async () => {
    const { summary } = sv
    await page.goto('/shows')
    await client.fill(nobody.hetu)
    await bench.button(sv.client.nothing).click()
    await expect(bench.heading(summary.heading)).toBeVisible()
    await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveText([
      ...[summary.archived, summary.formats, summary.starts, summary.restricted],
      ...[summary.rules, summary.shown],
    ])
    await expect(page.getByText(summary.archivedText(0))).toBeVisible()
    await checkAccessibility(page)
    await checkReflow(page)
    await page.getByRole('link', { name: sv.again }).click()
    await client.fill(anna.hetu)
    await bench.button(sv.client.nothing).click()
    await expect(page.getByText(summary.archivedText(2))).toBeVisible()
    await expect(page.getByText(sv.shows.reason('V15', sv.rules.V15))).toBeVisible()
  })

  await test.step('the headings in the other languages', async () => {
    for (const language of languages.filter((each) => each !== 'sv')) {
      const words = texts[language]
      const other = workbenchPage(page, language)
      await page.goto(`/shows?lang=${language}`)
      await expect(other.heading(words.heading)).toBeVisible()
      await page.getByLabel(words.client.label).fill(anna.hetu)
      await other.button(words.client.nothing).click()
      await expect(other.heading(words.summary.heading)).toBeVisible()
      await expect(page.getByRole('heading', { name: words.summary.shown })).toBeVisible()
      await checkAccessibility(page)
    }
  })
})
