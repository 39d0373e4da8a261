import { setImmediate as breathe, setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Archive } from '../../archive'
import { leafFault, type Leaf } from './leaf-fault'
import { ownHead } from './log-restore'
import { headFault, noteTree, storedHead, type Watched } from './watch-tree'
import { createRoot } from './tree-root'

type Examined = Watched & Pick<Archive, 'clock' | 'keys'>

/** Leaves that are looked at in one piece: other callers are answered in between. */
const piece = 2_000

/** For how long a look at the whole tree counts as one of now. Milliseconds. */
const fresh = 60_000

/**
 * Goes through the whole history tree, leaf by leaf (L7): the root is worked out anew and must be the signed one, and each leaf
 * must be accounted for. So a row that was removed with all that pointed to it is found without anybody having kept anything.
 */
export function examineTree(archive: Examined): Promise<void> {
  const { treeWatch } = archive
  treeWatch.examining ??= lookThrough(archive).finally(() => {
    treeWatch.examining = undefined
  })
  return treeWatch.examining
}

/** For how long one who asks waits; a long log is gone through meanwhile all the same. Milliseconds. */
const patience = 5_000

/** As {@link examineTree}, unless that has just been done. @returns whether all of it holds; null: that is not known yet */
export async function isTreeWhole(archive: Examined): Promise<boolean | null> {
  const { examinedAt } = archive.treeWatch
  const age = examinedAt ? archive.clock().getTime() - examinedAt.getTime() : Infinity
  if (age >= fresh) {
    await Promise.race([examineTree(archive), wait(patience, undefined, { ref: false })])
  }
  const { fault, examinedAt: known } = archive.treeWatch
  if (fault !== undefined) return false
  return known ? true : null
}

async function lookThrough(archive: Examined): Promise<void> {
  const now = archive.clock()
  await noteTree(archive, (await headFault(archive)) ?? (await leavesFault(archive)))
  archive.treeWatch.examinedAt = now
}

/** What is wrong with the tree in itself, whatever was published. */
export async function leavesFault(archive: Examined): Promise<string | undefined> {
  const { database, keys } = archive
  const stored = await storedHead(database)
  const head = stored && (await ownHead(archive, stored.jws))
  if (!head) return undefined
  const tree = createRoot()
  for (let start = 0; start < head.size; start += piece) {
    const leaves = await leavesFrom(archive, start, Math.min(start + piece, head.size))
    for (const [n, leaf] of leaves.entries()) {
      if (leaf.index !== start + n) return 'the tree has a hole'
      const isKnown = leaf.is_sealed || leaf.mark_client !== null || leaf.moved !== null
      const fault = leaf.index >= head.from || isKnown ? leafFault(leaf, keys.leaves) : undefined
      if (fault) return fault
      tree.add(leaf.hash)
    }
    if (leaves.length !== Math.min(piece, head.size - start)) return 'the tree has a hole'
    await breathe()
  }
  return tree.root() === head.root ? undefined : 'the leaves are not those that were signed'
}

async function leavesFrom({ database }: Examined, start: number, end: number): Promise<Leaf[]> {
  const { rows } = await sql<Leaf>`
    select n.index, n.hash, s.client_id is not null as is_sealed, e.event,
      m.client_id as mark_client, m.sequence as mark_sequence, m.hash as mark_hash, l.hash as link, v.mac as moved
    from log_nodes n
    left join sealed_events s on s.position = n.index
    left join audit_events e on e.client_id = s.client_id and e.sequence = s.sequence
    left join log_marks m on m.position = n.index
    left join moved_leaves v on v.position = n.index
    left join audit_events l on l.client_id = m.client_id and l.sequence = m.sequence
    where n.level = 0 and n.index >= ${start} and n.index < ${end}
    order by n.index`.execute(database)
  return rows
}
