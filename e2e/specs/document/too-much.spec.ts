import { translator } from '@/lib/i18n/translator'
import { saying } from '../../fixtures/archive-between/faults'
import { checkAccessibility } from '../../fixtures/check-accessibility'
import { documentPage } from '../../pages/document-page'
import { expect, test } from '../../troubled-test'
import { toldIn } from '../../told-in'

/** One cell more than a PDF is made of (`contentLimits`); the archive would not have taken it. */
const rows = `<tr>${'<td>a</td>'.repeat(3)}</tr>`.repeat(3_334)
const long = `<html xmlns="http://www.w3.org/1999/xhtml" lang="sv"><head><title>x</title></head>
  <body><p>Texten som ska läsas.</p><table>${rows}</table></body></html>`

for (const locale of toldIn('too-much')) {
  test(`a document that is too long for a PDF is read on its page, which says so (${locale}) @documents`, async ({
    page,
    people,
    signIn,
    archive,
  }) => {
    const { anna } = await people({ anna: { documents: [{ title: 'Beslut om ledsagning' }] } })
    await signIn(anna, locale)
    archive.fail(
      anna,
      saying((text) => (text.startsWith('<') ? long : text)),
      'Binary',
    )
    await documentPage(page, locale).open(anna.documents[0]?.id ?? '')
    await documentPage(page, locale).savePdfLink.click()

    const t = translator(locale)
    const told = page.getByRole('status').filter({ hasText: t('common.noPdf.too-much.heading') })
    await expect(told).toContainText(t('common.noPdf.too-much.text'))
    await expect(documentPage(page, locale).sheet).toContainText('Texten som ska läsas.')
    await expect(documentPage(page, locale).printButton).toBeVisible()

    archive.mend(anna)
    await page.reload()
    await expect(told).toBeVisible()
    await checkAccessibility(page)
    const downloading = page.waitForEvent('download')
    await documentPage(page, locale).savePdfLink.click()
    expect((await downloading).suggestedFilename()).toMatch(/\.pdf$/)
  })
}
