import { readFile } from 'node:fs/promises'
import { lastDayOf } from '@/lib/domain/calendar/last-day'
import { formatDate } from '@/lib/i18n/dates'
import { translator } from '@/lib/i18n/translator'
import { addDays } from '@/mocks/world/people/days'
import { documentPage } from '../../pages/document-page'
import { documentsPage } from '../../pages/documents-page'
import { shell } from '../../pages/shell'
import { expect, test } from '../../test'
import { phone, walk, ways } from './walk'
import { toldIn } from '../../told-in'

const title = 'Beslut om zebra'

for (const { way, scripted } of ways)
  test.describe(way, () => {
    test.use({ viewport: phone, javaScriptEnabled: scripted })

    for (const locale of toldIn(`understand ${way}`))
      test(`Anna understands a decision and its time to appeal, ${way}, in ${locale} @documents @accessibility`, async ({
        page,
        people,
      }) => {
        const t = translator(locale)
        const { anna } = await people({ anna: { documents: [{ title, made: 3 }] } })
        const { logIn, goByMenu, go, pressOn, arrive, save } = walk(page, locale, scripted)
        const list = documentsPage(page, locale)
        const document = documentPage(page, locale)
        const day = formatDate(locale, lastDayOf(addDays(anna.documents[0]?.madeOn ?? '', 7), 30))
        const lastDay = t('plain.lastDay', { date: day })

        await test.step('she finds the decision', async () => {
          await logIn(anna)
          await goByMenu(shell(page, locale).documentsLink, list.heading)
          await go(list.documentLink(title), document.heading(title))
        })

        await test.step('what was decided and by when she can appeal stands in plain words', async () => {
          await expect(document.answer('decided')).toContainText(t('plain.value.granted'))
          await expect(document.answer('act')).toContainText(lastDay)
          const { says, ask } = {
            says: 'words.review.says',
            ask: 'words.review.ask',
          } as const
          await expect(document.answer('act').getByText(t(says))).toBeHidden()
          await pressOn(document.answer('act').locator('summary', { hasText: t(ask) }))
          await expect(document.answer('act').getByText(t(says))).toBeVisible()
        })

        await test.step('she keeps the day', async () => {
          const kept = await save(document.keepDay)
          expect(kept.suggestedFilename()).toBe(`${t('plain.calendar.file')}.ics`)
        })

        await test.step('she reads more simply, one answer at a time', async () => {
          await page.reload()
          await pressOn(document.readSimply)
          await arrive(document.readAsUsual)
          await expect(document.short.getByText(lastDay)).toBeHidden()
          await pressOn(document.folded('act'))
          await expect(document.short.getByText(lastDay)).toBeVisible()
        })

        await test.step('the document itself is a press away, and can be saved', async () => {
          await page.reload()
          const saved = await save(document.savePdfLink)
          expect((await readFile(await saved.path())).toString('latin1', 0, 5)).toBe('%PDF-')
          await pressOn(document.toDocument)
          await expect(document.sheet).toBeInViewport()
          await page.keyboard.press('Tab')
          const next = page.locator('#document :focus')
          await expect(next).toBeVisible()
        })
      })
  })
