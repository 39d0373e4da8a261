import { translator } from '@/lib/i18n/translator'
import { documentsPage } from '../../pages/documents-page'
import { checkAccessibility } from '../../fixtures/check-accessibility'
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
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(button).toBeFocused()
  await expect(page.getByRole('textbox', { name: t('documents.from'), exact: true })).toHaveValue(
    '3.2.2026',
  )
  await expect(page.getByRole('textbox', { name: t('documents.to'), exact: true })).toHaveValue('')
})

for (const { locale, month, day } of [
  { locale: 'sv', month: 'februari', day: 'onsdag 4 februari 2026' },
  { locale: 'fi', month: 'helmikuu', day: 'keskiviikko 4. helmikuuta 2026' },
  { locale: 'en', month: 'February', day: 'Wednesday 4 February 2026' },
] as const) {
  test(`a day is chosen by keyboard, in a calendar that says for which field: ${locale} @documents`, async ({
    page,
    enter,
  }) => {
    const words = translator(locale)
    await page.setViewportSize({ width: 360, height: 740 })
    await enter('ingrid-sandvik')
    await page.goto(`/${locale}/self/documents?from=3.2.2026`)
    await page.getByRole('button', { name: words('documents.calendar.from') }).press('Enter')
    const dialog = page.getByRole('dialog', { name: words('documents.from') })
    await expect(dialog.getByRole('grid', { name: `${month} 2026` })).toBeVisible()
    await checkAccessibility(page)
    await page.keyboard.press('ArrowRight')
    await expect(dialog.getByRole('button', { name: day })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(dialog).toBeHidden()
    // By its role: the dialog has the same name, and may still be there for a moment, closed.
    await expect(
      page.getByRole('textbox', { name: words('documents.from'), exact: true }),
    ).toHaveValue('4.2.2026')
    await expect(page.getByRole('button', { name: words('documents.calendar.from') })).toBeFocused()
  })
}

test('a day that is still to come can be read and not chosen @documents', async ({
  page,
  enter,
}) => {
  await page.clock.setFixedTime('2026-02-10T10:00:00Z')
  await enter('ingrid-sandvik')
  await documentsPage(page).open('?from=9.2.2026')
  await page.getByRole('button', { name: t('documents.calendar.from') }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('button', { name: /10 februari 2026/ })).toBeEnabled()
  await expect(dialog.getByRole('button', { name: /11 februari 2026/ })).toBeDisabled()
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
  await expect(page.getByRole('textbox', { name: t('documents.from'), exact: true })).toHaveValue(
    '3.2.2026',
  )
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
  await expect(page.getByRole('textbox', { name: t('documents.from'), exact: true })).toHaveValue(
    '5.2.2026',
  )
})
