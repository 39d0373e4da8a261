import { translator } from '@/lib/i18n/translator'
import type { Page } from 'playwright/test'
import { documentPage } from '../../pages/document-page'
import { documentsPage } from '../../pages/documents-page'
import { folderPage } from '../../pages/folder-page'
import { identificationPage } from '../../pages/identification-page'
import { overviewPage } from '../../pages/overview-page'
import { shell } from '../../pages/shell'
import { expect, test } from '../../test'

const one = { anna: { documents: [{ title: 'Beslut om ledsagning' }] } } as const
const t = translator('sv')

/** All that a page of ours could have put by in this browser. */
const putBy = (page: Page) =>
  page.evaluate(async () => ({
    local: Object.entries(localStorage),
    session: Object.entries(sessionStorage),
    caches: await caches.keys(),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    cookies: document.cookie,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }))

test('after logging out nothing of her is left in the browser, and Back shows nothing @sessions', async ({
  page,
  people,
  signIn,
  context,
}) => {
  const { anna } = await people(one)
  await signIn(anna)
  await documentsPage(page).open()
  await documentsPage(page).documentLink('Beslut om ledsagning').click()
  await expect(documentPage(page).heading('Beslut om ledsagning')).toBeVisible()
  await shell(page).logLink.click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(t('log.title'))

  await shell(page).logoutButton.click()
  await identificationPage(page).confirmLogout()
  await page.waitForURL(/logged-out/)
  expect(await putBy(page)).toEqual({
    local: [],
    session: [],
    caches: [],
    databases: [],
    cookies: '',
    workers: 0,
  })
  const left = (await context.cookies()).map(({ name }) => name)
  expect(left.filter((name) => /session/.test(name))).toEqual([])

  for (let steps = 0; steps < 4; steps += 1) {
    await page.goBack()
    await expect(page.locator('body')).toBeVisible()
    await expect(page.getByText('Beslut om ledsagning')).toBeHidden()
    await expect(page.getByText(anna.familyName)).toBeHidden()
    await expect(page).not.toHaveTitle(new RegExp(anna.familyName))
  }
})

test('the tabs of a login say nothing if she wants it so, and the heading still says whose data it is @sessions', async ({
  page,
  people,
  signIn,
}) => {
  const { anna } = await people({ anna: { documents: one.anna.documents } })
  await signIn(anna)
  await expect(page).toHaveTitle(new RegExp(anna.familyName))
  await page.goto('/sv/self/sessions')
  await page.getByRole('button', { name: t('sessions.titles.hide') }).click()
  await expect(page.getByRole('button', { name: t('sessions.titles.show') })).toBeVisible()
  await expect(page).toHaveTitle('Sida')

  await shell(page).overviewLink.click()
  await expect(overviewPage(page).headingOf(anna)).toBeVisible()
  await expect(page).toHaveTitle('Sida')
  await documentsPage(page).open()
  await expect(page).toHaveTitle('Sida')
  await documentsPage(page).documentLink('Beslut om ledsagning').click()
  await expect(documentPage(page).heading('Beslut om ledsagning')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(anna.familyName)
  await expect(page).toHaveTitle('Sida')
  const pdf = page.waitForEvent('download')
  await documentPage(page).savePdfLink.click()
  expect((await pdf).suggestedFilename()).toBe('Fil.pdf')
  await page.goto('/fi/self/log')
  await expect(page).toHaveTitle('Sivu')
  const rows = page.waitForEvent('download')
  await page.getByRole('link', { name: /\(CSV\)/ }).click()
  expect((await rows).suggestedFilename()).toBe('Tiedosto.csv')
  await folderPage(page, 'en').open()
  const folder = page.waitForEvent('download')
  await folderPage(page, 'en').saveWhole.click()
  expect((await folder).suggestedFilename()).toBe('File.zip')
  await page.goto('/en/self/will')
  await expect(page).toHaveTitle('Page')

  await test.step('another login begins with full titles', async () => {
    await page.goto('/sv/self')
    await shell(page).logoutButton.click()
    await identificationPage(page).confirmLogout()
    await page.waitForURL(/logged-out/)
    await signIn(anna)
    await expect(page).toHaveTitle(new RegExp(anna.familyName))
  })
})
