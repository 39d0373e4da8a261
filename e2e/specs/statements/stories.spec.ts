import { readFile } from 'node:fs/promises'
import { translator } from '@/lib/i18n/translator'
import { representationsPage } from '../../pages/representations-page'
import { documentPage } from '../../pages/document-page'
import { documentsPage } from '../../pages/documents-page'
import { statementsPage } from '../../pages/statements-page'
import { expect, test } from '../../test'

const t = translator('sv')
const family = { serviceTask: 'families', socialService: 'family-work' } as const
const withDocuments = { documents: [{}, {}, family] } as const

test('Anna gives a consent, prohibits a service task after the preview, and cancels it @statements', async ({
  page,
  people,
  signIn,
}) => {
  const { anna } = await people({ anna: withDocuments })
  await signIn(anna)
  const directive = statementsPage(page)
  await directive.open()
  await expect(directive.heading).toBeVisible()
  await directive.readConsent.click()
  await expect(directive.count(3)).toBeVisible()
  await directive.give.click()
  await expect(directive.done('consent-given')).toBeVisible()

  await directive.open()
  await expect(directive.consentGiven).toBeVisible()
  await directive.newProhibition.click()
  await directive.choice.kind('service-task').check()
  await directive.choice.task.selectOption('families')
  await expect(directive.choice.live).toContainText('en handling')
  await directive.choice.submit.click()
  await expect(directive.previewHeading('prohibition-set')).toBeVisible()
  await expect(directive.count(1)).toBeVisible()
  await directive.register.click()
  await expect(directive.done('prohibition-set')).toBeVisible()

  await directive.open()
  await directive.cancel.click()
  await expect(directive.opensAgain).toBeVisible()
  await directive.confirmCancelling.click()
  await expect(directive.done('prohibition-cancelled')).toBeVisible()
  await directive.open()
  await expect(directive.noProhibitions).toBeVisible()
  // The information, the consent, the prohibition and its end.
  await expect(directive.history).toHaveCount(4)
})

test('a prohibition begins at the document, and its receipt is verified by one who is not logged in @statements', async ({
  page,
  browser,
  people,
  signIn,
  portalUrl,
}) => {
  const { anna } = await people({ anna: withDocuments })
  await signIn(anna)
  await documentsPage(page).open()
  await documentsPage(page).documentLinks.first().click()
  await page.getByRole('link', { name: t('statements.prohibition.document') }).click()
  const directive = statementsPage(page)
  await expect(directive.choice.kind('document')).toBeChecked()
  await directive.choice.submit.click()
  await expect(directive.count(1)).toBeVisible()
  await directive.register.click()
  await expect(directive.done('prohibition-set')).toBeVisible()

  const [pdf] = await Promise.all([page.waitForEvent('download'), directive.savePdf.click()])
  expect((await readFile(await pdf.path())).subarray(0, 5).toString()).toBe('%PDF-')
  const [signed] = await Promise.all([page.waitForEvent('download'), directive.saveSigned.click()])
  const file = await readFile(await signed.path(), 'utf8')
  expect(file).not.toContain(anna.hetu)

  const stranger = await browser.newContext({ baseURL: portalUrl })
  const tab = await stranger.newPage()
  const posted: string[] = []
  tab.on('request', (request) => void (request.method() === 'POST' && posted.push(request.url())))
  await tab.goto('/sv/receipts/verify')
  const paste = tab.getByLabel(t('receipt.verify.or'))
  const check = tab.getByRole('button', { name: t('receipt.verify.submit') })
  const verdict = (name: 'genuine' | 'changed' | 'unreadable') =>
    tab.getByRole('heading', { name: t(`receipt.verify.verdict.${name}.title`) })
  await paste.fill(file)
  await check.click()
  await expect(verdict('genuine')).toBeVisible()
  await expect(tab.getByRole('main')).toContainText(`${anna.callingName} ${anna.familyName}`)
  const { payload, ...rest } = JSON.parse(file) as Record<'payload' | 'signature', string>
  const other = Buffer.from(
    Buffer.from(payload, 'base64url').toString().replace('prohibition-set', 'consent-given'),
  ).toString('base64url')
  await paste.fill(JSON.stringify({ payload: other, ...rest }))
  await check.click()
  await expect(verdict('changed')).toBeVisible()
  await paste.fill('Hej')
  await check.click()
  await expect(verdict('unreadable')).toBeVisible()
  expect(posted).toEqual([])
  await stranger.close()
})

test('a guardian consents for the child, and is told before that she cannot prohibit @statements', async ({
  page,
  people,
  signIn,
}) => {
  const { mother, cia } = await people({
    mother: {},
    cia: { age: 11, guardians: ['mother'], documents: [{}] },
  })
  await signIn(mother)
  const address = await representationsPage(page).actFor(cia)
  const place = address.replace('/sv/', '')
  const directive = statementsPage(page)
  await directive.open(place)
  await expect(directive.hindered('information')).toBeVisible()
  await page.goto(`${address}/information`)
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: t('information.confirm') }).click()

  await directive.open(place)
  await expect(directive.hindered('guardian')).toBeVisible()
  await expect(directive.newProhibition).toBeHidden()
  await directive.readConsent.click()
  await directive.give.click()
  await expect(directive.done('consent-given')).toBeVisible()
  await expect(page).toHaveTitle(/du sköter ärenden/)
  await page.goto(`${address}/will/prohibition`)
  await expect(directive.hindered('guardian')).toBeVisible()
  await expect(directive.choice.submit).toBeHidden()
})

test('a proxy prohibits for the principal, who sees who did it @statements', async ({
  page,
  people,
  signIn,
}) => {
  const { paula, otto } = await people({
    otto: {},
    paula: {
      ...withDocuments,
      mandates: [{ to: 'otto', theme: 'social-welfare', validFrom: '2026-01-01' }],
    },
  })
  await signIn(otto)
  const address = await representationsPage(page).actFor(paula)
  const directive = statementsPage(page)
  await page.goto(`${address}/will/prohibition`)
  await directive.choice.kind('all').check()
  await directive.choice.submit.click()
  await directive.register.click()
  await expect(directive.done('prohibition-set')).toBeVisible()

  await page.context().clearCookies()
  await signIn(paula)
  await directive.open()
  await expect(directive.history.first()).toContainText(t('statements.by.proxy'))
})

test('a minor is sent to the own worker, and a preview registers nothing @statements', async ({
  page,
  people,
  signIn,
}) => {
  const { cia } = await people({ cia: { age: 15, documents: [{}] } })
  await signIn(cia)
  const directive = statementsPage(page)
  await directive.open()
  await expect(directive.hindered('minor')).toHaveCount(1)
  await expect(page.getByText(t('statements.leadMinor'))).toBeVisible()
  await expect(directive.readConsent).toBeHidden()
  await directive.open('for/as-guardian')
  await expect(directive.hindered('preview')).toHaveCount(1)
  await expect(directive.readConsent).toBeHidden()
})

test('nothing of a hidden document is in any page of a statement @statements', async ({
  page,
  people,
  signIn,
  checkNoLeak,
}) => {
  const { anna } = await people({
    anna: { documents: [{}, { title: 'Dold zebra', specialContent: true }] },
  })
  await signIn(anna)
  const directive = statementsPage(page)
  await directive.open()
  await directive.newProhibition.click()
  await directive.choice.kind('document').check()
  await directive.choice.findDocument.click()
  await expect(documentsPage(page).documentLinks).toHaveCount(1)
  await page.goBack()
  await directive.choice.kind('all').check()
  await directive.choice.submit.click()
  await expect(directive.count(1)).toBeVisible()
  await directive.register.click()
  await expect(directive.done('prohibition-set')).toBeVisible()
  await checkNoLeak(['Dold zebra', anna.documents[1]?.id ?? 'no id'])
})

test('the document’s page says to a guardian that she cannot prohibit @statements', async ({
  page,
  people,
  signIn,
}) => {
  const { mother, cia } = await people({
    mother: {},
    cia: { age: 11, guardians: ['mother'], documents: [{}] },
  })
  await signIn(mother)
  const address = await representationsPage(page).actFor(cia)
  await page.goto(`${address}/documents`)
  await documentsPage(page).documentLinks.first().click()
  await expect(documentPage(page).sheet).toBeVisible()
  await expect(page.getByText(t('statements.hindered.guardian.text'))).toBeVisible()
  await expect(page.getByRole('link', { name: t('statements.prohibition.document') })).toBeHidden()
})
