import { readFile } from 'node:fs/promises'
import { formatToday } from '@/lib/i18n/dates'
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
    expect(text).toMatch(/– Rivi [0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}, /)
    const pdfFile = page.waitForEvent('download')
    await page
      .getByRole('button', { name: t('letter.pdf') })
      .first()
      .click()
    const pdf = await readFile(await (await pdfFile).path())
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  })
})

test('Anna reminds one who does not answer, and writes to the Ombudsman after a refusal, without script @log', async ({
  page,
  people,
  signIn,
}) => {
  const { anna } = await people({ anna: {} })
  await withoutGround(anna, stranger).search()
  await signIn(anna)
  await logPage(page).open()
  const row = await logPage(page).unfold(/Österbottens.*bad om/)
  await row.getByRole('link', { name: t('log.ask.letter') }).click()
  const main = page.getByRole('main')
  const save = async () => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: t('letter.saveText') }).click(),
    ])
    return (await readFile(await file.path(), 'utf8')).replaceAll('\u00a0', ' ')
  }

  await test.step('the last day for the answer is saved for a calendar, and says nothing of what it is about', async () => {
    await page.getByLabel(t('letter.calendar.day')).fill('30.1.2026')
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: t('letter.calendar.save') }).click(),
    ])
    expect(file.suggestedFilename()).toBe(`${t('letter.calendar.file')}.ics`)
    const calendar = (await readFile(await file.path(), 'utf8')).replaceAll('\r\n ', '')
    expect(calendar).toContain('DTSTART;VALUE=DATE:20260228')
    expect(calendar).toContain(`SUMMARY:${t('letter.calendar.title')}`)
    expect(calendar).not.toMatch(/kanta(?!\/\/)|Österbotten|logg/i)
    await page.getByLabel(t('letter.calendar.day')).fill('31.2.2026')
    await page.getByRole('button', { name: t('letter.calendar.save') }).click()
    await expect(main).toContainText(t('validation.dateNotReal'))
  })

  await test.step('a reminder before its time says so, and asks for another day', async () => {
    await page.getByRole('link', { name: t('letter.kind.late') }).click()
    await expect(main).toContainText(t('letter.late.intro'))
    await page.getByLabel(t('letter.late.day')).fill(formatToday(new Date()))
    await page.getByRole('button', { name: t('letter.saveText') }).click()
    await expect(main).toContainText(t('letter.fault.early'))
  })

  await test.step('a late one names the last day that there was', async () => {
    await page.getByLabel(t('letter.late.day')).fill('3.2.2026')
    const text = await save()
    expect(text).toContain('Begäran kom in till er den 3 februari 2026.')
    expect(text).toContain('alltså senast den 3 mars 2026')
    expect(page.url()).not.toContain('2026')
  })

  await test.step('the letter to the Ombudsman has the rows and names who refused', async () => {
    await page.getByRole('link', { name: t('letter.kind.refusal') }).click()
    await expect(main).toContainText(t('letter.refusal.intro'))
    const text = await save()
    expect(text).toContain('Till: Dataombudsmannens byrå')
    expect(text).toContain('Österbottens välfärdsområde har vägrat lämna ut uppgifterna.')
    expect(text).toContain('Beslutet gavs den ____________ (fylls i för hand)')
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
    for (const kind of ['request', 'late', 'refusal'] as const) {
      await page.getByRole('link', { name: t(`letter.kind.${kind}`) }).click()
      const link = page.getByRole('link', { name: t(`letter.kind.${kind}`), exact: true })
      await expect(link).toHaveAttribute('aria-current', 'true')
      await checkAccessibility(page)
    }
  })
})
