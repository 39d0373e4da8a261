import { environment } from '../../environment'
import { saying } from '../../fixtures/archive-between/faults'
import { startArchiveBetween } from '../../fixtures/archive-between/start-archive-between'
import { checkReflow } from '../../fixtures/check-reflow'
import { startOwnPortal } from '../../fixtures/start-own-portal'
import { identificationPage } from '../../pages/identification-page'
import { startPage } from '../../pages/start-page'
import { expect, test } from '../../test'

const widths = [320, 768, 1280]

test('names without an end break within the page, everywhere', async ({ page, people }) => {
  test.slow()
  const long = 'Å'.repeat(100)
  const { anna } = await people({
    anna: {
      names: { callingName: long, familyName: long },
      documents: [{ title: 'å'.repeat(500) }, { title: 'a'.repeat(500), scanned: true }],
      relationships: [],
    },
  })
  const archive = await startArchiveBetween(environment().urls.archive)
  const portal = await startOwnPortal({ ARCHIVE_URL: archive.url })
  const name = 'Ö'.repeat(500)
  archive.fail(
    null,
    saying((text) => text.replace(/"(name|valueString)":"[^"]*"/g, `"$1":"${name}"`)),
    'Organization',
  )
  try {
    await page.goto(`${portal.url}/sv`)
    await startPage(page).loginButton.click()
    await identificationPage(page).identify(anna)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const [first, second] = anna.documents
    const pages = [
      ...['', '/documents', `/documents/${first?.id}`, `/documents/${second?.id}`, '/log'],
      ...['/will', '/will/consent', `/will/prohibition?document=${first?.id}`, '/notes'],
      ...['/log/proof', '/documents?year=1999'],
    ]
    for (const path of pages) {
      await page.goto(`${portal.url}/sv/self${path}`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      for (const width of widths) {
        await page.setViewportSize({ width, height: 640 })
        await checkReflow(page, `${width} px`)
      }
    }
    await page.goto(`${portal.url}/sv/help`)
    await page.setViewportSize({ width: 320, height: 640 })
    await checkReflow(page, '320 px')
  } finally {
    await portal.stop()
    await archive.stop()
  }
})
