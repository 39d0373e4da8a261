import { readFile } from 'node:fs/promises'
import { dayInHelsinki } from '@/mocks/world/people/days'
import { texts } from '@/mocks/services/workbench/pages/supervision/texts'
import { checkAccessibility } from '../../fixtures/check-accessibility'
import { checkReflow } from '../../fixtures/check-reflow'
import { beginRelationship, byStatutoryRight, inRelationship } from '../../fixtures/professional'
import { keyboard } from '../../pages/keyboard'
import { expect, test, workbenchPage } from '../../workbench-test'

const county05 = { organisation: 'county-05', unit: 'unit-snostjarnan' } as const
const county17 = { organisation: 'county-17', unit: 'unit-blaklockan' } as const

test('Saga sees who has used a client’s data, draws a sample, and prepares the answer to her letter, by keyboard alone @workbench', async ({
  page,
  people,
}) => {
  const { anna } = await people({
    anna: { names: { callingName: 'Anna', familyName: 'Granbacka' }, documents: [{}] },
  })
  const [document] = anna.documents
  if (!document) throw new Error('Anna has a document')
  const relationship = await beginRelationship(anna, {
    controller: 'county-05',
    unit: county05.unit,
  })
  expect((await inRelationship(anna, relationship, county05).open(document.id)).status).toBe(200)
  expect((await byStatutoryRight(anna, county17).open(document.id)).status).toBe(200)

  const words = texts.sv
  const bench = workbenchPage(page)
  const keys = keyboard(page)
  await bench.identify('saga-dahlskog')
  await bench.chooseOrganisation('county-05')

  await test.step('she comes to the page, and names the client', async () => {
    await keys.pressOn(page.getByRole('link', { name: words.heading }))
    await expect(bench.heading(words.heading)).toBeVisible()
    await checkAccessibility(page)
    await keys.tabTo(page.getByLabel(words.filter.hetu))
    await keys.type(anna.hetu)
    await keys.pressOn(bench.button(words.filter.submit))
    await expect(bench.heading(words.list.heading)).toBeVisible()
  })

  await test.step('her own staff stand there by name, and others by their organisation', async () => {
    const rows = page.getByRole('main').getByRole('listitem')
    await expect(rows.filter({ hasText: 'Petra Granbacka' }).first()).toContainText(words.kinds.use)
    const theirs = rows.filter({ hasText: 'Österbottens' }).first()
    await expect(theirs).toContainText(words.who.otherStaff)
    await expect(theirs).toContainText('Lagstadgad rätt')
    // The one who read her decision bears her name; what that means stands below the list.
    const mark = words.marks.names['same-name']
    await expect(rows.filter({ hasText: mark }).first()).toContainText('Petra Granbacka')
    const marks = page.getByRole('region', { name: words.marks.heading })
    await expect(marks).toContainText(words.marks.note)
    await expect(marks).toContainText(words.marks.about['same-name'])
    await checkAccessibility(page)
    await checkReflow(page)
  })

  await test.step('she keeps the rows as a table', async () => {
    const coming = page.waitForEvent('download')
    await keys.pressOn(bench.button(words.list.csv))
    const file = await coming
    expect(file.suggestedFilename()).toMatch(/^anvandning-[\d-]{10}\.csv$/)
    expect(await readFile(await file.path(), 'utf8')).toContain('"Petra Granbacka"')
  })

  const number = await test.step('she takes down the number of a row', async () => {
    const row = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Petra Granbacka' })
    const text = await row.first().innerText()
    return /Radens nummer (\S+)/.exec(text)?.[1] ?? ''
  })

  await test.step('she draws a sample, which says its seed', async () => {
    await keys.pressOn(page.getByRole('link', { name: words.list.again }))
    const last = page.locator('#sample-to')
    await last.fill(dayInHelsinki(new Date()))
    await keys.pressOn(bench.button(words.sample.submit))
    await expect(bench.heading(words.sample.result)).toBeVisible()
    await expect(page.getByRole('heading', { name: /^Fröet är [0-9a-f]{8}\.$/ })).toBeVisible()
    await checkAccessibility(page)
    await keys.pressOn(page.getByRole('link', { name: words.sample.new }))
  })

  await test.step('she answers the letter out of the very row', async () => {
    await keys.pressOn(page.getByRole('link', { name: words.letter.link }))
    await expect(bench.heading(words.letter.heading)).toBeVisible()
    await checkAccessibility(page)
    await keys.pressOn(bench.button(words.letter.find))
    await expect(page.getByText(words.faults.hetuNeeded)).toBeVisible()
    await keys.tabTo(page.getByLabel(words.letter.hetu))
    await keys.type(anna.hetu)
    await keys.tabTo(page.getByLabel(words.letter.numbers))
    await keys.type(number)
    await keys.pressOn(bench.button(words.letter.find))
    await expect(page.getByText(words.letter.found(1))).toBeVisible()
    await expect(page.getByRole('checkbox', { name: /Petra Granbacka/ })).toBeChecked()
    await checkAccessibility(page)
    await keys.tabTo(page.getByLabel(words.letter.words))
    await keys.type('Petra Granbacka sköter ditt ärende.')
    await keys.pressOn(bench.button(words.letter.make))
    const answer = page.getByRole('article')
    await expect(answer).toContainText(words.answer.title)
    await expect(answer).toContainText('Petra Granbacka sköter ditt ärende.')
    await expect(answer).toContainText(number)
    await checkAccessibility(page)
    await checkReflow(page)
  })

  await test.step('on paper there is the answer and nothing else', async () => {
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('article')).toBeVisible()
    await expect(page.getByText(words.letter.ready)).toBeHidden()
    await expect(bench.heading(words.letter.heading)).toBeHidden()
    await expect(bench.button(words.letter.back)).toBeHidden()
  })
})
