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

/**
 * Logs an invented person in, as a person does.
 *
 * @returns {Promise<string>} the Cookie header of the session
 */
export async function signIn(browser, portal, name) {
  const context = await browser.newContext({ locale: 'sv-FI' })
  const page = await context.newPage()
  await page.goto(`${portal}/sv`)
  await page.getByRole('button', { name: 'Logga in med Suomi.fi' }).first().click()
  await page.getByRole('button', { name, exact: true }).click()
  await page.waitForURL(`${portal}/**`)
  const cookies = await context.cookies(portal)
  await context.close()
  return cookies.map((cookie) => `${cookie.name}=${cookie.value}`).join('; ')
}
