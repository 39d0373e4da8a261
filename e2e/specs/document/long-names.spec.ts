/** Names as long as they may be, and a name alone, in what leaves the portal: mails, letters, receipts, what is saved of the log. */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright/test'
import { longestNamePart } from '@/lib/domain/identity/name-length'
import { translator } from '@/lib/i18n/translator'
import { mailsTo, newAddress } from '../../fixtures/mails'
import { pdfText } from '../../fixtures/pdf-text'
import { byStatutoryRight } from '../../fixtures/professional'
import { representationsPage } from '../../pages/representations-page'
import { logPage } from '../../pages/log-page'
import { logProofPage } from '../../pages/log-proof-page'
import { notificationsPage } from '../../pages/notifications-page'
import { verifyPage } from '../../pages/verify-page'
import { statementsPage } from '../../pages/statements-page'
import { expect, test } from '../../test'

const t = translator('sv')
const county = { organisation: 'county-17', unit: 'unit-blaklockan' } as const
const asked = /Österbottens/
const inOne = (text: string) => text.replaceAll(/[\s\u00ad]/g, '')

async function saved(page: Page, press: () => Promise<void>): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  return readFile(await download.path())
}

const button = (page: Page, name: string) => page.getByRole('button', { name })

/** The letter about what the county did, as text and as PDF. */
async function letters(page: Page): Promise<string[]> {
  const row = await logPage(page).unfold(asked)
  await row.getByRole('link', { name: t('log.ask.letter') }).click()
  const text = await saved(page, () => button(page, t('letter.saveText')).click())
  const pdf = await saved(page, () => button(page, t('letter.pdf')).click())
  return [inOne(text.toString()), pdfText(pdf)]
}

for (const [what, callingName, familyName] of [
  ['two parts as long as they may be', 'Å'.repeat(longestNamePart), 'Ö'.repeat(longestNamePart)],
  ['one name alone, as long as it may be', '', 'Ä'.repeat(longestNamePart)],
] as const) {
  test(`${what}: mails name nobody, and letters, receipts and what is saved name her whole @documents`, async ({
    page,
    people,
    signIn,
  }) => {
    test.slow()
    const { anna, bo } = await people({
      anna: {
        names: { callingName, familyName },
        documents: [{}],
        mandates: [{ to: 'bo', theme: 'social-welfare', validFrom: '2020-01-01' }],
      },
      bo: {},
    })
    const name = `${callingName} ${familyName}`.trim()
    const read = async () => {
      const { status } = await byStatutoryRight(anna, county).open(anna.documents[0]?.id ?? '')
      expect(status).toBe(200)
    }
    const to = newAddress()
    await signIn(anna)

    await test.step('the mails with a code and with news', async () => {
      const notifications = notificationsPage(page)
      await notifications.turnOn(to)
      await read()
      await expect.poll(async () => (await notifications.newsTo(to)).length).toBe(1)
      const mails = await mailsTo(to)
      expect(mails).toHaveLength(2)
      for (const mail of mails) expect(JSON.stringify(mail)).not.toMatch(/Å{3}|Ö{3}|Ä{3}/)
    })

    const proof = logProofPage(page)
    await test.step('what is saved of the log, which is a witness of it', async () => {
      await logPage(page).open()
      for (const [kind, file] of [
        ['csv', 'log.csv'],
        ['json', 'log.json'],
      ] as const) {
        await logPage(page).open()
        const link = page.getByRole('link', { name: t(`log.save.${kind}`) })
        const buffer = await saved(page, () => link.click())
        expect(buffer.toString()).toContain(name)
        await proof.open()
        await proof.keptFile.setInputFiles({ name: file, mimeType: 'text/plain', buffer })
        await proof.runButton.click()
        await expect(proof.result).toContainText(t('logProof.witness.ok'))
        await expect(proof.browser).toContainText(t('logProof.browser.continued'))
      }
    })

    await test.step('the signed head of the log, which names nobody', async () => {
      const file = (await saved(page, () => proof.file.click())).toString()
      expect(file).toContain('"jws"')
      expect(file).not.toContain(name)
    })

    await test.step('her own letter', async () => {
      await logPage(page).open()
      for (const letter of await letters(page)) expect(letter).toContain(inOne(name))
    })

    await test.step('the receipt, which is genuine', async () => {
      const statements = statementsPage(page)
      await statements.open()
      await statements.readConsent.click()
      await statements.give.click()
      await expect(statements.done('consent-given')).toBeVisible()
      expect(pdfText(await saved(page, () => statements.savePdf.click()))).toContain(inOne(name))
      const file = await saved(page, () => statements.saveSigned.click())
      const verify = verifyPage(page)
      await verify.open()
      await verify.check(file)
      await expect(verify.verdict('genuine')).toBeVisible()
      await expect(page.getByRole('main')).toContainText(name)
    })

    await test.step('the letter of one who acts for her', async () => {
      await page.context().clearCookies()
      await signIn(bo)
      const place = await representationsPage(page).actFor(anna)
      await page.goto(`${place}/log`)
      for (const letter of await letters(page)) {
        expect(letter).toContain(inOne(name))
        expect(letter).toContain(inOne(`${bo.callingName} ${bo.familyName}`))
      }
    })
  })
}
