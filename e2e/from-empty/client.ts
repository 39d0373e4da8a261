import { readFile } from 'node:fs/promises'
import { translator } from '@/lib/i18n/translator'
import { personOf } from '@/mocks/world/people/cast'
import { expect, type Browser, type Page } from 'playwright/test'
import { checkAccessibility } from '../fixtures/check-accessibility'
import { identificationPage } from '../pages/identification-page'
import { letterPage } from '../pages/letter-page'
import { logPage } from '../pages/log-page'
import { overviewPage } from '../pages/overview-page'
import { startPage } from '../pages/start-page'

const t = translator('sv')
export const client = personOf('ingrid-sandvik')

/** The client identifies herself. */
async function identify(browser: Browser, portal: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: portal, locale: 'sv-FI' })
  const page = await context.newPage()
  await startPage(page).open()
  await startPage(page).loginButton.click()
  await identificationPage(page).identify(client)
  return page
}

/** Before anybody has been let in she is told so, and not that something is wrong. */
export async function comeTooEarly(browser: Browser, portal: string): Promise<void> {
  const page = await identify(browser, portal)
  await expect(page.getByRole('heading', { name: t('errors.notSetUp.title') })).toBeVisible()
  await expect(page.getByText(t('errors.unavailable.documentsNotGone'))).toBeVisible()
  await checkAccessibility(page)
  await page.context().close()
}

/** The client logs in; the first time she receives the Kanta information. */
export async function logInAsClient(
  browser: Browser,
  portal: string,
  { isFirst = true } = {},
): Promise<Page> {
  const page = await identify(browser, portal)
  if (isFirst) {
    await page.getByRole('checkbox').check()
    await page.getByRole('button', { name: t('information.confirm') }).click()
  }
  await expect(overviewPage(page).headingOf(client)).toBeVisible()
  return page
}

/** The client wonders at a row of her log, and saves a letter about it to the one who keeps the register. Gives back the row's number, as the letter says it. */
export async function writeLetter(page: Page, about: RegExp): Promise<string> {
  await logPage(page).open()
  const row = await logPage(page).unfold(about)
  await row.getByRole('link', { name: t('log.ask.letter') }).click()
  await expect(letterPage(page).heading).toBeVisible()
  const file = page.waitForEvent('download')
  await letterPage(page).saveText.click()
  const letter = await readFile(await (await file).path(), 'utf8')
  const [, number = ''] = /Rad ([0-9A-Z]{4}(?:-[0-9A-Z]{4}){2})/.exec(letter) ?? []
  expect(letter).toContain('välfärdsområde')
  return number
}
