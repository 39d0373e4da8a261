import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'

import { h2, p, ul } from './blocks'
import { toPdf } from './to-pdf'

const text = {
  language: 'sv',
  title: 'Utlåtande om ändringsarbeten i bostaden',
  author: 'Petra Granbacka',
  madeOn: '2026-04-20',
}
const blocks = [h2('Bedömning'), p('Badrummet är trångt.'), ul(['handtag', 'ramp'])]

const readable = async () => Buffer.from(await toPdf(text, blocks)).toString('latin1')

test('a scanned-like statement is PDF/A-2b with an embedded font, a title and a language', async () => {
  const pdf = await readable()
  expect(pdf.startsWith('%PDF-1.7')).toBe(true)
  expect(pdf).toContain('<pdfaid:part>2</pdfaid:part>')
  expect(pdf).toContain('<pdfaid:conformance>B</pdfaid:conformance>')
  expect(pdf).toMatch(/\/FontFile[23]/)
  expect(pdf).toContain('/OutputIntents')
  expect(pdf).toContain('/StructTreeRoot')
  expect(pdf).toMatch(/\/S \/H1/)
  expect(pdf).toContain('/Lang (sv)')
  expect(pdf).not.toContain('/Helvetica')
  expect(pdf.trimEnd().endsWith('%%EOF')).toBe(true)
})

test('the same text gives the same bytes', async () => {
  expect(await readable()).toBe(await readable())
})

test.each([
  ['mean something else in XML', 'Rätt & fel <om> hemmet', 'Å <b>'],
  ['hold what XML can not', 'Utlå\u0001tande\ufffe', 'Petra\u001b Gran\ud800backa'],
])('a title and a name that %s are told as they are', async (_name, title, author) => {
  const odd = { ...text, title, author }
  const pdf = Buffer.from(await toPdf(odd, blocks)).toString()
  const xmp = /<x:xmpmeta[\s\S]*<\/x:xmpmeta>/.exec(pdf)?.[0] ?? ''
  const texts: string[] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('text', (part) => void texts.push(part))
  parser.write(xmp).close()
  const fit = (said: string) => said.replace(/[\u0001\u001b\ufffe\ud800]/g, '')
  expect(texts).toEqual(expect.arrayContaining([fit(title), fit(author)]))
})
