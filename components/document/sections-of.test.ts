import { expect, test } from 'vitest'
import { sectionsOf } from './sections-of'

const told = (html: string) => {
  const found = sectionsOf(html)
  return (
    found && [
      found.before,
      ...found.sections.map(({ heading, body }) => `${heading.level} ${heading.html}: ${body}`),
    ]
  )
}

test.each([
  [
    'those of the headings below the title, and what stands before them by itself',
    '<h2>Beslut</h2><p>Från</p><h3>Beslut</h3><p>Ja</p><ul><li>a</li></ul><h3>Skäl</h3><p>Så</p>',
    ['<h2>Beslut</h2><p>Från</p>', '3 Beslut: <p>Ja</p><ul><li>a</li></ul>', '3 Skäl: <p>Så</p>'],
  ],
  [
    'of the highest of which there are several; what is below goes along',
    '<h2>A</h2><p>a</p><h3>b</h3><p>c</p><h2>D</h2><h3>e</h3><h3>f</h3>',
    ['', '2 A: <p>a</p><h3>b</h3><p>c</p>', '2 D: <h3>e</h3><h3>f</h3>'],
  ],
  [
    'with what a heading has within, and empty elements around',
    '<h2>Ett <em>ord</em></h2><p>a<br />b</p><hr /><h2>Två</h2><p>c</p>',
    ['', '2 Ett <em>ord</em>: <p>a<br />b</p><hr />', '2 Två: <p>c</p>'],
  ],
  [
    'where one within something is none of them',
    '<h2>A</h2><blockquote><h2>c</h2></blockquote><h2>B</h2>',
    ['', '2 A: <blockquote><h2>c</h2></blockquote>', '2 B: '],
  ],
])('sections: %s', (_name, html, expected) => expect(told(html)).toEqual(expected))

test.each([
  ['it has one heading', '<h2>Beslut</h2><p>a</p>'],
  ['it has none', '<p>a</p><p>b</p>'],
  ['they stand within something', '<div><h2>A</h2><p>a</p></div><div><h2>B</h2><p>b</p></div>'],
  ['one of them leads somewhere', '<h2><a href="https://a.example">A</a></h2><p>a</p><h2>B</h2>'],
  ['something is closed that was not opened', '<h2>A</h2></p><h2>B</h2>'],
  ['something stays open', '<h2>A</h2><p><h2>B</h2>'],
])('a form is shown as a whole where %s', (_name, html) => expect(sectionsOf(html)).toBeNull())

test('a heading keeps its place, its language and its direction', () => {
  const [one, other] =
    sectionsOf('<h2 id="a&amp;b" tabindex="-1" lang="fi" dir="rtl">A</h2><h2>B</h2>')?.sections ??
    []
  expect(one?.heading.attributes).toEqual({ id: 'a&b', tabIndex: -1, lang: 'fi', dir: 'rtl' })
  expect(other?.heading.attributes).toEqual({})
})

test('nothing of it is lost, and nothing is there twice', () => {
  const html =
    '<h2>T</h2><p>1</p><h3 id="a" lang="fi">A &amp; B</h3><table><tr><td>2</td></tr></table><h3>B</h3><p>3</p>'
  const { before = '', sections = [] } = sectionsOf(html) ?? {}
  const whole = sections.reduce((all, { heading, body }) => `${all}${heading.html}${body}`, before)
  const words = (text: string) =>
    text
      .replace(/<[^>]*>/g, ' ')
      .split(/\s+/)
      .filter(Boolean)
  expect(words(whole)).toEqual(words(html))
})
