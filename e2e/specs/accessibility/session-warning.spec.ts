import type { Page } from 'playwright/test'
import { translator } from '@/lib/i18n/translator'
import { checkAccessibility } from '../../fixtures/check-accessibility'
import { checkLayout } from '../../fixtures/check-layout'
import { expect, test } from '../../signed-in'
import { toldIn } from '../../told-in'

const zoomed = { width: 320, height: 256 }

for (const locale of toldIn('session-warning')) {
  const t = translator(locale)

  test(`the warning before the session ends is read out and answered by keyboard (${locale}) @accessibility @sessions`, async ({
    page,
    enter,
  }) => {
    await enter('ingrid-sandvik')
    await page.goto(`/${locale}/self/documents`)
    const searchField = page.getByRole('searchbox')
    await searchField.focus()
    await bringNearTheEnd(page)

    const dialog = page.getByRole('dialog', { name: t('session.warning.title') })
    await expect(dialog).toBeVisible()
    await expect(dialog.getByRole('heading')).toBeFocused()
    await expect(dialog).toHaveAccessibleDescription(/\d/)
    await checkAccessibility(page)
    await page.setViewportSize(zoomed)
    await checkLayout(page, 'warning')

    await page.keyboard.press('Tab')
    await expect(dialog.getByRole('button', { name: t('session.warning.stay') })).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(dialog.getByRole('button', { name: t('shell.logout') })).toBeFocused()
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    await expect(dialog).toBeHidden()
    await expect(searchField).toBeFocused()
    await expect(
      page.getByRole('status').filter({ hasText: t('session.warning.stayed') }),
    ).toHaveCount(1)
  })
}

/** The portal answers that little time is left, when the page asks after the network has been away. */
async function bringNearTheEnd(page: Page): Promise<void> {
  await page.route('**/api/session/state', async (route) => {
    const response = await route.fetch()
    const state = (await response.json()) as object
    await route.fulfill({ response, json: { ...state, remainingSeconds: 100 } })
  })
  await page.context().setOffline(true)
  await page.context().setOffline(false)
}
