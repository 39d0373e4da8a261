import { expect, test } from 'vitest'
import { takesLong } from './takes-long'

const bytes = (text: string) => new TextEncoder().encode(text)

test.each([
  ['a small Bundle of view forms', '{"contentType":"application/xhtml+xml"}', false],
  ['the same with Swedish letters', '{"title":"Beslut på åtgärd"}', false],
  ['a PDF, however small', '{"contentType":"application/pdf"}', true],
  ['a PDF with an escaped slash', String.raw`{"contentType":"application\/pdf"}`, true],
  ['a PDF with an escaped letter', String.raw`{"contentType":"\u0061pplication/pdf"}`, true],
  ['64 kB', 'a'.repeat(64 * 1024), false],
  ['a byte more', 'a'.repeat(64 * 1024 + 1), true],
])('%s: %s', (_name, text, expected) => expect(takesLong(bytes(text))).toBe(expected))
