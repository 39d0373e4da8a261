import { translator } from '@/lib/i18n/translator'
import { personOf } from '@/mocks/world/people/cast'
import { expect, type Browser, type Page } from 'playwright/test'
import { identificationPage } from '../pages/identification-page'
import { overviewPage } from '../pages/overview-page'
import { startPage } from '../pages/start-page'

const t = translator('sv')
export const client = personOf('ingrid-sandvik')

/** The client logs in; the first time she receives the Kanta information. */
export async function logInAsClient(
  browser: Browser,
  portal: string,
  { isFirst = true } = {},
): Promise<Page> {
  const context = await browser.newContext({ baseURL: portal, locale: 'sv-FI' })
  const page = await context.newPage()
  await startPage(page).open()
  await startPage(page).loginButton.click()
  await identificationPage(page).identify(client)
  if (isFirst) {
    await page.getByRole('checkbox').check()
    await page.getByRole('button', { name: t('information.confirm') }).click()
  }
  await expect(overviewPage(page).headingOf(client)).toBeVisible()
  return page
}
