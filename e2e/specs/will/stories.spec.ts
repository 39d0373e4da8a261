import { readFile } from 'node:fs/promises'
import { translator } from '@/lib/i18n/translator'
import { behalfPage } from '../../pages/behalf-page'
import { documentPage } from '../../pages/document-page'
import { documentsPage } from '../../pages/documents-page'
import { willPage } from '../../pages/will-page'
import { expect, test } from '../../test'

const t = translator('sv')
const family = { serviceTask: 'families', socialService: 'family-work' } as const
const withDocuments = { documents: [{}, {}, family] } as const

test('Anna gives a consent, prohibits a service task after the preview, and cancels it @will', async ({
  page,
  people,
  signIn,
}) => {
  const { anna } = await people({ anna: withDocuments })
  await signIn(anna)
  const will = willPage(page)
  await will.open()
  await expect(will.heading).toBeVisible()
  await will.readConsent.click()
  await expect(will.count(3)).toBeVisible()
  await will.give.click()
  await expect(will.done('consent-given')).toBeVisible()

  await will.open()
  await expect(will.consentGiven).toBeVisible()
  await will.newProhibition.click()
  await will.choice.kind('service-task').check()
  await will.choice.task.selectOption('families')
  await expect(will.choice.live).toContainText('en handling')
  await will.choice.submit.click()
  await expect(will.previewHeading('prohibition-set')).toBeVisible()
  await expect(will.count(1)).toBeVisible()
  await will.register.click()
  await expect(will.done('prohibition-set')).toBeVisible()

  await will.open()
  await will.cancel.click()
  await expect(will.opensAgain).toBeVisible()
  await will.confirmCancelling.click()
  await expect(will.done('prohibition-cancelled')).toBeVisible()
  await will.open()
  await expect(will.noProhibitions).toBeVisible()
  // The information, the consent, the prohibition and its end.
  await expect(will.history).toHaveCount(4)
})

test('a prohibition begins at the document, and its receipt is verified by one who is not logged in @will', async ({
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
  await page.getByRole('link', { name: t('will.prohibition.document') }).click()
  const will = willPage(page)
  await expect(will.choice.kind('document')).toBeChecked()
  await will.choice.submit.click()
  await expect(will.count(1)).toBeVisible()
  await will.register.click()
  await expect(will.done('prohibition-set')).toBeVisible()

  const [pdf] = await Promise.all([page.waitForEvent('download'), will.savePdf.click()])
  expect((await readFile(await pdf.path())).subarray(0, 5).toString()).toBe('%PDF-')
  const [signed] = await Promise.all([page.waitForEvent('download'), will.saveSigned.click()])
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

test('a guardian consents for the child, and is told before that she cannot prohibit @will', async ({
  page,
  people,
  signIn,
}) => {
  const { mother, cia } = await people({
    mother: {},
    cia: { age: 11, guardians: ['mother'], documents: [{}] },
  })
  await signIn(mother)
  const address = await behalfPage(page).actFor(cia)
  const place = address.replace('/sv/', '')
  const will = willPage(page)
  await will.open(place)
  await expect(will.hindered('information')).toBeVisible()
  await page.goto(`${address}/information`)
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: t('information.confirm') }).click()

  await will.open(place)
  await expect(will.hindered('guardian')).toBeVisible()
  await expect(will.newProhibition).toBeHidden()
  await will.readConsent.click()
  await will.give.click()
  await expect(will.done('consent-given')).toBeVisible()
  await expect(page).toHaveTitle(/du sköter ärenden/)
  await page.goto(`${address}/will/prohibition`)
  await expect(will.hindered('guardian')).toBeVisible()
  await expect(will.choice.submit).toBeHidden()
})

test('a proxy prohibits for the principal, who sees who did it @will', async ({
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
  const address = await behalfPage(page).actFor(paula)
  const will = willPage(page)
  await page.goto(`${address}/will/prohibition`)
  await will.choice.kind('all').check()
  await will.choice.submit.click()
  await will.register.click()
  await expect(will.done('prohibition-set')).toBeVisible()

  await page.context().clearCookies()
  await signIn(paula)
  await will.open()
  await expect(will.history.first()).toContainText(t('will.by.proxy'))
})

test('a minor is sent to the own worker, and a preview registers nothing @will', async ({
  page,
  people,
  signIn,
}) => {
  const { cia } = await people({ cia: { age: 15, documents: [{}] } })
  await signIn(cia)
  const will = willPage(page)
  await will.open()
  await expect(will.hindered('minor').first()).toBeVisible()
  await expect(will.readConsent).toBeHidden()
  await will.open('for/as-guardian')
  await expect(will.hindered('preview').first()).toBeVisible()
  await expect(will.readConsent).toBeHidden()
})

test('nothing of a hidden document is in any page of a statement @will', async ({
  page,
  people,
  signIn,
  checkNoLeak,
}) => {
  const { anna } = await people({
    anna: { documents: [{}, { title: 'Dold zebra', specialContent: true }] },
  })
  await signIn(anna)
  const will = willPage(page)
  await will.open()
  await will.newProhibition.click()
  await expect(will.choice.document.getByRole('option')).toHaveCount(2)
  await will.choice.kind('all').check()
  await will.choice.submit.click()
  await expect(will.count(1)).toBeVisible()
  await will.register.click()
  await expect(will.done('prohibition-set')).toBeVisible()
  await checkNoLeak(['Dold zebra', anna.documents[1]?.id ?? 'no id'])
})

test('the document’s page says to a guardian that she cannot prohibit @will', async ({
  page,
  people,
  signIn,
}) => {
  const { mother, cia } = await people({
    mother: {},
    cia: { age: 11, guardians: ['mother'], documents: [{}] },
  })
  await signIn(mother)
  const address = await behalfPage(page).actFor(cia)
  await page.goto(`${address}/documents`)
  await documentsPage(page).documentLinks.first().click()
  await expect(documentPage(page).sheet).toBeVisible()
  await expect(page.getByText(t('will.hindered.guardian.text'))).toBeVisible()
  await expect(page.getByRole('link', { name: t('will.prohibition.document') })).toBeHidden()
})
