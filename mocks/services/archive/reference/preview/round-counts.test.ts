import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leastClients, roundCounts } from './round-counts'

// prettier-ignore
test.each<[string, [documents: number, clients: number], [documents: number, clients: number]]>([
  ['what is exact already', [10, 10], [10, 10]],
  ['down, so that it is true of all of them', [19, 19], [10, 10]],
  ['documents below a thousand to tens', [999, 501], [990, 500]],
  ['from a thousand on to hundreds, and clients never', [1_099, 1_099], [1_000, 1_090]],
  ['as an official reads it', [41_237, 6_014], [41_200, 6_010]],
])('counts are rounded: %s', (_name, [documents, clients], [told, of]) => {
  expect(roundCounts({ documents, clients })).toEqual({ documents: told, clients: of })
})

test('two answers never differ by a number of clients that is less than the least that is told', () => {
  const count = fc.nat(1_000_000)
  fc.assert(
    fc.property(count, fc.nat(20), (clients, more) => {
      const [one, other] = [clients, clients + more].map(
        (n) => roundCounts({ documents: n, clients: n }).clients,
      )
      const difference = (other ?? 0) - (one ?? 0)
      return difference === 0 || difference >= leastClients
    }),
  )
})
