import { translator } from '@/lib/i18n/translator'
import { documentPage } from '../../pages/document-page'
import { expect, test } from '../../test'
import { toldIn } from '../../told-in'

const t = translator('sv')

test('a scanned document downloads as it was archived, never as a page of the portal, under a name that tells nobody’s @documents', async ({
  page,
  people,
  signIn,
}) => {
  const { anna } = await people({ anna: {} })
  const { bea } = await people({
    bea: {
      documents: [{ scanned: true, type: 'statement', title: `Utlåtande om ${anna.familyName}` }],
    },
  })
  await signIn(bea)
  await documentPage(page).open(bea.documents[0]?.id ?? '')
  const name = `Handling-${bea.documents[0]?.madeOn}.pdf`

  const open = await page.request.get(await hrefOf(t('document.downloadPdf')))
  expect(open.headers()).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  })
  expect((await open.body()).subarray(0, 5).toString()).toBe('%PDF-')

  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: t('document.downloadPdf') }).click()
  expect((await downloading).suggestedFilename()).toBe(name)

  async function hrefOf(label: string) {
    return (await page.getByRole('link', { name: label }).getAttribute('href')) ?? ''
  }
})

for (const locale of toldIn('files')) {
  test(`a document is saved as a tagged PDF with its title and languages (${locale}) @documents`, async ({
    page,
    people,
    signIn,
  }) => {
    const { anna } = await people({ anna: { documents: [{ title: 'Beslut om ledsagning' }] } })
    await signIn(anna, locale)
    await documentPage(page, locale).open(anna.documents[0]?.id ?? '')
    const { sheet, savePdfLink } = documentPage(page, locale)
    const paragraphs = await sheet.getByRole('paragraph').count()
    const headings = await sheet.getByRole('heading').count()

    const answer = await page.request.get((await savePdfLink.getAttribute('href')) ?? '')
    expect(answer.headers()['content-type']).toBe('application/pdf')
    const disposition = answer.headers()['content-disposition'] ?? ''
    expect(disposition).toMatch(/^attachment; filename="[A-Za-z0-9-]+\.pdf"$/)
    expect(disposition).not.toContain(anna.familyName)

    const file = (await answer.body()).toString('latin1')
    expect(file.startsWith('%PDF-')).toBe(true)
    for (const part of [
      '/StructTreeRoot',
      '/Marked true',
      `/Lang (${locale})`,
      '/DisplayDocTitle true',
    ])
      expect(file, part).toContain(part)
    expect(file).toContain('Beslut om ledsagning</rdf:li>')
    if (locale !== 'sv') expect(file).toContain('/S /Sect\n/Lang (sv)')
    const tags = (tag: RegExp) => file.match(tag)?.length ?? 0
    // The printout's own words come on top of those of the document; the line above the sheet is no paragraph of it.
    expect(tags(/\/S \/P\n/g)).toBeGreaterThanOrEqual(paragraphs - 1)
    expect(tags(/\/S \/H\d\n/g)).toBeGreaterThanOrEqual(headings)
  })
}

test('on paper there is the document and what a printout must say, and nothing to click @documents', async ({
  page,
  people,
  signIn,
}) => {
  const { anna } = await people({ anna: { documents: [{ title: 'Beslut om ledsagning' }] } })
  await signIn(anna)
  await documentPage(page).open(anna.documents[0]?.id ?? '')
  await expect(documentPage(page).sheet).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(documentPage(page).sheet).toBeVisible()
  await expect(documentPage(page).heading('Beslut om ledsagning')).toBeVisible()
  await expect(page.getByText(/Utskriven ur MittKanta den/)).toBeVisible()
  await expect(page.getByRole('button', { name: t('shell.logout') })).toBeHidden()
  await expect(documentPage(page).printButton).toBeHidden()
  await expect(page.getByRole('navigation')).toHaveCount(0)
})
