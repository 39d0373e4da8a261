import { translator } from '@/lib/i18n/translator'
import { saying } from '../../fixtures/archive-between/faults'
import { checkAccessibility } from '../../fixtures/check-accessibility'
import { checkReflow } from '../../fixtures/check-reflow'
import { pdfText } from '../../fixtures/pdf-text'
import { pictureOf } from '../../fixtures/wide-picture'
import { documentPage } from '../../pages/document-page'
import { expect, test } from '../../troubled-test'

const t = translator('sv')
const widths = [320, 768, 1280]
const word = 'å'.repeat(5_000)
const row = (cells: number, text = 'Timmar') => `<tr>${`<td>${text}</td>`.repeat(cells)}</tr>`
const head = (cells: number) => `<tr>${'<th scope="col">Vecka</th>'.repeat(cells)}</tr>`

const wide = {
  'set text of 5,000 letters': `<pre>${'abc '.repeat(1_250)}</pre>`,
  'a table of 200 columns': `<table><caption>Timmar</caption>${head(200)}${row(200)}</table>`,
  'a table of five columns': `<table><caption>Timmar</caption>${head(5)}${row(5, 'Självständighetsbedömning')}</table>`,
  'a table of three with a long word': `<table><caption>Ord</caption>${head(3)}${row(3, word)}</table>`,
  'a table within a table': `<table><caption>Ord</caption>${head(2)}<tr><td>a</td><td><table>${head(3)}${row(3)}</table></td></tr></table>`,
  '195 quotations': `${'<blockquote>'.repeat(195)}<p>Citat</p>${'</blockquote>'.repeat(195)}`,
  'fifty lists': `${'<ul><li>'.repeat(25)}Punkt${'</li></ul>'.repeat(25)}`,
  'a word of 5,000 letters': `<p>${word}</p><h1>${word}</h1><dl><dt>${word}</dt><dd>${word}</dd></dl>`,
  'set text in a description': `<dl><dt>a</dt><dd><pre>${'abc '.repeat(900)}</pre></dd></dl>`,
  'a wide picture': `<p><img src="${pictureOf(3_000, 40)}" alt="Linje"/></p>`,
  'a link with a host without end': `<p><a href="https://${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.example/">${word}</a></p>`,
  'a link far out in a table': `<table><caption>Länkar</caption>${head(50)}${row(50, '<a href="https://thl.fi/">a</a>')}</table>`,
} as const

const xhtml = (body: string) =>
  `<html xmlns="http://www.w3.org/1999/xhtml" lang="sv"><head><title>x</title></head><body>${body}</body></html>`

test('wide content stays in its sheet, and scrolls within itself by keyboard @documents', async ({
  page,
  people,
  signIn,
  archive,
}) => {
  test.slow()
  const { anna } = await people({ anna: { documents: [{ title: 'Beslut om ledsagning' }] } })
  await signIn(anna)
  let body = ''
  const written = saying((text) => (text.startsWith('<') ? xhtml(body) : text))
  archive.fail(anna, written, 'Binary')
  const { sheet } = documentPage(page)
  for (const [name, html] of Object.entries(wide)) {
    body = html
    await test.step(name, async () => {
      await documentPage(page).open(anna.documents[0]?.id ?? '')
      await expect(sheet).toBeVisible()
      for (const width of widths) {
        await page.setViewportSize({ width, height: 640 })
        await checkReflow(page, `${name} ${width} px`)
      }
      await page.setViewportSize({ width: 320, height: 640 })
      await checkAccessibility(page)
    })
  }

  body = wide['a table of 200 columns']
  await documentPage(page).open(anna.documents[0]?.id ?? '')
  const region = sheet.getByRole('region', { name: t('document.wide.table', { number: 1 }) })
  await region.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => region.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0)

  body = `<table><caption>Ord</caption>${head(3)}${row(3)}</table>`
  await documentPage(page).open(anna.documents[0]?.id ?? '')
  await expect(sheet.getByRole('table')).toBeVisible()
  await expect(sheet.getByRole('region')).toHaveCount(0)
})

test('a link in a document tells where it leads, on the page, on paper and in the file @documents', async ({
  page,
  people,
  signIn,
  archive,
}) => {
  const { anna } = await people({ anna: { documents: [{ title: 'Beslut om ledsagning' }] } })
  await signIn(anna, 'en')
  const links = `<p><a href="https://evil.example/a">kanta.fi</a></p>
    <p><a href="https://kanta.fi@evil.example/">Kanta</a></p>
    <p><a href="https://k&#x430;nta.fi/">Kanta med andra bokstäver</a></p>
    <p><a href="mailto:stod@lansi.example?bcc=x@evil.example">Skriv</a></p>
    <p><a href="https://thl.fi/">thl&#x202e;if.</a></p>`
  archive.fail(
    anna,
    saying((text) => (text.startsWith('<') ? xhtml(links) : text)),
    'Binary',
  )
  await documentPage(page, 'en').open(anna.documents[0]?.id ?? '')
  const { sheet, savePdfLink } = documentPage(page, 'en')
  const outside = translator('en')('document.leadsTo.https')
  await expect(sheet.getByRole('link')).toHaveCount(4)
  const [first, second, third, fourth] = await sheet.getByRole('link').all()
  await expect(first!).toHaveAccessibleName(
    new RegExp(`^kanta\\.fi \\(evil\\.example\\) ?, ${outside}$`),
  )
  await expect(first!).toHaveAttribute('referrerpolicy', 'no-referrer')
  await expect(second!).toContainText('(xn--knta-53d.fi')
  await expect(third!).toHaveAttribute('href', 'mailto:stod@lansi.example')
  await expect(fourth!).toContainText('thlif. (thl.fi')
  for (const media of ['screen', 'print'] as const) {
    await page.emulateMedia({ media })
    await expect(first!.getByText('evil.example', { exact: true })).toBeVisible()
  }
  await page.emulateMedia({ media: 'screen' })
  const saved = await page.request.get((await savePdfLink.getAttribute('href')) ?? '')
  expect(pdfText(await saved.body())).toContain('kanta.fi(https://evil.example/a)')
})
