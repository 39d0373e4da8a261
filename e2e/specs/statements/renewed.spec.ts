import { formatDate } from '@/lib/i18n/dates'
import { translator } from '@/lib/i18n/translator'
import { personOf } from '@/mocks/world/people/cast'
import { statementsPage } from '../../pages/statements-page'
import { expect, test } from '../../own-archive-test'

const t = translator('sv')
const given = formatDate('sv', '2025-02-12')

test('Tapio gives his consent anew under the new information, and it has been in force all the time @statements', async ({
  page,
  signIn,
}) => {
  await signIn(personOf('tapio-lehtovirta'))
  const changes = t('information.changesHeading', { version: '2' })
  await expect(page.getByRole('heading', { name: changes })).toBeVisible()
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: t('information.confirm') }).click()

  const directive = statementsPage(page)
  await directive.open()
  const older = page.getByText(t('statements.consent.older', { version: '1' }))
  await expect(older).toBeVisible()
  await directive.renewConsent.click()
  const goesOn = page.getByRole('heading', { name: t('statements.before.goesOnHeading') })
  await expect(goesOn).toBeVisible()
  await directive.renew.click()
  await expect(directive.done('consent-renewed')).toBeVisible()
  await expect(page.getByText(t('receipt.means.consent-renewed', { version: '2' }))).toBeVisible()
  await expect(page.getByRole('heading', { name: t('receipt.renewedHeading') })).toBeVisible()

  await directive.open()
  await expect(directive.consentGiven).toBeVisible()
  await expect(page.getByText(t('statements.consent.since', { date: given }))).toBeVisible()
  await expect(older).toBeHidden()
  await expect(directive.renewConsent).toBeHidden()
  await expect(directive.withdraw).toBeVisible()
  // Newest first: nothing says that the consent was withdrawn in between.
  await expect(directive.history).toHaveText([
    /Tillståndet gavs på nytt.*Enligt information version 2/,
    /Informationen togs emot, version 2/,
    /Tillståndet gavs(?! på nytt).*Enligt information version 1/,
    /Informationen togs emot, version 1/,
  ])

  await page.goto('/sv/self/will/consent')
  await expect(directive.inForce).toBeVisible()
  await expect(directive.renew).toBeHidden()
})
