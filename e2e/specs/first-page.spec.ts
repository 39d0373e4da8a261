import type { Page } from 'playwright/test'
import { locales } from '@/lib/i18n/locales'
import { personOf } from '@/mocks/world/people/cast'
import { documentsPage } from '../pages/documents-page'
import { overviewPage } from '../pages/overview-page'
import { shell } from '../pages/shell'
import { startPage } from '../pages/start-page'
import { expect, test } from '../test'

const mastheadColour = (page: Page) =>
  page.getByRole('banner').evaluate((element) => getComputedStyle(element).backgroundColor)

test('the first page has its looks without any style sheet, in every language @door', async ({
  page,
}) => {
  await page.route('**/*.css', (route) => route.abort())
  for (const locale of locales) {
    await startPage(page, locale).open()
    await expect(startPage(page, locale).heading).toBeVisible()
    expect(await mastheadColour(page)).not.toBe('rgba(0, 0, 0, 0)')
    expect(await page.locator('head style').count()).toBeGreaterThan(0)
  }
})

test('the styles of the first page stay when its scripts have run, and no sheet is added @door', async ({
  page,
}) => {
  const errors: string[] = []
  page.on('console', (message) => void (message.type() === 'error' && errors.push(message.text())))
  const laterScript = page.waitForResponse(/\/_next\/static\/.*\.js$/)
  const sheetForPrinting = page.waitForResponse(/\/_next\/static\/.*\.css$/)
  await startPage(page).open()
  await Promise.all([laterScript, sheetForPrinting])
  await expect(page.locator('link[rel=stylesheet][media=print]').first()).toBeAttached()
  await expect(page.locator('link[rel=stylesheet]:not([media=print])')).toHaveCount(0)
  expect(await mastheadColour(page)).not.toBe('rgba(0, 0, 0, 0)')
  expect(errors).toEqual([])
})

test('the head says once what holds for every page, also of the page one goes on to @door', async ({
  page,
  signIn,
}) => {
  const said = {
    robots: 'noindex, nofollow',
    referrer: 'same-origin',
    'theme-color': '#00357a',
    'format-detection': 'telephone=no, date=no, address=no, email=no',
  }
  const expectSaidOnce = async () => {
    for (const [name, content] of Object.entries(said))
      await expect(page.locator(`meta[name=${name}]`)).toHaveAttribute('content', content)
  }
  await signIn(personOf('ingrid-sandvik'))
  await expectSaidOnce()
  await shell(page).documentsLink.click()
  await expect(documentsPage(page).heading).toBeVisible()
  await expectSaidOnce()
  await shell(page).languageLink('fi').click()
  await expect(documentsPage(page, 'fi').heading).toBeVisible()
  await expectSaidOnce()
})

test('no header sends a browser for files before it has the page @door', async ({ page }) => {
  const answer = await page.goto('/sv')
  await expect(startPage(page).heading).toBeVisible()
  expect(await answer?.headerValue('link')).toBeNull()
})

test('a first page preloads its font on a wide screen; a phone does not wait for it until it has it @door', async ({
  page,
}) => {
  const preloaded = page.locator('link[rel=preload][as=font]')
  const holds = () =>
    preloaded.evaluateAll((links: HTMLLinkElement[]) =>
      links.map((it) => matchMedia(it.media).matches),
    )
  await page.setViewportSize({ width: 360, height: 800 })
  const font = page.waitForResponse(/\.woff2$/)
  await startPage(page).open()
  await expect(startPage(page).heading).toBeVisible()
  expect(await holds()).toEqual([false])
  await page.setViewportSize({ width: 1280, height: 900 })
  expect(await holds()).toEqual([true])

  await (await font).finished()
  await page.setViewportSize({ width: 360, height: 800 })
  await startPage(page).open()
  await expect(startPage(page).heading).toBeVisible()
  expect(await holds()).toEqual([true])
})

test('who follows a link gets the sheets as files that she has already @door', async ({
  page,
  signIn,
}) => {
  const ingrid = personOf('ingrid-sandvik')
  await signIn(ingrid)
  await expect(overviewPage(page).headingOf(ingrid)).toBeVisible()
  expect(await page.locator('head style').count()).toBeGreaterThan(0)
  const colour = await mastheadColour(page)

  await shell(page).documentsLink.click()
  await expect(documentsPage(page).heading).toBeVisible()
  await expect(page.locator('head style')).toHaveCount(0)
  expect(await page.locator('link[rel=stylesheet]').count()).toBeGreaterThan(0)
  expect(await mastheadColour(page)).toBe(colour)
})
