import { expect, test } from 'vitest'
import { withStylesInside } from './with-styles-inside'

const sheets: Record<string, string> = { '/_next/static/chunks/a.css': '.a{color:red}' }
const sheetAt = (address: string) => sheets[address]

const link = (address: string, attributes = ' nonce="bm9uY2U="') =>
  `<link rel="stylesheet" href="${address}"${attributes} data-precedence="next"/>`

test('a style sheet of the build stands in the page, and its link is for printing', () => {
  const head = `<head>${link('/_next/static/chunks/a.css')}<title>T</title>`
  expect(withStylesInside(head, sheetAt)).toBe(
    '<head><style nonce="bm9uY2U=">.a{color:red}</style>' +
      '<link rel="stylesheet" href="/_next/static/chunks/a.css" nonce="bm9uY2U=" data-precedence="next" media="print"/>' +
      '<title>T</title>',
  )
})

test('a dollar sign in a style sheet is a dollar sign', () => {
  const page = withStylesInside(link('/a.css'), () => '.a::before{content:"$&$1"}')
  expect(page).toContain('content:"$&$1"')
})

test.each([
  ['a style sheet that is not of the build', link('/_next/static/chunks/b.css')],
  ['a link without a nonce, which no policy would let in', link('/_next/static/chunks/a.css', '')],
  ['a link for another use', '<link rel="preload" href="/_next/static/chunks/a.css" as="style"/>'],
  ['a page without a style sheet', '<head><title>T</title>'],
])('%s stays as it is', (_name, head) => {
  expect(withStylesInside(head, sheetAt)).toBe(head)
})
