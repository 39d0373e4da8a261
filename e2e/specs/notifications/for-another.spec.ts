/** Who acts for somebody is told of new documents of that person, as far as she may see them and as long as she may act. */
import { checkAccessibility } from '../../fixtures/check-accessibility'
import { checkLayout } from '../../fixtures/check-layout'
import { clearMandatesFaults, setMandatesFault } from '../../fixtures/mandates-faults'
import { newAddress } from '../../fixtures/mails'
import { storeMore } from '../../fixtures/store-more'
import { notificationsPage } from '../../pages/notifications-page'
import { representationsPage } from '../../pages/representations-page'
import { expect, test } from '../../test'
import { toldIn } from '../../told-in'

for (const locale of toldIn('for-another')) {
  test(`a guardian is told of what she may see, until her right ends, in ${locale} @notifications @representation`, async ({
    page,
    people,
    signIn,
    checkNoLeak,
  }) => {
    const { child, mother, anna } = await people({
      mother: {},
      anna: { documents: [{}] },
      child: { age: 12, guardians: ['mother'], documents: [{}] },
    })
    const notes = notificationsPage(page, locale)
    const [toMother, toAnna] = [newAddress(), newAddress()]
    const count = async (to: string) => (await notes.newsTo(to)).length

    await test.step('another is told of the own, so that one can wait for her mails', async () => {
      await signIn(anna, locale)
      await notes.open()
      await notes.box('all').check()
      await notes.turnOnHere(toAnna)
      await page.context().clearCookies()
    })

    await test.step('the page of the own messages leads to those about the child', async () => {
      await page.setViewportSize({ width: 360, height: 740 })
      await signIn(mother, locale)
      await notes.open()
      await expect(notes.about(child)).toHaveCount(0)
      await expect(notes.chooseWhom).toBeVisible()
      await representationsPage(page, locale).actFor(child)
      await notes.open()
      await notes.about(child).click()
      await expect(notes.title).toContainText(child.callingName)
      await expect(notes.choice('all')).toBeChecked()
      await checkLayout(page)
      await notes.turnOnHere(toMother)
      await checkAccessibility(page)
    })

    await test.step('a document that is hidden from her brings nothing (V16)', async () => {
      await storeMore(child, [{ key: 'hidden', title: 'Dolt samtal', hiddenFromGuardians: true }])
      await storeMore(anna, [{ key: 'more' }])
      await expect.poll(() => count(toAnna)).toBe(1)
      expect(await count(toMother)).toBe(0)
    })

    await test.step('one that she may see brings a mail without name and content', async () => {
      await storeMore(child, [{ key: 'shown', title: 'Beslut om Vattenlilja' }])
      await expect.poll(() => count(toMother)).toBe(1)
      const [mail] = await notes.newsTo(toMother)
      for (const word of ['Vattenlilja', child.callingName, child.familyName, '/for/'])
        expect(`${mail?.source} ${mail?.text}`).not.toContain(word)
    })

    await test.step('she ends it from the own page, without acting for anybody', async () => {
      await notes.open()
      await expect(notes.off).toBeVisible()
      await checkAccessibility(page)
      await notes.stopOthers.click()
      await expect(notes.done('stopped')).toBeVisible()
      await expect(notes.stopOthers).toHaveCount(0)
    })
    await checkNoLeak(['Dolt samtal'])
  })
}

test('a mandate that has been withdrawn sends nothing, and all that was kept is gone @notifications @representation', async ({
  page,
  people,
  signIn,
}) => {
  const { principal, proxy, anna } = await people({
    proxy: {},
    anna: { documents: [{}] },
    principal: {
      documents: [{}],
      mandates: [{ to: 'proxy', theme: 'social-welfare', validFrom: '2026-01-01' }],
    },
  })
  const notes = notificationsPage(page)
  const [toProxy, toAnna] = [newAddress(), newAddress()]
  await signIn(anna)
  await notes.open()
  await notes.box('all').check()
  await notes.turnOnHere(toAnna)
  await page.context().clearCookies()
  await signIn(proxy)
  await representationsPage(page).actFor(principal)
  await notes.open()
  await notes.about(principal).click()
  await notes.turnOnHere(toProxy)

  await setMandatesFault('mandate-withdrawn', principal)
  await storeMore(principal, [{ key: 'new' }])
  await storeMore(anna, [{ key: 'new' }])
  await expect.poll(async () => (await notes.newsTo(toAnna)).length).toBe(1)
  expect(await notes.newsTo(toProxy)).toEqual([])
  await clearMandatesFaults(principal)
  await notes.open()
  await expect(notes.stopOthers).toHaveCount(0)
})
