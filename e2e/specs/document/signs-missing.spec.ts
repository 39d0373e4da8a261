import { translator } from '@/lib/i18n/translator'
import { saying } from '../../fixtures/archive-between/faults'
import { checkAccessibility } from '../../fixtures/check-accessibility'
import { pdfText } from '../../fixtures/pdf-text'
import { documentPage } from '../../pages/document-page'
import { expect, test } from '../../troubled-test'
import { toldIn } from '../../told-in'

const formOf = (text: string) =>
  `<html xmlns="http://www.w3.org/1999/xhtml" lang="sv"><head><title>x</title></head>
  <body><p>Namnet skrivs ${text}.</p></body></html>`

for (const locale of toldIn('signs-missing')) {
  test(`a document with signs that no font here has is read on its page, which names them (${locale}) @documents`, async ({
    page,
    people,
    signIn,
    archive,
  }) => {
    const { anna } = await people({ anna: { documents: [{ title: 'Beslut om ledsagning' }] } })
    await signIn(anna, locale)
    archive.fail(
      anna,
      saying((text) => (text.startsWith('<') ? formOf('文中') : text)),
      'Binary',
    )
    const document = documentPage(page, locale)
    await document.open(anna.documents[0]?.id ?? '')
    await document.savePdfLink.click()

    const t = translator(locale)
    const heading = t('common.noPdf.signs-missing.heading')
    const told = page.getByRole('status').filter({ hasText: heading })
    await expect(told).toContainText(t('common.noPdf.signs-missing.text'))
    await expect(told).toContainText(/中.? \(U\+4E2D\), .?文.? \(U\+6587\)/)
    await expect(document.sheet).toContainText('Namnet skrivs 文中.')
    await expect(document.printButton).toBeVisible()
    await checkAccessibility(page)
  })
}

test('a document whose signs are in any font is saved as they are @documents', async ({
  page,
  people,
  signIn,
  archive,
}) => {
  const { anna } = await people({ anna: { documents: [{ title: 'Beslut om ledsagning' }] } })
  await signIn(anna)
  archive.fail(
    anna,
    saying((text) => (text.startsWith('<') ? formOf('☑ Рада ≤ 3 ✗') : text)),
    'Binary',
  )
  const document = documentPage(page)
  await document.open(anna.documents[0]?.id ?? '')
  const saved = await page.request.get((await document.savePdfLink.getAttribute('href')) ?? '')
  expect(pdfText(await saved.body())).toContain('Namnetskrivs☑Рада≤3✗.')
})
