import { mkdirSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { chromiumArgs, findChromium } from './chromium.mjs'
import { failWith, say, step } from './console.mjs'
import { ensureInstalled } from './install.mjs'
import { inRoot } from './paths.mjs'
import { bundleOf } from './programs.mjs'
import { startTestEnvironment } from './test-environment.mjs'

const widths = [360, 1280]

/**
 * The pages of the README: where they are, in which language, and what is done before the picture. Everything from
 * `information` on is seen by the first of the invented people.
 * @type {readonly { name: string, path?: string, open?: (page: import('playwright').Page) => Promise<unknown> }[]}
 */
const pages = [
  { name: 'information', path: '/sv/information' },
  { name: 'overview', path: '/sv/self' },
  { name: 'documents', path: '/sv/self/documents?task=disability' },
  { name: 'document', open: openFirstDocument },
  { name: 'thread', open: openFirstMatter },
  { name: 'log', path: '/sv/self/log' },
  { name: 'folder', path: '/sv/self/folder' },
  { name: 'will', path: '/sv/self/will' },
  { name: 'preview', open: openPreview },
  { name: 'help', path: '/sv/help' },
  { name: 'acting', open: actForElsa },
]

/** `npm run screenshots`: pictures of the main pages in docs/screenshots, out of programs of their own. */
export async function screenshots() {
  let environment
  try {
    await ensureInstalled()
    await ensureBuilt()
    environment = await step('Starting the programs', () => startTestEnvironment())
    const { portal } = environment.urls
    const { executablePath, env } = await findChromium()
    const { chromium } = await import('playwright')
    const launch = { executablePath, args: chromiumArgs, env: { ...process.env, ...env } }
    const browser = await chromium.launch(launch)
    for (const width of widths) await takeAll(browser, portal, width)
    await browser.close()
  } catch (error) {
    await environment?.stop()
    failWith(error)
  }
  await environment.stop()
}

/**
 * @param {import('playwright').Browser} browser
 * @param {string | undefined} portal
 * @param {number} width
 */
async function takeAll(browser, portal, width) {
  const { cast } = await import(pathToFileURL(bundleOf('cast')).href)
  const viewport = { width, height: width < 700 ? 780 : 900 }
  const context = await browser.newContext({ viewport, locale: 'sv-FI', reducedMotion: 'reduce' })
  const page = await context.newPage()
  // Letters that come late are left out of a first visit; they are there at the second.
  await page.goto(`${portal}/sv`)
  await page.reload({ waitUntil: 'networkidle' })
  await take(page, 'start', width)
  await signIn(page, cast[0].hetu)
  await page.waitForURL(`${portal}/**`)
  for (const { name, path, open } of pages) {
    await (open ? open(page) : page.goto(`${portal}${path}`))
    await take(page, name, width)
  }
  await context.close()
}

/**
 * @param {import('playwright').Page} page
 * @param {string} hetu
 */
async function signIn(page, hetu) {
  await page.getByRole('button', { name: 'Logga in med Suomi.fi' }).click()
  await page.getByLabel('Testpersonbeteckning').fill(hetu)
  await page.getByRole('button', { name: 'Logga in med beteckningen' }).click()
}

/** @param {import('playwright').Page} page */
async function openFirstDocument(page) {
  await page.getByRole('main').getByRole('heading', { level: 3 }).getByRole('link').first().click()
  await page.waitForURL(/documents\/[0-9a-f]+$/)
}

/** @param {import('playwright').Page} page */
async function openFirstMatter(page) {
  await page.goto(new URL('/sv/self/matters', page.url()).href)
  await page.locator('main a[href*="/matters/"]').first().click()
  await page.waitForURL(/matters\/[\w-]+$/)
}

/** @param {import('playwright').Page} page */
async function openPreview(page) {
  await page.getByRole('link', { name: 'Meddela ett nytt förbud' }).click()
  await page.getByRole('radio', { name: 'En serviceuppgift' }).check()
  await page.getByLabel('Serviceuppgift', { exact: true }).selectOption('disability')
  await page.getByRole('button', { name: 'Visa vad som händer' }).click()
  await page.waitForURL(/prohibition\/[\w-]+$/)
}

/** @param {import('playwright').Page} page */
async function actForElsa(page) {
  await page.goto(new URL('/sv/behalf', page.url()).href)
  await page.getByRole('button', { name: 'Välj person i Suomi.fi' }).click()
  await page.getByRole('button', { name: 'Elsa Sandvik', exact: true }).click()
  await page.waitForURL(/\/for\//)
}

/**
 * @param {import('playwright').Page} page
 * @param {string} name
 * @param {number} width
 */
async function take(page, name, width) {
  const folder = inRoot('docs', 'screenshots')
  mkdirSync(folder, { recursive: true })
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: join(folder, `${name}-${width}.png`) })
  say(`  docs/screenshots/${name}-${width}.png`)
}
