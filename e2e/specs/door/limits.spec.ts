import { translator } from '@/lib/i18n/translator'
import type { Beside } from '../../fixtures/start-beside'
import { startOwnPortal } from '../../fixtures/start-own-portal'
import { documentsPage } from '../../pages/documents-page'
import { identificationPage } from '../../pages/identification-page'
import { startPage } from '../../pages/start-page'
import { expect, test as base } from '../../test'

const title = 'Beslut om ledsagning'
const t = translator('fi')

/** A portal of which little may be asked. */
const test = base.extend<object, { strict: Beside }>({
  strict: [
    async ({}, provide) => {
      const portal = await startOwnPortal({ LIMITS: 'searches=2/40 log-files=1/600' })
      await provide(portal)
      await portal.stop()
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  portalUrl: ({ strict }, provide) => provide(strict.url),
})

test('who searches too often reads when to come again and goes on; nobody else is touched @door', async ({
  page,
  browser,
  baseURL,
  people,
  signIn,
}) => {
  const { anna, bertil } = await people({
    anna: { documents: [{ title }] },
    bertil: { documents: [{ title }] },
  })
  const context = await browser.newContext({ baseURL })
  const other = await context.newPage()
  await startPage(other, 'fi').open()
  await startPage(other, 'fi').loginButton.click()
  await identificationPage(other, 'fi').identify(bertil)
  await signIn(anna, 'fi')
  const documents = documentsPage(page, 'fi')

  for (const words of ['ledsagning', 'beslut']) {
    await documents.open()
    await documents.search(words)
    await expect(documents.documentLink(title)).toBeVisible()
  }
  await documents.open()
  const answered = page.waitForResponse((answer) => answer.url().endsWith('/documents/search'))
  await documents.search('ledsagning')
  const refused = await answered
  expect(refused.status()).toBe(429)
  const wait = Number(refused.headers()['retry-after'])
  expect(wait).toBeGreaterThan(0)
  expect(wait).toBeLessThanOrEqual(40)
  await expect(page.getByRole('heading', { name: t('refused.often.title') })).toBeVisible()
  await expect(page.getByText(t('refused.often.text', { minutes: 1 }))).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'fi')

  const others = documentsPage(other, 'fi')
  await others.open()
  await others.search('ledsagning')
  await expect(others.documentLink(title)).toBeVisible()
  await context.close()

  await documents.open()
  await expect(documents.documentLink(title)).toBeVisible()
  await expect(async () => {
    await documents.open()
    await documents.search('ledsagning')
    await expect(documents.heading).toBeVisible({ timeout: 5_000 })
    await expect(documents.documentLink(title)).toBeVisible({ timeout: 5_000 })
  }).toPass({ timeout: 90_000, intervals: [5_000] })
})

test('a script is told so too, in words @door', async ({ page, people, signIn }) => {
  const { anna } = await people({ anna: { documents: [{ title }] } })
  await signIn(anna, 'fi')
  const file = '/fi/self/log/rows.csv'
  expect((await page.request.get(file)).status()).toBe(200)
  const refused = await page.request.get(file, { headers: { accept: 'text/csv' } })
  expect(refused.status()).toBe(429)
  expect(Number(refused.headers()['retry-after'])).toBeGreaterThan(500)
  expect(refused.headers()['content-type']).toContain('text/plain')
  expect(await refused.text()).toContain(t('refused.often.title'))
})
