import { describe, expect, test } from 'vitest'
import { parseViewForm } from './parse-view-form'

const whole = (body: string, { head = '<title>t</title>', root = 'lang="sv"' } = {}) =>
  `<html xmlns="http://www.w3.org/1999/xhtml" ${root}><head>${head}</head><body>${body}</body></html>`
/** One dot. */
const png =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

describe('a view form is refused for what would mean another thing elsewhere, with what to write instead:', () => {
  test.each<readonly [name: string, source: string, says: string]>([
    [
      'an element',
      whole('<font>a</font>'),
      'the element font, which view forms may not have; write em, strong or mark',
    ],
    [
      'an element of a made-up kind',
      whole('<person>a</person>'),
      'the element person, which view forms may not have',
    ],
    [
      'an element of another namespace',
      whole('<o:p xmlns:o="urn:o">a</o:p>'),
      'the element o:p, which is not of the XHTML namespace',
    ],
    [
      'an attribute that hides',
      whole('<p hidden="hidden">a</p>'),
      'the attribute hidden of p, which view forms may not have',
    ],
    [
      'an attribute for the ear only',
      whole('<p aria-label="b">a</p>'),
      'the attribute aria-label of p, which view forms may not have',
    ],
    [
      'a bubble',
      whole('<p title="b">a</p>'),
      'the attribute title of p with a value that it may not have; write the words in the text, where everyone reads them',
    ],
    [
      'a summary of a table',
      whole('<table summary="b"><tr><td>a</td></tr></table>'),
      'the attribute summary of table with a value that it may not have; write a caption, which everyone reads',
    ],
    [
      'a list that starts at nothing',
      whole('<ol start="0"><li>a</li></ol>'),
      'the attribute start of ol with a value that it may not have; write a whole number from 1 to 999',
    ],
    [
      'a cell without end',
      whole('<table><tr><td rowspan="0">a</td></tr></table>'),
      'the attribute rowspan of td with a value that it may not have; write a whole number from 1 to 999',
    ],
    [
      'a link over an unsafe line',
      whole('<a href="http://a.example">a</a>'),
      'the attribute href of a with a value that it may not have; write an address that begins with https:, mailto: or tel:, or "#" and the id of a place in the document',
    ],
    [
      'a link that names another host first',
      whole('<a href="https://thl.fi@evil.example/">a</a>'),
      'the attribute href of a with a value that it may not have; write an address that begins with https:, mailto: or tel:, or "#" and the id of a place in the document',
    ],
    [
      'a link to no place',
      whole('<a href="#b">a</a>'),
      'a link to #b, which is not in the document',
    ],
    [
      'heads that are not there',
      whole('<table><tr><td headers="h">a</td></tr></table>'),
      'headers with h, which is not in the document',
    ],
    ['a name given twice', whole('<p id="b">a</p><p id="b">c</p>'), 'the id b for a second time'],
    [
      'a picture that is none',
      whole('<img alt="a" src="data:image/png;base64,iVBORw0="/>'),
      'the attribute src of img with a value that it may not have; write a PNG or JPEG of at most 25 million dots as data: in base64',
    ],
    [
      'a picture that does not say what it shows',
      whole(`<img src="${png}"/>`),
      'an img without alt',
    ],
    [
      'words between the cells of a table',
      whole('<table>a<tr><td>b</td></tr></table>'),
      'words directly within table; write them in caption, colgroup, col, thead, tbody, tfoot, tr',
    ],
    ['a part of a table in no table', whole('<p><td>a</td></p>'), 'the element td outside of tr'],
    ['an item in no list', whole('<li>a</li>'), 'the element li outside of ul, ol, menu'],
    [
      'a paragraph between items',
      whole('<ul><p>a</p></ul>'),
      'the element p directly within ul; write li',
    ],
    [
      'a table within a table',
      whole('<table><tr><td><table><tr><td>a</td></tr></table></td></tr></table>'),
      'a table within a table, whose cells nobody tells apart by ear; write one after the other',
    ],
    [
      'a picture that says something within a table',
      whole(`<table><tr><td><img alt="a" src="${png}"/></td></tr></table>`),
      'a picture that says something within a table; write it before or after',
    ],
    [
      'languages that do not agree',
      whole('<p lang="sv" xml:lang="fi">a</p>'),
      'lang and xml:lang that do not agree',
    ],
    [
      'a colour',
      whole('<p style="color: red">a</p>'),
      'a style with color: red; write what the colour says in words, or the elements strong, mark, ins or del',
    ],
    [
      'a style that hides',
      whole('<p style="display:none">a</p>'),
      'a style with display: none; write nothing that hides: leave out what nobody is to read',
    ],
    [
      'a style that strikes out',
      whole('<span style="text-decoration: line-through">a</span>'),
      'a style with text-decoration: line-through; write the elements u, ins, del or s',
    ],
    [
      'a style that emphasises',
      whole('<span style="font-weight: bold">a</span>'),
      'a style with font-weight: bold; write the element strong',
    ],
    [
      'a style that orders',
      whole('<p style="order: 2">a</p>'),
      'a style with order: 2, which view forms may not have',
    ],
    [
      'a style that turns',
      whole('<p style="direction: rtl">a</p>'),
      'a style with direction: rtl; write the attribute dir',
    ],
    [
      'a style that raises',
      whole('<span style="vertical-align: super">2</span>'),
      'a style with vertical-align: super; write the elements sup or sub',
    ],
    [
      'a font of signs',
      whole('<span style="font-family: Wingdings">a</span>'),
      'a style with font-family: wingdings; write the signs themselves, as Unicode has them',
    ],
    [
      'words that a style makes',
      whole('<p>a</p>', { head: '<title/><style>p::before { content: "Avslag: " }</style>' }),
      'a style with content, which view forms may not have',
    ],
    [
      'a style sheet that hides',
      whole('<p class="x">a</p>', {
        head: '<title/><style>@media print { .x { visibility: hidden } }</style>',
      }),
      'a style with visibility: hidden; write nothing that hides: leave out what nobody is to read',
    ],
    [
      'a style between two texts that look like a comment',
      whole('<p>a</p>', {
        head: '<title/><style>i { font-family: "/*" } p { display: none } i { font-family: "*/" }</style>',
      }),
      'a style with display: none; write nothing that hides: leave out what nobody is to read',
    ],
    [
      'the same in an attribute',
      whole(`<p style='font-family: "/*"; display: none; font-family: "*/"'>a</p>`),
      'a style with display: none; write nothing that hides: leave out what nobody is to read',
    ],
    [
      'a style of a class that looks like two',
      whole('<p class="a&#160;b">a</p>', {
        head: '<title/><style>.a\u00a0b { display: none }</style>',
      }),
      'a style with display: none; write nothing that hides: leave out what nobody is to read',
    ],
    [
      'an attribute that is called as a declaration of a namespace',
      whole('<p xmlns:o="urn:o" o:xmlns="b">a</p>'),
      'the attribute o:xmlns, which is of a foreign namespace',
    ],
    ['a style that is none', whole('<p style="color">a</p>'), 'a style that is no CSS'],
    [
      'an entity that nothing declares',
      whole('<p>a&nbsp;b</p>'),
      'the entity &nbsp;, which only the document type of XHTML declares; write &#160;',
    ],
    [
      'an entity that nobody knows',
      whole('<p>a&xyz;b</p>'),
      'the entity &xyz;, which nobody knows',
    ],
    [
      'a control of a wrong decoding',
      whole('<p>5 000 \u0080</p>'),
      'the control character U+0080, as a wrong decoding makes it; it was probably "€"',
    ],
    [
      'a sign of a font of signs',
      whole('<p>\uf0fc Ja</p>'),
      'the character U+F0FC for private use, which is another sign in each font; it was probably "✓"',
    ],
    [
      'a sign that was lost',
      whole('<p>\ufffd</p>'),
      'the character U+FFFD, which stands for one that was lost',
    ],
    [
      'a sign that turns the words',
      whole('<p>a\u202eb</p>'),
      'the character U+202E, which turns the words around it; write the attribute dir',
    ],
    [
      'such signs in a description',
      whole(`<img alt="\u0085" src="${png}"/>`),
      'the control character U+0085, as a wrong decoding makes it; it was probably "…"',
    ],
  ])('%s', (_name, source, says) =>
    expect(parseViewForm(source).faults.map((fault) => fault.says)).toContain(says),
  )
})

describe('a view form is taken as real systems make it, with', () => {
  test.each<readonly [name: string, source: string]>([
    [
      'entities of its document type',
      `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">${whole('<p>a&nbsp;b &euro; &auml;</p>')}`,
    ],
    ['a conditional comment', whole('<!--[if mso]><p>b</p><![endif]--><p>a</p>')],
    [
      'looks of an office program',
      whole(
        '<p class="MsoNormal" style="mso-margin-top-alt: auto; margin: 0cm; line-height: 115%">a</p>',
      ),
    ],
    [
      'bold headings by style',
      whole('<h1 style="font-weight: bold">a</h1>', {
        head: '<title/><style>h1, th { font-weight: bold } p.x { margin: 0 } @page { size: A4; margin: 2cm }</style>',
      }),
    ],
    [
      'old looks of tables',
      whole(
        '<table border="1" cellpadding="2" width="100%"><tr valign="top"><td nowrap="nowrap" align="left">a</td></tr></table>',
      ),
    ],
    ['data for programs', whole('<p data-id="1">a</p>')],
    [
      'a foot before the body',
      whole('<table><tfoot><tr><td>b</td></tr></tfoot><tbody><tr><td>a</td></tr></tbody></table>'),
    ],
    ['marks of direction', whole('<p>a\u200f b\u200e</p>')],
    ['a decorative picture', whole(`<img alt="" src="${png}"/>`)],
  ])('%s', (_name, source) => expect(parseViewForm(source).faults).toEqual([]))
})

test('a wrong character is told where it is', () => {
  const source = whole('\n<p>första\nandra \u0085 raden</p>')
  expect(parseViewForm(source).faults).toMatchObject([{ line: 3, column: 7 }])
})
