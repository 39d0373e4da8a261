import { readFile } from 'node:fs/promises'
import { translator } from '@/lib/i18n/translator'
import { pdfText } from '../../fixtures/pdf-text'
import { correctionPage } from '../../pages/correction-page'
import { documentPage } from '../../pages/document-page'
import { documentsPage } from '../../pages/documents-page'
import { overviewPage } from '../../pages/overview-page'
import { expect, test } from '../../test'
import { phone, walk, ways } from './walk'
import { toldIn } from '../../told-in'

const title = 'Beslut om zebra'
const typed = {
  place: 'Andra stycket',
  wrong: 'Där står att jag bor ensam.',
  right: 'Jag bor med min syster Zoë.',
}

for (const { way, scripted } of ways)
  test.describe(way, () => {
    test.use({ viewport: phone, javaScriptEnabled: scripted })

    for (const locale of toldIn(`correct ${way}`))
      test(`Anna finds an error and makes a request for its correction, ${way}, in ${locale} @documents @accessibility`, async ({
        page,
        people,
      }) => {
        const t = translator(locale)
        const { anna } = await people({ anna: { documents: [{ title }] } })
        const { logIn, go, pressOn, press, arrive, type, save } = walk(page, locale, scripted)
        const document = documentPage(page, locale)
        const correction = correctionPage(page, locale)

        await test.step('from the document she comes to what one does about an error', async () => {
          await logIn(anna)
          await go(overviewPage(page, locale).searchAllLink, documentsPage(page, locale).heading)
          await go(documentsPage(page, locale).documentLink(title), document.heading(title))
          await pressOn(page.getByRole('link', { name: t('document.jumpError') }))
          await expect(document.errorHeading).toBeInViewport()
          await go(correction.wayHere, correction.heading)
        })

        await test.step('what is missing is said, and each fault leads to its field', async () => {
          await type(correction.field('wrong'), typed.wrong)
          await pressOn(correction.make)
          await arrive(correction.error('place'))
          await pressOn(correction.error('place'))
          await expect(correction.field('place')).toBeFocused()
          await page.keyboard.type(typed.place)
          await expect(correction.field('wrong')).toHaveValue(typed.wrong)
        })

        await test.step('she makes the text, in the other language of the authorities', async () => {
          await type(correction.field('right'), typed.right)
          await press('Tab')
          const [chosen, other] =
            locale === 'fi' ? (['fi', 'sv'] as const) : (['sv', 'fi'] as const)
          await expect(correction.language(chosen)).toBeFocused()
          await press(other === 'fi' ? 'ArrowDown' : 'ArrowUp')
          await expect(correction.language(other)).toBeChecked()
          await pressOn(correction.make)
          await arrive(correction.done)
          await expect(correction.mail).toHaveValue(new RegExp(typed.right))
        })

        await test.step('she saves it as PDF and as text, and goes back to the document', async () => {
          const pdf = await save(correction.savePdf)
          expect(pdfText(await readFile(await pdf.path()))).toContain('JagbormedminsysterZoë.')
          const text = await readFile(await (await save(correction.saveText)).path(), 'utf8')
          expect(text).toContain(typed.place)
          const back = correction.main.getByRole('link', { name: t('correction.back') })
          await go(back, document.heading(title))
        })
      })
  })
