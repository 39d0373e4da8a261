import type { Page } from 'playwright/test'
import { translator } from '@/lib/i18n/translator'
import { documentPage } from '../../pages/document-page'
import { documentsPage } from '../../pages/documents-page'
import { overviewPage } from '../../pages/overview-page'
import { shell } from '../../pages/shell'
import { personOf } from '@/mocks/world/people/cast'
import { expect, test } from '../../signed-in'

/*
 * What the accessibility statement of the national service lists as not yet in order, where it is not tried on every page:
 * those tests are every-page (1.3.1, 1.3.2, 2.4.3, 2.5.3), focus and keyboard-only (2.1.1, 2.1.2, 2.4.7) and appearance
 * (1.3.3, 1.4.1, 1.4.3, 1.4.11).
 */
const t = translator('sv')
const ingrid = personOf('ingrid-sandvik')

test('there are at least two ways to every page (2.4.5) @accessibility @statements', async ({
  page,
  enter,
}) => {
  await enter('ingrid-sandvik')
  const ways = new Map<string, Set<string>>()
  for (const path of ['/self', '/self/documents', '/help', '/information', '/privacy'])
    await collectWays(page, `/sv${path}`, ways)
  await collectWays(page, '/sv/accessibility', ways)
  const pages = ['/self', '/self/documents', '/help', '/information', '/accessibility', '/privacy']
  for (const path of pages)
    expect([...(ways.get(`/sv${path}`) ?? [])].length, path).toBeGreaterThanOrEqual(2)

  await test.step('a document: from the overview, from the list and by searching', async () => {
    const title = 'Beslut om familjearbete'
    await overviewPage(page).open()
    await overviewPage(page).documentLink(title).click()
    await expect(documentPage(page).heading(title)).toBeVisible()
    const address = page.url()
    await documentsPage(page).open('?task=families')
    await documentsPage(page).documentLink(title).click()
    await expect(page).toHaveURL(address)
    await documentsPage(page).open()
    await documentsPage(page).search('familjearbete')
    await documentsPage(page).documentLink(title).click()
    await expect(page).toHaveURL(address)
  })
})

/** A way is a place of its own on the screen: menu, trail, content, foot of the page. */
async function collectWays(page: Page, address: string, ways: Map<string, Set<string>>) {
  await page.goto(address)
  const links = await page.locator('a[href^="/sv/"]:not([hreflang])').evaluateAll((all) =>
    all.map((link) => {
      const place = link.closest('nav, main, header, footer')
      const name = place?.getAttribute('aria-label') ?? place?.localName ?? ''
      return [link.getAttribute('href') ?? '', name] as const
    }),
  )
  for (const [path, place] of links) ways.set(path, (ways.get(path) ?? new Set()).add(place))
}

test('every field says what it is for, and asks for nothing that the browser knows (1.3.5) @accessibility @statements', async ({
  page,
  enter,
}) => {
  await enter('ingrid-sandvik')
  await page.goto('/sv/self/documents?from=1.1.2026')
  const fields = page.getByRole('main').locator('input:not([type="hidden"]), textarea')
  const purposes = await fields.evaluateAll((all) =>
    all.map((field) => [field.getAttribute('name'), field.getAttribute('autocomplete')]),
  )
  expect(purposes).toEqual([
    ['words', 'off'],
    ['from', 'off'],
    ['to', 'off'],
  ])
})

test('what happens is told as a status, without moving the focus (4.1.3) @accessibility @statements', async ({
  page,
  enter,
}) => {
  await enter('ingrid-sandvik')
  const list = documentsPage(page)
  await list.open('?task=families&type=decision')
  await expect(list.status).toHaveText('1 av 6 handlingar')
  await list.search('enhörning')
  await expect(list.noMatchHeading).toBeVisible()
  await expect(list.status).toBeVisible()
  await expect(page.getByRole('searchbox')).toHaveValue('enhörning')
})

test('a document keeps its own headings under the heading of the page (1.3.1) @accessibility @statements', async ({
  page,
  enter,
}) => {
  await enter('ingrid-sandvik')
  await documentsPage(page).open('?type=client-plan')
  await documentsPage(page).documentLinks.first().click()
  const { sheet } = documentPage(page)
  await expect(sheet.getByRole('heading', { level: 2 }).first()).toBeVisible()
  await expect(sheet.getByRole('heading', { level: 1 })).toHaveCount(0)
  const table = sheet.getByRole('table').first()
  await expect(table.getByRole('columnheader').first()).toBeVisible()
  await expect(table.locator('caption')).toBeVisible()
})

test('titles tell pages apart: what, whose, where (2.4.2) @accessibility @statements', async ({
  page,
  enter,
}) => {
  await enter('ingrid-sandvik')
  const titles = new Set<string>()
  const ofIngrid = ['/self', '/self/documents', '/self/documents?task=disability', '/help']
  const ofNobody = ['', '/privacy', '/accessibility', '/nowhere', '/session-ended']
  for (const path of ofIngrid) {
    await page.goto(`/sv${path}`)
    const title = await page.title()
    expect(title).toMatch(/^.+ – Ingrid Sandvik – MittKanta$/)
    titles.add(title)
  }
  for (const path of ofNobody) {
    await page.goto(`/sv${path}`)
    titles.add(await page.title())
  }
  expect(titles.size).toBe(ofIngrid.length + ofNobody.length)
  await page.goto('/sv/self')
  await expect(overviewPage(page).headingOf(ingrid)).toBeVisible()
})

test('help, languages and the way out stand at the same place on every page (3.2.3, 3.2.6) @accessibility @statements', async ({
  page,
  enter,
}) => {
  await enter('ingrid-sandvik')
  const orders: string[] = []
  for (const path of ['/self', '/self/documents', '/help', '/privacy', '/nowhere']) {
    await page.goto(`/sv${path}`)
    const links = page.locator('header a, header button, body > nav a, footer a')
    orders.push((await links.allTextContents()).join(' | '))
    await expect(shell(page).logoutButton).toBeVisible()
  }
  expect(new Set(orders).size).toBe(1)
  expect(orders[0]).toContain(t('shell.help'))
})
