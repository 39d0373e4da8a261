import { describe, expect, test } from 'vitest'
import { parseViewForm } from './parse-view-form'

const whole = (body: string, { head = '<title>t</title>', root = 'lang="sv"' } = {}) =>
  `<html xmlns="http://www.w3.org/1999/xhtml" ${root}><head>${head}</head><body>${body}</body></html>`
/** One dot. */
const png =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

const errorsIn = (source: string) => parseViewForm(source).faults.map(({ error }) => error)

describe('a view form is taken with', () => {
  test.each([
    ['a paragraph', whole('<p>Text</p>')],
    ['a table', whole('<table><tbody><tr><th scope="row">a</th><td>b</td></tr></tbody></table>')],
    ['the document type of HTML', `<!DOCTYPE html>${whole('<p/>')}`],
    ['an XML declaration in UTF-8', `<?xml version="1.0" encoding="utf-8"?>${whole('<p/>')}`],
    [
      'the document type of XHTML',
      `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">${whole('<p/>')}`,
    ],
    [
      'a prefix for the XHTML namespace',
      '<x:html xmlns:x="http://www.w3.org/1999/xhtml"><x:head><x:title/></x:head><x:body/></x:html>',
    ],
    ['a link to a page', whole('<a href="https://example.org/a?b=1">a</a>')],
    ['a link within', whole('<a href="#b">a</a><p id="b">c</p>')],
    ['a PNG of its own', whole(`<img alt="" src="${png}"/>`)],
    ['an image in lines', whole(`<img alt="" src="${png.replace(/.{30}/g, '$&&#10;')}"/>`)],
    [
      'a style that only looks',
      whole('<p style="margin: 0; color: #000">a</p>', {
        head: '<title/><style>p { margin: 0 }</style>',
      }),
    ],
    [
      'a character set',
      whole('<p/>', {
        head: '<title/><meta charset="utf-8"/><meta http-equiv="Content-Type" content="text/html"/>',
      }),
    ],
    ['escaped characters', whole('<p>&lt;script&gt; &amp; &#229;</p>')],
    ['a comment', whole('<!-- <script/> -->')],
  ])('%s', (_name, source) => expect(parseViewForm(source).faults).toEqual([]))
})

describe('a view form is refused as no good XHTML with', () => {
  test.each([
    ['nothing in it', ''],
    ['plain text', 'Beslut'],
    [
      'an open element',
      '<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body><p></body></html>',
    ],
    ['an attribute without quotes', whole('<p class=a/>')],
    ['the same attribute twice', whole('<p class="a" class="b"/>')],
    ['an entity that XML does not know', whole('<p>&nbsp;</p>')],
    ['something after its end', `${whole('<p/>')}<p/>`],
    ['a character that XML forbids', whole('<p>\u0001</p>')],
    ['no namespace', '<html lang="sv"><head><title/></head><body/></html>'],
    ['a part instead of a whole', '<div xmlns="http://www.w3.org/1999/xhtml">a</div>'],
    ['no head', '<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>'],
    ['no title', whole('<p/>', { head: '' })],
    ['no body', '<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head></html>'],
    ['two bodies', whole('</body><body>')],
    ['a body within its body', whole('<body/>')],
    ['an element made up', whole('<person>a</person>')],
    ['an element of another namespace', whole('<p xmlns="urn:x">a</p>')],
    [
      'an attribute of another namespace',
      whole('<a xmlns:l="http://www.w3.org/1999/xlink" l:href="javascript:1">a</a>'),
    ],
    ['another encoding', `<?xml version="1.0" encoding="ISO-8859-1"?>${whole('<p/>')}`],
    ['a base of its own', whole('<p xml:base="https://example.org/">a</p>')],
  ])('%s', (_name, source) => {
    expect(new Set(errorsIn(source))).toEqual(new Set(['invalid-view-form']))
  })
})

describe('a view form is refused as too large with', () => {
  test.each([
    ['elements without end', whole('<br/>'.repeat(20_001))],
    ['attributes without end', whole(`<p lang="sv" class="b" dir="ltr"/>`.repeat(14_000))],
    ['nesting without end', whole('<b>'.repeat(100_000))],
    ['text without end', whole(`<p>${'ord '.repeat(500_000)}</p>`)],
    [
      'cells over all rows and columns',
      whole(`<table><tr>${'<td colspan="20" rowspan="999">a</td>'.repeat(300)}</tr></table>`),
    ],
    [
      'styles that take too long to work out',
      whole('<p class="a"/>'.repeat(2_000), {
        head: `<title/><style>${'.a { font-weight: bold }'.repeat(3_000)}</style>`,
      }),
    ],
    [
      'notes that take too long to look for',
      whole(
        `<p>${'ab'.repeat(200_000)}</p><p>${Array.from(
          { length: 3_000 },
          (_, n) => `<span title="Footnote: ${'ab'.repeat(60)}${n}c">1</span>`,
        ).join('')}</p>`,
      ),
    ],
    ['columns side by side', whole(`<table><tr>${'<td>a</td>'.repeat(101)}</tr></table>`)],
    [
      'columns with those from above',
      whole(
        `<table><tr><td rowspan="2" colspan="60">a</td></tr><tr>${'<td>a</td>'.repeat(41)}</tr></table>`,
      ),
    ],
  ])('%s', (_name, source) => expect(errorsIn(source)).toEqual(['too-large']))
})

test('a view form is taken with as many columns as there may be', () => {
  const row = `<tr>${'<td>a</td>'.repeat(100)}</tr>`
  expect(errorsIn(whole(`<table>${row}${row}</table>`))).toEqual([])
})

describe('a view form is refused as active with', () => {
  test.each<readonly [name: string, source: string]>([
    ['a script', whole('<script>alert(1)</script>')],
    ['a script in another case', whole('<SCRIPT>alert(1)</SCRIPT>')],
    ['a script in its head', whole('<p/>', { head: '<title/><script src="x.js"/>' })],
    [
      'a script of a prefix',
      whole('<h:script xmlns:h="http://www.w3.org/1999/xhtml">1</h:script>'),
    ],
    [
      'a picture that can run',
      whole('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
    ],
    ...[
      'iframe',
      'object',
      'embed',
      'form',
      'link',
      'base',
      'input',
      'video',
      'math',
      'template',
    ].map((name) => [`the element ${name}`, whole(`<${name}/>`)] as const),
    ['an event', whole('<p onclick="alert(1)">a</p>')],
    ['an event in another case', whole('<p OnMouseOver="alert(1)">a</p>')],
    ['an event on its root', whole('<p/>', { root: 'lang="sv" onload="x()"' })],
    ['a link that runs', whole('<a href="javascript:alert(1)">a</a>')],
    ['a link that runs, hidden by a tab', whole('<a href="java&#9;script:alert(1)">a</a>')],
    ['a link that runs, hidden by a blank', whole('<a href=" &#1234;javascript:alert(1)">a</a>')],
    ['a link that runs, in capitals', whole('<a href="JAVASCRIPT:alert(1)">a</a>')],
    ['a link to data', whole('<a href="data:text/html,x">a</a>')],
    ['a link to a file', whole('<a href="file:///etc/passwd">a</a>')],
    ['an image from elsewhere', whole('<img alt="" src="https://example.org/a.png"/>')],
    ['an SVG image', whole('<img alt="" src="data:image/svg+xml;base64,PHN2Zy8+"/>')],
    ['a set of images', whole('<img alt="" srcset="https://example.org/a.png 2x"/>')],
    ['a background', whole('<table background="https://example.org/a.png"/>')],
    [
      'a redirect',
      whole('<p/>', { head: '<title/><meta http-equiv="refresh" content="0;url=x"/>' }),
    ],
    ['a style that imports', whole('<p/>', { head: '<title/><style>@import "x.css";</style>' })],
    [
      'a style that imports, in two parts',
      whole('<p/>', { head: '<title/><style>@im<![CDATA[port "x"]]></style>' }),
    ],
    ['a style that fetches', whole('<p style="background: URL (x)">a</p>')],
    ['a style that hides behind a comment', whole('<p style="background: u/**/rl(x)">a</p>')],
    ['a style that hides behind an escape', whole('<p style="background: \\75 rl(x)">a</p>')],
    ['a style sheet by instruction', `<?xml-stylesheet href="x.xsl"?>${whole('<p/>')}`],
    [
      'an entity that laughs',
      `<!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${whole('<p/>')}`,
    ],
    [
      'an entity of a file',
      `<!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/passwd">]>${whole('<p/>')}`,
    ],
  ])('%s', (_name, source) => expect(errorsIn(source)).toContain('active-content'))
})

describe('the words of a view form', () => {
  test.each([
    ['are joined within a line', '<p>Be<em>slu</em>t</p>', 'Beslut'],
    ['are parted between blocks', '<h1>Beslut</h1><p>Hemvård</p>', 'Beslut Hemvård'],
    ['are parted by a line break', 'a<br/>b', 'a b'],
    ['are parted between cells', '<table><tr><td>a</td><td>b</td></tr></table>', 'a b'],
    ['lose their white space', '<p>  a \n\t b </p>', 'a b'],
    ['are without escapes', '<p>&lt;a&gt; &#228;</p>', '<a> ä'],
    ['hold what is marked as characters', '<p><![CDATA[a < b]]></p>', 'a < b'],
    ['leave out comments', 'a<!-- b -->c', 'ac'],
    ['are parted where a look parts them', '<span style="float: left">1.</span>Ett', '1. Ett'],
  ])('%s', (_name, body, text) => expect(parseViewForm(whole(body)).text).toBe(text))

  test('leave out what stands in the head', () => {
    const head = '<title>hidden</title><style>p { margin: 0 }</style>'
    expect(parseViewForm(whole('<p>a</p>', { head })).text).toBe('a')
  })
})

test('a fault says where it is', () => {
  const source = whole('\n<p>a</p>\n  <script/>')
  expect(parseViewForm(source).faults).toMatchObject([{ line: 3, column: 11 }])
})

test('the faults of a view form are not told without end', () => {
  expect(parseViewForm(whole('<script/>'.repeat(1000))).faults).toHaveLength(20)
})
