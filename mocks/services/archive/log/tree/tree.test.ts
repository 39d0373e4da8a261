import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leafHash } from './tree-hash'
import { appendLeaves, keyOf, rangeHash } from './tree-nodes'
import { consistencyRanges, inclusionRanges, placesOf } from './tree-ranges'
import { createRoot } from './tree-root'

/** The definitions of RFC 9162, word for word, over all leaves; slow and independent. */
const sha = (...parts: Buffer[]) => createHash('sha256').update(Buffer.concat(parts)).digest()
const one = Buffer.from([1])
function split(n: number): number {
  let k = 1
  while (k * 2 < n) k *= 2
  return k
}
function mth(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 1) return leaves[0] as Buffer
  const k = split(leaves.length)
  return sha(one, mth(leaves.slice(0, k)), mth(leaves.slice(k)))
}
function path(m: number, leaves: readonly Buffer[]): Buffer[] {
  if (leaves.length === 1) return []
  const k = split(leaves.length)
  return m < k
    ? [...path(m, leaves.slice(0, k)), mth(leaves.slice(k))]
    : [...path(m - k, leaves.slice(k)), mth(leaves.slice(0, k))]
}
function subproof(m: number, leaves: readonly Buffer[], b: boolean): Buffer[] {
  if (m === leaves.length) return b ? [] : [mth(leaves)]
  const k = split(leaves.length)
  return m <= k
    ? [...subproof(m, leaves.slice(0, k), b), mth(leaves.slice(k))]
    : [...subproof(m - k, leaves.slice(k), false), mth(leaves.slice(0, k))]
}
const hex = (hashes: readonly Buffer[]) => hashes.map((hash) => hash.toString('hex'))

const texts = (size: number) => Array.from({ length: size }, (_, n) => `event ${n}`)
const asBuffers = (size: number) =>
  texts(size).map((text) => sha(Buffer.from([0]), Buffer.from(text)))

/** A tree that grew in steps, as the sealer makes it grow. */
function grown(steps: readonly number[]) {
  const nodes = new Map<string, string>()
  let size = 0
  for (const step of steps) {
    const leaves = texts(size + step)
      .slice(size)
      .map(leafHash)
    const edge = new Map(
      placesOf({ start: 0, end: size }).map((place) => [
        keyOf(place),
        nodes.get(keyOf(place)) ?? '',
      ]),
    )
    for (const node of appendLeaves(size, edge, leaves)) nodes.set(keyOf(node), node.hash)
    size += step
  }
  return { nodes, size }
}

const steps = fc.array(fc.integer({ min: 0, max: 17 }), { minLength: 1, maxLength: 8 })

test('the root is that of the definition, however the tree grew', () => {
  fc.assert(
    fc.property(steps, (many) => {
      const { nodes, size } = grown(many)
      fc.pre(size > 0)
      expect(rangeHash({ start: 0, end: size }, nodes)).toBe(mth(asBuffers(size)).toString('hex'))
    }),
  )
})

test('every row of every size is proven as the definition has it', () => {
  const { nodes } = grown([40])
  for (let size = 1; size <= 40; size++) {
    for (let index = 0; index < size; index++) {
      const proof = inclusionRanges(index, size).map((range) => rangeHash(range, nodes))
      expect(proof).toEqual(hex(path(index, asBuffers(size))))
    }
  }
})

test('every earlier size is consistent as the definition has it', () => {
  const { nodes } = grown([40])
  for (let second = 1; second <= 40; second++) {
    for (let first = 1; first <= second; first++) {
      const proof = consistencyRanges(first, second).map((range) => rangeHash(range, nodes))
      expect(proof).toEqual(hex(subproof(first, asBuffers(second), true)))
    }
  }
})

test('a tree with a hole is not built on', () => {
  expect(() => appendLeaves(3, new Map(), [leafHash('x')])).toThrow('hole')
  expect(() => rangeHash({ start: 0, end: 3 }, new Map())).toThrow('missing')
})

test('the root out of leaves alone is the one of the definition, at every size', () => {
  const tree = createRoot()
  expect(tree.root()).toBeUndefined()
  const leaves: Buffer[] = []
  for (let n = 0; n < 40; n++) {
    const leaf = leafHash(`event ${n}`)
    leaves.push(Buffer.from(leaf, 'hex'))
    tree.add(leaf)
    expect(tree.root()).toBe(mth(leaves).toString('hex'))
  }
})
