import type { Page } from 'playwright/test'
import { expect, test } from '../../signed-in'
import { openPages, ownPages } from './pages'

/** Names of links in the page that lead to different places under one name. */
async function ambiguous(page: Page): Promise<readonly string[]> {
  const links = await page
    .getByRole('main')
    .getByRole('link')
    .evaluateAll((all) =>
      all.map((link) => ({
        name:
          link.getAttribute('aria-label') ?? link.textContent?.replace(/\s+/g, ' ').trim() ?? '',
        href: link.getAttribute('href') ?? '',
      })),
    )
  const places = new Map<string, Set<string>>()
  for (const { name, href } of links) places.set(name, (places.get(name) ?? new Set()).add(href))
  return [...places].filter(([, hrefs]) => hrefs.size > 1).map(([name]) => name)
}

test('links that say the same lead to the same place, on pages for anyone @accessibility', async ({
  page,
}) => {
  for (const address of openPages) {
    await page.goto(`/sv${address}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await ambiguous(page), address).toEqual([])
  }
})

test('links that say the same lead to the same place, on one’s own pages @accessibility', async ({
  page,
  enter,
}) => {
  await enter('ingrid-sandvik')
  for (const address of ownPages) {
    await page.goto(`/sv${address}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect.soft(await ambiguous(page), address).toEqual([])
  }
})
