import { describe, expect, test } from 'vitest'
import { sanitiseViewForm } from '../sanitise-view-form'

const document = (body: string, css = '', attributes = 'lang="sv"') =>
  `<html xmlns="http://www.w3.org/1999/xhtml" ${attributes}><head><title>t</title><style>${css}</style></head><body>${body}</body></html>`
const shown = (body: string, css?: string, attributes?: string) =>
  sanitiseViewForm(document(body, css, attributes))

describe('a look that an element says is that element:', () => {
  test.each<readonly [name: string, body: string, html: string, css?: string]>([
    [
      'bold words',
      '<p>a <span style="font-weight: bold">b</span></p>',
      '<p>a <span><strong>b</strong></span></p>',
    ],
    [
      'bold words of a class',
      '<p class="T5">a</p>',
      '<p><strong>a</strong></p>',
      '.T5 { font-weight: 700 }',
    ],
    ['slanted words', '<p style="font-style: oblique">a</p>', '<p><em>a</em></p>'],
    [
      'struck words',
      '<p><span style="text-decoration: line-through">500</span> 450</p>',
      '<p><span><del>[struket: 500]</del></span> 450</p>',
    ],
    [
      'underlined words',
      '<p style="text-decoration: solid underline">ja</p>',
      '<p><u>[understruket: ja]</u></p>',
    ],
    [
      'raised and lowered words',
      '<p>m<span class="u">2</span> CO<span class="l">2</span></p>',
      '<p>m<span><span>²</span></span> CO<span><span>₂</span></span></p>',
      '.u { vertical-align: super } .l { vertical-align: sub }',
    ],
    [
      'each block by itself',
      '<div style="font-weight: bold"><p>a</p><ul><li>b</li></ul>c</div>',
      '<div><p><strong>a</strong></p><ul><li><strong>b</strong></li></ul><strong>c</strong></div>',
    ],
    [
      'cells, and no rows',
      '<table><tr style="font-weight: bold"><td>a</td><td> </td></tr></table>',
      '<table><tr><td><strong>a</strong></td><td> </td></tr></table>',
    ],
    [
      'once',
      '<p style="font-weight: bold">a <b>b</b> <i style="font-weight: 800">c</i></p>',
      '<p><strong>a <b>b</b> <i>c</i></strong></p>',
    ],
    [
      'not where it is set apart anyway',
      '<h1 style="font-weight: bold; text-decoration: underline">a</h1><table><tr><th class="b">b</th></tr></table>',
      '<h2>a</h2><table><tr><th>b</th></tr></table>',
      '.b { font-weight: bold }',
    ],
    ['the direction of a part', '<p style="direction: rtl">a</p>', '<p dir="rtl">a</p>'],
    ['and none that is there already', '<p style="direction: ltr">a</p>', '<p>a</p>'],
  ])('%s', (_name, body = '', html = '', css = '') => expect(shown(body, css)).toBe(html))
})

describe('of several rules the one counts that counts in a browser:', () => {
  test.each<readonly [name: string, attributes: string, css: string, isBold: boolean]>([
    ['the later', 'class="a"', '.a { font-weight: bold } .a { font-weight: normal }', false],
    [
      'a class before the kind',
      'class="a"',
      '.a { font-weight: bold } p { font-weight: normal }',
      true,
    ],
    ['both before one', 'class="a"', 'p.a { font-weight: normal } .a { font-weight: bold }', false],
    [
      'two classes before one',
      'class="a b"',
      '.a.b { font-weight: bold } .b { font-weight: normal }',
      true,
    ],
    [
      'the id before all',
      'id="i" class="a b"',
      '#i { font-weight: normal } p.a.b { font-weight: bold }',
      false,
    ],
    [
      'its own before a sheet',
      'id="i" style="font-weight: normal"',
      '#i { font-weight: bold }',
      false,
    ],
    [
      'what is important before its own',
      'style="font-weight: normal"',
      'p { font-weight: bold !important }',
      true,
    ],
    ['any element last', '', 'p { font-weight: bold } * { font-weight: normal }', true],
    ['nothing of a class that is not there', 'class="a"', '.A { font-weight: bold }', false],
    ['nothing of a comment', '', '/* p { font-weight: bold } */', false],
    [
      'nothing of words that look like a rule',
      '',
      'p { font-family: "; font-weight: bold" }',
      false,
    ],
    [
      'nothing of what is not worked out',
      '',
      'body > p { font-weight: bold } @media print { p { font-weight: bold } }',
      false,
    ],
  ])('%s', (_name, attributes, css, isBold) =>
    expect(shown(`<p ${attributes}>x</p>`, css).includes('<strong>')).toBe(isBold),
  )
})

describe('the marks of a list are those of its styles:', () => {
  test.each<readonly [name: string, body: string, html: string, css?: string]>([
    [
      'letters',
      '<ol style="list-style: lower-alpha inside"><li>a</li></ol>',
      '<ol type="a"><li>a</li></ol>',
    ],
    [
      'letters of a sheet',
      '<ol class="r"><li>a</li></ol>',
      '<ol type="I"><li>a</li></ol>',
      '.r { list-style-type: upper-roman }',
    ],
    [
      'the last that is said',
      '<ol style="list-style: lower-alpha; list-style-type: decimal"><li>a</li></ol>',
      '<ol type="1"><li>a</li></ol>',
    ],
    [
      'what is important',
      '<ol style="list-style: lower-alpha !important"><li>a</li></ol>',
      '<ol type="a"><li>a</li></ol>',
    ],
    [
      'its style before its type',
      '<ol type="I" style="list-style: lower-alpha"><li>a</li></ol>',
      '<ol type="a"><li>a</li></ol>',
    ],
    [
      'none, where items bring their own',
      '<ol start="3"><li><p><span style="display:block;float:left">1.</span>Första</p></li></ol>',
      '<ul type="none"><li><p><span>1.</span> Första</p></li></ul>',
      'li { list-style: none }',
    ],
  ])('%s', (_name, body = '', html = '', css = '') => expect(shown(body, css)).toBe(html))
})

describe('words that stand apart by their look are parted:', () => {
  test.each<readonly [name: string, body: string, html: string, css?: string]>([
    [
      'by room after them',
      '<p><span class="n">1</span>Fotnoten</p>',
      '<p><span>1</span> Fotnoten</p>',
      '.n { padding-right: 1em }',
    ],
    [
      'by room before them',
      '<p>500<b style="margin: 0 0 0 2em">450</b></p>',
      '<p>500 <b>450</b></p>',
    ],
    [
      'on a line of their own',
      '<p>Ja<span style="display: block">Nej</span></p>',
      '<p>Ja<br /><span>Nej</span></p>',
    ],
    [
      'once',
      '<p>500 <span style="display: inline-block">450</span></p>',
      '<p>500 <span>450</span></p>',
    ],
    ['not by room above', '<p>Be<i style="margin: 3px 0">slut</i></p>', '<p>Be<i>slut</i></p>'],
    [
      'not where nothing stands beside',
      '<p><span class="n">1</span></p><p>a</p>',
      '<p><span>1</span></p><p>a</p>',
      '.n { padding-right: 1em }',
    ],
  ])('%s', (_name, body = '', html = '', css = '') => expect(shown(body, css)).toBe(html))
})

describe('a view form is read as the XML that was judged:', () => {
  test.each([
    [
      'a prefix of its names',
      '<x:html xmlns:x="http://www.w3.org/1999/xhtml" lang="sv"><x:head><x:title>t</x:title></x:head><x:body><x:p>Stödet är <x:del>500</x:del> <x:ins>450</x:ins></x:p></x:body></x:html>',
      '<p>Stödet är <del>[struket: 500]</del> <ins>[tillagt: 450]</ins></p>',
    ],
    ['a comment that HTML would end earlier', document('<p>a<!--> Avslag -->b</p>'), '<p>ab</p>'],
    [
      'a comment that HTML would end at a hyphen',
      document('<p>a<!---> Avslag -->b</p>'),
      '<p>ab</p>',
    ],
    [
      'a sheet with the end of one in its comment',
      document('<p>a</p>', '<![CDATA[/* </style><p>Avslag</p> */]]>'),
      '<p>a</p>',
    ],
    [
      'a title with the end of one',
      document('<p>a</p>').replace('<title>t', '<title><![CDATA[</title>Avslag]]>'),
      '<p>a</p>',
    ],
    ['an entity of HTML', document('<p>a&nbsp;&euro;</p>'), '<p>a\u00a0€</p>'],
  ])('%s', (_name, xhtml, html) => expect(sanitiseViewForm(xhtml)).toBe(html))
})
