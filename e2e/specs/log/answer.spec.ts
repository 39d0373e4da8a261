import { translator } from '@/lib/i18n/translator'
import { csvTable } from '@/lib/domain/text/csv-table'
import { shortNumber } from '@/lib/domain/text/short-number'
import { helsinkiTime } from '@/lib/domain/calendar/helsinki-time'
import { filed } from '@/mocks/world/people/scenarios/client-file'
import { checkAccessibility } from '../../fixtures/check-accessibility'
import { byStatutoryRight } from '../../fixtures/professional'
import { logPage } from '../../pages/log-page'
import { representationsPage } from '../../pages/representations-page'
import { expect, test } from '../../test'

const t = translator('sv')
const family = {
  parent: {},
  cia: {
    age: 13,
    guardians: ['parent'],
    documents: [filed(9, 'decision', 'mobilitySupport'), { hiddenFromGuardians: true }],
  },
} as const
const county = { organisation: 'county-08', unit: 'unit-regnbagsgrand' } as const

type Named = Readonly<{
  rows: readonly Readonly<{
    id: string
    last: string
    documents: readonly Readonly<{ id: string }>[]
  }>[]
}>
type Saved = Readonly<{ rows: readonly Readonly<{ id: string; last: string }>[] }>

test('Anna lays an answer beside the log @log', async ({ page, people, signIn }) => {
  const { anna } = await people({ anna: { documents: [filed(9, 'decision', 'mobilitySupport')] } })
  const asking = byStatutoryRight(anna, county)
  await asking.search()
  await asking.search()
  await asking.search()
  await signIn(anna)
  await logPage(page).open()
  await expect(logPage(page).heading).toBeVisible()
  const saved = await page.request.get('/sv/self/log/rows.json?event=disclosure')
  const { rows } = (await saved.json()) as Saved
  expect(rows.length).toBeGreaterThan(0)
  const main = page.getByRole('main')
  const compare = async (table: readonly (readonly string[])[]) => {
    await page.goto('/sv/self/log/answer')
    await page
      .getByLabel(t('letter.compare.text'))
      .fill(csvTable([['Radens nummer', 'När'], ...table]))
    await page.getByRole('button', { name: t('letter.compare.run'), exact: true }).click()
  }
  const line = ({ id, last }: Saved['rows'][number]) => [id, helsinkiTime(last)]

  await test.step('one that says the same is alike', async () => {
    await compare(rows.slice(0, 1).map(line))
    await expect(main).toContainText(t('letter.compare.alike'))
  })

  await test.step('a log that she has saved before is compared on the page that proves it', async () => {
    await expect(main).toContainText(t('letter.compare.savedBefore'))
    await main.getByRole('link', { name: t('logProof.title') }).click()
    await expect(page.getByRole('heading', { level: 1, name: t('logProof.title') })).toBeVisible()
  })

  await test.step('a row that is only in the answer, and one of another time, are named', async () => {
    const stranger = 'ab'.repeat(16)
    await compare([...rows.map(line), [stranger, helsinkiTime('2026-01-01T10:00:00Z')]])
    await expect(main).toContainText(t('letter.compare.unlike'))
    await expect(main).toContainText(t('letter.compare.onlyTheirs', { count: 1 }))
    await expect(main).toContainText(shortNumber(stranger))
    const [first] = rows
    if (!first) throw new Error('There is a row')
    await compare([[first.id, helsinkiTime('2026-01-01T10:00:00Z')]])
    await expect(main).toContainText(t('letter.compare.differ', { count: 1 }))
  })

  await test.step('one that is no longer kept is asked for again', async () => {
    await page.goto('/sv/self/log/answer?answer=gone')
    await expect(main).toContainText(t('letter.compare.forgotten'))
    await expect(main).not.toContainText(t('letter.compare.unreadable'))
  })

  await test.step('what is no answer says so', async () => {
    await compare([])
    await expect(main).toContainText(t('letter.compare.unreadable'))
    await checkAccessibility(page)
  })
})

test('to a guardian an event about what is hidden from him is as one that never was (V16, L3) @log @hidden', async ({
  page,
  context,
  people,
  signIn,
}) => {
  const { parent, cia } = await people(family)
  const [shown, hidden] = cia.documents
  if (!shown || !hidden) throw new Error('Cia has two documents')
  const asking = byStatutoryRight(cia, county)
  await asking.open(shown.id)
  await asking.open(hidden.id)
  await signIn(cia)
  await logPage(page).open()
  await expect(logPage(page).heading).toBeVisible()
  const { rows } = (await (
    await page.request.get('/sv/self/log/rows.json?event=disclosure')
  ).json()) as Named
  const rowOf = (id: string) => rows.find(({ documents }) => documents.some((one) => one.id === id))
  const [ofShown, ofHidden] = [rowOf(shown.id), rowOf(hidden.id)]
  if (!ofShown || !ofHidden) throw new Error('Cia has a row about each')
  await context.clearCookies()

  await signIn(parent)
  const address = await representationsPage(page).actFor(cia)
  const compared = async (id: string) => {
    await page.goto(`${address}/log/answer`)
    const table = [ofShown, { ...ofHidden, id }].map((row) => [row.id, helsinkiTime(row.last)])
    await page.getByLabel(t('letter.compare.text')).fill(csvTable(table))
    await page.getByRole('button', { name: t('letter.compare.run'), exact: true }).click()
    const result = page.locator('#result')
    await expect(result).toContainText(t('letter.compare.onlyTheirs', { count: 1 }))
    // What is proved of a saved log is for the client alone.
    await expect(page.getByText(t('letter.compare.savedBefore'))).toBeHidden()
    return (await result.innerText()).replace(shortNumber(id), 'NUMBER')
  }
  expect(await compared(ofHidden.id)).toBe(await compared('ab'.repeat(16)))
})
