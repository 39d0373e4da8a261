import { createHash } from 'node:crypto'

/** Trees and proofs by the definitions of RFC 9162 over all leaves: slow, and independent of what is tested. */
const sha = (...parts: Buffer[]) => createHash('sha256').update(Buffer.concat(parts)).digest()
const hex = (hashes: readonly Buffer[]) => hashes.map((hash) => hash.toString('hex'))

const naiveEvent = (n: number) =>
  JSON.stringify({ id: `row-${n}`, recorded: '2026-11-21T10:00:00.000Z', kind: 'use' })

const leaves = (size: number) =>
  Array.from({ length: size }, (_, n) => sha(Buffer.from([0]), Buffer.from(naiveEvent(n))))

function split(n: number): number {
  let k = 1
  while (k * 2 < n) k *= 2
  return k
}

function mth(all: readonly Buffer[]): Buffer {
  if (all.length === 1) return all[0] as Buffer
  const k = split(all.length)
  return sha(Buffer.from([1]), mth(all.slice(0, k)), mth(all.slice(k)))
}

function path(m: number, all: readonly Buffer[]): Buffer[] {
  if (all.length === 1) return []
  const k = split(all.length)
  return m < k
    ? [...path(m, all.slice(0, k)), mth(all.slice(k))]
    : [...path(m - k, all.slice(k)), mth(all.slice(0, k))]
}

function subproof(m: number, all: readonly Buffer[], b: boolean): Buffer[] {
  if (m === all.length) return b ? [] : [mth(all)]
  const k = split(all.length)
  return m <= k
    ? [...subproof(m, all.slice(0, k), b), mth(all.slice(k))]
    : [...subproof(m - k, all.slice(k), false), mth(all.slice(0, k))]
}

/** The tree over so many events. */
export const treeOf = (size: number) => ({ size, root: mth(leaves(size)).toString('hex') })

/** An event with its proof. */
export const rowOf = (position: number, size: number) => ({
  id: `row-${position}`,
  event: naiveEvent(position),
  position,
  path: hex(path(position, leaves(size))),
})

/** The proof that the second tree continues the first. */
export const consistencyPath = (first: number, second: number) =>
  hex(subproof(first, leaves(second), true))
