import { translator } from '@/lib/i18n/translator'
import { documentsPage } from '../../pages/documents-page'
import { expect, test } from '../../signed-in'

const t = translator('sv')

test('a calendar opens on what was typed, and only who presses for it fetches it @documents', async ({
  page,
  enter,
}) => {
  const scripts: string[] = []
  page.on('request', (request) => void (/\.js$/.test(request.url()) && scripts.push(request.url())))
  await enter('ingrid-sandvik')
  await documentsPage(page).open('?from=1.2.2026')
  const button = page.getByRole('button', { name: t('documents.calendar.from') })
  await expect(button).toBeVisible()
  await page.waitForLoadState('networkidle')
  const before = scripts.length

  await page.getByLabel(t('documents.from')).fill('3.2.2026')
  await button.click()
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(scripts.length).toBeGreaterThan(before)
  await page.keyboard.press('Escape')
  await expect(page.getByLabel(t('documents.from'))).toHaveValue('3.2.2026')
  await expect(page.getByLabel(t('documents.to'))).toHaveValue('')
})

test('where the calendar can not be fetched the field stays, with what was typed, and says so @documents', async ({
  page,
  enter,
}) => {
  await enter('ingrid-sandvik')
  await documentsPage(page).open('?from=1.2.2026')
  const button = page.getByRole('button', { name: t('documents.calendar.from') })
  await expect(button).toBeVisible()
  await page.waitForLoadState('networkidle')
  await page.route(/\.js$/, (route) => route.abort())
  await page.getByLabel(t('documents.from')).fill('3.2.2026')
  await button.click()
  await expect(page.getByText(t('documents.calendar.failed'))).toBeVisible()
  await expect(page.getByLabel(t('documents.from'))).toHaveValue('3.2.2026')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(t('documents.title'))

  await page.unroute(/\.js$/)
  await page.getByLabel(t('documents.from')).fill('4.2.2026')
  await button.click()
  await expect(page.getByRole('dialog')).toBeVisible()
})

test('who presses twice while the calendar comes, and types on, finds in it what she typed @documents', async ({
  page,
  enter,
}) => {
  await enter('ingrid-sandvik')
  await documentsPage(page).open('?from=1.2.2026')
  const button = page.getByRole('button', { name: t('documents.calendar.from') })
  await expect(button).toBeVisible()
  await page.waitForLoadState('networkidle')
  let send = () => {}
  const mayCome = new Promise<void>((resolve) => (send = resolve))
  await page.route(/\.js$/, async (route) => {
    await mayCome
    await route.continue()
  })
  const asked = page.waitForRequest(/\.js$/)
  await button.dblclick()
  await asked
  await page.getByLabel(t('documents.from')).fill('5.2.2026')
  send()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByLabel(t('documents.from'))).toHaveValue('5.2.2026')
})
