import { personOf } from '@/mocks/world/people/cast'
import { documentPage } from '../pages/document-page'
import { documentsPage } from '../pages/documents-page'
import { identificationPage } from '../pages/identification-page'
import { overviewPage } from '../pages/overview-page'
import { shell } from '../pages/shell'
import { expect, test } from '../test'

const ingrid = personOf('ingrid-sandvik')
const decision = 'Beslut om personlig assistans'

test('Ingrid logs in, reads a decision, changes the language and logs out @login', async ({
  page,
  context,
  signIn,
}) => {
  await signIn(ingrid)
  await expect(overviewPage(page).headingOf(ingrid)).toBeVisible()

  await shell(page).documentsLink.click()
  await documentsPage(page).documentLink(decision).first().click()
  await expect(documentPage(page).heading(decision)).toBeVisible()
  await expect(documentPage(page).sheet).toContainText('Ingrid Sandvik')

  await shell(page).languageLink('fi').click()
  await expect(documentPage(page, 'fi').heading(decision)).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'fi')
  await expect(documentPage(page, 'fi').textIn('sv')).toContainText('Motivering')

  const address = page.url()
  const cookies = await context.cookies()
  await shell(page, 'fi').logoutButton.click()
  await identificationPage(page, 'fi').confirmLogout()
  await page.waitForURL(/\/fi\/logged-out/)

  await context.addCookies(cookies)
  await page.goto(address)
  await expect(documentPage(page, 'fi').heading(decision)).toBeHidden()
  await expect(page.getByText(decision)).toBeHidden()
})
