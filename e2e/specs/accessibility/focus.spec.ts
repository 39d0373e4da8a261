import type { Page } from 'playwright/test'
import { checkFocus } from '../../fixtures/check-focus'
import { documentsPage } from '../../pages/documents-page'
import { expect, test } from '../../signed-in'

const zoomed = { width: 320, height: 256 }

/** Dozens of pages in each test: a recording of all would take longer than the looking. */
test.use({ trace: 'off' })

/** With everything unfolded, so that each control there is has its turn. */
async function walkThrough(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.evaluate(() => {
    document.querySelectorAll('details').forEach((details) => (details.open = true))
  })
  await checkFocus(page)
}

test('the keyboard reaches everything on the pages for everyone, and shows where it is @accessibility', async ({
  page,
}) => {
  for (const path of ['/sv', '/fi/information', '/en/help', '/sv/login/cancelled'])
    await walkThrough(page, path)
})

test('the keyboard reaches everything on the own pages, and shows where it is @accessibility', async ({
  page,
  enter,
}) => {
  await enter('ingrid-sandvik')
  await walkThrough(page, '/sv/self')
  await walkThrough(page, '/fi/self/documents?task=families&from=31.2.2026')
  await walkThrough(page, '/fi/self/notes?problem=address')
  await documentsPage(page).open('?type=client-plan')
  await documentsPage(page).documentLinks.first().click()
  await expect(page.getByRole('article')).toBeVisible()
  await walkThrough(page, page.url())
})

test('nothing covers the focus on a small screen @accessibility', async ({ page, enter }) => {
  await page.setViewportSize(zoomed)
  await enter('ingrid-sandvik')
  await walkThrough(page, '/sv/self/documents?task=families&type=decision')
  await walkThrough(page, '/sv/help')
})

test('the focus is seen with forced colours too @accessibility', async ({ page, enter }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await enter('ingrid-sandvik')
  await walkThrough(page, '/sv/self/documents?task=families&type=decision')
})
