import { describe, expect, test } from 'vitest'
import { sanitiseViewForm } from './sanitise-view-form'

const document = (body: string, attributes = 'lang="sv"') =>
  `<html xmlns="http://www.w3.org/1999/xhtml" ${attributes}><head><title>t</title></head><body>${body}</body></html>`
const shown = (body: string, attributes?: string) => sanitiseViewForm(document(body, attributes))
const textOf = (html: string) => html.replace(/<[^>]*>/g, '')

describe('what an element says by its look stands in words:', () => {
  test.each([
    [
      'what was struck out and what was added',
      'Stödet är <del>500 euro</del> <ins>450 euro</ins>',
      'Stödet är [struket: 500 euro] [tillagt: 450 euro]',
    ],
    ['what no longer holds', '<s>500</s> 450', '[struket: 500] 450'],
    ['what is marked', '<mark>a</mark>', '[markerat: a]'],
    ['what is underlined', '<u>ja</u> / nej', '[understruket: ja] / nej'],
    ['a quotation', 'Hon sade <q>nej</q>', 'Hon sade ”nej”'],
    ['a quotation in a quotation', '<q>a <q>b</q> c</q>', '”a ’b’ c”'],
    ['a square', '12 m<sup>2</sup>', '12 m²'],
    ['a power', '10<sup>-5</sup>', '10⁻⁵'],
    ['a formula', 'CO<sub>2</sub>', 'CO₂'],
    ['a fraction', '<sup>1</sup>/<sub>2</sub>', '¹/₂'],
    ['any other raised words', 'a<sup>b, c</sup>', 'a(b, c)'],
    ['a lowered letter', 'x<sub>i</sub>', 'x(i)'],
    ['an ordinal number', '1<sup>st</sup>', '1st'],
    ['an ordinal of its language', '<span lang="fr">le 2<sup>e</sup></span>', 'le 2e'],
    ['a letter of a note after a figure', '500<sup>a</sup>', '500(a)'],
    [
      'a letter of a note after a word, where it would be an ordinal after a figure',
      '<span lang="fr">la note<sup>e</sup></span>',
      'la note(e)',
    ],
    ['a letter of a note after a word', 'belopp<sup>e</sup>', 'belopp(e)'],
    ['a raised mark in parentheses', 'a<sup>(b)</sup>', 'a(b)'],
    [
      'the whole words of an abbreviation, the first time',
      '<abbr title="Folkpensionsanstalten">FPA</abbr> och <abbr title="Folkpensionsanstalten">FPA</abbr>',
      'FPA (Folkpensionsanstalten) och FPA',
    ],
    ['an abbreviation that is whole', '<abbr title="a">a</abbr>', 'a'],
    ['the reading of a word', '<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>', '漢 (kan)'],
    ['nothing, where nothing was struck out', 'a<del> </del>b', 'a b'],
    [
      'the foot of a table, at its end',
      '<table><tfoot><tr><td>Summa</td></tr></tfoot><tbody><tr><td>a</td></tr></tbody></table>',
      'aSumma',
    ],
    ['what could be opened, open', '<details><summary>a</summary>b</details>', 'ab'],
  ])('%s', (_, body, text) => expect(textOf(shown(body))).toBe(text))

  test('within the first and the last block, when there are blocks', () => {
    expect(shown('<del><p>a</p><ul><li>b</li><li>c</li></ul></del>')).toBe(
      '<del><p>[struket: a</p><ul><li>b</li><li>c]</li></ul></del>',
    )
  })

  test.each([
    ['lang="fi"', '[poistettu: a] ”b”'],
    ['lang="en-GB"', '[struck out: a] “b”'],
    ['lang="ru"', '[struket/poistettu: a] «b»'],
  ])('in the language of the document: %s', (attributes, text) =>
    expect(textOf(shown('<del>a</del> <q>b</q>', attributes))).toBe(text),
  )

  test('in the language of the part', () => {
    expect(textOf(shown('<p lang="fi"><del>a</del></p>'))).toBe('[poistettu: a]')
  })
})

describe('language and direction stay', () => {
  test.each([
    ['of the whole', 'lang="ar" dir="rtl"', '<p>a</p>', '<div dir="rtl" lang="ar"><p>a</p></div>'],
    ['of the whole in Swedish, which the page tells', 'lang="sv"', '<p>a</p>', '<p>a</p>'],
    [
      'of a part',
      'lang="sv"',
      '<bdi dir="rtl" lang="he">a</bdi>',
      '<bdi dir="rtl" lang="he">a</bdi>',
    ],
  ])('%s', (_, attributes, body, html) => expect(shown(body, attributes)).toBe(html))
})

describe('links within the document', () => {
  test.each([
    [
      'lead to a place that has a name of the document',
      '<a href="#n">1</a><p id="n">a</p>',
      '<a href="#dokument-n">1</a><p id="dokument-n">a</p>',
    ],
    [
      'lead to an anchor of older programs',
      '<a href="#n">1</a><p><a name="n">a</a></p>',
      '<a href="#dokument-n">1</a><p><span id="dokument-n">a</span></p>',
    ],
    ['that lead nowhere are their text', '<a href="#n">1</a>', '<span>1</span>'],
    ['names that nothing leads to are gone', '<p id="innehall">a</p>', '<p>a</p>'],
    [
      'cells keep the heads that they name',
      '<table><tr><th id="h">a</th><td headers="h">b</td></tr></table>',
      '<table><tr><th id="dokument-h">a</th><td headers="dokument-h">b</td></tr></table>',
    ],
  ])('%s', (_, body, html) => expect(shown(body)).toBe(html))
})
