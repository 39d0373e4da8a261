import { translator } from '@/lib/i18n/translator'
import { byStatutoryRight } from '../../fixtures/professional'
import { documentPage } from '../../pages/document-page'
import { documentsPage } from '../../pages/documents-page'
import { logPage } from '../../pages/log-page'
import { mattersPage } from '../../pages/matters-page'
import { overviewPage } from '../../pages/overview-page'
import { expect, test } from '../../test'
import { phone, walk, ways } from './walk'
import { toldIn } from '../../told-in'

const county = { organisation: 'county-17', unit: 'unit-blaklockan' } as const
const name = 'Stöd i vardagen'
const matters = [{ key: 'support', name, unit: 'unit-regnbagsgrand', startedDaysAgo: 90 }] as const
const inMatter = { matter: 'support', unit: 'unit-regnbagsgrand' } as const
const documents = [
  { ...inMatter, title: 'Ansökan om zebra', type: 'application', made: 80 },
  { ...inMatter, title: 'Bedömning om zebra', type: 'service-need-assessment', made: 60 },
  { ...inMatter, title: 'Beslut om zebra', type: 'decision', made: 40 },
] as const

for (const { way, scripted } of ways)
  test.describe(way, () => {
    test.use({ viewport: phone, javaScriptEnabled: scripted })

    for (const locale of toldIn(`follow-matter ${way}`))
      test(`Anna follows a matter to its decision and the end of its time, and asks who has read it, ${way}, in ${locale} @documents @log @accessibility`, async ({
        page,
        people,
      }) => {
        const { anna } = await people({ anna: { documents, matters } })
        const decision = anna.documents.find(({ title }) => title === 'Beslut om zebra')
        await byStatutoryRight(anna, county).open(decision?.id ?? '')
        const { logIn, go, pressOn } = walk(page, locale, scripted)
        const matter = mattersPage(page, locale)
        const document = documentPage(page, locale)

        await test.step('from the documents she comes to the matter', async () => {
          await logIn(anna)
          await go(overviewPage(page, locale).searchAllLink, documentsPage(page, locale).heading)
          await go(matter.wayFromList, matter.heading)
          await go(matter.link(name), matter.steps.first())
          await expect(matter.steps.getByRole('heading')).toHaveText([
            matter.what('applied'),
            matter.what('assessed'),
            matter.what('decided'),
          ])
        })

        await test.step('a step leads to its document, and that back', async () => {
          const step = matter.steps.getByRole('link', { name: 'Beslut om zebra', exact: true })
          await go(step, document.heading('Beslut om zebra'))
          await go(matter.wayFromDocument, matter.steps.first())
        })

        await test.step('she asks until when the decision can be challenged', async () => {
          const lastDay = matter.what('appealable')
          await expect(matter.steps.filter({ hasText: lastDay })).toHaveCount(0)
          await go(matter.showLastDays, matter.steps.filter({ hasText: lastDay }))
          await expect(matter.table.getByRole('row', { name: lastDay })).toHaveCount(1)
        })

        await test.step('she asks who has read it, and goes on to the log', async () => {
          if (scripted) {
            await pressOn(matter.showReaders)
            await expect(matter.readers.getByRole('listitem')).toHaveCount(1)
            await expect(matter.showReaders).toBeFocused()
          }
          await go(matter.log, logPage(page, locale).heading)
          await expect(logPage(page, locale).rows.first()).toBeVisible()
        })

        await test.step('the way to consent and prohibitions is a press away', async () => {
          await page.goBack()
          const statements = translator(locale)('statements.title')
          await go(matter.toStatements, page.getByRole('heading', { level: 1, name: statements }))
        })
      })
  })
