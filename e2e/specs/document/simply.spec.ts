import { paths } from '@/lib/addresses/paths'
import { translator } from '@/lib/i18n/translator'
import type { Locator } from 'playwright/test'
import { checkAccessibility } from '../../fixtures/check-accessibility'
import { checkLayout } from '../../fixtures/check-layout'
import { documentPage } from '../../pages/document-page'
import { expect, test } from '../../test'
import { toldIn } from '../../told-in'

const topOf = async (part: Locator) => (await part.boundingBox())?.y ?? NaN
const sizeOf = (part: Locator) =>
  part.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))

for (const locale of toldIn('simply')) {
  test.describe(`without script, in ${locale}`, () => {
    test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 780 } })

    test('who reads simply has one answer at a time, for all documents, until it is turned off @documents', async ({
      page,
      people,
      signIn,
    }) => {
      const t = translator(locale)
      const { anna } = await people({ anna: { documents: [{}, { type: 'client-plan' }] } })
      const [decision, plan] = anna.documents
      await signIn(anna, locale)
      const { open, short, sheet, folded, readSimply, readAsUsual } = documentPage(page, locale)
      await open(decision?.id ?? '')
      await readSimply.press('Enter')
      await expect(readAsUsual).toBeVisible()

      const what = short.getByText(t('plain.type.decision', { who: 'self' }))
      const decided = short.getByText(t('plain.value.granted'))
      await expect(what).toBeVisible()
      await expect(decided).toBeHidden()
      await folded('decided').press('Enter')
      await expect(decided).toBeVisible()
      await expect(what).toBeHidden()

      await test.step('of the document one section at a time, and all are named and counted', async () => {
        const parts = sheet.locator('details')
        const count = await parts.count()
        expect(count).toBeGreaterThan(2)
        await expect(sheet).toContainText(t('plain.sections.note', { count }))
        for (const [at, part] of (await parts.all()).entries()) {
          await expect(part.locator('summary')).toContainText(
            t('plain.sections.part', { number: at + 1, count }),
          )
          await expect(part.locator('summary').getByRole('heading')).toBeVisible()
          if (at > 0) await part.locator('summary').press('Enter')
          for (const [other, each] of (await parts.all()).entries())
            await expect(each.locator('> div')).toBeVisible({ visible: other === at })
        }
      })

      await open(plan?.id ?? '')
      await expect(short.getByText(t('plain.type.client-plan', { who: 'self' }))).toBeVisible()
      await expect(short.getByText(t('plain.own.goals'))).toBeHidden()
      await readAsUsual.press('Enter')
      await expect(readSimply).toBeVisible()
      await expect(short.getByText(t('plain.own.goals'))).toBeVisible()
    })
  })
}

for (const width of [360, 1280]) {
  test(`the simple way has large letters and the plain words first, at ${width} px @documents`, async ({
    page,
    people,
    signIn,
  }) => {
    const { anna } = await people({ anna: { documents: [{}] } })
    await page.setViewportSize({ width, height: 900 })
    await signIn(anna)
    const { open, short, sheet, readSimply, readAsUsual } = documentPage(page)
    await open(anna.documents[0]?.id ?? '')
    const text = sheet.locator('p').first()
    const usual = await sizeOf(text)
    await readSimply.click()
    await expect(readAsUsual).toBeVisible()
    expect(await sizeOf(text)).toBeGreaterThan(usual)
    expect(await topOf(short)).toBeLessThan(await topOf(sheet))
    await checkAccessibility(page)
    await checkLayout(page)
    await page.emulateMedia({ media: 'print' })
    for (const answer of await short.locator('details[name] > div').all())
      await expect(answer).toBeVisible()
    const parts = await sheet.locator('details[name] > div').all()
    expect(parts.length).toBeGreaterThan(2)
    for (const part of parts) await expect(part).toBeVisible()
    await page.emulateMedia({ media: null })
    for (const address of [
      paths.overview('sv', 'self'),
      paths.log('sv', 'self'),
      paths.sessions('sv'),
    ]) {
      await page.goto(address)
      await checkAccessibility(page)
      await checkLayout(page)
    }
  })
}

test.describe('without script, at 360 px', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 780 } })

  test('the large letters hold on every page of the login, and are turned off where one sees it @documents', async ({
    page,
    people,
    signIn,
  }) => {
    const { anna } = await people({ anna: { documents: [{}, { made: 400 }] } })
    const t = translator('sv')
    await signIn(anna)
    const pages = [
      paths.overview('sv', 'self'),
      paths.documents('sv', 'self'),
      paths.log('sv', 'self'),
      paths.logLetter('sv', 'self'),
      paths.statements('sv', 'self'),
      paths.matters('sv', 'self'),
    ]
    const sizes = async () => {
      const found: number[] = []
      for (const address of pages) {
        await page.goto(address)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        found.push(await sizeOf(page.getByRole('main')))
      }
      return found
    }
    const usual = await sizes()
    const { open, readSimply, readAsUsual } = documentPage(page)
    await open(anna.documents[0]?.id ?? '')
    await readSimply.click()
    await expect(readAsUsual).toBeVisible()
    for (const [at, size] of (await sizes()).entries())
      expect(size, pages[at]).toBeGreaterThan((usual[at] ?? NaN) * 1.1)
    await page.goto(paths.sessions('sv'))
    await expect(page.getByText(t('sessions.letters.on'))).toBeVisible()
    await readAsUsual.click()
    await expect(page.getByText(t('sessions.letters.off'))).toBeVisible()
    expect(await sizes()).toEqual(usual)
  })
})
