import { translator } from '@/lib/i18n/translator'
import { filed } from '@/mocks/world/people/scenarios/client-file'
import { byStatutoryRight, withoutGround } from '../../fixtures/professional'
import { documentsPage } from '../../pages/documents-page'
import { logPage } from '../../pages/log-page'
import { shell } from '../../pages/shell'
import { expect, test } from '../../test'

const t = translator('sv')
const documents = [
  filed(9, 'decision', 'mobilitySupport'),
  filed(12, 'client-plan', 'personalAssistance'),
]
const county = { organisation: 'county-08', unit: 'unit-regnbagsgrand' } as const
const stranger = { organisation: 'county-17', unit: 'unit-blaklockan' } as const

test('Anna sees who read what and by what right, and who was stopped @log', async ({
  page,
  people,
  signIn,
}) => {
  const { anna } = await people({ anna: { documents } })
  const [decision, plan] = anna.documents
  if (!decision || !plan) throw new Error('Anna has two documents')
  expect((await byStatutoryRight(anna, county).open(decision.id)).status).toBe(200)
  expect((await withoutGround(anna, stranger).open(plan.id)).status).toBe(404)
  await signIn(anna)
  const log = logPage(page)

  await test.step('a row is a sentence that unfolds to its fields', async () => {
    await shell(page).logLink.click()
    await expect(log.heading).toBeVisible()
    const row = await log.unfold(/Birkalands välfärdsområde \(Enheten Regnbågsgränd\) hämtade/)
    await expect(row).toContainText('brådskande behov av hjälp')
    await expect(row).toContainText(t('log.mark.noRelationship'))
    await expect(row.getByRole('link', { name: decision.title })).toBeVisible()
    await row.getByText(t('log.whyHeading')).click()
    await expect(row).toContainText(t('log.groundExplanation.statutory-right'))
  })

  await test.step('a refused attempt says so and names no document', async () => {
    const row = await log.unfold(/Österbottens välfärdsområde.*bad om dina uppgifter/)
    await expect(row).toContainText(t('log.kind.refused'))
    await expect(row).toContainText(t('log.ground.none'))
    await expect(row.getByRole('link', { name: plan.title })).toHaveCount(0)
  })

  await test.step('what she reads herself stands in a group of its own', async () => {
    await documentsPage(page).open()
    await documentsPage(page).documentLink(plan.title).click()
    await log.open()
    await expect(log.list).not.toContainText(t('log.kind.own-view'))
    await expect(log.row('Du läste en handling i MittKanta.')).toHaveCount(1)
  })

  await test.step('from a document one comes to the rows that touch it', async () => {
    await page.goto(`/sv/self/documents/${plan.id}`)
    await page.getByRole('link', { name: t('log.inDocument') }).click()
    await expect(
      page.getByRole('link', { name: new RegExp(`^${t('log.chip.document')}`) }),
    ).toBeVisible()
    await expect(log.list).toContainText('Du läste en handling i MittKanta.')
    await expect(log.list).not.toContainText('Birkalands')
  })
})

test('choices narrow the log without script, and can be taken away @log', async ({
  page,
  people,
  signIn,
}) => {
  const { anna } = await people({ anna: { documents } })
  await byStatutoryRight(anna, county).open(anna.documents[0]?.id ?? '')
  await withoutGround(anna, stranger).search()
  await signIn(anna)
  const log = logPage(page)
  await log.open()
  await log.choose()
  const event = page.getByLabel(t('log.filter.event'), { exact: true })
  await event.selectOption('refused')
  await log.apply.click()
  await expect(log.list).toContainText('Österbottens')
  await expect(log.list.getByRole('listitem').filter({ has: page.locator('summary') })).toHaveCount(
    1,
  )

  await page.getByLabel(t('log.filter.organisation'), { exact: true }).selectOption('county-08')
  await log.apply.click()
  await expect(page.getByRole('heading', { name: t('log.noMatch.title') })).toBeVisible()
  await page.getByRole('link', { name: t('log.event.refused') }).click()
  await expect(log.list).toContainText('Birkalands')
  await expect(log.list).not.toContainText('Österbottens välfärdsområde (')
  await page
    .getByRole('main')
    .getByRole('link', { name: t('log.noMatch.all') })
    .click()
  await expect(log.list).toContainText('Österbottens välfärdsområde (')
})

test('a file has the rows that match, says that it is whole, and in the language of the page @log', async ({
  page,
  people,
  signIn,
}) => {
  const { anna } = await people({ anna: { documents } })
  await byStatutoryRight(anna, county).open(anna.documents[0]?.id ?? '')
  await withoutGround(anna, stranger).search()
  await signIn(anna)
  await logPage(page).open('/self', '?event=disclosure')
  const link = page.getByRole('link', { name: t('log.save.csv') })
  const address = (await link.getAttribute('href')) ?? ''
  const csv = await page.request.get(address)
  expect(csv.headers()['content-disposition']).toMatch(
    /attachment; filename="MittKanta-[\d-]+\.csv"/,
  )
  const text = await csv.text()
  expect(text).toContain('Birkalands välfärdsområde, Enheten Regnbågsgränd')
  expect(text).not.toContain('Österbottens')
  const json = await page.request.get(address.replace('.csv', '.json').replace('/sv/', '/en/'))
  const data = (await json.json()) as { complete: boolean; rows: { sentence: string }[] }
  expect(data.complete).toBe(true)
  expect(data.rows.map(({ sentence }) => sentence).join()).toContain('fetched one document')
})
