import { expect, test } from 'vitest'
import { bodyFault } from './body-fault'

test.each([
  ['no body', {}, undefined],
  ['a body as large as may be', { 'content-length': '64000' }, undefined],
  ['a byte more', { 'content-length': '64001' }, 413],
  ['a length that is no number', { 'content-length': 'many' }, 413],
  ['a body that does not say how large it is', { 'transfer-encoding': 'chunked' }, 411],
])('%s', (_name, headers, status) => expect(bodyFault(headers, 64_000)).toBe(status))
