import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { longestNamePart } from '@/lib/domain/identity/name-length'
import { makePdfWithin } from './make-pdf-within'
import type { PdfContent } from './pdf-content'
import { readWords } from './testing/read-words'

const contentOf = (html: string, words = 'Beslut'): PdfContent => ({
  title: words,
  whose: words,
  language: 'sv',
  documentLanguage: 'sv',
  facts: { heading: words, rows: [[words, words]] },
  document: { heading: words, html, isWhole: false },
  about: { heading: words, paragraphs: [words] },
  pageLabel: 'Sida {page} av {pages}',
  tablePart: 'kolumn {from}–{to} av {columns}',
  missingSign: '[tecknet {code} saknas]',
  lineGoesOn: '↪ = raden fortsätter',
  separator: 'Avgränsare',
  madeAt: new Date('2026-11-21T08:44:00Z'),
})

const bytesOf = async (content: PdfContent): Promise<Uint8Array> => {
  const made = await makePdfWithin(content)
  if (!('bytes' in made)) throw new Error(made.not)
  return made.bytes
}

const wideCells = '<td colspan="20" rowspan="999">a</td>'.repeat(300)

describe('of more than the limits allow there is no file', () => {
  test.each([
    [
      'cells over all columns and rows',
      `<table><tr>${wideCells}</tr>${'<tr></tr>'.repeat(300)}</table>`,
    ],
    ['cells without end', `<table>${`<tr>${'<td>a</td>'.repeat(101)}</tr>`.repeat(100)}</table>`],
    ['paragraphs without end', '<p>a</p>'.repeat(20_001)],
    ['bold words without end', '<p>' + '<b>a</b>'.repeat(60_000) + '</p>'],
    ['words without end', `<p>${'ord '.repeat(500_000)}</p>`],
    [
      'more pages than anyone prints',
      `<table><tr><td>${'ord '.repeat(150_000)}</td>${`<td>${'ord '.repeat(20)}</td>`.repeat(9)}</tr></table>`,
    ],
  ])('%s', async (_, html) =>
    expect(await makePdfWithin(contentOf(html))).toEqual({ not: 'too-much' }),
  )
})

test.each([
  ['what XML means otherwise', 'Mål & <medel> "]]>" \'x\''],
  ['what is like an entity', '&amp; &#0; &nope;'],
  ['what XML can not hold', 'a\u0000b\u0008c\ufffed\ud800e'],
  ['other scripts and signs', 'Å ж Ω 中 😀'],
])('the metadata are well-formed XML and hold the title with %s', async (_, title) => {
  const file = Buffer.from(await bytesOf(contentOf('<p>a</p>', title)))
  const xmp = /<\?xpacket begin[\s\S]*<\?xpacket end[^>]*>/.exec(file.toString())?.[0] ?? ''
  let text = ''
  const parser = new SaxesParser({ xmlns: true })
  parser.on('text', (part) => (text += part))
  parser.write(xmp).close()
  expect(text).toContain(title.replace(/[\u0000\u0008\ufffe\ud800]/g, ''))
})

describe('a sign that no font has', () => {
  const whole = (html: string, title = 'Beslut'): PdfContent => {
    const content = contentOf(html)
    return { ...content, title, document: { ...content.document, isWhole: true } }
  }

  test.each([
    ['in the text of a document', whole('<p>a 中 b 文 中</p>'), ['中', '文']],
    ['in a list of it', whole('<ul><li>中</li></ul>'), ['中']],
    ['in its title', whole('<p>a</p>', '中'), ['中']],
    ['that nobody has seen', whole('<p>\u{e000}</p>'), ['\u{e000}']],
  ])('%s leaves no file, and is named', async (_, content, signs) =>
    expect(await makePdfWithin(content)).toEqual({ not: 'signs-missing', signs }),
  )

  test.each([
    ['in a name', { ...whole('<p>a</p>'), whose: 'Li 中' }],
    [
      'in what is known of it',
      { ...whole('<p>a</p>'), facts: { heading: 'a', rows: [['Av', 'Li 中']] } },
    ],
    ['in what is written for the reader alone', contentOf('<p>Li 中</p>')],
  ] as const)('%s is told in words', async (_, content) => {
    const words = await readWords(await bytesOf(content))
    expect(words).toContain('Li[tecknetU+4E2Dsaknas]')
    expect(words).not.toContain('?')
  })
})

test.each([
  ['two parts', ['Å'.repeat(longestNamePart), 'Ö'.repeat(longestNamePart)]],
  ['one name alone', ['Ä'.repeat(longestNamePart)]],
])(
  '%s as long as they may be: the whole name stands in the file, in its facts too',
  async (_name, parts) => {
    const name = parts.join(' ')
    const content = contentOf('<p>Text</p>')
    const facts = { heading: 'Parter', rows: [['Avsändare', name] as const] }
    const words = await readWords(await bytesOf({ ...content, whose: name, facts }))
    const whole = new RegExp(parts.map((part) => `${part[0]}{${part.length},}`).join(''), 'g')
    expect(words.match(whole)).toHaveLength(2)
  },
)
