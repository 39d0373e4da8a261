import { readFile } from 'node:fs/promises'
import { translator } from '@/lib/i18n/translator'
import { filed } from '@/mocks/world/people/scenarios/client-file'
import { checkAccessibility } from '../../fixtures/check-accessibility'
import { byStatutoryRight, withoutGround } from '../../fixtures/professional'
import { logPage } from '../../pages/log-page'
import { expect, test } from '../../test'

test.use({ javaScriptEnabled: false })

const t = translator('sv')
const county = { organisation: 'county-08', unit: 'unit-regnbagsgrand' } as const
const stranger = { organisation: 'county-17', unit: 'unit-blaklockan' } as const

test('Anna makes letters about rows that she wonders at, without script @log', async ({
  page,
  people,
  signIn,
}) => {
  const { anna } = await people({ anna: { documents: [filed(9, 'decision', 'mobilitySupport')] } })
  await byStatutoryRight(anna, county).search()
  await withoutGround(anna, stranger).search()
  await signIn(anna)
  const log = logPage(page)
  await log.open()

  await test.step('she chooses two rows', async () => {
    for (const words of [/Birkalands.*hämtade/, /Österbottens.*bad om/]) {
      const row = await log.unfold(words)
      await row.getByRole('checkbox', { name: t('log.ask.choose') }).check()
    }
    await page.getByRole('button', { name: t('log.ask.make') }).click()
  })

  await test.step('there is a letter to each of the two, with an address', async () => {
    await expect(page.getByRole('heading', { level: 1 })).toContainText(t('letter.title'))
    const letters = page.locator('form', {
      has: page.getByRole('button', { name: t('letter.pdf') }),
    })
    await expect(letters).toHaveCount(2)
    await expect(page.getByRole('main')).toContainText('00000 Sagostad')
    await expect(page.getByRole('main')).toContainText('(703/2023)')
    await expect(page.getByLabel(t('letter.reason'))).toHaveCount(0)
  })

  await test.step('she saves it as text in Finnish, and as PDF', async () => {
    await page.getByRole('link', { name: t('letter.language.fi'), exact: true }).click()
    await expect(page.getByRole('main')).toContainText('Lokitietopyyntö')
    const textFile = page.waitForEvent('download')
    await page
      .getByRole('button', { name: t('letter.saveText') })
      .first()
      .click()
    const text = await readFile(await (await textFile).path(), 'utf8')
    expect(text).toContain('Henkilötunnus (täytetään käsin)')
    expect(text).toMatch(/– Rivi [0-9a-f]{32}, /)
    const pdfFile = page.waitForEvent('download')
    await page
      .getByRole('button', { name: t('letter.pdf') })
      .first()
      .click()
    const pdf = await readFile(await (await pdfFile).path())
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  })
})

test('a letter without a row says what to do @log', async ({ page, people, signIn }) => {
  const { anna } = await people({ anna: {} })
  await signIn(anna)
  await page.goto('/sv/self/log/letter')
  await expect(page.getByRole('heading', { name: t('letter.none') })).toBeVisible()
})

test.describe('with script', () => {
  test.use({ javaScriptEnabled: true })

  test('the page of a letter is accessible @log', async ({ page, people, signIn }) => {
    const { anna } = await people({ anna: {} })
    await withoutGround(anna, stranger).search()
    await signIn(anna)
    await logPage(page).open()
    const row = await logPage(page).unfold(/Österbottens.*bad om/)
    await row.getByRole('link', { name: t('log.ask.letter') }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(t('letter.title'))
    await checkAccessibility(page)
  })
})
