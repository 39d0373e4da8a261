import type { Archive } from '../../archive'
import type { ArchiveTransaction } from '../../database/tables'
import type { Sealing } from './append-rows'
import { ownHead, publishedPoint } from './log-restore'
import { toldOverSize } from './over-tree'
import { isRootAt, publishedSize, storedHead } from './watch-tree'

/** So many are judged and published at once: while the second place is full or away, each round tries the first of them anew. */
export const mostHeads = 100

export type SignedHead = Readonly<{ size: number; jws: string }>

/**
 * The first {@link mostHeads} heads that were signed and do not stand in the second place yet, the oldest first: a program may have ended between the two. Each must be the archive's own, and the tree
 * must go on from it; else a sentence on what is wrong, and none is published. Of a place that is new, the newest alone.
 */
export async function unpublishedHeads(
  archive: Sealing,
  trx: ArchiveTransaction,
): Promise<readonly SignedHead[] | string> {
  const line = archive.published.newest()
  if (line === undefined) {
    const newest = await storedHead(trx)
    return newest ? [newest] : []
  }
  const point = await publishedPoint(archive, line)
  const heads = await trx
    .selectFrom('log_heads')
    .select(['size', 'jws'])
    .where('size', '>', point?.size ?? 0)
    .orderBy('size')
    .limit(mostHeads)
    .execute()
  for (const { size, jws } of heads) {
    const head = await ownHead(archive, jws)
    if (head?.size !== size) return 'a head that waits to be published was not signed here'
    if (!(await isRootAt(trx, head))) return 'the tree does not go on from a head that was signed'
  }
  return heads
}

/**
 * The largest head that is told to anybody; undefined: the newest. Where heads have a second place none is told before it stands there: what somebody keeps can then always be
 * named when a restore has lost it.
 */
export async function toldSize(
  archive: Pick<Archive, 'database' | 'signer' | 'published' | 'overPublished' | 'config'>,
): Promise<number | undefined> {
  if (archive.config.instances) return toldOverSize(archive)
  if (archive.published.place === null) return undefined
  return await publishedSize(archive.database)
}
