import { readFile } from 'node:fs/promises'
import { translator } from '@/lib/i18n/translator'
import { checkAccessibility } from '../../fixtures/check-accessibility'
import { checkLayout } from '../../fixtures/check-layout'
import { checkStructure } from '../../fixtures/check-structure'
import { pdfText } from '../../fixtures/pdf-text'
import { rawAnswer } from '../../fixtures/raw-answer'
import { sessionHeaders } from '../../fixtures/session-headers'
import { withoutChance } from '../../fixtures/without-chance'
import { correctionPage } from '../../pages/correction-page'
import { documentPage } from '../../pages/document-page'
import { keyboard } from '../../pages/keyboard'
import { representationsPage } from '../../pages/representations-page'
import { expect, test } from '../../test'
import { toldIn } from '../../told-in'

const title = 'Beslut om zebra'
const typed = {
  place: 'Andra stycket',
  wrong: 'Där står att jag bor ensam.\nDet stämmer inte.',
  right: 'Jag bor med min syster Zoë.',
}
const never = '0'.repeat(32)

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  for (const locale of toldIn('correction')) {
    test(`Anna asks the unit for a correction (${locale}) @documents`, async ({
      page,
      people,
      signIn,
    }) => {
      const { anna } = await people({ anna: { documents: [{ title }] } })
      await signIn(anna, locale)
      const correction = correctionPage(page, locale)

      await test.step('the document leads there, and whom to call is said', async () => {
        await documentPage(page, locale).open(anna.documents[0]?.id ?? '')
        await correction.wayHere.click()
        await expect(correction.heading).toBeVisible()
        await expect(correction.main).toContainText(title)
        await expect(correction.main.locator('a[href^="tel:"]')).toBeVisible()
      })

      await test.step('what is missing is said, and what was typed is still there', async () => {
        await correction.field('wrong').fill(typed.wrong)
        await correction.language('fi').check()
        await correction.make.click()
        await expect(correction.error('place')).toBeVisible()
        await expect(correction.error('right')).toBeVisible()
        await expect(correction.error('wrong')).toBeHidden()
        const named = translator(locale)('correction.title')
        await expect(page).toHaveTitle(
          new RegExp(`^${translator(locale)('common.titleError', { page: named })} `),
        )
        await expect(correction.field('wrong')).toHaveValue(typed.wrong)
        await expect(correction.language('fi')).toBeChecked()
      })

      await test.step('the text is made, and nothing typed stands in the address', async () => {
        await correction.fill(typed)
        await correction.make.click()
        await expect(correction.done).toBeVisible()
        await expect(page).toHaveTitle(new RegExp(`^${translator(locale)('correction.title')} `))
        await page.emulateMedia({ media: 'print' })
        await expect(correction.heading).toBeHidden()
        await expect(page.getByRole('heading')).toHaveCount(0)
        await expect(correction.main.getByText(typed.right).first()).toBeVisible()
        await page.emulateMedia({ media: 'screen' })
        expect(new URL(page.url()).search).toBe('')
        await expect(correction.field('place')).toHaveValue(typed.place)
        await expect(correction.mail).toHaveValue(/Zoë/)
        await expect(correction.mail).toHaveValue(new RegExp(title))
        await expect(correction.mail).not.toHaveValue(/____/)
        await expect(correction.main.locator('[href^="mailto:"][href*="?"]')).toHaveCount(0)
      })

      await test.step('she saves it as PDF and as text, in the language that she chose', async () => {
        const [pdf] = await Promise.all([page.waitForEvent('download'), correction.savePdf.click()])
        expect(pdfText(await readFile(await pdf.path()))).toContain('JagbormedminsysterZoë.')
        const [text] = await Promise.all([
          page.waitForEvent('download'),
          correction.saveText.click(),
        ])
        const words = await readFile(await text.path(), 'utf8')
        expect(words).toContain(translator('fi')('correction.text.title'))
        expect(words).toContain(typed.place)
      })
    })
  }
})

test('with the keyboard alone the text is made, said to be ready, and can be made again @documents', async ({
  page,
  people,
  signIn,
}) => {
  const { anna } = await people({ anna: { documents: [{ title }] } })
  await signIn(anna)
  const correction = correctionPage(page)
  const { pressOn, tabTo, type } = keyboard(page)
  await correction.open(anna.documents[0]?.id ?? '')
  for (const name of ['place', 'wrong', 'right'] as const) {
    await tabTo(correction.field(name))
    await type(typed[name].replace('\n', ' '))
  }
  await pressOn(correction.make)
  await expect(correction.done).toBeVisible()
  await expect(correction.told).toBeFocused()
  await expect(correction.field('right')).toHaveValue(typed.right)
  await correction.field('right').fill('')
  await pressOn(correction.makeAgain)
  await expect(correction.error('right')).toBeVisible()
  await expect(correction.done).toBeHidden()
  await expect(correction.field('place')).toHaveValue(typed.place)
})

for (const width of [320, 1280]) {
  test(`the page of an error holds at ${width} px, and breaks no rule of axe @documents`, async ({
    page,
    people,
    signIn,
  }) => {
    const { anna } = await people({ anna: { documents: [{ title }] } })
    await signIn(anna)
    await page.setViewportSize({ width, height: 800 })
    const correction = correctionPage(page)
    await correction.open(anna.documents[0]?.id ?? '')
    for (const step of ['empty', 'wanting', 'made'] as const) {
      if (step === 'made') await correction.fill(typed)
      if (step !== 'empty') await correction.make.click()
      if (step === 'wanting') await expect(correction.error('place')).toBeVisible()
      if (step === 'made') await expect(correction.done).toBeVisible()
      await checkStructure(page)
      await checkLayout(page)
      await checkAccessibility(page)
    }
  })
}

test('a guardian asks in his own name for the child, and of what is hidden from him there is no such page (V16, V19) @documents @hidden', async ({
  page,
  context,
  people,
  signIn,
  portalUrl,
}) => {
  const { father, cia } = await people({
    father: {},
    cia: {
      age: 11,
      guardians: ['father'],
      documents: [{ title }, { title: 'Dold giraff', hiddenFromGuardians: true }],
    },
  })
  await signIn(father)
  const address = await representationsPage(page).actFor(cia)
  const [shown, hidden] = ['Beslut om zebra', 'Dold giraff'].map(
    (name) => cia.documents.find((each) => each.title === name)?.id ?? '',
  )
  await page.goto(`${address}/documents/${shown}/correction`)
  const correction = correctionPage(page)
  await correction.fill(typed)
  await correction.make.click()
  await expect(correction.done).toBeVisible()
  await expect(correction.mail).toHaveValue(new RegExp(`${cia.callingName} ${cia.familyName}`))
  await expect(correction.mail).toHaveValue(/vårdnadshavare/)

  const headers = await sessionHeaders(context)
  const ask = async (id: string) => {
    const path = `${address}/documents/${id}/correction`
    const { status, text } = await rawAnswer(portalUrl, path, { headers })
    return { status, text: withoutChance(text).replaceAll(id, 'ID') }
  }
  expect(await ask(hidden ?? '')).toEqual(await ask(never))
  expect((await ask(shown ?? '')).status).toBe(200)
})

test('a corrected document says from when it is and when it was corrected @documents', async ({
  page,
  people,
  signIn,
}) => {
  const { anna } = await people({ anna: { documents: [{ title, corrected: { daysBefore: 5 } }] } })
  await signIn(anna)
  await documentPage(page).open(anna.documents[0]?.id ?? '')
  await expect(page.getByRole('main')).toContainText(
    /Handlingen är från den\s.* och rättades den\s/,
  )
})
