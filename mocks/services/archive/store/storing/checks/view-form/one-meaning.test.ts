// Long on purpose: one table of what is refused, each with the words that a vendor reads.
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
      'the attribute title of p with a value that it may not have; write the words in the text, where everyone reads them; or, as LibreOffice does, "Footnote: " and the words of the note',
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
      'lines that no element says',
      whole('<span style="text-decoration: overline">a</span>'),
      'a style with text-decoration: overline; write the elements u, ins, del or s',
    ],
    [
      'a style that takes the line from what is struck out',
      whole('<del style="text-decoration: none">a</del>'),
      'the element del with other lines; write the elements u, ins, del or s',
    ],
    [
      'a style that makes words plain among bold ones',
      whole('<p style="font-weight: bold">a <span style="font-weight: normal">b</span></p>'),
      'plain words within bold ones; write them outside of the element strong',
    ],
    [
      'a bold element that a style makes plain',
      whole('<strong style="font-weight: 400">a</strong>'),
      'plain words within bold ones; write them outside of the element strong',
    ],
    [
      'a slanted element that a sheet makes plain',
      whole('<p><em class="x">a</em></p>', {
        head: '<title/><style>em.x { font-style: normal }</style>',
      }),
      'plain words within slanted ones; write them outside of the element em',
    ],
    [
      'a raised element that a style lowers',
      whole('<sup style="vertical-align: baseline">2</sup>'),
      'the element sup raised or lowered by a style; write sup or sub',
    ],
    [
      'bold words under a selector that looks further',
      whole('<ul><li><p>a</p></li></ul>', {
        head: '<title/><style>li p { font-weight: bold }</style>',
      }),
      'a style with font-weight: bold under a selector that looks at more than the element itself; write a class',
    ],
    [
      'bold words for paper alone',
      whole('<p>a</p>', {
        head: '<title/><style>@media print { p { font-weight: bold } }</style>',
      }),
      'a style with font-weight: bold under a selector that looks at more than the element itself; write a class',
    ],
    [
      'bold words in a sheet for paper alone',
      whole('<p>a</p>', {
        head: '<title/><style media="print">p { font-weight: bold }</style>',
      }),
      'a style with font-weight: bold under a selector that looks at more than the element itself; write a class',
    ],
    [
      'numbers that a style gives to a list without',
      whole('<ul style="list-style-type: decimal"><li>a</li></ul>'),
      'a list that only a style puts in order; write the element ol',
    ],
    [
      'a list in order that a style shows without',
      whole('<ol style="list-style-type: disc"><li>a</li></ol>'),
      'a list in order that is shown without; write the element ul',
    ],
    [
      'items of one list that are marked otherwise',
      whole('<ol><li>a</li><li style="list-style: none">b</li></ol>'),
      'a list whose items are marked in several ways; write one list for each',
    ],
    [
      'a mark of a single item',
      whole('<ol><li type="disc">a</li></ol>'),
      'the attribute type of li with a value that it may not have; write type at the list',
    ],
    [
      'white space that a style takes from set text',
      whole('<pre style="white-space: normal">a  b</pre>'),
      'the element pre with other white space; write the element pre',
    ],
    [
      'white space that a style keeps',
      whole('<p style="white-space: pre">a  b</p>'),
      'the element p with other white space; write the element pre',
    ],
    [
      'a letter set apart from its word',
      whole('<p><span style="float: left">B</span>eslut</p>'),
      'a style that parts letters; write a space between the words, or none',
    ],
    [
      'a mark that a style takes the ground from',
      whole('<mark style="background: none">a</mark>'),
      'a style with background: none for the element mark; write it without',
    ],
    [
      'lines of set text that a style makes',
      whole('<pre><span style="display: block">a</span>b</pre>'),
      'set text that a style parts; write the white space',
    ],
    [
      'a block that a style sets into a line',
      whole('<p style="display: inline">a</p>'),
      'the element p with display: inline; write nothing that hides words or puts them in another order',
    ],
    [
      'a table that a style makes',
      whole('<div style="display: table-cell">a</div>'),
      'the element div with display: table-cell; write nothing that hides words or puts them in another order',
    ],
    [
      'words that a style sets on the other side',
      whole('<div style="float: right">a</div>'),
      'the element div with float: right; write the text where it is to be read',
    ],
    [
      'words out of the page',
      whole('<p style="margin-left: -9999px">a</p>'),
      'a style with margin-left: -9999px; write the text where it is to be read',
    ],
    [
      'words out of the page, in other units',
      whole('<p style="text-indent: -100vw">a</p>'),
      'a style with text-indent: -100vw; write the text where it is to be read',
    ],
    [
      'letters too small to see',
      whole('<p style="font-size: 1px">a</p>'),
      'a style with font-size: 1px; write letters of at least 5 dots',
    ],
    [
      'letters whose size is calculated',
      whole('<p style="font-size: calc(1px - 1px)">a</p>'),
      'a style with font-size: calc(1px - 1px); write letters of at least 5 dots',
    ],
    [
      'lines over each other',
      whole('<p style="line-height: 0.1">a</p>'),
      'a style with line-height: 0.1; write lines that do not lie over each other',
    ],
    [
      'a coloured line around',
      whole('<p style="border: 2px solid red">a</p>'),
      'a style with border: 2px solid red; write what the colour says in words, or the elements strong, mark, ins or del',
    ],
    [
      'all of a font in one',
      whole('<p style="font: bold 12pt Arial">a</p>'),
      'a style with font: bold 12pt arial; write font-family and font-size, each by itself',
    ],
    [
      'words of no width',
      whole('<p style="width: -0.0e1px">a</p>'),
      'a style with width: -0.0e1px; write nothing that hides: leave out what nobody is to read',
    ],
    [
      'lines for one browser alone',
      whole('<p>a <span style="-webkit-text-decoration: line-through">b</span></p>'),
      'a style with -webkit-text-decoration: line-through; write text-decoration',
    ],
    [
      'room for one browser alone, in a sheet',
      whole('<p>a<span class="x">b</span></p>', {
        head: '<title/><style>.x { -webkit-margin-start: 2em }</style>',
      }),
      'a style with -webkit-margin-start: 2em; write margin-inline-start',
    ],
    [
      'a picture of no size',
      whole(`<img alt="a" width="0" src="${png}"/>`),
      'the attribute width of img with a value that it may not have; write a size in which it can be seen',
    ],
    [
      'a picture that is cut off',
      whole(`<img alt="a" src="${png.slice(0, -48)}"/>`),
      'a picture that is cut off or damaged; write the whole of it',
    ],
    [
      'an attribute in capitals',
      whole('<p STYLE="display: none">a</p>'),
      'the attribute STYLE of p; write it in small letters',
    ],
    [
      'a second caption',
      whole('<table><caption>a</caption><caption>b</caption><tr><td>c</td></tr></table>'),
      'a second caption in a table',
    ],
    [
      'a head after the body',
      whole('<table><tbody><tr><td>a</td></tr></tbody><thead><tr><th>b</th></tr></thead></table>'),
      'thead in a table after what it stands before',
    ],
    [
      'a second foot',
      whole(
        '<table><tfoot><tr><td>a</td></tr></tfoot><tr><td>b</td></tr><tfoot><tr><td>c</td></tr></tfoot></table>',
      ),
      'a second tfoot in a table',
    ],
    [
      'a cell over another',
      whole(
        '<table><tr><td>a</td><td rowspan="2">b</td></tr><tr><td colspan="2">c</td></tr></table>',
      ),
      'a cell that lies over another; write how many rows and columns each is over',
    ],
    [
      'a heading within a table',
      whole('<table><tr><td><h2>a</h2></td></tr></table>'),
      'a heading within a table; write caption, th or strong',
    ],
    [
      'a table within a term',
      whole('<dl><dt><table><tr><td>a</td></tr></table></dt><dd>b</dd></dl>'),
      'the element table within dt; write it before or after',
    ],
    [
      'a picture that says something within a heading',
      whole(`<h1><img alt="a" src="${png}"/></h1>`),
      'the element img within h1; write it before or after',
    ],
    [
      'a heading within a heading',
      whole('<h1>a<h2>b</h2></h1>'),
      'the element h2 within h1; write it before or after',
    ],
    [
      'a line across within a table',
      whole('<table><tr><td>a<hr/></td></tr></table>'),
      'a line across within a table; write rows',
    ],
    [
      'a link to the whole',
      whole('<a href="#top">a</a>').replace('<body>', '<body id="top">'),
      'a link to #top, which nobody can be led to',
    ],
    [
      'heads that are no cells',
      whole('<p id="h">a</p><table><tr><td headers="h">b</td></tr></table>'),
      'headers with h, which nobody can be led to',
    ],
    [
      'an id as portals make them',
      whole('<p id="dokument-a">a</p>'),
      'an id that begins with "dokument-"; write another',
    ],
    [
      'a name and an id that differ',
      whole('<a name="a" id="b">c</a>'),
      'an id and a name that do not agree',
    ],
    [
      'words of a note that are in no note',
      whole('<span title="Footnote: Bara här">1</span>'),
      'a title with words of a note that are not in the text; write them there',
    ],
    [
      'figures that a mark strikes out',
      whole('<p>5\u03360\u03360\u0336 euro</p>'),
      'the character U+0336, which is drawn over others and not told; write the elements del or u',
    ],
    [
      'a style that orders',
      whole('<p style="order: 2">a</p>'),
      'a style with order: 2, which view forms may not have',
    ],
    [
      'a style that turns words in a line',
      whole('<p><span style="direction: rtl">a</span></p>'),
      'words turned by a style; write the attribute dir',
    ],
    [
      'a style that raises by so much',
      whole('<span style="vertical-align: 4pt">2</span>'),
      'a style with vertical-align: 4pt; write the elements sup or sub',
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
    [
      'a sheet of heads and links, as programs have it',
      whole('<h1>a</h1><p><a href="https://thl.fi">b</a> <code>c</code></p>', {
        head: '<title/><style>h1 { color: black; font-weight: normal } a { color: #0000ee } a:visited { color: purple } @media print { h1 { font-style: italic } a { text-decoration: none } } pre code { padding: 0 } code { white-space: pre-wrap }</style>',
      }),
    ],
    [
      'sizes as they come',
      whole(
        '<p style="width: auto; max-width: none; height: auto; min-width: 0">a</p><p class="x">b</p>',
        { head: '<title/><style>.x { width: inherit; height: initial; margin: auto }</style>' },
      ),
    ],
    [
      'looks for one browser that are as usual',
      whole('<p style="-webkit-text-decoration: none; -webkit-margin-start: 0">a</p>'),
    ],
    [
      'where names of metadata come from',
      whole('<p/>', {
        head: '<title/><link rel="schema.DC" href="http://purl.org/dc/elements/1.1/"/>',
      }),
    ],
    [
      'a note at its mark',
      whole('<p>a<span title="Footnote: Om beloppet.">1</span></p><p>1 Om beloppet.</p>'),
    ],
    ['a sign that has its mark in it', whole('<p>a =\u0338 b</p>')],
    ['marks of direction', whole('<p>a\u200f b\u200e</p>')],
    ['a decorative picture', whole(`<img alt="" src="${png}"/>`)],
  ])('%s', (_name, source) => expect(parseViewForm(source).faults).toEqual([]))
})

test('a wrong character is told where it is', () => {
  const source = whole('\n<p>första\nandra \u0085 raden</p>')
  expect(parseViewForm(source).faults).toMatchObject([{ line: 3, column: 7 }])
})
