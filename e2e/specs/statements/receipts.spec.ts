import { readFile } from 'node:fs/promises'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import type { Page } from 'playwright/test'
import { shortNumber } from '@/lib/domain/text/short-number'
import { translator } from '@/lib/i18n/translator'
import type { MadePerson } from '@/mocks/world/people/making/people-spec'
import { environment } from '../../environment'
import { pdfText } from '../../fixtures/pdf-text'
import { verifyPage } from '../../pages/verify-page'
import { statementsPage } from '../../pages/statements-page'
import { expect, test } from '../../test'

const t = translator('sv')
const named = ({ callingName, familyName }: MadePerson) => `${callingName} ${familyName}`
const inOne = (text: string) => text.replaceAll(/[\s\u00ad]/g, '')

/** Gives a consent, and ends at its receipt. */
async function giveConsent(page: Page) {
  const directive = statementsPage(page)
  await directive.open()
  await directive.readConsent.click()
  await directive.give.click()
  await expect(directive.done('consent-given')).toBeVisible()
  return directive
}

async function downloaded(page: Page, click: () => Promise<void>) {
  const [file] = await Promise.all([page.waitForEvent('download'), click()])
  return readFile(await file.path())
}

test('a receipt is saved as a PDF that says what was stated, of whom, and how it is checked @statements', async ({
  page,
  people,
  signIn,
  portalUrl,
}) => {
  const { anna } = await people({ anna: { documents: [{}] } })
  await signIn(anna)
  const directive = await giveConsent(page)
  const number = new URL(page.url()).pathname.split('/').at(-1) ?? 'no number'
  const words = pdfText(await downloaded(page, () => directive.savePdf.click()))
  for (const said of [
    `${t('receipt.title')}: ${t('receipt.kind.consent-given')}`,
    named(anna),
    t('receipt.means.consent-given', { version: '2' }),
    t('receipt.pdf.then'),
    t('receipt.pdf.verify', { address: `${portalUrl}/sv/receipts/verify` }),
    t('receipt.sensitive'),
    shortNumber(number),
    t('receipt.keeper'),
  ])
    expect(words).toContain(inOne(said))
  for (const unsaid of [anna.hetu, environment().urls.archive]) expect(words).not.toContain(unsaid)
})

test('a receipt is checked from its file, and a changed or a foreign one is told from it @statements', async ({
  page,
  people,
  signIn,
}) => {
  const { anna } = await people({ anna: { documents: [{}] } })
  await signIn(anna)
  const directive = await giveConsent(page)
  const file = await downloaded(page, () => directive.saveSigned.click())
  const verify = verifyPage(page)
  await verify.open()
  await verify.check(file)
  await expect(verify.verdict('genuine')).toBeVisible()
  await expect(page.getByRole('main')).toContainText(named(anna))

  const { payload, signature, protected: header } = JSON.parse(file.toString()) as Signed
  const said = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object
  const other = Buffer.from(JSON.stringify({ ...said, record_id: 'another' }))
  const changed = { protected: header, payload: other.toString('base64url'), signature }
  await verify.check(Buffer.from(JSON.stringify(changed)))
  await expect(verify.verdict('changed')).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText(named(anna))

  await verify.check(Buffer.from(await signedByStranger(said)))
  await expect(verify.verdict('unknown-key')).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText(named(anna))
})

type Signed = Readonly<Record<'payload' | 'signature' | 'protected', string>>

/** The same words, signed by somebody who says that the key is his own. */
async function signedByStranger(said: object) {
  const { privateKey, publicKey } = await generateKeyPair('ES256')
  const { x } = await exportJWK(publicKey)
  const header = { alg: 'ES256', typ: 'receipt+jwt', kid: x ?? 'own' }
  return new SignJWT({ ...said }).setProtectedHeader(header).sign(privateKey)
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('the file is checked by the portal @statements', async ({ page, people, signIn }) => {
    const { anna } = await people({ anna: { documents: [{}] } })
    await signIn(anna)
    const directive = await giveConsent(page)
    const address = (await directive.saveSigned.getAttribute('href')) ?? ''
    const file = await (await page.request.get(address)).body()
    const verify = verifyPage(page)
    await verify.open()
    await verify.check(file)
    await expect(verify.verdict('genuine')).toBeVisible()
    const signed = JSON.parse(file.toString()) as Signed
    const changed = { ...signed, signature: `AAAA${signed.signature.slice(4)}` }
    await verify.check(Buffer.from(JSON.stringify(changed)))
    await expect(verify.verdict('changed')).toBeVisible()
  })
})
