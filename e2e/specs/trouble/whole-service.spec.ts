import { translator } from '@/lib/i18n/translator'
import { environment } from '../../environment'
import { answering, saying, type Fault } from '../../fixtures/archive-between/faults'
import { startArchiveBetween } from '../../fixtures/archive-between/start-archive-between'
import { startOwnPortal } from '../../fixtures/start-own-portal'
import { identificationPage } from '../../pages/identification-page'
import { startPage } from '../../pages/start-page'
import { expect, test } from '../../test'
import type { CallName } from '../../fixtures/archive-between/call-name'

const t = translator('sv')
const emptyBundle = saying(() => '{"resourceType":"Bundle","type":"searchset","total":0}')

const faults: readonly (readonly [string, Fault, CallName])[] = [
  ['no controller, which would hide every document', emptyBundle, 'Organization'],
  ['no version of the Kanta information', emptyBundle, 'ActivityDefinition'],
  ['nothing', answering(500), 'Organization'],
]

test('when the archive knows nothing that all pages rest on, nothing is said to be missing @trouble', async ({
  page,
  people,
}) => {
  const { anna } = await people({ anna: { documents: [{}] } })
  const archive = await startArchiveBetween(environment().urls.archive)
  const portal = await startOwnPortal({ ARCHIVE_URL: archive.url })
  archive.fail(null, answering(503))
  try {
    await page.goto(`${portal.url}/sv`)
    await startPage(page).loginButton.click()
    await identificationPage(page).identify(anna)
    await expect(page.getByText(t('errors.unavailable.documentsNotGone'))).toBeVisible()
    for (const [name, fault, call] of faults) {
      await test.step(name, async () => {
        archive.mend(null)
        archive.fail(null, fault, call)
        for (const path of ['/sv/self', '/sv/self/documents']) {
          await page.goto(`${portal.url}${path}`)
          await expect(page.getByText(t('errors.unavailable.documentsNotGone'))).toBeVisible()
          await expect(page.getByText(t('documents.emptyHeading'))).toBeHidden()
        }
        await page.goto(`${portal.url}/sv/help`)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      })
    }
    archive.mend(null)
    await page.goto(`${portal.url}/sv/self/documents`)
    await expect(page.getByRole('heading', { level: 3 })).toHaveCount(1)
  } finally {
    await portal.stop()
    await archive.stop()
  }
})

test('without the identification service a login ends calmly and a logout says what is not known @trouble', async ({
  page,
  context,
  people,
}) => {
  const { anna } = await people({ anna: {} })
  expect(anna.hetu).not.toBe('')
  // A port on which nothing listens.
  const portal = await startOwnPortal({ OIDC_ISSUER: 'http://localhost:9' })
  try {
    await page.goto(`${portal.url}/sv`)
    await startPage(page).loginButton.click()
    await expect(
      page.getByRole('heading', { level: 1, name: t('login.failed.title') }),
    ).toBeVisible()
    await expect(page.getByRole('button', { name: t('login.again') })).toBeVisible()

    const answer = await context.request.post(`${portal.url}/sv/logout`, {
      headers: { origin: portal.url },
    })
    expect(answer.url()).toBe(`${portal.url}/sv/logged-out?partly`)
    expect(await answer.text()).toContain(t('session.partly.heading'))
  } finally {
    await portal.stop()
  }
})
