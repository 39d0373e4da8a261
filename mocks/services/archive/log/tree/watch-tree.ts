import type { LogHead } from '@/lib/contracts/archive/log-proof'
import { logSecurity, securityWriter } from '@/lib/logging/log-security'
import type { Archive } from '../../archive'
import type { ArchiveDatabase } from '../../database/tables'
import { ownHead, publishedPoint } from './log-restore'
import { readNodes } from './read-nodes'
import { rangeHash } from './tree-nodes'

export type Watched = Pick<Archive, 'database' | 'signer' | 'log' | 'published' | 'treeWatch'>

/** The head that the database says was signed last. */
export function storedHead(database: ArchiveDatabase) {
  return database
    .selectFrom('log_heads')
    .select(['size', 'root', 'jws'])
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/**
 * What is wrong between the tree of the database, what was signed last and what was published last (L7). They are read against the order in
 * which they are written, so that what another process seals meanwhile looks like no fault: what is read later can only be more.
 */
export async function headFault(
  archive: Watched,
  database: ArchiveDatabase = archive.database,
): Promise<string | undefined> {
  const known = await publishedSize(database)
  const line = archive.published.newest()
  const stored = await storedHead(database)
  const head = stored && (await ownHead(archive, stored.jws))
  if (stored && (head?.size !== stored.size || head.root !== stored.root)) {
    return 'the newest head was not signed here'
  }
  if (head && !(await isRootAt(database, head))) return 'the tree is not the one that was signed'
  if (archive.published.place === null) return known > 0 ? publishedIsUnread : undefined
  if (line === undefined) return known > 0 ? publishedIsLost : undefined
  const published = await publishedPoint(archive, line)
  if (!published) return 'what was published last was not signed here'
  if (published.size < known) return publishedIsLost
  if (!head || head.size < published.size) return treeIsShorter
  return (await isRootAt(database, published))
    ? undefined
    : 'the tree is not the one that was published'
}

/** It is as after a restore, which an operator acknowledges; or the end of the log was cut off. */
export const treeIsShorter = 'the tree is shorter than the one published'

/** Nothing is known to have been removed; but what would prove that nothing was, is gone, */
const publishedIsLost = 'heads that were published are gone from where they were'

/** or this archive has been started without being told where it is. */
const publishedIsUnread = 'heads have been published, and ARCHIVE_HEADS_FILE is not set'

/** Whether a fault is that nothing can be proven. */
export const isUnproven = (fault: string | undefined): boolean =>
  fault === publishedIsLost || fault === publishedIsUnread

/** Size of the newest head that the database remembers to have been published; 0: none. */
export async function publishedSize(database: ArchiveDatabase): Promise<number> {
  const row = await database
    .selectFrom('log_published')
    .select('size')
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.size ?? 0
}

export async function isRootAt(
  database: ArchiveDatabase,
  { size, root }: Pick<LogHead, 'size' | 'root'>,
): Promise<boolean> {
  const range = { start: 0, end: size }
  const nodes = await readNodes(database, [range])
  try {
    return rangeHash(range, nodes) === root
  } catch {
    return false
  }
}

/** Where heads were published last, and since when there have been any, as the database remembers it. */
async function publishedWhere(database: ArchiveDatabase) {
  // There is a row for each sealing: millions in a year.
  const last = await database
    .selectFrom('log_published')
    .select('place')
    .where('place', 'is not', null)
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst()
  const first = await database
    .selectFrom('log_published')
    .select('published_at')
    .orderBy('size')
    .limit(1)
    .executeTakeFirst()
  return { place: last?.place, since: first?.published_at }
}

/** Remembers what was found, and tells operators of what is new. */
export async function noteTree(
  { treeWatch, log, database }: Watched,
  fault: string | undefined,
): Promise<void> {
  const isNew = fault !== undefined && fault !== treeWatch.fault
  treeWatch.fault = fault
  if (!isNew) return
  logSecurity(securityWriter(log), 'sensitive_delete', 'log')
  const where = isUnproven(fault) ? await publishedWhere(database) : {}
  log.error({ because: fault, ...where }, 'the history tree does not hold')
}
