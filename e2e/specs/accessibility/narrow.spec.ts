import type { Page } from 'playwright/test'
import { locales } from '@/lib/i18n/locales'
import { checkLayout } from '../../fixtures/check-layout'
import { checkTargets } from '../../fixtures/check-targets'
import { setTextSpacing } from '../../fixtures/set-text-spacing'
import { documentsPage } from '../../pages/documents-page'
import { expect, test } from '../../signed-in'
import { documentChoices, emptyPages, openPages, ownPages, pagesIn } from './pages'

/** 320 px is also what a screen of 1280 px has left at 400 %. */
const zoomed = { width: 320, height: 256 }
const wide = { width: 1280, height: 900 }

/** Dozens of pages in each test: a recording of all would take longer than the looking. */
test.use({ trace: 'off' })

for (const locale of locales) {
  test(`pages for everyone hold on a narrow screen and with more space in the text (${locale}) @accessibility`, async ({
    page,
  }) => {
    for (const path of pagesIn(locale, openPages)) await check(page, `/${locale}${path}`)
  })

  test(`own pages hold on a narrow screen and with more space in the text (${locale}) @accessibility`, async ({
    page,
    enter,
  }) => {
    await enter('ingrid-sandvik')
    for (const path of pagesIn(locale, ownPages)) await check(page, `/${locale}${path}`)
    const list = documentsPage(page, locale)
    for (const query of Object.values(documentChoices)) {
      await list.open(query)
      await check(page, (await list.documentLinks.last().getAttribute('href')) ?? '')
      await expect(page.getByRole('article')).toBeVisible()
    }
  })
}

test('pages with nothing to show hold on a narrow screen @accessibility', async ({
  page,
  enter,
}) => {
  await enter('rolf-hagglund')
  for (const path of emptyPages) await check(page, `/fi${path}`)
})

/** Unfolds everything, so that nothing hides in what is closed. */
async function check(page: Page, address: string): Promise<void> {
  await page.setViewportSize(wide)
  await page.goto(address)
  await page.evaluate(() => {
    document.querySelectorAll('details').forEach((details) => (details.open = true))
  })
  await checkTargets(page)
  await checkLayout(page, 'wide')
  await page.setViewportSize(zoomed)
  await checkTargets(page)
  await checkLayout(page, '320 px')
  await setTextSpacing(page)
  await checkLayout(page, '320 px with more space')
  await page.setViewportSize(wide)
  await checkLayout(page, 'wide with more space')
}
