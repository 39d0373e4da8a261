import { sessionCookie, sessionCookieName } from '../../fixtures/session-cookie'
import { rawAnswer } from '../../fixtures/raw-answer'
import { rscAnswer } from '../../fixtures/rsc-answer'
import { documentPage } from '../../pages/document-page'
import { identificationPage } from '../../pages/identification-page'
import { overviewPage } from '../../pages/overview-page'
import { startPage } from '../../pages/start-page'
import { shell } from '../../pages/shell'
import { expect, test } from '../../test'

const one = { anna: { documents: [{ title: 'Beslut om ledsagning' }] } } as const

test('the cookie says nothing, is out of reach of scripts and lives as long as the browser @sessions', async ({
  context,
  page,
  people,
  signIn,
}) => {
  const { anna } = await people(one)
  await signIn(anna)
  const cookie = await sessionCookie(context)
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/', expires: -1 })
  expect(cookie?.value).toMatch(/^[A-Za-z0-9_-]{43}$/)
  expect(await page.evaluate(() => document.cookie)).not.toContain(sessionCookieName)
  for (const { httpOnly, sameSite } of await context.cookies('http://localhost'))
    expect({ httpOnly, sameSite }).toEqual({ httpOnly: true, sameSite: 'Lax' })
})

test('each login has a new cookie, and one that was planted before is not taken over @sessions', async ({
  context,
  page,
  portalUrl,
  people,
  signIn,
}) => {
  const { anna } = await people(one)
  const planted = 'p'.repeat(43)
  await context.addCookies([{ name: sessionCookieName, value: planted, url: portalUrl }])
  await signIn(anna)
  const first = await sessionCookie(context)
  expect(first?.value).not.toBe(planted)

  await shell(page).logoutButton.click()
  await identificationPage(page).confirmLogout()
  await page.waitForURL(/\/sv\/logged-out/)
  await signIn(anna)
  expect((await sessionCookie(context))?.value).not.toBe(first?.value)

  for (const value of [planted, first?.value ?? '']) {
    const headers = { cookie: `${sessionCookieName}=${value}` }
    const { status, text } = await rawAnswer(portalUrl, '/sv/self', { headers })
    expect(status).toBe(307)
    expect(text).not.toContain(anna.familyName)
  }
})

test('after logout the cookie is worth nothing, for pages, files, data and forms @sessions', async ({
  context,
  page,
  portalUrl,
  people,
  signIn,
}) => {
  const { anna } = await people(one)
  await signIn(anna)
  const cookie = await sessionCookie(context)
  const id = anna.documents[0]?.id
  const stolen = { cookie: `${sessionCookieName}=${cookie?.value}` }
  const alive = await rawAnswer(portalUrl, `/sv/self/documents/${id}`, { headers: stolen })
  expect(alive.text).toContain('Beslut om ledsagning')

  await shell(page).logoutButton.click()
  await identificationPage(page).confirmLogout()
  await page.waitForURL(/\/sv\/logged-out/)

  const paths = ['', '/documents', `/documents/${id}`, `/documents/${id}/document.pdf`]
  for (const path of paths) {
    for (const ask of [rawAnswer, rscAnswer]) {
      const { text } = await ask(portalUrl, `/sv/self${path}`, { headers: stolen })
      expect(text, path).not.toContain(anna.familyName)
      expect(text, path).not.toContain('Beslut om ledsagning')
      expect(text, path).not.toContain('%PDF')
    }
  }
  const state = await rawAnswer(portalUrl, '/api/session/state', { headers: stolen })
  expect(JSON.parse(state.text)).toEqual({ alive: false })
  const ours = { ...stolen, origin: portalUrl }
  const extended = await rawAnswer(portalUrl, '/api/session/extend', {
    method: 'POST',
    headers: ours,
  })
  expect(JSON.parse(extended.text)).toEqual({ alive: false })
})

test('the Back button shows nothing after logout, of any page @sessions', async ({
  page,
  people,
}) => {
  const { anna } = await people(one)
  // In the browser, so that the way back leads through the pages of the login too.
  await startPage(page).open()
  await startPage(page).loginButton.click()
  await identificationPage(page).identify(anna)
  await expect(overviewPage(page).headingOf(anna)).toBeVisible()
  await page.goto('/sv')
  await expect(page.getByText(anna.familyName).first()).toBeVisible()
  await page.goto('/sv/help')
  await expect(page.getByText(anna.familyName).first()).toBeVisible()
  await documentPage(page).open(anna.documents[0]?.id ?? '')
  await expect(documentPage(page).sheet).toBeVisible()
  await shell(page).logoutButton.click()
  await identificationPage(page).confirmLogout()
  await page.waitForURL(/\/sv\/logged-out/)

  for (let back = 0; back < 6; back += 1) {
    await page.goBack()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    if (!page.url().includes('/sv')) continue
    await expect(page.getByText(anna.familyName)).toBeHidden()
    await expect(page.getByText('Beslut om ledsagning')).toBeHidden()
  }
})

test('a double click on logging out and in does no harm @sessions', async ({
  page,
  people,
  signIn,
}) => {
  const { anna } = await people(one)
  await signIn(anna)
  await shell(page).logoutButton.dblclick()
  await identificationPage(page).confirmLogout()
  await page.waitForURL(/\/sv\/logged-out/)
  await page.goto('/sv')
  await page.getByRole('button', { name: 'Logga in' }).first().dblclick()
  await identificationPage(page).identify(anna)
  await expect(overviewPage(page).headingOf(anna)).toBeVisible()
})
