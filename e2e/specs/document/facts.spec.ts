import { formatDate } from '@/lib/i18n/dates'
import { translator } from '@/lib/i18n/translator'
import { addDays } from '@/mocks/world/people/days'
import type { Locator } from 'playwright/test'
import { pdfText } from '../../fixtures/pdf-text'
import { documentPage } from '../../pages/document-page'
import { expect, test } from '../../test'
import { toldIn } from '../../told-in'

const topOf = async (part: Locator) => (await part.boundingBox())?.y ?? NaN

test('what a Swedish plan says stands before it in plain English, and its own words in Swedish @documents', async ({
  page,
  people,
  signIn,
}) => {
  const t = translator('en')
  const { anna } = await people({ anna: { documents: [{ type: 'client-plan' }] } })
  const [made] = anna.documents
  const reviewOn = formatDate('en', addDays(made?.madeOn ?? '', 180))
  await page.setViewportSize({ width: 360, height: 780 })
  await signIn(anna, 'en')
  await documentPage(page, 'en').open(made?.id ?? '')

  const { sheet, short, answer, savePdfLink } = documentPage(page, 'en')
  await expect(answer('what')).toContainText(t('plain.type.client-plan', { who: 'self' }))
  const content = answer('content')
  await expect(content).toContainText(`${t('plain.own.service')} Personlig assistans`)
  await expect(content.getByText('Personlig assistans', { exact: true })).toHaveAttribute(
    'lang',
    'sv',
  )
  await expect(content.getByRole('listitem')).not.toHaveCount(0)
  await expect(answer('when')).toContainText(t('plain.day.review', { date: reviewOn }))
  await expect(answer('act')).toBeHidden()
  expect(await topOf(short)).toBeLessThan(await topOf(sheet))

  await page.setViewportSize({ width: 1280, height: 900 })
  expect(await topOf(short)).toBe(await topOf(sheet))

  const saved = await page.request.get((await savePdfLink.getAttribute('href')) ?? '')
  const row = t('codes.documentFact.review') + reviewOn
  expect(pdfText(await saved.body())).toContain(row.replaceAll(/\s/g, ''))
})

for (const locale of toldIn('facts')) {
  test.describe(`without script, in ${locale}`, () => {
    test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 780 } })

    test('a decision tells what was decided, until when one can act, and whom to ask @documents', async ({
      page,
      people,
      signIn,
    }) => {
      const t = translator(locale)
      const { anna } = await people({ anna: { documents: [{ type: 'decision' }] } })
      await signIn(anna, locale)
      await documentPage(page, locale).open(anna.documents[0]?.id ?? '')

      const { sheet, short, answer, facts, toDocument } = documentPage(page, locale)
      await expect(short).toContainText(t('plain.governs'))
      await expect(answer('decided')).toContainText(t('plain.value.granted'))
      await expect(answer('when')).toContainText(t('plain.value.by-post'))
      await expect(answer('act')).toContainText(t('plain.value.review'))
      await expect(answer('act')).toContainText('välfärdsområde, individsektionen')
      await expect(answer('call').getByRole('link')).toBeVisible()
      await expect(facts).toContainText(t('codes.documentFact.case-number'))
      await expect(facts).toContainText('(434/2003)')

      const says = answer('act').getByText(t('words.review.says'))
      await expect(says).toBeHidden()
      await answer('act').getByText(t('words.review.ask')).press('Enter')
      await expect(says).toBeVisible()

      await toDocument.press('Enter')
      await expect(sheet).toBeInViewport()
    })
  })
}

test('a document without a structured form tells what it is and whom to ask, and nothing else @documents', async ({
  page,
  people,
  signIn,
}) => {
  const t = translator('sv')
  const documents = [{ type: 'decision', scanned: true }] as const
  const { anna } = await people({ anna: { documents } })
  await signIn(anna)
  await documentPage(page).open(anna.documents[0]?.id ?? '')
  const { short, answer } = documentPage(page)
  await expect(answer('what')).toContainText(t('plain.type.decision', { who: 'self' }))
  await expect(answer('act')).toContainText(t('plain.timeStands.decision'))
  await expect(short.getByRole('heading', { level: 3 })).toHaveText([
    t('plain.question.what'),
    t('plain.question.act'),
    t('plain.question.call'),
  ])
})
