import { formatDate } from '@/lib/i18n/dates'
import { translator } from '@/lib/i18n/translator'
import { addDays } from '@/mocks/world/people/days'
import type { Locator } from 'playwright/test'
import { pdfText } from '../../fixtures/pdf-text'
import { documentPage } from '../../pages/document-page'
import { expect, test } from '../../test'

const t = translator('en')
const topOf = async (part: Locator) => (await part.boundingBox())?.y ?? NaN
const plan = { documents: [{ type: 'client-plan' }] } as const

test('what a Swedish plan says at a glance stands before it, in English where we have the words @documents', async ({
  page,
  people,
  signIn,
}) => {
  const { anna } = await people({ anna: plan })
  const [made] = anna.documents
  const reviewOn = addDays(made?.madeOn ?? '', 180)
  await page.setViewportSize({ width: 360, height: 780 })
  await signIn(anna, 'en')
  await documentPage(page, 'en').open(made?.id ?? '')

  const { sheet, facts, savePdfLink } = documentPage(page, 'en')
  await expect(facts.getByRole('term')).toHaveText([
    t('codes.documentFact.service'),
    t('codes.documentFact.amount'),
    t('codes.documentFact.goals'),
    t('codes.documentFact.review'),
  ])
  const [service, amount, goals, review] = await facts.getByRole('definition').all()
  for (const own of [service, amount, goals]) await expect(own!).toHaveAttribute('lang', 'sv')
  await expect(goals!.getByRole('listitem')).not.toHaveCount(0)
  await expect(review!).toHaveText(formatDate('en', reviewOn))
  expect(await topOf(facts)).toBeLessThan(await topOf(sheet))

  await page.setViewportSize({ width: 1280, height: 900 })
  expect(await topOf(facts)).toBe(await topOf(sheet))

  const saved = await page.request.get((await savePdfLink.getAttribute('href')) ?? '')
  const row = t('codes.documentFact.review') + formatDate('en', reviewOn)
  expect(pdfText(await saved.body())).toContain(row.replaceAll(/\s/g, ''))
})

test('a document without a structured form says nothing at a glance @documents', async ({
  page,
  people,
  signIn,
}) => {
  const { anna } = await people({ anna: { documents: [{ type: 'report' }] } })
  await signIn(anna, 'en')
  await documentPage(page, 'en').open(anna.documents[0]?.id ?? '')
  const { sheet, facts } = documentPage(page, 'en')
  await expect(sheet).toBeVisible()
  await expect(facts).toBeHidden()
})
