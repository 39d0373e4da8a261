import { extractText, getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import { makeVolume } from './make-volume'
import { printout } from './testing/printout'
import { readMadePdf } from './testing/read-made-pdf'

const one = (title: string, html: string) => ({
  line: title,
  content: { ...printout, title, document: { heading: 'Handlingen', html, isWhole: true } },
})
const volume = async (documents: ReturnType<typeof one>[]) => (await made(documents)).bytes
const made = (documents: ReturnType<typeof one>[]) =>
  makeVolume({
    ...printout,
    title: 'Alla handlingar',
    whose: 'Ingrid Sandvik',
    contents: 'Innehåll',
    documents,
  })

test('the list of contents names each document and the page on which it begins', async () => {
  const long = '<p>Text</p>'.repeat(80)
  const bytes = await volume([one('1. Ett', long), one('2. Två', '<p>b</p>')])
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const { text: pages } = await extractText(pdf)
  const begins = (title: string) => pages.findIndex((page, at) => at > 0 && page.includes(title))
  expect(pages[0]).toMatch(new RegExp(`1\\. Ett\\s+${begins('1. Ett') + 1}`))
  expect(pages.findLastIndex((page) => page.includes('2. Två')) + 1).toBe(pages.length)
  expect(pages[0]).toMatch(new RegExp(`2\\. Två\\s+${pages.length}`))
  const outline = await pdf.getOutline()
  expect(outline.map(({ title }) => title)).toEqual(['1. Ett', '2. Två'])
})

test('it is tagged: the list of contents is read first, then each document as a part', async () => {
  const { tags, title, marked } = await readMadePdf(
    await volume([one('Ett', '<p>a</p>'), one('Två', '<p>b</p>')]),
  )
  expect({ title, marked }).toEqual({ title: 'Alla handlingar', marked: 'true' })
  const order = tags.filter((tag) => ['TOC', 'TOCI', 'Sect', 'H1'].includes(tag))
  expect(order).toEqual(['H1', 'TOC', 'TOCI', 'TOCI', 'Sect', 'H1', 'Sect', 'Sect', 'H1', 'Sect'])
})

test('it tells on which page each document begins, for a list of several files', async () => {
  const { begins } = await made([one('Ett', '<p>Text</p>'.repeat(80)), one('Två', '<p>b</p>')])
  expect(begins).toEqual([2, 5])
})

test('a list of contents that is longer than a page keeps the room that it needs', async () => {
  const many = Array.from({ length: 60 }, (_, at) => one(`${at + 1}. Beslut`, '<p>a</p>'))
  const { text: pages } = await extractText(
    await getDocumentProxy(new Uint8Array(await volume(many))),
  )
  expect(pages).toHaveLength(62)
  expect(pages[1]).toMatch(/60\. Beslut\s+62/)
})
