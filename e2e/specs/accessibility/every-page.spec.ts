import { locales } from '@/lib/i18n/locales'
import { checkAccessibility } from '../../fixtures/check-accessibility'
import { checkOrder } from '../../fixtures/check-order'
import { checkStructure } from '../../fixtures/check-structure'
import { documentsPage } from '../../pages/documents-page'
import { expect, test } from '../../signed-in'
import type { Page } from 'playwright/test'
import { toldIn } from '../../told-in'
import { documentChoices, emptyPages, openPages, ownPages, pagesIn } from './pages'

/** Dozens of pages in each test: a recording of all would take longer than the looking. */
test.use({ trace: 'off' })
test.describe.configure({ timeout: 300_000 })

for (const locale of locales) {
  test(`pages for everyone are accessible (${locale}) @accessibility`, async ({ page }) => {
    for (const path of pagesIn(locale, openPages)) await check(page, `/${locale}${path}`)
  })

  test(`own pages are accessible (${locale}) @accessibility`, async ({ page, enter }) => {
    await enter('ingrid-sandvik')
    for (const path of pagesIn(locale, ownPages)) await check(page, `/${locale}${path}`)
  })
}

for (const locale of toldIn('documents are accessible')) {
  test(`documents are accessible (${locale}) @accessibility`, async ({ page, enter }) => {
    await enter('ingrid-sandvik')
    const list = documentsPage(page, locale)
    for (const query of Object.values(documentChoices)) {
      await list.open(query)
      await list.documentLinks.last().click()
      await expect(page.getByRole('article')).toBeVisible()
      await checkHere(page)
    }
  })
}

for (const locale of toldIn('pages with nothing to show are accessible')) {
  test(`pages with nothing to show are accessible (${locale}) @accessibility`, async ({
    page,
    enter,
  }) => {
    await enter('rolf-hagglund')
    for (const path of emptyPages) await check(page, `/${locale}${path}`)
  })
}

for (const locale of toldIn('the information to confirm is accessible')) {
  test(`the information that has to be confirmed is accessible (${locale}) @accessibility`, async ({
    page,
    enter,
  }) => {
    await enter('sanna-kallioranta')
    await check(page, `/${locale}/self`)
    await check(page, `/${locale}/information?problem=tick`)
    await check(page, `/${locale}/information?problem=unavailable`)
  })
}

async function check(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await checkHere(page)
}

async function checkHere(page: Page): Promise<void> {
  await checkStructure(page)
  await checkOrder(page)
  await checkAccessibility(page)
}
