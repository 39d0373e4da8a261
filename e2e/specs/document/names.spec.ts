import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright/test'
import { environment } from '../../environment'
import { saying } from '../../fixtures/archive-between/faults'
import { startArchiveBetween } from '../../fixtures/archive-between/start-archive-between'
import { personName } from '@/lib/i18n/person-name'
import { translator } from '@/lib/i18n/translator'
import { checkReflow } from '../../fixtures/check-reflow'
import { startOwnPortal } from '../../fixtures/start-own-portal'
import { pdfText } from '../../fixtures/pdf-text'
import { representationsPage } from '../../pages/representations-page'
import { identificationPage } from '../../pages/identification-page'
import { startPage } from '../../pages/start-page'
import { statementsPage } from '../../pages/statements-page'
import { expect, test } from '../../test'

const widths = [320, 768, 1280]

test('names without an end break within the page, everywhere @documents', async ({
  page,
  people,
}) => {
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
      ...['/log/proof', '/documents?year=1999', '/folder', '/matters', '/sessions', '/log/answer'],
      ...[`/documents/${first?.id}/correction`],
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

const t = translator('sv')
const inOne = (text: string) => text.replaceAll(/[\s\u00ad]/g, '')
const single = { callingName: '', familyName: 'Å'.repeat(500) }
const none = { callingName: '', familyName: '' }

const namedPages = [
  ...['', '/documents', '/log', '/will', '/will/consent', '/log/proof'],
  ...['/folder', '/matters'],
]

/** The person stands in every file that the consent and the log of a place give, and in the title of its pages. */
async function checkNamedIn(page: Page, place: string, name: string) {
  for (const path of namedPages) {
    await page.goto(`${place}${path}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('main')).toContainText(name)
    await expect(page).toHaveTitle(new RegExp(name.replaceAll(/[()]/g, '.')))
    await checkReflow(page, '320 px')
  }
  const rows = await page.request.get(`${place}/log/rows.csv`)
  expect(inOne(await rows.text())).toContain(inOne(name))
  const directive = statementsPage(page)
  await page.goto(`${place}/will`)
  await directive.readConsent.click()
  await directive.give.click()
  await expect(directive.done('consent-given')).toBeVisible()
  await checkReflow(page, '320 px')
  const [file] = await Promise.all([page.waitForEvent('download'), directive.savePdf.click()])
  expect(pdfText(await readFile(await file.path()))).toContain(inOne(name))
}

test('who has one long name, and who has none yet, is named wherever a name stands @documents', async ({
  page,
  people,
  signIn,
}) => {
  test.slow()
  await page.setViewportSize({ width: 320, height: 640 })
  const { mother, baby } = await people({
    mother: { names: single, documents: [{}] },
    baby: { age: 0, names: none, guardians: ['mother'], documents: [{}], confirmed: true },
  })
  await signIn(mother)
  await test.step('her own pages and files', () =>
    checkNamedIn(page, '/sv/self', single.familyName))

  const name = personName('sv', { ...baby, displayName: null, capacity: 'guardian' })
  await test.step('those of her child, who has no name yet', async () => {
    const place = await representationsPage(page).actFor(baby)
    await expect(representationsPage(page).bar).toContainText(name)
    await checkNamedIn(page, place, name)
  })
  await test.step('the page of those for whom she acts', async () => {
    await representationsPage(page).open()
    await expect(page.getByRole('heading', { level: 3, name })).toBeVisible()
    await checkReflow(page, '320 px')
    await page.getByRole('button', { name: t('representation.bar.stopMore', { name }) }).click()
    await expect(representationsPage(page).stoppedHeading).toBeVisible()
  })
})

test('the bar of one with a long name leaves room for the page @documents', async ({
  page,
  people,
  signIn,
}) => {
  await page.setViewportSize({ width: 320, height: 640 })
  const { anna, bo } = await people({
    anna: {},
    bo: {
      names: single,
      documents: [{}],
      mandates: [{ to: 'anna', theme: 'social-welfare', validFrom: '2020-01-01' }],
    },
  })
  await signIn(anna)
  await representationsPage(page).actFor(bo)
  await expect(page.getByRole('heading', { level: 1, name: single.familyName })).toBeVisible()
  const box = await representationsPage(page).bar.boundingBox()
  expect(box?.height).toBeLessThan(420)
  await checkReflow(page, '320 px')
})
