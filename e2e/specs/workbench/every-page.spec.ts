/**
 * Whoever sits at the workbench comes to each page of the task in each language, by the links of the pages alone. Each is looked at as a browser
 * without script shows it: accessible, in one order, by keyboard from its top to its end, and on the narrowest screen. The checker of HTML looks
 * at all of them at the end of the run.
 */
import type { Page } from 'playwright/test'
import { environment } from '../../environment'
import { checkAccessibility } from '../../fixtures/check-accessibility'
import { checkFocus } from '../../fixtures/check-focus'
import { checkOrder } from '../../fixtures/check-order'
import { checkReflow } from '../../fixtures/check-reflow'
import { checkTargets } from '../../fixtures/check-targets'
import { isFirstTold, toldIn } from '../../told-in'
import { expect, test, workbenchPage } from '../../workbench-test'

/** Dozens of pages in each test: a recording of all would take longer than the looking. */
test.use({ trace: 'off' })

const seats = [
  ['ulla-vikstrand', 'county-05'],
  ['helge-arkholm', 'county-05'],
  ['saga-dahlskog', 'county-05'],
  ['petra-granbacka', 'county-05'],
  ['tuulia-koodila', 'klientbok-oy'],
  ['botvid-driftsson', 'archive-operator'],
] as const

/**
 * Links that can be followed, by address alone: a page is looked at once, whatever it is asked. A joint test names its invented client, and has a story of its own.
 */
const mostPages = 25

for (const [who, organisation] of seats)
  for (const language of toldIn(who))
    test(`${who} comes to every page (${language}) @workbench`, async ({ page, portalUrl }) => {
      test.setTimeout(300_000)
      const bench = workbenchPage(page, language)
      await bench.identify(who)
      await bench.chooseOrganisation(organisation)
      await expect(page.locator('h1')).toBeVisible()
      if (page.url().endsWith('/choose')) {
        await page.getByRole('radio').first().check()
        await bench.button(bench.words.choose.continue).click()
        await expect(bench.heading(bench.words.home.heading)).toBeVisible()
      }

      const waiting = [page.url()]
      const seen = new Set<string>()
      for (const url of waiting) {
        const { origin, pathname } = new URL(url)
        if (origin !== portalUrl || seen.has(pathname) || seen.size >= mostPages) continue
        seen.add(pathname)
        const answer = await page.goto(url)
        expect(answer?.status(), pathname).toBe(200)
        await expect(page.locator('html')).toHaveAttribute('lang', language)
        expect(answer?.headers()['content-security-policy'], pathname).toContain(
          "default-src 'none'",
        )
        await checkHere(page, isFirstTold(language))
        const links = page
          .getByRole('main')
          .locator('a[href]:not([href*="."]):not([href^="#"]):not([href*="/joint-tests/"])')
        const hrefs = links.evaluateAll((all) =>
          all.map((link) => (link as HTMLAnchorElement).href),
        )
        waiting.push(...(await hrefs))
      }
      expect(seen.size).toBeGreaterThan(1)
      expect((await page.goto('/nowhere'))?.status()).toBe(404)
      await page.goto(`${environment().urls.mail}/?lang=${language}`)
      await expect(page.locator('html')).toHaveAttribute('lang', language)
    })

/** The looking itself runs beside the page, which has no script of its own. */
async function checkHere(page: Page, byKeyboard: boolean): Promise<void> {
  await expect(page.locator('script')).toHaveCount(0)
  await checkAccessibility(page)
  await checkOrder(page)
  await checkTargets(page)
  // Its controls are the same in each.
  if (byKeyboard) await checkFocus(page)
  const size = page.viewportSize()
  await page.setViewportSize({ width: 320, height: 640 })
  await checkReflow(page)
  if (size) await page.setViewportSize(size)
}
