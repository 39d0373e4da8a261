import { texts } from '@/mocks/services/identification/texts'
import { identificationPage } from '../../pages/identification-page'
import { overviewPage } from '../../pages/overview-page'
import { startPage } from '../../pages/start-page'
import { rawAnswer } from '../../fixtures/raw-answer'
import { sessionCookieName } from '../../fixtures/session-cookie'
import { expect, test } from '../../test'

const { choose } = texts.sv

// The second click finds the first at different places of its way.
for (const delay of [0, 20, 50, 120, 250]) {
  test(`whoever clicks twice on the last button of the identification, ${delay} ms apart, is logged in @sessions`, async ({
    page,
    people,
  }) => {
    const { anna } = await people({ anna: {} })
    await startPage(page).open()
    await startPage(page).loginButton.click()
    await expect(identificationPage(page).heading).toBeVisible()
    await page.getByLabel(choose.hetuLabel).fill(anna.hetu)
    await page.getByRole('button', { name: choose.hetuButton, exact: true }).dblclick({ delay })
    await expect(overviewPage(page).headingOf(anna)).toBeVisible()
    await page.reload()
    await expect(overviewPage(page).headingOf(anna)).toBeVisible()
  })
}

test('who has come in leaves nothing behind the way back, with the cookies of the login neither @sessions', async ({
  page,
  context,
  portalUrl,
  people,
}) => {
  const { anna } = await people({ anna: {} })
  await startPage(page).open()
  await startPage(page).loginButton.click()
  await expect(identificationPage(page).heading).toBeVisible()
  const before = await context.cookies(portalUrl)
  const back = page.waitForRequest(/\/api\/auth\/callback\/suomifi/)
  await page.getByLabel(choose.hetuLabel).fill(anna.hetu)
  await page.getByRole('button', { name: choose.hetuButton, exact: true }).click()
  await expect(overviewPage(page).headingOf(anna)).toBeVisible()

  const { pathname, search } = new URL((await back).url())
  const cookie = before.map(({ name, value }) => `${name}=${value}`).join('; ')
  const { headers } = await rawAnswer(portalUrl, pathname + search, { headers: { cookie } })
  expect(headers.location).toContain('/sv/login/failed')
  expect(String(headers['set-cookie'])).not.toContain(`${sessionCookieName}=`)
})
