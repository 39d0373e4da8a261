/** What ends, begins and comes back among several portals and archives, while people read and state. One after the other: each concerns all. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { paths } from '@/lib/addresses/paths'
import { environment } from '../environment'
import { checkAccessibility } from '../fixtures/check-accessibility'
import { folderCheck, folderPage } from '../pages/folder-page'
import { documentsPage } from '../pages/documents-page'
import { logPage } from '../pages/log-page'
import { sessionsPage } from '../pages/sessions-page'
import { statementsPage } from '../pages/statements-page'
import { unpack } from '../fixtures/unpack'
import { expect, test } from '../test'
import { order, withThird } from './orders'
import { sayWhy } from './say-why'
import { whileReading } from './while-reading'

const title = 'Beslut om ledsagning'
const portals = ['portal-1', 'portal-2'] as const
test.afterEach(({}, info) => sayWhy(info))

const lists = { paths: [paths.documents('sv', 'self')], words: title }

test('a portal and an archive are killed: nobody is logged out, and only what they had in their hands is lost', async ({
  page,
  context,
  people,
  signIn,
}) => {
  const { anna } = await people({ anna: { documents: [{ title }] } })
  await signIn(anna)
  const list = documentsPage(page)
  let killedAt = 0
  const reading = await whileReading(context, lists, async () => {
    await list.open()
    await Promise.all([order('kill', 'portal-1'), order('kill', 'archive-1')])
    killedAt = Date.now()
    await list.open()
    await expect(list.documentLink(title)).toBeVisible()
    await list.documentLink(title).click()
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await logPage(page).open()
    await expect(logPage(page).heading).toBeVisible()
  })
  expect(reading.answered).toBeGreaterThan(5)
  expect(reading.failed.filter(({ began }) => began > killedAt)).toEqual([])

  await test.step('she gives a consent while they come back, and ends all her logins', async () => {
    const directive = statementsPage(page)
    const again = await whileReading(context, lists, async () => {
      const started = Promise.all([order('start', 'portal-1'), order('start', 'archive-1')])
      await directive.open()
      await directive.readConsent.click()
      await directive.give.click()
      await expect(directive.done('consent-given')).toBeVisible()
      await directive.open()
      await directive.newProhibition.click()
      await directive.choice.kind('all').check()
      await directive.choice.submit.click()
      await expect(directive.previewHeading('prohibition-set')).toBeVisible()
      await directive.register.click()
      await expect(directive.done('prohibition-set')).toBeVisible()
      await started
    })
    expect(again.failed).toEqual([])
  })
})

test('a consent that was in the hands of a portal that is killed: she is told calmly to see first, and gives it once', async ({
  page,
  people,
  signIn,
}) => {
  const { anna } = await people({ anna: { documents: [{ title }] } })
  await signIn(anna)
  const directive = statementsPage(page)
  await directive.open()
  await directive.readConsent.click()
  await expect(directive.give).toBeVisible()
  await Promise.all(portals.map((name) => order('freeze', name)))
  const sent = page.waitForRequest((request) => request.method() === 'POST')
  await directive.give.click({ noWaitAfter: true })
  await sent
  await Promise.all(portals.map((name) => order('kill', name)))
  for (const heading of [
    'Sidan kan inte visas just nu',
    'Sivua ei voi näyttää juuri nyt',
    'The page cannot be shown right now',
  ])
    await expect(page.getByRole('heading', { name: heading })).toBeVisible()
  await expect(page.getByText('se efter i tjänsten om det har registrerats')).toBeVisible()
  await checkAccessibility(page)
  await Promise.all(portals.map((name) => order('start', name)))

  // The proxy sees a moment later than we do that they are there.
  await expect.poll(async () => (await directive.open())?.status()).toBe(200)
  await directive.readConsent.click()
  await directive.give.click()
  await expect(directive.done('consent-given')).toBeVisible()
  await directive.open()
  // The information, and the consent.
  await expect(directive.history).toHaveCount(2)
})

test('each is stopped and started anew in turn: every page comes, and a folder that was being made is whole', async ({
  page,
  context,
  people,
  signIn,
}) => {
  const documents = [{ title }, ...Array.from({ length: 24 }, () => ({}))]
  const { anna } = await people({ anna: { documents } })
  await signIn(anna)
  const folder = folderPage(page)
  await folder.open()
  await expect(folder.count(documents.length)).toBeVisible()
  const saving = page.waitForEvent('download')
  const reading = await whileReading(context, lists, async () => {
    await folder.saveWhole.click()
    for (const name of ['portal-1', 'portal-2', 'archive-1', 'archive-2'] as const) {
      await order('stop', name)
      await order('start', name)
    }
  })
  expect(reading.failed).toEqual([])
  expect(reading.answered).toBeGreaterThan(10)

  const zip = await (await saving).path()
  await page.goto(`file://${join(await unpack(zip), 'check.html')}`)
  await folderCheck(page).zip.setInputFiles(zip)
  await expect(folderCheck(page).result).toContainText(folderCheck(page).right)
})

test('one more of each is added, takes its share, and goes again', async ({
  context,
  people,
  signIn,
}) => {
  const { anna } = await people({ anna: { documents: [{ title }] } })
  await signIn(anna)
  const answered = () =>
    readFileSync(join(environment().dataDir, 'logs', 'archive-3.log'), 'utf8').split('"status":200')
  const reading = await whileReading(context, lists, () =>
    withThird('archive', () =>
      withThird('portal', () => expect.poll(() => answered().length).toBeGreaterThan(5)),
    ),
  )
  expect(reading.failed).toEqual([])
})

test('who has logged out everywhere at one process is logged out at all', async ({
  page,
  context,
  browser,
  people,
  signIn,
  portalUrl,
}) => {
  const { anna } = await people({ anna: { documents: [{ title }] } })
  const elsewhere = await browser.newContext({ baseURL: portalUrl })
  for (let logins = 0; logins < 2; logins += 1) {
    await signIn(anna)
    await elsewhere.addCookies(await context.cookies())
    await context.clearCookies()
  }
  await signIn(anna)
  await sessionsPage(page).open()
  await sessionsPage(page).endAll.click()
  await expect(sessionsPage(page).done('all')).toBeVisible()
  const reading = await whileReading(elsewhere, lists, async () => {
    await expect(sessionsPage(page).nowhere).toBeVisible()
    for (let n = 0; n < 4; n += 1) await documentsPage(page).open()
  })
  expect(reading.failed.length).toBeGreaterThan(0)
  expect(reading.answered).toBe(0)
  await elsewhere.close()
})
