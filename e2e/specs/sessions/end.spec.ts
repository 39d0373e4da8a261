import { parseSessionState } from '@/lib/contracts/portal/session-state'
import { translator } from '@/lib/i18n/translator'
import type { Beside } from '../../fixtures/start-beside'
import { startOwnPortal } from '../../fixtures/start-own-portal'
import { sessionCookie } from '../../fixtures/session-cookie'
import { identificationPage } from '../../pages/identification-page'
import { overviewPage } from '../../pages/overview-page'
import { shell } from '../../pages/shell'
import { expect, test as base } from '../../test'

const t = translator('sv')
const one = { anna: { documents: [{ title: 'Beslut om ledsagning' }] } } as const

/** Sessions of this portal are idle after half a minute and end after one, so that a test can wait for it. */
const test = base.extend<object, { brief: Beside }>({
  brief: [
    async ({}, provide) => {
      const limits = { SESSION_IDLE_SECONDS: '30', SESSION_ABSOLUTE_SECONDS: '50' }
      const portal = await startOwnPortal(limits)
      await provide(portal)
      await portal.stop()
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  portalUrl: ({ brief }, provide) => provide(brief.url),
})

test.use({ actionTimeout: 40_000 })
const soon = { timeout: 40_000 }

test('the warning comes in every tab, the keyboard answers it, and logging out closes all @sessions', async ({
  page,
  context,
  people,
  signIn,
}) => {
  const { anna } = await people(one)
  await signIn(anna)
  const other = await context.newPage()
  await overviewPage(other).open()
  const warningOf = (tab: typeof page) =>
    tab.getByRole('dialog', { name: t('session.warning.title') })

  await expect(warningOf(page)).toBeVisible(soon)
  await expect(warningOf(other)).toBeVisible()
  await expect(page.getByRole('heading', { name: t('session.warning.title') })).toBeFocused()
  await page.bringToFront()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: t('session.warning.stay') })).toBeFocused()
  await page.keyboard.press('Enter')

  await expect(warningOf(page)).toBeHidden()
  await expect(warningOf(other)).toBeHidden()
  const said = page.getByRole('status').filter({ hasText: t('session.warning.stayed') })
  await expect(said).toHaveCount(1)

  await shell(page).logoutButton.click()
  await other.waitForURL(/\/sv\/session-ended(\?|$)/)
  await expect(other.getByText(anna.familyName)).toBeHidden()
  await identificationPage(page).confirmLogout()
  await page.waitForURL(/\/sv\/logged-out/)
})

test('who does nothing is led out, and neither Back nor the cookie leads in again @sessions', async ({
  page,
  context,
  people,
  signIn,
}) => {
  const { anna } = await people(one)
  await signIn(anna)
  await expect(overviewPage(page).headingOf(anna)).toBeVisible()
  const cookie = await sessionCookie(context)
  await page.waitForURL(/\/sv\/session-ended(\?|$)/, soon)
  await expect(
    page.getByRole('heading', { level: 1, name: t('session.ended.title') }),
  ).toBeVisible()
  await page.goBack()
  await expect(page.getByText(anna.familyName)).toBeHidden()
  await context.addCookies(cookie ? [cookie] : [])
  await page.goto('/sv/self/documents')
  await page.waitForURL(/\/sv\/session-ended(\?|$)/)
  await expect(page.getByText('Beslut om ledsagning')).toBeHidden()
})

test('a session that is used all the time ends at its limit all the same @sessions', async ({
  page,
  people,
  signIn,
}) => {
  const { anna } = await people(one)
  await signIn(anna)
  await expect(overviewPage(page).headingOf(anna)).toBeVisible()
  const warning = page.getByRole('dialog', { name: t('session.warning.title') })
  await expect(warning).toBeVisible(soon)
  await page.getByRole('button', { name: t('session.warning.stay') }).click()
  await expect(warning).toBeHidden()
  await expect(warning).toBeVisible(soon)
  await page.getByRole('button', { name: t('session.warning.understood') }).click()
  await expect(warning).toBeHidden()
  await page.waitForURL(/\/sv\/session-ended(\?|$)/, soon)
  await overviewPage(page).open()
  await expect(page.getByText(anna.familyName)).toBeHidden()
})

test('a page that the browser fetches ahead is no activity; one that is opened is @sessions', async ({
  page,
  people,
  signIn,
}) => {
  const { anna } = await people(one)
  await signIn(anna)
  await expect(overviewPage(page).headingOf(anna)).toBeVisible()
  await page.goto('about:blank')

  const open = async (headers: Record<string, string> = {}) => {
    const answer = await page.request.get('/sv/self', { headers })
    expect(await answer.text()).toContain(anna.familyName)
  }
  const remainingSeconds = async () => {
    const state = parseSessionState(await (await page.request.get('/api/session/state')).json())
    return state?.alive === true ? state.remainingSeconds : 0
  }
  await expect(async () => {
    await open({ 'Sec-Purpose': 'prefetch;prerender' })
    expect(await remainingSeconds()).toBeLessThan(24)
  }).toPass({ timeout: 20_000 })
  await open()
  expect(await remainingSeconds()).toBeGreaterThan(26)
})
