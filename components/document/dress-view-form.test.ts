import { describe, expect, test } from 'vitest'
import { columnsOf } from './columns-of'
import { dressViewForm } from './dress-view-form'

const dress = (html: string) =>
  dressViewForm(html, {
    wide: 'w',
    paper: { turned: 'turned', small: 'small', tiny: 'tiny', word: 'p' },
    tooWideForPaper: (columns) => `${columns} columns`,
    nameOf: (kind, number) => `${kind} "${number}"`,
    leads: 'l',
    hidden: 'h',
    language: 'fi',
    leadsTo: { https: 'ut', mailto: 'mail', tel: 'phone' },
  })

const row = (cells: number) => `<tr>${'<td>a</td>'.repeat(cells)}</tr>`
const table = (...rows: string[]) => `<table>${rows.join('')}</table>`
const pre = `<pre>${'a'.repeat(21)}</pre>`
const shortPre = `<pre>${'a'.repeat(20)}\n${'b'.repeat(10)}<b>&lt;${'c'.repeat(9)}</b><br />d</pre>`
const region = (kind: string, number: number) =>
  `<div class="w" role="region" tabindex="0" aria-label="${kind} &quot;${number}&quot;">`

describe('a table', () => {
  test.each([
    ['of three columns', table(row(3)), 3],
    ['of four', table(row(3), row(4)), 4],
    ['of two hundred', table(row(200)), 200],
    ['whose cells span four', table('<tr><td colspan="4">a</td></tr>'), 4],
    ['with cells from above, four', table('<tr><td rowspan="2">a</td></tr>', row(3)), 4],
    ['with cells from above, three', table('<tr><td rowspan="2">a</td></tr>', row(2), row(3)), 3],
    ['with headers', table('<thead><tr><th>a</th><th>b</th></tr></thead>', row(2)), 2],
    ['of nothing', table(), 0],
  ])('%s: %j', (_name, html, count) =>
    expect(columnsOf(html)).toEqual({ count, holdsTables: false }),
  )

  test('with another within', () => {
    expect(columnsOf(table(`<tr><td>${table(row(1))}</td></tr>`)).holdsTables).toBe(true)
  })
})

describe('on paper a table', () => {
  const name = 'role="region" tabindex="0" aria-label="table &quot;1&quot;"'
  test.each([
    ['of seven columns stands', 7, `<div class="w" ${name}>`],
    ['of eight lies on its side', 8, `<div class="w turned" ${name}>`],
    ['of fifteen has small letters', 15, `<div class="w turned small" ${name}>`],
    [
      'of twenty-five says that it is too wide',
      25,
      `<p class="p" lang="fi">25 columns</p><div class="w turned tiny" ${name}>`,
    ],
  ])('%s', (_name, columns, before) =>
    expect(dress(table(row(columns)))).toBe(`${before}${table(row(columns))}</div>`),
  )
})

describe('what is wide scrolls within itself, by keyboard too', () => {
  test.each([
    ['a narrow table as it is', table(row(2)), table(row(2))],
    ['a wide one', table(row(5)), `${region('table', 1)}${table(row(5))}</div>`],
    ['set text', `<p>a</p>${pre}c`, `<p>a</p>${region('pre', 1)}${pre}</div>c`],
    ['set text in short lines as it is', shortPre, shortPre],
    [
      'each under a name of its own',
      `${table(row(5))}${table(row(1))}${pre}`,
      `${region('table', 1)}${table(row(5))}</div>${table(row(1))}${region('pre', 2)}${pre}</div>`,
    ],
    [
      'set text within a table with it',
      table('<tr><td><pre>a</pre></td></tr>', row(5)),
      `${region('table', 1)}${table('<tr><td><pre>a</pre></td></tr>', row(5))}</div>`,
    ],
    ['words about a table', '<p>&lt;table&gt;</p>', '<p>&lt;table&gt;</p>'],
  ])('%s', (_name, html, dressed) => expect(dress(html)).toBe(dressed))
})

test.each([
  [
    'a paragraph',
    '<a href="#n">1</a><p id="n">2</p>',
    '<a href="#n">1</a><p id="n" tabindex="-1">2</p>',
  ],
  ['a name that cells alone need', '<th id="n">1</th><td headers="n">2</td>', undefined],
  ['a link, which takes it anyway', '<a href="#n" id="n">1</a>', undefined],
  ['words about a name', '<a href="#n">1</a><p>a id="n"</p>', undefined],
])('a link within the document takes the focus along to %s', (_name, html, dressed = html) =>
  expect(dress(html)).toBe(dressed),
)

describe('a link says where it leads', () => {
  const a = (href: string, text: string) => `<a href="${href}" rel="x">${text}`
  const leads = (place: string, words: string) =>
    ` <span class="l">(<bdi>${place}</bdi>)</span><span class="h" lang="fi">, ${words}</span>`
  const evil = 'https://evil.example/a?b=1&amp;c#d'
  test.each([
    [
      'whatever its text says',
      a(evil, 'kanta.fi</a>'),
      `${a(evil, 'kanta.fi')}${leads('evil.example', 'ut')}</a>`,
    ],
    [
      'once, when its text is the host',
      a('https://thl.fi/sv', '<b>thl.fi</b></a>'),
      `${a('https://thl.fi/sv', '<b>thl.fi</b>')}<span class="h" lang="fi">, ut</span></a>`,
    ],
    [
      'once, when its text is the address',
      a('https://thl.fi/', 'https://thl.fi</a>'),
      `${a('https://thl.fi/', 'https://thl.fi')}<span class="h" lang="fi">, ut</span></a>`,
    ],
    [
      'to whom a mail goes',
      a('mailto:a@b.example', 'Mail</a>'),
      `${a('mailto:a@b.example', 'Mail')}${leads('a@b.example', 'mail')}</a>`,
    ],
    [
      'what is called',
      a('tel:+358', 'Ring</a>'),
      `${a('tel:+358', 'Ring')}${leads('+358', 'phone')}</a>`,
    ],
    [
      'also one within another, which ends it',
      `${a('https://a.example/', 'x')}${a('https://b.example/', 'y</a>z</a>')}.`,
      `${a('https://a.example/', 'x')}${leads('a.example', 'ut')}</a>${a('https://b.example/', 'y')}${leads('b.example', 'ut')}</a>z.`,
    ],
    [
      'around what scrolls',
      `${a('https://a.example/', `${pre}</a>`)}`,
      `${a('https://a.example/', `${region('pre', 1)}${pre}</div>`)}${leads('a.example', 'ut')}</a>`,
    ],
  ])('%s', (_name, html, dressed) => expect(dress(html)).toBe(dressed))
})
