import { formatDate } from '@/lib/i18n/dates'
import { translator } from '@/lib/i18n/translator'
import { personOf } from '@/mocks/world/people/cast'
import { willPage } from '../../pages/will-page'
import { expect, test } from '../../own-archive-test'

const t = translator('sv')
const given = formatDate('sv', '2025-02-12')

test('Tapio gives his consent anew under the new information, and it has been in force all the time @will', async ({
  page,
  signIn,
}) => {
  await signIn(personOf('tapio-lehtovirta'))
  const changes = t('information.changesHeading', { version: '2' })
  await expect(page.getByRole('heading', { name: changes })).toBeVisible()
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: t('information.confirm') }).click()

  const will = willPage(page)
  await will.open()
  const older = page.getByText(t('will.consent.older', { version: '1' }))
  await expect(older).toBeVisible()
  await will.renewConsent.click()
  const goesOn = page.getByRole('heading', { name: t('will.before.goesOnHeading') })
  await expect(goesOn).toBeVisible()
  await will.renew.click()
  await expect(will.done('consent-renewed')).toBeVisible()
  await expect(page.getByText(t('receipt.means.consent-renewed', { version: '2' }))).toBeVisible()
  await expect(page.getByRole('heading', { name: t('receipt.renewedHeading') })).toBeVisible()

  await will.open()
  await expect(will.consentGiven).toBeVisible()
  await expect(page.getByText(t('will.consent.since', { date: given }))).toBeVisible()
  await expect(older).toBeHidden()
  await expect(will.renewConsent).toBeHidden()
  await expect(will.withdraw).toBeVisible()
  // Newest first: nothing says that the consent was withdrawn in between.
  await expect(will.history).toHaveText([
    /Tillståndet gavs på nytt.*Enligt information version 2/,
    /Informationen togs emot, version 2/,
    /Tillståndet gavs(?! på nytt).*Enligt information version 1/,
    /Informationen togs emot, version 1/,
  ])

  await page.goto('/sv/self/will/consent')
  await expect(will.inForce).toBeVisible()
  await expect(will.renew).toBeHidden()
})
