/** A document comes to the end of its keeping: the client knows when, the operator deletes, and the log says what became of it (A10). */
import { addDays, addYears } from '@/lib/domain/calendar/add-to-day'
import { formatDate } from '@/lib/i18n/dates'
import { locales } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { texts } from '@/mocks/services/workbench/pages/operator/work/texts'
import { texts as operatorTexts } from '@/mocks/services/workbench/pages/operator/texts'
import { dayInHelsinki } from '@/mocks/world/people/days'
import { environment } from '../../environment'
import { checkAccessibility } from '../../fixtures/check-accessibility'
import { checkReflow } from '../../fixtures/check-reflow'
import { documentPage } from '../../pages/document-page'
import { identificationPage } from '../../pages/identification-page'
import { keyboard } from '../../pages/keyboard'
import { logPage } from '../../pages/log-page'
import { startPage } from '../../pages/start-page'
import { expect, test, workbenchPage } from '../../workbench-test'

test('Anna reads until when a document is kept; it is deleted after its day, and her log says so @workbench @log', async ({
  page,
  browser,
  people,
}) => {
  test.slow()
  const today = dayInHelsinki(new Date())
  // Closed so long ago that what was made in it is over since yesterday.
  const closed = addDays(addYears(today, -10), -2)
  const closedDaysAgo = (Date.parse(today) - Date.parse(closed)) / 86_400_000
  const unit = 'unit-lyktgranden'
  const report = { type: 'report', situation: 'socialRehabilitation' } as const
  const { anna } = await people({
    anna: {
      matters: [
        { key: 'over', name: 'Handledning', unit, startedDaysAgo: 4000, closedDaysAgo },
        { key: 'open', name: 'Stöd', unit, startedDaysAgo: 30 },
      ],
      documents: [
        { ...report, key: 'a', matter: 'over' },
        { ...report, key: 'b', matter: 'open' },
      ],
    },
  })
  const [over, open] = anna.documents
  if (!over || !open) throw new Error('Anna has two documents')
  const hers = await browser.newContext({ baseURL: environment().urls.portal })
  const her = await hers.newPage()
  const words = texts.sv
  const bench = workbenchPage(page)
  const keys = keyboard(page)

  await test.step('she reads until when each is kept, and why, in three languages', async () => {
    await startPage(her).open()
    await startPage(her).loginButton.click()
    await identificationPage(her).identify(anna)
    await her.waitForURL((url) => url.href.startsWith(environment().urls.portal))
    for (const locale of locales) {
      const t = translator(locale)
      const about = her.getByRole('complementary', { name: t('document.aboutHeading') })
      await documentPage(her, locale).open(over.id)
      const date = formatDate(locale, addYears(closed, 10))
      await expect(about).toContainText(t('document.kept.matter-closed.day', { date, years: 10 }))
      await documentPage(her, locale).open(open.id)
      await expect(about).toContainText(t('document.kept.matter-closed.open', { years: 10 }))
    }
  })

  await test.step('the operator makes a dry run', async () => {
    await bench.identify('botvid-driftsson')
    await bench.chooseOrganisation('archive-operator')
    await keys.pressOn(page.getByRole('link', { name: operatorTexts.sv.heading }))
    await keys.pressOn(page.getByRole('link', { name: words.heading }))
    await expect(bench.heading(words.heading)).toBeVisible()
    await checkAccessibility(page)
    await checkReflow(page)
    await keys.pressOn(bench.button(words.orderDry))
    await expect(bench.heading(words.ordered.dry)).toBeVisible()
    await keys.pressOn(page.getByRole('link', { name: words.toState }))
    await expect(bench.heading(words.heading)).toBeVisible()
    const dry = page.getByRole('group', { name: words.runs.dry }).first()
    await expect(async () => {
      await page.goto('/operator/work')
      await expect(dry).toContainText('Klar', { timeout: 1_000 })
    }).toPass({ timeout: 60_000 })
    await expect(dry).toContainText(words.result.dry)
  })

  await test.step('she can still read it', async () => {
    await documentPage(her).open(over.id)
    await expect(documentPage(her).heading(over.title)).toBeVisible()
  })

  await test.step('the operator deletes, not without saying so', async () => {
    await keys.pressOn(bench.button(words.orderReal))
    await expect(page.getByText(words.notSure)).toBeVisible()
    await checkAccessibility(page)
    await page.getByLabel(words.sure).check()
    await keys.pressOn(bench.button(words.orderReal))
    await expect(bench.heading(words.ordered.real)).toBeVisible()
    await keys.pressOn(page.getByRole('link', { name: words.toState }))
    await expect(bench.heading(words.heading)).toBeVisible()
    const real = page.getByRole('group', { name: words.runs.real, exact: true }).first()
    await expect(async () => {
      await page.goto('/operator/work')
      await expect(real).toContainText('Klar', { timeout: 1_000 })
    }).toPass({ timeout: 60_000 })
  })

  await test.step('it is gone, the other is there, and the log says what became of it', async () => {
    await documentPage(her).open(open.id)
    await expect(documentPage(her).heading(open.title)).toBeVisible()
    expect((await documentPage(her).open(over.id))?.status()).toBe(404)
    for (const [locale, sentence] of [
      ['sv', 'sparar inte längre en handling'],
      ['fi', 'ei enää säilytä yhtä asiakirjaa'],
      ['en', 'no longer keeps one document'],
    ] as const) {
      const log = logPage(her, locale)
      await log.open()
      const row = await log.unfold(sentence)
      const t = translator(locale)
      await expect(row).toContainText(t('log.endedDocuments', { count: 1 }))
      await log.open('/self', '?event=own')
      const read = await log.unfold(t('log.endedDocuments', { count: 1 }))
      await expect(read).toBeVisible()
    }
    await checkAccessibility(her)
  })
  await hers.close()
})
