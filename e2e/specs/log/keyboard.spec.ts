import { translator } from '@/lib/i18n/translator'
import { withoutGround } from '../../fixtures/professional'
import { keyboard } from '../../pages/keyboard'
import { logPage } from '../../pages/log-page'
import { shell } from '../../pages/shell'
import { expect, test } from '../../test'

const t = translator('sv')
const stranger = { organisation: 'county-17', unit: 'unit-blaklockan' } as const

test('Anna narrows the log, opens a row, asks about it and saves the letter by the keyboard alone @log', async ({
  page,
  people,
  signIn,
}) => {
  const { anna } = await people({ anna: { documents: [{}] } })
  await withoutGround(anna, stranger).search()
  await signIn(anna)
  const { pressOn, choose } = keyboard(page)
  const log = logPage(page)

  await pressOn(shell(page).logLink)
  await expect(log.heading).toBeVisible()
  await pressOn(page.getByText(t('log.filter.more', { used: 0 })), 'Space')
  await choose(page.getByLabel(t('log.filter.event'), { exact: true }), t('log.event.refused'))
  await choose(page.getByLabel(t('log.filter.ground'), { exact: true }), t('log.ground.none'))
  await pressOn(log.apply)
  await expect(log.rows).toHaveCount(1)

  const row = log.row(/Österbottens.*bad om/)
  await pressOn(row.locator('summary').first())
  await expect(row).toContainText(t('log.ask.heading'))
  await pressOn(row.getByRole('checkbox', { name: t('log.ask.choose') }), 'Space')
  await pressOn(page.getByRole('button', { name: t('log.ask.make') }))
  await expect(page.getByRole('heading', { level: 1 })).toContainText(t('letter.title'))
  const download = page.waitForEvent('download')
  await pressOn(page.getByRole('button', { name: t('letter.saveText') }))
  expect((await download).suggestedFilename()).toMatch(/\.txt$/)
})
