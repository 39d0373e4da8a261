/** Only the client turns her messages on: those who act for her do not see them, and have their own beside them. */
import { translator } from '@/lib/i18n/translator'
import { newAddress } from '../../fixtures/mails'
import { representationsPage } from '../../pages/representations-page'
import { keyboard } from '../../pages/keyboard'
import { logPage } from '../../pages/log-page'
import { notificationsPage } from '../../pages/notifications-page'
import { statementsPage } from '../../pages/statements-page'
import { expect, test } from '../../test'

const t = translator('sv')

test('a minor turns it on, and the guardian sees nothing of it @notifications', async ({
  page,
  people,
  signIn,
}) => {
  const { child, mother } = await people({
    mother: {},
    child: { age: 12, guardians: ['mother'], documents: [{}] },
  })
  await signIn(child)
  await notificationsPage(page).turnOn(newAddress())

  await page.context().clearCookies()
  await signIn(mother)
  await representationsPage(page).actFor(child)
  const handle = new URL(page.url()).pathname.replace(/^\/sv/, '')
  await logPage(page).open(handle)
  await expect(logPage(page).heading).toBeVisible()
  await expect(page.getByRole('link', { name: t('notifications.title') })).toHaveCount(0)
  const rows = await page.request.get(`/sv${handle}/log/rows.json`)
  expect(await rows.text()).not.toContain('subscri')
  await notificationsPage(page).open()
  await expect(notificationsPage(page).off).toBeVisible()
  await notificationsPage(page).about(child).click()
  await expect(notificationsPage(page).off).toBeVisible()
})

test('Anna turns it on and off by keyboard alone @notifications', async ({
  page,
  people,
  signIn,
}) => {
  const { anna } = await people({ anna: {} })
  const notes = notificationsPage(page)
  const { tabTo, type, press, pressOn } = keyboard(page)
  const address = newAddress()
  await signIn(anna)
  await notes.open()
  await tabTo(notes.address)
  await type(address)
  await press('Enter')
  await expect(notes.waiting).toBeVisible()
  await tabTo(notes.code)
  await type(await notes.codeIn(address))
  await press('Enter')
  await expect(notes.done('confirmed')).toBeVisible()
  await pressOn(notes.stop)
  await expect(notes.done('stopped')).toBeVisible()
})

test('the will page leads there too @notifications', async ({ page, people, signIn }) => {
  const { anna } = await people({ anna: {} })
  await signIn(anna)
  await statementsPage(page).open()
  await page.getByRole('link', { name: t('notifications.title') }).click()
  await expect(notificationsPage(page).off).toBeVisible()
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('Anna turns it on and off @notifications', async ({ page, people, signIn }) => {
    const { anna } = await people({ anna: {} })
    const notes = notificationsPage(page)
    await signIn(anna)
    await notes.turnOn(newAddress())
    await notes.stop.click()
    await expect(notes.done('stopped')).toBeVisible()
    await notes.open()
    await expect(notes.off).toBeVisible()
  })
})
