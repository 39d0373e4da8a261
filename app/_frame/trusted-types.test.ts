import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { trustedTypesScript } from './trusted-types'

type Rules = Readonly<Record<'createScriptURL' | 'createHTML', (text: string) => unknown>>

/** Runs the script as a page of the portal does, and gives back what it has set up. */
function rules(): Rules & { createScript?: unknown } {
  let made: Rules | undefined
  const trustedTypes = { createPolicy: (_name: string, policy: Rules) => void (made = policy) }
  const location = new URL('https://mittkanta.example/sv/self')
  runInNewContext(trustedTypesScript, { window: { trustedTypes }, location, URL })
  if (!made) throw new Error('No policy was made')
  return made
}

test.each([
  '/_next/static/chunks/abc.js',
  'https://mittkanta.example/_next/static/chunks/abc.js?dpl=1',
])('the built script %s is fetched', (url) => expect(rules().createScriptURL(url)).toBe(url))

test.each([
  'https://evil.example/_next/static/chunks/abc.js',
  '//evil.example/_next/static/abc.js',
  '/_next/static/../../sv/self/log/rows.json',
  '/sv/self',
  'data:text/javascript,alert(1)',
  'blob:https://mittkanta.example/1',
  '',
])('%j is not', (url) => expect(rules().createScriptURL(url)).toBeUndefined())

test.each(['<img onerror=alert(1)>', '<script>alert(1)</script>', '', '<script></script> '])(
  'the text %j becomes no part of a page',
  (html) => expect(rules().createHTML(html)).toBeUndefined(),
)

test('React makes an empty script, and no text is ever evaluated', () => {
  expect(rules().createHTML('<script></script>')).toBe('<script></script>')
  expect(rules().createScript).toBeUndefined()
})

test('a browser that does not know Trusted Types is not disturbed', () => {
  expect(() => void runInNewContext(trustedTypesScript, { window: {} })).not.toThrow()
})
