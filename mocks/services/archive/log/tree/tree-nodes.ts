import { nodeHash } from './tree-hash'
import { placesOf, type Place, type Range } from './tree-ranges'

/** Hashes of complete subtrees, by {@link keyOf}. */
export type Nodes = ReadonlyMap<string, string>
export type NewNode = Place & Readonly<{ hash: string }>

export function keyOf({ level, index }: Place): string {
  return `${level}/${index}`
}

/** Hash of a range of leaves out of the complete subtrees that it is made of. Throws when one is missing. */
export function rangeHash(range: Range, nodes: Nodes): string {
  const hashes = placesOf(range).map((place) => {
    const hash = nodes.get(keyOf(place))
    if (hash === undefined) throw new Error(`node ${keyOf(place)} of the log's tree is missing`)
    return hash
  })
  return hashes.reduceRight((right, left) => nodeHash(left, right))
}

/**
 * The nodes that come about when leaves are appended to a tree.
 *
 * @param size of the tree so far
 * @param edge at least the complete subtrees that it is made of
 */
export function appendLeaves(size: number, edge: Nodes, leaves: readonly string[]): NewNode[] {
  const nodes = new Map(edge)
  const added: NewNode[] = []
  const add = (level: number, index: number, hash: string) => {
    added.push({ level, index, hash })
    nodes.set(keyOf({ level, index }), hash)
  }
  for (const [n, leaf] of leaves.entries()) {
    let [level, index] = [0, size + n]
    add(level, index, leaf)
    while (index % 2 === 1) {
      const left = nodes.get(keyOf({ level, index: index - 1 }))
      const right = nodes.get(keyOf({ level, index }))
      if (left === undefined || right === undefined) throw new Error('the tree has a hole')
      level += 1
      index = (index - 1) / 2
      add(level, index, nodeHash(left, right))
    }
  }
  return added
}
