import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { sanitiseViewForm } from '@/lib/view-form/sanitise-view-form'
import { makePdf } from './make-pdf'
import { printout } from './testing/printout'

/** Of each cell that names its heads, what it says and what they say, as found by their names in the file; and how many names there are. */
async function headsIn(html: string) {
  const bytes = await makePdf({
    ...printout,
    document: { ...printout.document, html: sanitiseViewForm(html) },
  })
  const file = await PDFDocument.load(bytes, { throwOnInvalidObject: true })
  const root = file.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict)
  const listed = root
    .lookupMaybe(PDFName.of('IDTree'), PDFDict)
    ?.lookup(PDFName.of('Names'), PDFArray)
  const flat = listed?.asArray() ?? []
  const names = flat.flatMap((each) => (each instanceof PDFHexString ? [each.asString()] : []))
  expect(names).toEqual([...names].sort())
  const elementOf = (name: string) =>
    listed
      ?.lookup(names.indexOf(name) * 2 + 1, PDFDict)
      .get(PDFName.of('S'))
      ?.toString()
  const cells = file.context.enumerateIndirectObjects().flatMap(([, object]) => {
    const said = object instanceof PDFDict && object.lookupMaybe(PDFName.of('A'), PDFDict)
    const heads = said && said.lookupMaybe(PDFName.of('Headers'), PDFArray)
    return heads
      ? [heads.asArray().map((head) => elementOf((head as PDFHexString).asString()))]
      : []
  })
  return { cells, names: names.length }
}
const table = (rows: string) => `<table>${rows}</table>`

test('a cell tells its heads by their names, wherever they stand', async () => {
  const html = table(
    '<tr><th id="a">Stöd</th><th id="b">Euro</th></tr><tr><td headers="a c">Hjälp</td><td headers="b c">50</td></tr><tr><th id="c" scope="row">Maj</th><td>1</td></tr>',
  )
  expect(await headsIn(html)).toEqual({
    cells: [
      ['/TH', '/TH'],
      ['/TH', '/TH'],
    ],
    names: 3,
  })
})

test('each table has names of its own, and each part of one that is written in parts', async () => {
  const heads = Array.from({ length: 14 }, (_, n) => `<th id="h${n}">Rubrik ${n}</th>`).join('')
  const cells = Array.from({ length: 14 }, (_, n) => `<td headers="h0 h${n}">${n}</td>`).join('')
  const wide = table(`<tr>${heads}</tr><tr>${cells}</tr>`)
  const { cells: told, names } = await headsIn(
    `${wide}${table('<tr><th id="x">X</th></tr><tr><td headers="x">1</td></tr>')}`,
  )
  expect(told.flat()).not.toContain(undefined)
  expect(told).toHaveLength(16)
  // The first column stands in both parts.
  expect(names).toBe(16)
})

test('what names no heads has none', async () => {
  expect(await headsIn(table('<tr><th>A</th></tr><tr><td>1</td></tr>'))).toEqual({
    cells: [],
    names: 0,
  })
})
