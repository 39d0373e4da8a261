import { translator } from '@/lib/i18n/translator'
import { checkAccessibility } from '../../fixtures/check-accessibility'
import { byStatutoryRight } from '../../fixtures/professional'
import { documentPage } from '../../pages/document-page'
import { representationsPage } from '../../pages/representations-page'
import { expect, test } from '../../troubled-test'

const t = translator('sv')
const county = { organisation: 'county-08', unit: 'unit-regnbagsgrand' } as const

test('Anna asks in the document who has read it, and "nobody" never looks like "can’t be read" (L5) @documents @log', async ({
  page,
  people,
  signIn,
  archive,
}) => {
  const { anna } = await people({ anna: { documents: [{ title: 'Beslut om zebra' }] } })
  const id = anna.documents[0]?.id ?? ''
  await signIn(anna)
  const document = documentPage(page)
  const before = () => archive.callsFor(anna).filter((call) => call === 'AuditEvent/$log').length

  await test.step('opening the document asks nothing of the log', async () => {
    const asked = before()
    await document.open(id)
    await expect(document.readers.show).toBeVisible()
    expect(before()).toBe(asked)
  })

  await test.step('nobody has', async () => {
    await document.readers.show.click()
    await expect(document.readers.answer).toContainText(t('readers.nobody.document'))
  })

  await test.step('the log is away: it says so, and does not say that nobody has', async () => {
    archive.fail(anna, 'down', 'AuditEvent/$log')
    await document.readers.show.click()
    await expect(document.readers.answer).toContainText(t('log.unavailable.title'))
    await expect(document.readers.answer).toContainText(t('log.unavailable.notGone'))
    await expect(document.readers.answer).not.toContainText(t('readers.nobody.document'))
    archive.mend(anna)
  })

  await test.step('somebody has, and the log has the same', async () => {
    await byStatutoryRight(anna, county).open(id)
    await document.readers.show.click()
    await expect(document.readers.answer.getByRole('listitem')).toHaveCount(1)
    await expect(document.readers.answer).toContainText('Birkalands välfärdsområde')
    await checkAccessibility(page)
    await document.readers.log.click()
    await expect(page.getByRole('main')).toContainText('Birkalands välfärdsområde')
  })
})

test('without script the log is a link away @documents @log', async ({
  people,
  browser,
  signIn,
  page,
}) => {
  const { anna } = await people({ anna: { documents: [{}] } })
  await signIn(anna)
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  })
  const tab = await context.newPage()
  await tab.goto(new URL(`/sv/self/documents/${anna.documents[0]?.id}`, page.url()).href)
  const document = documentPage(tab)
  await expect(document.readers.log).toBeVisible()
  await expect(document.readers.show).toBeHidden()
  await document.readers.log.click()
  await expect(tab).toHaveURL(/\/log\?document=/)
  await context.close()
})

test('of a document that is hidden from him a guardian is told as of one that never was (V16, L3) @documents @log @hidden', async ({
  page,
  people,
  signIn,
}) => {
  const { father, cia } = await people({
    father: {},
    cia: { age: 11, guardians: ['father'], documents: [{}, { hiddenFromGuardians: true }] },
  })
  for (const { id } of cia.documents) await byStatutoryRight(cia, county).open(id)
  await signIn(father)
  const address = await representationsPage(page).actFor(cia)
  const ask = async (id: string) => {
    const url = new URL(`${address}/documents/${id}/readers`, page.url()).href
    const answer = await page.request.post(url, { headers: { origin: new URL(url).origin } })
    return { status: answer.status(), text: await answer.text() }
  }
  const [shown, hidden] = cia.documents.map(({ id }) => id)
  expect((await ask(shown ?? '')).status).toBe(200)
  expect(await ask(hidden ?? '')).toEqual(await ask('0'.repeat(32)))
})
