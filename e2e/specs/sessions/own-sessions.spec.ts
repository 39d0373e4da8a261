/** One person in two browsers: she sees both, is told of the second in the first, and ends one from the other. */
import { translator } from '@/lib/i18n/translator'
import type { Person } from '@/mocks/world/people/person'
import type { Browser, BrowserContext, Page } from 'playwright/test'
import { rawAnswer } from '../../fixtures/raw-answer'
import { rscAnswer } from '../../fixtures/rsc-answer'
import { sessionCookie, sessionCookieName } from '../../fixtures/session-cookie'
import { representationsPage } from '../../pages/representations-page'
import { documentsPage } from '../../pages/documents-page'
import { identificationPage } from '../../pages/identification-page'
import { overviewPage } from '../../pages/overview-page'
import { sessionsPage } from '../../pages/sessions-page'
import { startPage } from '../../pages/start-page'
import { expect, test as base } from '../../test'

const t = translator('sv')
const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)'
const onPhone = 'Mozilla/5.0 (Android 15; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0'
const onDesk = `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0`
const title = 'Beslut om ledsagning'

type Elsewhere = (person: Person, userAgent?: string) => Promise<Page>

/** Another browser, in which the same or another person logs in too. */
const test = base.extend<{ elsewhere: Elsewhere; all: BrowserContext[] }>({
  userAgent: onDesk,
  all: async ({}, provide) => {
    const all: BrowserContext[] = []
    await provide(all)
    for (const context of all) await context.close()
  },
  elsewhere: ({ browser, portalUrl, all }, provide) =>
    provide(async (person, userAgent = onPhone) => {
      const context = await newContext(browser, portalUrl, userAgent)
      all.push(context)
      const page = await context.newPage()
      await startPage(page).open()
      await startPage(page).loginButton.click()
      await identificationPage(page).identify(person)
      await page.waitForURL((url) => url.href.startsWith(portalUrl))
      return page
    }),
})

const newContext = (browser: Browser, baseURL: string, userAgent: string) =>
  browser.newContext({ baseURL, userAgent, locale: 'sv-FI' })

test('she sees both logins, is told of the second in the first, and ends the other @sessions', async ({
  page,
  people,
  signIn,
  elsewhere,
}) => {
  test.slow()
  const { anna, bea } = await people({ anna: { documents: [{ title }] }, bea: {} })
  await signIn(anna)
  const here = sessionsPage(page)
  await expect(overviewPage(page).headingOf(anna)).toBeVisible()
  await expect(here.later).toBeHidden()

  const phone = await elsewhere(anna)
  await elsewhere(bea)
  const there = sessionsPage(phone)
  await test.step('the first is told, calmly, on its next page; the second is not', async () => {
    await documentsPage(page).open()
    await expect(here.later).toContainText('Firefox på Android')
    await expect(documentsPage(page).documentLink(title)).toBeVisible()
    await expect(overviewPage(phone).headingOf(anna)).toBeVisible()
    await expect(there.later).toBeHidden()
  })

  await test.step('she says that she knows, and is not told again', async () => {
    await page.goto('/sv/self/documents?type=decision')
    await here.laterKnown.click()
    await expect(page).toHaveURL(/\/sv\/self\/documents\?type=decision$/)
    await expect(documentsPage(page).documentLink(title)).toBeVisible()
    await expect(here.later).toBeHidden()
  })

  await test.step('each sees both, and nobody else’s', async () => {
    await here.footerLink.click()
    await expect(here.title).toBeVisible()
    await expect(here.rows).toHaveCount(2)
    await expect(here.rows.nth(0)).toContainText('Edge på Windows')
    await expect(here.rows.nth(1)).toContainText('Firefox på Android')
    await there.open()
    await expect(there.rows).toHaveCount(2)
    await expect(there.rows.nth(0)).toContainText('Firefox på Android')
  })

  await test.step('the other ends at once, and is told why', async () => {
    await here.endButtons.click()
    await expect(here.done('one')).toBeVisible()
    await expect(here.nowhere).toBeVisible()
    await documentsPage(phone).open()
    await phone.waitForURL(/\/sv\/session-ended(\?|$)/)
    await expect(there.ended).toBeVisible()
    await expect(phone.getByText(anna.familyName)).toBeHidden()
    await overviewPage(phone).open()
    await expect(phone.getByText(anna.familyName)).toBeHidden()
    await overviewPage(page).open()
    await expect(overviewPage(page).headingOf(anna)).toBeVisible()
  })
})

test('all others end together; the line leads to the page, and an open tab follows @sessions', async ({
  page,
  people,
  signIn,
  elsewhere,
}) => {
  test.slow()
  const { anna } = await people({ anna: {} })
  await signIn(anna)
  const phone = await elsewhere(anna)
  const desk = await elsewhere(anna, onDesk)
  await overviewPage(page).open()
  await sessionsPage(page).laterLink.click()
  await expect(sessionsPage(page).rows).toHaveCount(3)
  await expect(sessionsPage(page).later).toBeVisible()
  await expect(sessionsPage(page).laterLink).toBeHidden()
  await sessionsPage(page).endAll.click()
  await expect(sessionsPage(page).done('all')).toBeVisible()
  await expect(sessionsPage(page).later).toBeHidden()
  for (const other of [phone, desk]) {
    await other.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    await other.waitForURL(/\/sv\/session-ended(\?|$)/)
    await expect(sessionsPage(other).ended).toBeVisible()
  }
})

test('a handle of another person ends nothing, and is answered like one that is over @sessions', async ({
  page,
  people,
  signIn,
  elsewhere,
}) => {
  const { anna, bea } = await people({ anna: {}, bea: {} })
  await signIn(anna)
  const phone = await elsewhere(anna)
  await elsewhere(bea, onDesk)
  const other = await elsewhere(bea)
  await sessionsPage(other).open()
  const handle = await sessionsPage(other).rows.nth(1).locator('input[name=handle]').inputValue()
  await sessionsPage(page).open()
  for (const sent of [handle, 'x'.repeat(22), '']) {
    // In what is sent, not in the field: a page that comes alive late writes its own value there again.
    await page.evaluate((value) => {
      document.addEventListener('formdata', ({ formData }) => formData.set('handle', value))
    }, sent)
    // The page that answers looks like the one before it.
    const answered = page.waitForEvent('load')
    await sessionsPage(page).endButtons.click()
    await answered
    await expect(sessionsPage(page).done('none')).toBeVisible()
    await expect(sessionsPage(page).rows).toHaveCount(2)
  }
  await sessionsPage(other).open()
  await expect(sessionsPage(other).rows).toHaveCount(2)
  await overviewPage(phone).open()
  await expect(overviewPage(phone).headingOf(anna)).toBeVisible()
})

test('one who acts for another sees the own logins, and the other none of them @sessions', async ({
  page,
  people,
  signIn,
  elsewhere,
}) => {
  test.slow()
  const { mother, child } = await people({
    mother: {},
    child: { age: 12, guardians: ['mother'], documents: [{}] },
  })
  await signIn(mother)
  await representationsPage(page).actFor(child)
  const handle = new URL(page.url()).pathname
  const ofChild = await elsewhere(child)
  await page.goto(`${handle}/documents`)
  await expect(sessionsPage(page).later).toBeHidden()
  await sessionsPage(page).footerLink.click()
  await expect(page).toHaveURL(/\/sv\/self\/sessions$/)
  await expect(sessionsPage(page).rows).toHaveCount(1)
  await sessionsPage(ofChild).open()
  await expect(sessionsPage(ofChild).rows).toHaveCount(1)
  expect((await page.request.get(`${handle}/sessions`)).status()).toBe(404)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('she ends the other login @sessions', async ({ page, people, signIn, elsewhere }) => {
    const { anna } = await people({ anna: {} })
    await signIn(anna)
    const phone = await elsewhere(anna)
    await sessionsPage(page).open()
    await sessionsPage(page).endButtons.click()
    await expect(sessionsPage(page).done('one')).toBeVisible()
    await overviewPage(phone).open()
    await expect(sessionsPage(phone).ended).toBeVisible()
  })
})

test('an ended session opens nothing in any channel @sessions', async ({
  page,
  context,
  portalUrl,
  people,
  signIn,
  elsewhere,
}) => {
  const { anna } = await people({ anna: { documents: [{ title }] } })
  await signIn(anna)
  const cookie = `${sessionCookieName}=${(await sessionCookie(context))?.value}`
  const phone = await elsewhere(anna)
  await sessionsPage(phone).open()
  await sessionsPage(phone).endButtons.click()
  await expect(sessionsPage(phone).done('one')).toBeVisible()

  const document = `/sv/self/documents/${anna.documents[0]?.id}`
  const paths = ['/sv/self', '/sv/self/documents', document, `${document}/document.pdf`]
  for (const path of [...paths, '/sv/self/log/rows.json', '/sv/self/sessions']) {
    for (const ask of [rawAnswer, rscAnswer]) {
      const { headers, text } = await ask(portalUrl, path, { headers: { cookie } })
      expect(`${String(headers.location ?? '')} ${text}`, path).toContain('/sv/session-ended')
      expect(text, path).not.toContain(anna.familyName)
      expect(text, path).not.toContain(title)
    }
  }
  await page.goto('/sv/self')
  await expect(sessionsPage(page).ended).toBeVisible()
})

test('a tab that leaves while another logs out names nobody; one of an earlier login says who has come since @sessions', async ({
  context,
  portalUrl,
  people,
  signIn,
}) => {
  const { anna } = await people({ anna: {} })
  await signIn(anna)
  const cookie = `${sessionCookieName}=${(await sessionCookie(context))?.value}`
  const get = (path: string) => rawAnswer(portalUrl, path, { headers: { cookie } })
  const { login } = JSON.parse((await get('/api/session/state')).text) as { login: string }
  const ofThis = await get(`/sv/session-ended?of=${login}`)
  expect(ofThis.text).toContain(t('session.ended.text'))
  expect(ofThis.text).not.toContain(anna.familyName)
  const ofEarlier = await get('/sv/session-ended?of=0123456789abcdef')
  expect(ofEarlier.text).toContain(anna.familyName)
})

test('at the end the browser lets go of what it held, and keeps the language @sessions', async ({
  context,
  portalUrl,
  people,
  signIn,
}) => {
  const { anna } = await people({ anna: {} })
  await signIn(anna)
  const cookie = `${sessionCookieName}=${(await sessionCookie(context))?.value}; language=sv`
  const own = { cookie, 'sec-fetch-site': 'same-origin' }
  const living = await rawAnswer(portalUrl, '/sv/session-ended', { headers: { cookie } })
  expect(living.headers['clear-site-data']).toBeUndefined()
  expect(String(living.headers['set-cookie'])).not.toContain('Max-Age=0')

  const out = await rawAnswer(portalUrl, '/sv/logout', { method: 'POST', headers: own })
  expect(out.headers['clear-site-data']).toBe('"cache"')
  const lines = [out.headers['set-cookie'] ?? []].flat()
  const gone = lines.filter((line) => line.includes('Max-Age=0'))
  expect(gone.map((line) => line.split('=')[0]).sort()).toEqual(
    ['font', sessionCookieName, 'reading'].sort(),
  )

  const after = await rawAnswer(portalUrl, '/sv/session-ended', { headers: { cookie } })
  expect(after.headers['clear-site-data']).toBe('"cache"')
  expect(String(after.headers['set-cookie'])).toContain(`${sessionCookieName}=; Path=/; Max-Age=0`)
  expect(after.text).toContain(t('session.ended.text'))
})
