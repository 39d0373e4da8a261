/** A portal that has no mail server: nothing leads to the page, and the page says why. */
import { translator } from '@/lib/i18n/translator'
import type { Beside } from '../../fixtures/start-beside'
import { startOwnPortal } from '../../fixtures/start-own-portal'
import { logPage } from '../../pages/log-page'
import { notificationsPage } from '../../pages/notifications-page'
import { expect, test as base } from '../../test'

const t = translator('sv')

const test = base.extend<object, { mailless: Beside }>({
  mailless: [
    async ({}, provide) => {
      const portal = await startOwnPortal({ SMTP_URL: '' })
      await provide(portal)
      await portal.stop()
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  portalUrl: ({ mailless }, provide) => provide(mailless.url),
})

test('without a mail server messages are not to be had @notifications', async ({
  page,
  people,
  signIn,
}) => {
  const { anna } = await people({ anna: {} })
  const notes = notificationsPage(page)
  await signIn(anna)
  await logPage(page).open()
  await expect(logPage(page).heading).toBeVisible()
  await expect(page.getByRole('link', { name: t('notifications.title') })).toHaveCount(0)
  await notes.open()
  await expect(
    page.getByRole('heading', { level: 2, name: t('notifications.notOffered.heading') }),
  ).toBeVisible()
  await expect(notes.address).toHaveCount(0)
})
