/** She asks to be told of new documents, by boxes of their own; what the mail says is what all mails say. */
import { simpleParser } from 'mailparser'
import { translator } from '@/lib/i18n/translator'
import { checkAccessibility } from '../../fixtures/check-accessibility'
import { mailsTo, newAddress } from '../../fixtures/mails'
import { keepPage } from '../../fixtures/keep-pages'
import { storeMore } from '../../fixtures/store-more'
import { notificationsPage } from '../../pages/notifications-page'
import { expect, test } from '../../test'
import { toldIn } from '../../told-in'

const statement = {
  key: 'statement',
  title: 'Utlåtande om Vattenlilja',
  type: 'statement',
} as const
const decision = { key: 'decision', title: 'Beslut om Vattenlilja', type: 'decision' } as const

/** Of a mail as it was sent. */
async function htmlOf(source: string): Promise<string> {
  const { html } = await simpleParser(source)
  return html || ''
}

for (const locale of toldIn('new-documents')) {
  test(`of a decision and of nothing else, when she has asked for that, in ${locale} @notifications`, async ({
    page,
    people,
    signIn,
    checkNoLeak,
  }) => {
    const { anna, bea } = await people({ anna: { documents: [{}] }, bea: { documents: [{}] } })
    const notes = notificationsPage(page, locale)
    const [toAnna, toBea] = [newAddress(), newAddress()]
    const count = async (to: string) => (await notes.newsTo(to)).length

    await test.step('one is told of all, another of decisions', async () => {
      await signIn(bea, locale)
      await notes.open()
      await notes.box('all').check()
      await notes.turnOnHere(toBea)
      await expect(notes.box('all')).toBeChecked()
      await page.context().clearCookies()
      await signIn(anna, locale)
      await notes.open()
      await notes.box('decisions').check()
      await notes.turnOnHere(toAnna)
      await page.setViewportSize({ width: 360, height: 740 })
      await expect(notes.box('decisions')).toBeChecked()
      await expect(notes.box('all')).not.toBeChecked()
      await checkAccessibility(page)
    })

    await test.step('of another document she hears nothing', async () => {
      await storeMore(anna, [statement])
      await storeMore(bea, [statement])
      await expect.poll(() => count(toBea)).toBe(1)
      expect(await count(toAnna)).toBe(0)
    })

    await test.step('of a decision she does, in words that say nothing of it', async () => {
      await storeMore(anna, [decision])
      await expect.poll(() => count(toAnna)).toBe(1)
      const [mail] = await mailsTo(toAnna)
      expect(mail?.source).toContain('multipart/alternative')
      await keepPage(await htmlOf(mail?.source ?? ''), `${locale}/mail`)
      for (const word of ['Vattenlilja', 'Beslut', anna.familyName])
        expect(mail?.source).not.toContain(word)
    })

    await test.step('and she can choose otherwise at any time', async () => {
      await notes.box('decisions').uncheck()
      await notes.saveBoxes.click()
      await expect(notes.done('chosen')).toBeVisible()
      await expect(notes.box('decisions')).not.toBeChecked()
    })
    await checkNoLeak(['Vattenlilja'])
  })
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })
  test('the boxes are kept all the same @notifications', async ({ page, people, signIn }) => {
    const { anna } = await people({ anna: { documents: [{}] } })
    const t = translator('sv')
    await signIn(anna)
    const notes = notificationsPage(page)
    await notes.turnOn(newAddress())
    await expect(page.getByText(t('notifications.documents.legend')).first()).toBeVisible()
    await notes.box('all').check()
    await notes.saveBoxes.click()
    await expect(notes.done('chosen')).toBeVisible()
    await expect(notes.box('all')).toBeChecked()
  })
})
