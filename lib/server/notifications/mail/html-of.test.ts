import { expect, test } from 'vitest'
import { htmlOf } from './html-of'

const html = htmlOf(
  [
    { kind: 'words', text: 'Det finns <något> & "nytt".' },
    { kind: 'address', text: 'https://mittkanta.example/sv?a=1&b=2' },
    { kind: 'code', text: '4829 1736 0958' },
  ],
  { locale: 'sv', subject: 'Nytt i <MittKanta>' },
)

test('a mail in HTML has its language, both looks, and the words as they are', () => {
  expect(html).toContain('<html lang="sv">')
  expect(html).toContain('prefers-color-scheme:dark')
  expect(html).toContain('<p>Det finns &lt;något&gt; &amp; &quot;nytt&quot;.</p>')
  expect(html).toContain('<title>Nytt i &lt;MittKanta&gt;</title>')
  expect(html).toContain('<p class="code">4829 1736 0958</p>')
})

test('nothing in it is fetched, and its only address is the one that is to be pressed', () => {
  expect(html).not.toMatch(/<(img|link|script|iframe|object)|url\(|@import|src=/)
  expect(html.match(/https?:[^"<]+/g)).toEqual([
    'https://mittkanta.example/sv?a=1&amp;b=2',
    'https://mittkanta.example/sv?a=1&amp;b=2',
  ])
})

test('phones make no links of its code', () => {
  expect(html).toContain(
    '<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">',
  )
})
