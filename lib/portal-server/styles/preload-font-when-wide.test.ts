import { expect, test } from 'vitest'
import { preloadFontWhenWide } from './preload-font-when-wide'

const preload = (as: string, more = '') =>
  `<link rel="preload" href="/_next/static/media/a.p.b.woff2" as="${as}" crossorigin="" nonce="bm9uY2U=" type="font/woff2"${more}/>`

test('a font is preloaded where the screen is wide', () => {
  expect(preloadFontWhenWide(`<head>${preload('font')}<title>T</title>`, undefined)).toBe(
    `<head>${preload('font', ' media="(min-width: 48em)"')}<title>T</title>`,
  )
})

test('each font is', () => {
  expect(preloadFontWhenWide(preload('font').repeat(2), 'b.woff2').match(/media=/g)).toHaveLength(2)
})

test('one that the browser has is preloaded everywhere, for it is there at once', () => {
  expect(preloadFontWhenWide(preload('font'), 'a.p.b.woff2')).toBe(preload('font'))
})

test.each([
  ['a script', preload('script')],
  [
    'a style sheet',
    '<link rel="stylesheet" href="/a.css" nonce="bm9uY2U=" data-precedence="next"/>',
  ],
])('%s stays as it is', (_name, head) => {
  expect(preloadFontWhenWide(head, undefined)).toBe(head)
})
