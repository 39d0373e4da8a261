import { nodeHash } from './tree-hash'

/** The root of a Merkle tree out of its leaves alone, one after the other, and of no node that is kept. */
export function createRoot() {
  /** Complete subtrees from the left, each with its number of leaves. */
  const edge: { size: number; hash: string }[] = []
  return {
    add(leaf: string): void {
      let next = { size: 1, hash: leaf }
      while (edge.at(-1)?.size === next.size) {
        const left = edge.pop()
        if (left) next = { size: 2 * next.size, hash: nodeHash(left.hash, next.hash) }
      }
      edge.push(next)
    },
    /** Of what was added so far; undefined before the first leaf. */
    root(): string | undefined {
      const hashes = edge.map(({ hash }) => hash)
      return hashes.length === 0
        ? undefined
        : hashes.reduceRight((right, left) => nodeHash(left, right))
    },
  }
}
