import { translator } from '@/lib/i18n/translator'
import { filed } from '@/mocks/world/people/scenarios/client-file'
import { checkAccessibility } from '../../fixtures/check-accessibility'
import { byStatutoryRight } from '../../fixtures/professional'
import { logPage } from '../../pages/log-page'
import { expect, test } from '../../test'

const t = translator('sv')
const county = { organisation: 'county-08', unit: 'unit-regnbagsgrand' } as const

test.use({ viewport: { width: 360, height: 740 } })

test('on a phone the first row stands within the first screen, and is found by its number @log', async ({
  page,
  people,
  signIn,
}) => {
  const { anna } = await people({ anna: { documents: [filed(9, 'decision', 'mobilitySupport')] } })
  await byStatutoryRight(anna, county).open(anna.documents[0]?.id ?? '')
  await signIn(anna)
  const log = logPage(page)
  await log.open()

  await test.step('the row begins before the screen ends', async () => {
    const box = await log.rows.first().boundingBox()
    expect(box?.y ?? Infinity).toBeLessThan(740 - 40)
  })

  await test.step('the chart tells of others, and not of Anna who has read', async () => {
    const chart = page.locator('#chart')
    await expect(chart).toContainText('Birkalands välfärdsområde')
    await expect(chart).toContainText(t('log.chart.noRuns'))
    await expect(chart.locator('li')).toHaveCount(1)
  })

  await test.step('it says why it was allowed then', async () => {
    const row = await log.unfold(/Birkalands.*hämtade/)
    await expect(row).toContainText(t('log.label.then'))
    await expect(row).toContainText(t('log.then.statutory-right'))
    await checkAccessibility(page)
  })

  await test.step('its number, written small and without groups, finds it', async () => {
    const [number = ''] = await log.rowNumbers()
    await log.choose()
    const find = page.getByRole('form', { name: t('log.find.form') })
    await find.getByRole('textbox').fill(number.toLowerCase().replaceAll('-', ' '))
    await find.getByRole('button').click()
    await expect(page.getByRole('heading', { level: 2, name: t('log.unfolded') })).toBeVisible()
    await expect(log.row(/Birkalands.*hämtade/).first()).toBeVisible()
    await expect(log.row(/Du läste/)).toHaveCount(0)
  })
})
