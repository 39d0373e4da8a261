/** What an archivist does in the own register (A7). */
import { texts } from '@/mocks/services/workbench/pages/archivist/texts'
import { checkAccessibility } from '../../fixtures/check-accessibility'
import { checkReflow } from '../../fixtures/check-reflow'
import { keyboard } from '../../pages/keyboard'
import { expect, test, workbenchPage } from '../../workbench-test'

test('A7: Helge finds a decision, sees what a correction changed, and annuls it, by keyboard alone @workbench', async ({
  page,
  people,
}) => {
  const { anna } = await people({
    anna: { documents: [{ corrected: { daysBefore: 20, marker: 'granskogen' } }] },
  })
  const words = texts.sv
  const bench = workbenchPage(page)
  const keys = keyboard(page)
  await bench.identify('helge-arkholm')
  await bench.chooseAll()
  await bench.seat('county-05', 'archivist').check()
  await bench.button(bench.words.choose.continue).click()

  await test.step('he comes to the page and searches in vain for nothing', async () => {
    await keys.pressOn(page.getByRole('link', { name: words.heading }))
    await expect(bench.heading(words.heading)).toBeVisible()
    await checkAccessibility(page)
    await keys.pressOn(bench.button(words.search.submit))
    await expect(page.getByRole('heading', { name: words.faults.nothing })).toBeVisible()
    await expect(page).toHaveTitle(new RegExp(`^${bench.words.faultPrefix}`))
    await checkAccessibility(page)
  })

  await test.step('he finds her decision and opens it', async () => {
    await keys.tabTo(page.getByLabel(words.search.hetu))
    await keys.type(anna.hetu)
    await keys.choose(page.getByLabel(words.search.type), 'Beslut')
    await keys.pressOn(bench.button(words.search.submit))
    await expect(bench.heading(words.results.heading)).toBeVisible()
    await checkAccessibility(page)
    await keys.pressOn(page.getByRole('button', { name: words.results.open }))
    await expect(bench.button(words.document.annulButton)).toBeVisible()
    await checkAccessibility(page)
  })

  await test.step('he reads the first version, and then what differs', async () => {
    await keys.pressOn(bench.button(words.document.show(1)))
    await expect(page.getByRole('region', { name: words.content.sheet })).toContainText(
      'granskogen',
    )
    await checkAccessibility(page)
    await keys.pressOn(bench.button(words.document.back))
    await keys.pressOn(bench.button(words.document.compareButton))
    const text = page.getByRole('table', { name: words.compare.textCaption })
    await expect(text).toContainText('granskogen')
    await expect(
      text.getByRole('rowheader', { name: words.compare.lines.same }).first(),
    ).toBeVisible()
    await checkAccessibility(page)
    await checkReflow(page)
  })

  await test.step('he sees what disappears, and gives his reason', async () => {
    await keys.pressOn(bench.button(words.document.back))
    await keys.pressOn(bench.button(words.document.annulButton))
    await expect(page.getByRole('table', { name: words.annul.caption })).toContainText(
      words.annul.seenBy.client,
    )
    await checkAccessibility(page)
    await keys.tabTo(page.getByLabel(words.annul.reason))
    await keys.type('Antecknad i fel klients handlingar.')
    await keys.pressOn(bench.button(words.annul.submit))
    await expect(page.getByText(words.faults.confirm)).toBeVisible()
    await expect(page.getByLabel(words.annul.reason)).toHaveValue(
      'Antecknad i fel klients handlingar.',
    )
    await checkAccessibility(page)
    await keys.tabTo(page.getByLabel(words.annul.confirm))
    await keys.press('Space')
    await keys.pressOn(bench.button(words.annul.submit))
    await expect(bench.heading(words.annul.done)).toBeVisible()
    await checkAccessibility(page)
  })

  await test.step('it is still there, and says why', async () => {
    await keys.pressOn(bench.button(words.document.back))
    await expect(page.getByRole('heading', { name: words.document.annulled })).toBeVisible()
    await expect(bench.button(words.document.annulButton)).toBeHidden()
  })
})

test('A10: Helge sees that a decision is signed on paper, holds it for a lawsuit, and lets it go when that is over @workbench', async ({
  page,
  people,
}) => {
  const { anna } = await people({ anna: { documents: [{ signedOnPaper: true }] } })
  const words = texts.sv
  const bench = workbenchPage(page)
  await bench.identify('helge-arkholm')
  await bench.chooseAll()
  await bench.seat('county-05', 'archivist').check()
  await bench.button(bench.words.choose.continue).click()

  await test.step('the paper is the original, in the list and at the document', async () => {
    await page.goto('/archivist')
    await page.getByLabel(words.search.hetu).fill(anna.hetu)
    await bench.button(words.search.submit).click()
    const found = page.getByRole('main').getByRole('listitem')
    await expect(found).toContainText(words.marks.paper)
    await found.getByRole('button', { name: words.results.open }).click()
    await expect(page.getByText(words.values.paper)).toBeVisible()
  })

  const section = page.getByRole('region', { name: words.hold.heading })
  await test.step('a hold wants a ground and a reason', async () => {
    await bench.button(words.hold.submit).click()
    await expect(section.getByText(words.faults.ground)).toBeVisible()
    await checkAccessibility(page)
    await section.getByRole('radio', { name: words.hold.grounds.legal }).check()
    await section.getByLabel(words.hold.reason).fill('Tvist i förvaltningsdomstolen')
    await bench.button(words.hold.submit).click()
    await expect(section.getByRole('group', { name: words.hold.is })).toContainText(
      words.hold.because('Tvist i förvaltningsdomstolen'),
    )
    await checkAccessibility(page)
    await checkReflow(page)
  })

  await test.step('it ends with a reason, and stands there as what was', async () => {
    await section.getByLabel(words.hold.releaseReason).fill('Domen har vunnit laga kraft')
    await bench.button(words.hold.release).click()
    await expect(page.getByText(words.hold.done.released)).toBeVisible()
    await expect(section.getByRole('group', { name: words.hold.was })).toContainText(
      words.hold.because('Domen har vunnit laga kraft'),
    )
    await expect(section.getByRole('group', { name: words.hold.is, exact: true })).toBeHidden()
    await checkAccessibility(page)
  })
})
