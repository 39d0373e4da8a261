import { readFile } from 'node:fs/promises'
import { translator } from '@/lib/i18n/translator'
import { byStatutoryRight } from '../../fixtures/professional'
import { letterPage } from '../../pages/letter-page'
import { logPage } from '../../pages/log-page'
import { shell } from '../../pages/shell'
import { expect, test } from '../../test'
import { phone, walk, ways } from './walk'
import { toldIn } from '../../told-in'

const county = { organisation: 'county-08', unit: 'unit-regnbagsgrand' } as const

for (const { way, scripted } of ways)
  test.describe(way, () => {
    test.use({ viewport: phone, javaScriptEnabled: scripted })

    for (const locale of toldIn(`ask-who-looked ${way}`))
      test(`Anna asks who looked, with a letter, its clock and its answer, ${way}, in ${locale} @log @accessibility`, async ({
        page,
        people,
      }) => {
        const t = translator(locale)
        const { anna } = await people({ anna: { documents: [{}] } })
        await byStatutoryRight(anna, county).open(anna.documents[0]?.id ?? '')
        const { logIn, goByMenu, go, pressOn, type, save, give, arrive } = walk(
          page,
          locale,
          scripted,
        )
        const log = logPage(page, locale)
        const letter = letterPage(page, locale)
        const looked = log.rows.filter({ hasText: t('log.kind.disclosure') })

        const saved = await test.step('she saves the log as it is', async () => {
          await logIn(anna)
          await goByMenu(shell(page, locale).logLink, log.heading)
          const file = await save(page.getByRole('link', { name: t('log.save.csv') }))
          return file.path()
        })

        await test.step('the row says by what right, and leads to a letter', async () => {
          await page.reload()
          await pressOn(looked.locator('summary').first())
          await expect(looked).toContainText(t('log.then.statutory-right'))
          await go(looked.getByRole('link', { name: t('log.ask.letter') }), letter.heading)
        })

        await test.step('she saves the letter, and the last day for its answer', async () => {
          const pdf = await save(letter.savePdf)
          expect((await readFile(await pdf.path())).toString('latin1', 0, 5)).toBe('%PDF-')
          await type(letter.dayOfLetter, '30.1.2026')
          const day = await save(letter.saveLastDay)
          expect(day.suggestedFilename()).toBe(`${t('letter.calendar.file')}.ics`)
          expect(await readFile(await day.path(), 'utf8')).toContain('VALUE=DATE:20260228')
        })

        await test.step('after that day she saves a reminder, and after a refusal a letter to the Ombudsman', async () => {
          await page.reload()
          await go(letter.kind('late'), letter.dayOfRequest)
          await type(letter.dayOfRequest, '30.1.2026')
          const reminder = await readFile(await (await save(letter.saveText)).path(), 'utf8')
          const inLetters = translator(locale === 'fi' ? 'fi' : 'sv')
          expect(reminder).toContain(inLetters('letter.late.heading'))
          await page.reload()
          await go(letter.kind('refusal'), letter.heading)
          const complaint = await readFile(await (await save(letter.saveText)).path(), 'utf8')
          expect(complaint).toContain(inLetters('letter.refusal.heading'))
        })

        await test.step('the answer is laid beside the log', async () => {
          await go(letter.answer.way, letter.answer.heading)
          await give(letter.answer.file, saved)
          await pressOn(letter.answer.compare)
          await arrive(letter.answer.alike)
        })
      })
  })
