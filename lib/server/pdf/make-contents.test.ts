import { extractText, getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import { makeContents } from './make-contents'
import { printout } from './testing/printout'
import { readMadePdf } from './testing/read-made-pdf'

const contents = (entries: readonly Readonly<{ line: string; where: string }>[]) =>
  makeContents({
    ...printout,
    title: 'Innehåll',
    whose: 'Ingrid Sandvik',
    lead: 'Här står i vilken fil varje handling är.',
    entries,
  })
const textOf = async (bytes: Buffer) =>
  (await extractText(await getDocumentProxy(new Uint8Array(bytes)))).text

test('each document stands with the file and the page where it is', async () => {
  const [page] = await textOf(
    await contents([
      { line: '1. Beslut, 3 mars 2026', where: 'documents-01.pdf, sida 2' },
      { line: '51. Plan, 4 mars 2026', where: 'documents-02.pdf, sida 41' },
    ]),
  )
  expect(page).toMatch(/1\. Beslut, 3 mars 2026\s+documents-01\.pdf, sida 2/)
  expect(page).toMatch(/51\. Plan, 4 mars 2026\s+documents-02\.pdf, sida 41/)
  expect(page).toMatch(/^Ingrid Sandvik\s+Innehåll\s+Här står/)
})

test('it is tagged as a list of contents', async () => {
  const { tags, title, marked } = await readMadePdf(
    await contents([{ line: '1. Beslut', where: 'documents-01.pdf, sida 2' }]),
  )
  expect({ title, marked }).toEqual({ title: 'Innehåll', marked: 'true' })
  expect(tags.filter((tag) => ['H1', 'TOC', 'TOCI'].includes(tag))).toEqual(['H1', 'TOC', 'TOCI'])
})

test('a title of any length breaks beside the place, and a sign that no font has is told in words', async () => {
  const [page = ''] = await textOf(
    await contents([
      { line: `1. ${'Beslutet '.repeat(30)}`, where: 'documents-01.pdf, sida 2' },
      { line: '2. Beslut 中', where: 'documents-01.pdf, sida 5' },
    ]),
  )
  expect(page.match(/Beslutet/g)).toHaveLength(30)
  expect(page).toContain('[U+4E2D]')
})

test('all of two thousand documents are in it', async () => {
  const entries = Array.from({ length: 2000 }, (_, at) => ({
    line: `${at + 1}. Beslut om stöd, 3 mars 2026`,
    where: `documents-${Math.floor(at / 50) + 1}.pdf, sida ${at + 2}`,
  }))
  const pages = await textOf(await contents(entries))
  expect(pages.at(-1)).toMatch(/2000\. Beslut om stöd, 3 mars 2026\s+documents-40\.pdf, sida 2001/)
  expect(pages.length).toBeLessThan(80)
})
