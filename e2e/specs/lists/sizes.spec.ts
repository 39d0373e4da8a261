import { translator } from '@/lib/i18n/translator'
import { personOf } from '@/mocks/world/people/cast'
import { checkAccessibility } from '../../fixtures/check-accessibility'
import { documentsPage } from '../../pages/documents-page'
import { overviewPage } from '../../pages/overview-page'
import { expect, test } from '../../test'

const t = translator('sv')
const many = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ title: `Handling ${index + 1}`, made: index + 1 }))

test('nobody without documents is left wondering: we asked, and there is nothing @documents', async ({
  page,
  people,
  signIn,
}) => {
  const { anna } = await people({ anna: {} })
  await signIn(anna)
  await expect(page.getByRole('heading', { name: t('overview.noDocuments') })).toBeVisible()
  await documentsPage(page).open()
  await expect(page.getByRole('heading', { name: t('documents.emptyHeading') })).toBeVisible()
  await expect(page.getByText(t('errors.unavailable.documents'))).toBeHidden()
  await expect(documentsPage(page).documentLinks).toHaveCount(0)
  await checkAccessibility(page)
})

test('one document is one document, and needs no pages @documents', async ({
  page,
  people,
  signIn,
}) => {
  const { anna } = await people({ anna: { documents: many(1) } })
  await signIn(anna)
  await documentsPage(page).open()
  await expect(documentsPage(page).status).toHaveText(t('documents.count', { total: 1 }))
  await expect(documentsPage(page).documentLinks).toHaveCount(1)
  await expect(page.getByRole('navigation', { name: t('documents.pager') })).toBeHidden()
})

test('twenty-one documents are two pages, newest first, and a page past the end is the last @documents', async ({
  page,
  people,
  signIn,
}) => {
  const { anna } = await people({ anna: { documents: many(21) } })
  await signIn(anna)
  await documentsPage(page).open()
  const titles = () => documentsPage(page).documentLinks.allInnerTexts()
  const newestFirst = many(21).map(({ title }) => title)
  expect(await titles()).toEqual(newestFirst.slice(0, 20))
  await page.getByRole('link', { name: t('documents.next') }).click()
  await page.waitForURL(/page=2/)
  expect(await titles()).toEqual(newestFirst.slice(20))
  await page.getByRole('link', { name: t('documents.order.oldest') }).click()
  await page.waitForURL(/order=oldest/)
  expect(await titles()).toEqual(newestFirst.toReversed().slice(0, 20))

  for (const past of ['3', '99999999', '1e9']) {
    await documentsPage(page).open(`?page=${past}`)
    await expect(documentsPage(page).documentLinks).toHaveText(['Handling 21'])
  }
  for (const before of ['0', '-1', 'x', '']) {
    await documentsPage(page).open(`?page=${before}`)
    await expect(documentsPage(page).documentLink('Handling 1')).toBeVisible()
  }
})

test('two thousand documents are as easy to go through as twenty @documents', async ({
  page,
  signIn,
}) => {
  const birgitta = personOf('birgitta-nyholm')
  await signIn(birgitta)
  await expect(overviewPage(page).headingOf(birgitta)).toBeVisible()
  await documentsPage(page).open()
  await expect(documentsPage(page).status).toContainText(/2.?0\d\d|1.?9\d\d/)
  await expect(documentsPage(page).documentLinks).toHaveCount(20)
  await documentsPage(page).open('?page=99999')
  await expect(page.getByRole('link', { name: t('documents.next') })).toBeHidden()
  await expect(page.getByText(/Sida \d+ av \d+/)).toBeVisible()

  await page.setViewportSize({ width: 360, height: 740 })
  const pager = page.getByRole('navigation', { name: t('documents.pager') })
  await expect(pager.locator('[aria-current=page]')).toHaveAccessibleName(/^Sista sidan, \d+$/)
  await pager.getByRole('link', { name: /^Första sidan, 1$/ }).click()
  await expect(pager.locator('[aria-current=page]')).toHaveAccessibleName('Första sidan, 1')
  await pager.getByRole('link', { name: 'Sida 2', exact: true }).click()
  await expect(page).toHaveURL(/page=2/)
  await checkAccessibility(page)
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBe(0)

  await documentsPage(page).search('beslut')
  await expect(documentsPage(page).documentLinks).toHaveCount(20)
  const years = page.getByRole('navigation', { name: t('documents.year') })
  await years.getByRole('link').nth(1).click()
  await expect(years.locator('[aria-current=true]')).toHaveText(/^20\d\d$/)
  await expect(page).toHaveURL(/year=20\d\d&search=/)
})
