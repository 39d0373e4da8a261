import { expect, test } from 'vitest'
import { receiptFileName } from './receipt-file-name'

const named = (time: string) => receiptFileName({ event: { time } }, 'pdf')

test('a receipt is named by the day that stands in it, which is the one in Helsinki', () => {
  expect(named('2026-11-20T21:59:59Z')).toBe('MittKanta-2026-11-20.pdf')
  expect(named('2026-11-20T22:00:00Z')).toBe('MittKanta-2026-11-21.pdf')
  expect(named('2026-06-20T21:00:00Z')).toBe('MittKanta-2026-06-21.pdf')
})
