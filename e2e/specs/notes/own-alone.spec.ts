/** Only the client turns messages on: those who act for her neither see them nor find a page for it. */
import { translator } from '@/lib/i18n/translator'
import { newAddress } from '../../fixtures/mails'
import { behalfPage } from '../../pages/behalf-page'
import { keyboard } from '../../pages/keyboard'
import { logPage } from '../../pages/log-page'
import { notesPage } from '../../pages/notes-page'
import { willPage } from '../../pages/will-page'
import { expect, test } from '../../test'

const t = translator('sv')

test('a minor turns it on, and the guardian sees nothing of it @notes', async ({
  page,
  people,
  signIn,
}) => {
  const { child, mother } = await people({
    mother: {},
    child: { age: 12, guardians: ['mother'], documents: [{}] },
  })
  await signIn(child)
  await notesPage(page).turnOn(newAddress())

  await page.context().clearCookies()
  await signIn(mother)
  await behalfPage(page).actFor(child)
  const handle = new URL(page.url()).pathname.replace(/^\/sv/, '')
  await logPage(page).open(handle)
  await expect(logPage(page).heading).toBeVisible()
  await expect(page.getByRole('link', { name: t('notes.title') })).toHaveCount(0)
  const rows = await page.request.get(`/sv${handle}/log/rows.json`)
  expect(await rows.text()).not.toContain('subscri')
  const answer = await page.request.get(`/sv${handle}/notes`)
  expect(answer.status()).toBe(404)
  await notesPage(page).open()
  await expect(notesPage(page).off).toBeVisible()
})

test('Anna turns it on and off by keyboard alone @notes', async ({ page, people, signIn }) => {
  const { anna } = await people({ anna: {} })
  const notes = notesPage(page)
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

test('the will page leads there too @notes', async ({ page, people, signIn }) => {
  const { anna } = await people({ anna: {} })
  await signIn(anna)
  await willPage(page).open()
  await page.getByRole('link', { name: t('notes.title') }).click()
  await expect(notesPage(page).off).toBeVisible()
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('Anna turns it on and off @notes', async ({ page, people, signIn }) => {
    const { anna } = await people({ anna: {} })
    const notes = notesPage(page)
    await signIn(anna)
    await notes.turnOn(newAddress())
    await notes.stop.click()
    await expect(notes.done('stopped')).toBeVisible()
    await notes.open()
    await expect(notes.off).toBeVisible()
  })
})
