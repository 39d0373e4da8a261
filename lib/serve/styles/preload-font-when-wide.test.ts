import { expect, test } from 'vitest'
import { preloadFontWhenWide } from './preload-font-when-wide'

const preload = (as: string, more = '') =>
  `<link rel="preload" href="/_next/static/media/a.p.b.woff2" as="${as}" crossorigin="" nonce="bm9uY2U=" type="font/woff2"${more}/>`

test('a font is preloaded where the screen is wide', () => {
  expect(preloadFontWhenWide(`<head>${preload('font')}<title>T</title>`)).toBe(
    `<head>${preload('font', ' media="(min-width: 48em)"')}<title>T</title>`,
  )
})

test('each font is', () => {
  expect(preloadFontWhenWide(preload('font').repeat(2)).match(/media=/g)).toHaveLength(2)
})

test.each([
  ['a script', preload('script')],
  [
    'a style sheet',
    '<link rel="stylesheet" href="/a.css" nonce="bm9uY2U=" data-precedence="next"/>',
  ],
])('%s stays as it is', (_name, head) => {
  expect(preloadFontWhenWide(head)).toBe(head)
})
