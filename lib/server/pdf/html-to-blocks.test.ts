import { expect, test } from 'vitest'
import type { Block, Run } from './blocks'
import { htmlToBlocks } from './html-to-blocks'

/** One dot. */
const dot =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const textOf = (runs: readonly Run[]) => runs.map(({ text }) => text).join('')
const describeBlock = (block: Block): string => {
  if (block.kind === 'heading') return `h${block.level}:${textOf(block.runs)}`
  if (block.kind === 'paragraph') return `p${block.indent}:${textOf(block.runs)}`
  if (block.kind === 'list')
    return block.items
      .map(({ label, blocks }) => `${label}[${blocks.map(describeBlock).join(' ')}]`)
      .join('')
  if (block.kind === 'group') return `${block.role}(${block.blocks.map(describeBlock).join(' ')})`
  if (block.kind === 'rule') return '—'
  if (block.kind === 'picture') return `img:${block.alt} ${block.width}×${block.height}`
  const rows = block.rows.map((row) => row.map(({ runs }) => textOf(runs)).join('|'))
  return `${textOf(block.caption)}{${rows.join('/')}}`
}
const blocks = (html: string) => htmlToBlocks(html).map(describeBlock)

test.each([
  ['paragraphs and headings', '<h2>a</h2><p>b</p>', ['h2:a', 'p0:b']],
  ['text without a block', 'a <strong>b</strong> c', ['p0:a b c']],
  ['white space as a browser has it', '<p>\n  a\n\t<em> b </em> c  </p>', ['p0:a b c']],
  ['a line break', '<p>a<br/>b</p>', ['p0:a\nb']],
  ['blocks within blocks', '<div>a<div>b</div>c</div>', ['p0:a', 'p0:b', 'p0:c']],
  [
    'descriptions, each with its term',
    '<dl><dt>a</dt><dd>b</dd><dd>c</dd><dt>d</dt><dd>e</dd></dl>',
    ['L(LI(Lbl(p0:a) LBody(p1:b) LBody(p1:c)) LI(Lbl(p0:d) LBody(p1:e)))'],
  ],
  ['a description without a term', '<dl><dd>b</dd></dl>', ['L(LI(LBody(p1:b)))']],
  ['a quotation', '<blockquote><p>a</p></blockquote>', ['BlockQuote(p1:a)']],
  ['a list that starts elsewhere', '<ol start="3"><li>a</li><li>b</li></ol>', ['3.[p0:a]4.[p0:b]']],
  ['a list in a list', '<ul><li>a<ul><li>b</li></ul></li></ul>', ['•[p0:a •[p0:b]]']],
  [
    'a table',
    '<table><caption>c</caption><tbody><tr><td>a</td><td><p>b</p></td></tr></tbody></table>',
    ['c{a|b}'],
  ],
  [
    'a cell over two rows',
    '<table><tr><td rowspan="2">a</td><td>b</td></tr><tr><td>c</td></tr></table>',
    ['{a|b/|c}'],
  ],
  [
    'a cell that reaches down to the end of the head, and no further',
    '<table><thead><tr><th rowspan="2">a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
    ['{a|b/1|2}'],
  ],
  [
    'rows in no part, which are one',
    '<table><tr><td rowspan="2">a</td></tr><tr><td>b</td></tr><tbody><tr><td>c</td></tr></tbody></table>',
    ['{a/|b/c}'],
  ],
  [
    'each of several captions',
    '<table><caption>a</caption><caption>b</caption><tr><td>c</td></tr></table>',
    ['a\n\nb{c}'],
  ],
  [
    'a list whose items have marks of their own',
    '<ul type="none"><li>1. a</li></ul>',
    ['[p0:1. a]'],
  ],
  [
    'the same within a table',
    '<table><tr><td><ul type="none"><li>1. a</li></ul></td></tr></table>',
    ['{1. a}'],
  ],
  [
    'where a link leads that is around blocks',
    '<a href="https://thl.fi/sv"><p>a</p><p>b</p></a>',
    ['p0:a', 'p0:b', 'p0:(https://thl.fi/sv)'],
  ],
  [
    'a link that says where it leads',
    '<p><a href="https://a.example">https://a.example</a></p>',
    ['p0:https://a.example'],
  ],
  [
    'a link that does not',
    '<p><a href="https://a.example">a</a></p>',
    ['p0:a (https://a.example)'],
  ],
  [
    'a link that says another place than it leads to',
    '<p><a href="https://evil.example/">https://evil.example.kanta.fi</a></p>',
    ['p0:https://evil.example.kanta.fi (https://evil.example)'],
  ],
  [
    'a link whose address nobody types',
    `<p><a href="https://a.example/${'b'.repeat(100)}">a</a></p>`,
    ['p0:a (https://a.example)'],
  ],
  [
    'a mail address however long',
    `<p><a href="mailto:${'b'.repeat(100)}@a.example">a</a></p>`,
    [`p0:a (${'b'.repeat(100)}@a.example)`],
  ],
  ['a picture', `<p>a</p><img src="${dot}" alt="Karta"/>`, ['p0:a', 'img:Karta 1×1']],
  ['a picture within words', `<p>a<img src="${dot}" alt=""/>b</p>`, ['p0:a', 'img: 1×1', 'p0:b']],
  [
    'a picture that can not be unpacked',
    `<img src="${dot.slice(0, -40)}" alt="Karta"/>`,
    ['p0:Karta'],
  ],
  ['a picture that is none', '<p>a</p><img src="data:x" alt="Karta"/>', ['p0:a', 'p0:Karta']],
  ['a line across', '<p>a</p><hr/><p>b</p>', ['p0:a', '—', 'p0:b']],
  ['lines as they stand', '<pre>\na  b\n c</pre>', ['p0:a\u00a0 b\n\u00a0c']],
  ['a list by letters', '<ol type="a" start="26"><li>x</li><li>y</li></ol>', ['z.[p0:x]aa.[p0:y]']],
  [
    'a list by Roman numbers',
    '<ol type="I" start="3"><li>x</li><li>y</li></ol>',
    ['III.[p0:x]IV.[p0:y]'],
  ],
  ['a list backwards', '<ol reversed=""><li>x</li><li>y</li></ol>', ['2.[p0:x]1.[p0:y]']],
  [
    'an item with a number of its own',
    '<ol><li value="7">x</li><li>y</li></ol>',
    ['7.[p0:x]8.[p0:y]'],
  ],
  [
    'lists within a cell, with their marks',
    '<table><tr><td>a<ol start="3"><li>b</li><li>c</li></ol></td></tr></table>',
    ['{a\n3. b\n4. c}'],
  ],
  ['a link within the document', '<p><a href="#dokument-n">1</a></p>', ['p0:1']],
  ['empty elements', '<p> </p><h2></h2><div></div>', []],
])('%s', (_, html, expected) => expect(blocks(html)).toEqual(expected))

test('of a cell that would reach beyond its part of the table it is told how far it reaches', () => {
  const [table] = htmlToBlocks(
    '<table><thead><tr><th>a</th></tr><tr><th rowspan="5">b</th></tr></thead><tbody><tr><td>c</td></tr></tbody></table>',
  )
  const rows = table?.kind === 'table' ? table.rows : []
  expect(rows.flat().map((cell) => cell.rows)).toEqual([1, 1, 1])
})

test('looks and languages stay', () => {
  expect(htmlToBlocks('<p lang="fi">a <strong>b <em>c</em></strong></p>')).toEqual([
    {
      kind: 'paragraph',
      indent: 0,
      language: 'fi',
      runs: [
        { text: 'a ', bold: false, italic: false },
        { text: 'b ', bold: true, italic: false },
        { text: 'c', bold: true, italic: true },
      ],
    },
  ])
})

test('languages and directions stay, of blocks as of words', () => {
  const looks = { bold: false, italic: false }
  expect(
    htmlToBlocks('<div lang="ar" dir="rtl"><p dir="auto">a <b lang="se" dir="ltr">b</b></p></div>'),
  ).toEqual([
    {
      kind: 'paragraph',
      indent: 0,
      language: 'ar',
      direction: 'auto',
      runs: [
        { text: 'a ', ...looks },
        { text: '\u2066', bold: true, italic: false, language: 'se' },
        { text: 'b', bold: true, italic: false, language: 'se' },
        { text: '\u2069', bold: true, italic: false, language: 'se' },
      ],
    },
  ])
  const listed = '<ul dir="rtl"><li dir="ltr" lang="fi">a</li></ul>'
  expect(htmlToBlocks(listed)).toMatchObject([
    { direction: 'rtl', items: [{ blocks: [{ direction: 'ltr', language: 'fi' }] }] },
  ])
  const cell = '<table dir="rtl"><tr><td dir="auto" lang="fi">a</td></tr></table>'
  expect(htmlToBlocks(cell)).toMatchObject([
    { direction: 'rtl', rows: [[{ direction: 'auto', language: 'fi' }]] },
  ])
})
