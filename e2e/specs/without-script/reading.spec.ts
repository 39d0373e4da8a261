import { readFile } from 'node:fs/promises'
import { translator } from '@/lib/i18n/translator'
import { filed } from '@/mocks/world/people/scenarios/client-file'
import { documentPage } from '../../pages/document-page'
import { documentsPage } from '../../pages/documents-page'
import { identificationPage } from '../../pages/identification-page'
import { overviewPage } from '../../pages/overview-page'
import { shell } from '../../pages/shell'
import { startPage } from '../../pages/start-page'
import { expect, test } from '../../test'

test.use({ javaScriptEnabled: false })

const t = translator('sv')
const plans = Array.from({ length: 22 }, (_, index) =>
  filed(40 + index, 'implementation-plan', 'familyWork'),
)
const documents = [
  filed(3, 'decision', 'mobilitySupport'),
  filed(20, 'statement', 'homeAlterations', { scanned: true }),
  ...plans,
]

test('Anna confirms the information, reads, searches, saves and logs out without script @documents @log', async ({
  page,
  people,
}) => {
  const { anna } = await people({ anna: { documents, confirmed: false } })
  const [decision, scanned] = anna.documents
  const list = documentsPage(page)

  await test.step('she logs in', async () => {
    await startPage(page).open()
    await startPage(page).loginButton.click()
    await identificationPage(page).identify(anna)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(t('information.heading'))
  })

  await test.step('she is told to tick the box, then confirms', async () => {
    const confirm = page.getByRole('button', { name: t('information.confirm') })
    await page.getByText(t('information.whole.stored.heading')).click()
    await expect(page.getByText(t('information.whole.stored.text'))).toBeVisible()
    await confirm.click()
    await expect(page.getByRole('link', { name: t('validation.tickInformation') })).toBeVisible()
    await page.getByRole('checkbox', { name: t('information.checkbox') }).check()
    await confirm.click()
    await expect(overviewPage(page).headingOf(anna)).toBeVisible()
  })

  await test.step('she opens the menu and pages through the list', async () => {
    await shell(page).documentsLink.click()
    await expect(list.status).toHaveText('24 handlingar')
    await page.getByRole('link', { name: t('documents.next') }).click()
    await expect(page.getByText(t('documents.pageOf', { page: 2, pages: 2 }))).toBeVisible()
    await expect(list.documentLinks).toHaveCount(4)
    await page.getByRole('link', { name: t('documents.previous') }).click()
    await expect(list.documentLinks).toHaveCount(20)
  })

  await test.step('she filters, and takes the choice away again', async () => {
    await page.getByText(t('documents.moreChoices', { used: 0 })).click()
    await page.getByLabel(t('documents.type')).selectOption({ label: 'Beslut (1)' })
    await page.getByRole('button', { name: t('documents.apply') }).click()
    await expect(list.status).toHaveText('1 av 24 handlingar')
    await page.getByRole('link', { name: t('documents.removeChoice') }).click()
    await expect(list.status).toHaveText('24 handlingar')
  })

  await test.step('she searches by words that never stand in the address', async () => {
    await list.search(decision?.title ?? '')
    await expect(list.documentLink(decision?.title ?? '')).toBeVisible()
    expect(decodeURIComponent(page.url())).not.toContain(decision?.title)
  })

  await test.step('she reads the decision and saves it', async () => {
    await list.documentLink(decision?.title ?? '').click()
    await expect(documentPage(page).heading(decision?.title ?? '')).toBeVisible()
    await expect(documentPage(page).sheet).toContainText(anna.familyName)
    await expect(documentPage(page).printButton).toBeHidden()
    const saving = page.waitForEvent('download')
    await documentPage(page).savePdfLink.click()
    expect(await startOf((await saving).path())).toBe('%PDF-')
  })

  await test.step('she reads what came on paper', async () => {
    await page.goto(`/sv/self/documents/${scanned?.id}`)
    const saving = page.waitForEvent('download')
    await page.getByRole('link', { name: t('document.downloadPdf') }).click()
    expect(await startOf((await saving).path())).toBe('%PDF-')
  })

  await test.step('she changes the language and logs out', async () => {
    await shell(page).languageLink('fi').click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'fi')
    await shell(page, 'fi').logoutButton.click()
    await identificationPage(page, 'fi').confirmLogout()
    const loggedOut = translator('fi')('session.loggedOut.title')
    await expect(page.getByRole('heading', { level: 1, name: loggedOut })).toBeVisible()
    await page.goto('/sv/self')
    await expect(overviewPage(page).headingOf(anna)).toBeHidden()
  })
})

const startOf = async (path: Promise<string>) =>
  (await readFile(await path)).toString('latin1', 0, 5)

test('on a small screen the menu unfolds without script @documents @log', async ({
  page,
  people,
  signIn,
}) => {
  const { anna } = await people({ anna: { documents: [{}] } })
  await page.setViewportSize({ width: 360, height: 740 })
  await signIn(anna)
  await expect(shell(page).documentsLink).toBeHidden()
  await page.getByText(t('shell.menu'), { exact: true }).click()
  await expect(shell(page).documentsLink).toBeVisible()
  await page
    .getByRole('navigation', { name: t('shell.languagesInMenu') })
    .getByRole('link', { name: 'English' })
    .click()
  await expect(page).toHaveURL(/\/en\/self$/)
})
