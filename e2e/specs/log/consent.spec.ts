import { translator } from '@/lib/i18n/translator'
import { beginRelationship, byStatutoryRight, inRelationship } from '../../fixtures/professional'
import { logPage } from '../../pages/log-page'
import { statementsPage } from '../../pages/statements-page'
import { expect, test } from '../../test'

const t = translator('sv')
const county08 = { organisation: 'county-08', unit: 'unit-regnbagsgrand' } as const
const county17 = { organisation: 'county-17', unit: 'unit-blaklockan' } as const

test('from her consent Anna comes to what it has been used for, and to nothing else @log', async ({
  page,
  people,
  signIn,
}) => {
  const { anna } = await people({ anna: { documents: [{}] } })
  const relationship = await beginRelationship(anna, {
    controller: 'county-08',
    unit: county08.unit,
  })
  const [document] = anna.documents
  if (!document) throw new Error('Anna has a document')
  await signIn(anna)
  const directive = statementsPage(page)
  const log = logPage(page)
  await directive.open()
  await directive.readConsent.click()
  await directive.give.click()
  await expect(directive.done('consent-given')).toBeVisible()
  expect((await inRelationship(anna, relationship, county08).open(document.id)).status).toBe(200)
  expect((await byStatutoryRight(anna, county17).open(document.id)).status).toBe(200)

  await directive.open()
  await page.getByRole('link', { name: t('statements.consent.inLog') }).click()
  await expect(log.heading).toBeVisible()
  const chip = page.getByRole('link', { name: new RegExp(`^${t('log.chip.consent')}`) })
  await expect(chip).toBeVisible()
  await expect(log.rows).toHaveCount(2)
  await expect(log.list).toContainText(/Birkalands välfärdsområde.*hämtade en handling.*tillstånd/)
  await expect(log.list).toContainText('Du gav tillstånd att lämna ut uppgifterna.')

  await test.step('another choice narrows what the consent was used for, and the chip opens all', async () => {
    await log.choose()
    await page.getByLabel(t('log.filter.event'), { exact: true }).selectOption('disclosure')
    await log.apply.click()
    await expect(log.rows).toHaveCount(1)
    await chip.click()
    await expect(log.list).toContainText('Österbottens välfärdsområde')
  })
})
