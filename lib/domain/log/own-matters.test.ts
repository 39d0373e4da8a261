import { expect, test } from 'vitest'
import { isProvenTo, toldOperation } from './own-matters'

test.each([
  ['subscribe', 'reader', 'subscribe'],
  ['subscribe', 'client', 'other'],
  ['unsubscribe', 'representative', 'other'],
  ['preview-statement', 'client', 'search-statements'],
  ['read-receipt', 'client', 'search-statements'],
  ['read-receipt', 'reader', 'read-receipt'],
  ['read-receipt', 'representative', 'read-receipt'],
  ['read-document', 'client', 'read-document'],
  ['search-documents', null, 'search-documents'],
] as const)('%s by %s is told as %s', (operation, actor, told) => {
  expect(toldOperation({ operation, actor })).toBe(told)
})

test.each([
  ['self', 'subscribe', 'reader', true],
  ['self', 'subscribe', 'representative', false],
  ['self', 'read-document', 'representative', true],
  ['self', 'read-document', null, true],
  ['guardian', 'read-document', 'reader', true],
  ['guardian', 'read-document', 'representative', false],
  ['guardian', 'read-document', 'client', false],
  ['proxy', 'subscribe', 'client', false],
  ['proxy', 'search-documents', null, true],
] as const)('as %s: the event of %s by %s is proven: %s', (capacity, operation, actor, is) => {
  expect(isProvenTo(capacity, { operation, actor })).toBe(is)
})
