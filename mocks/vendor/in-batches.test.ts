import { expect, test } from 'vitest'
import { bundleOf, uuidFor, type Bundle } from './bundle'
import { inBatches } from './in-batches'

const bundleOfSize = (bytes: number): Bundle =>
  bundleOf([
    {
      fullUrl: uuidFor(String(bytes)),
      resource: { resourceType: 'Binary', data: 'x'.repeat(bytes) },
      request: { method: 'POST', url: 'Binary' },
    },
  ])
const linesOf = (bundles: readonly Bundle[]) =>
  [...inBatches(bundles)].map((body) => body.split('\n').length)
const MB = 1024 * 1024

test.each([
  ['nothing makes no request', [], []],
  ['what fits goes in one', [1, 2, 3], [3]],
  ['what does not fit is parted', [5 * MB, 5 * MB, 1], [1, 2]],
  ['what is too large by itself goes alone', [1, 9 * MB, 1], [1, 1, 1]],
  ['no request has more than five hundred lines', Array<number>(501).fill(1), [500, 1]],
])('%s', (_name, sizes, lines) => expect(linesOf(sizes.map(bundleOfSize))).toEqual(lines))
