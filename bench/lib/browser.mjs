import { chromium } from 'playwright'
import { chromiumArgs, findChromium } from '../../scripts/lib/chromium.mjs'

/** The browser that the tests use. @param {readonly string[]} [more] arguments */
export async function openBrowser(more = []) {
  const { executablePath, env } = await findChromium()
  return chromium.launch({
    executablePath,
    env: { ...process.env, ...env },
    args: ['--no-sandbox', ...chromiumArgs, ...more],
  })
}

/** The page of an invented person who has logged in, as a person does. */
export async function signedInPage(browser, portal, name) {
  const context = await browser.newContext({ locale: 'sv-FI' })
  const page = await context.newPage()
  await page.goto(`${portal}/sv`)
  await page.getByRole('button', { name: 'Logga in med Suomi.fi' }).first().click()
  await page.getByRole('button', { name, exact: true }).click()
  await page.waitForURL(`${portal}/**`)
  return page
}

/**
 * Logs an invented person in.
 *
 * @returns {Promise<string>} the Cookie header of the session
 */
export async function signIn(browser, portal, name) {
  const page = await signedInPage(browser, portal, name)
  const cookies = await page.context().cookies(portal)
  await page.context().close()
  return cookies.map((cookie) => `${cookie.name}=${cookie.value}`).join('; ')
}

/**
 * Chooses in the mandates service for whom to act.
 *
 * @returns {Promise<string>} the address of the person's pages
 */
export async function actFor(page, portal, name) {
  await page.goto(`${portal}/sv/behalf`)
  await page
    .getByRole('main')
    .getByRole('button', { name: /Suomi\.fi/ })
    .click()
  await page.getByRole('button', { name, exact: true }).click()
  await page.waitForURL(/\/for\//)
  return new URL(page.url()).pathname
}
