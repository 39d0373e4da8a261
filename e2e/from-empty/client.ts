import { translator } from '@/lib/i18n/translator'
import { personOf } from '@/mocks/world/people/cast'
import { expect, type Browser, type Page } from 'playwright/test'
import { checkAccessibility } from '../fixtures/check-accessibility'
import { identificationPage } from '../pages/identification-page'
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
