import { sql } from 'kysely'
import type { OfferedHead, WitnessedHead } from '@/lib/contracts/archive/log-proof'
import { logSecurity, securityWriter } from '@/lib/logging/log-security'
import { isLogContinued } from '@/lib/proof/is-log-continued'
import type { Archive } from '../../archive'
import { Away } from '../../away'
import type { ArchiveDatabase, ArchiveTransaction } from '../../database/tables'
import { ownHead } from './log-restore'
import { readNodes } from './read-nodes'
import { leafHash } from './tree-hash'
import { appendLeaves, keyOf, rangeHash } from './tree-nodes'
import { inclusionRanges } from './tree-ranges'

type Over = Pick<Archive, 'database' | 'signer' | 'clock' | 'config' | 'log' | 'overPublished'>
type Told = Pick<Over, 'database' | 'signer' | 'overPublished'>

/** The largest head over the heads that is told to anybody; undefined: the newest, for there is no second place. */
export async function toldOverSize({
  overPublished,
  signer,
}: Omit<Told, 'database'>): Promise<number | undefined> {
  if (overPublished.place === null) return undefined
  const line = overPublished.newest()
  return (line && (await ownHead({ signer }, line))?.size) || 0
}

/**
 * The newest head of an instance in the tree over the heads, with its way there; undefined: none is there that may be told.
 *
 * @param size of the tree over the heads; absent: the newest
 */
export async function readWitnessed(
  archive: Told,
  instance: string,
  size?: number,
): Promise<WitnessedHead | undefined> {
  const { database } = archive
  const over = await overHead(database, { size, most: await toldOverSize(archive) })
  if (!over) return undefined
  const found = await database
    .selectFrom('instance_heads')
    .select(['position', 'size', 'jws'])
    .where('instance', '=', instance)
    .where('position', '<', over.size)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!found) return undefined
  const { position, jws } = found
  const ranges = inclusionRanges(position, over.size)
  const nodes = await readNodes(database, ranges, 'over_nodes')
  const path = ranges.map((range) => rangeHash(range, nodes))
  return { size: found.size, head: over.jws, through: { head: jws, position, path } }
}

/**
 * Takes a head of an instance into the tree over the heads, and signs and publishes the new head of that one; `refused`: it is no head of this instance's, or does not
 * continue the one that is there. Whatever an instance takes back is so found by the one that leads, and never witnessed. One whose path begins elsewhere was overtaken by another
 * program of the instance, which is no alarm: it asks what is known, which has been published by then, and offers anew.
 */
export async function takeHead(
  over: Over,
  instance: string,
  offered: OfferedHead,
): Promise<WitnessedHead | 'refused'> {
  const head = await ownHead(over, offered.head)
  if (head?.instance !== instance) return 'refused'
  const taken = await alone(over, async (trx) => {
    // First of all: an instance is told of no head that waits to be published, and begins none of its paths there.
    await requireWhole(over, trx)
    await publishNewest(over, trx)
    const known = await newestOf(trx, instance)
    const before = known && (await ownHead(over, known.jws))
    if (known && head.size <= known.size)
      return head.size === known.size && head.root === before?.root
    const knownSize = known?.size ?? 0
    if ((offered.from ?? knownSize) !== knownSize) return false
    if (before && !(await isLogContinued(before, head, offered.path))) {
      logSecurity(securityWriter(over.log), 'sensitive_delete', 'log')
      over.log.error({ instance }, 'the tree of an instance is not the one that was witnessed')
      return false
    }
    await append(over, trx, { instance, size: head.size, jws: offered.head })
    return true
  })
  if (!taken) return 'refused'
  await alone(over, (trx) => publishNewest(over, trx))
  return (await readWitnessed(over, instance)) ?? 'refused'
}

/** One at a time, of however many are taken by however many programs. */
function alone<Done>({ database }: Over, work: (trx: ArchiveTransaction) => Promise<Done>) {
  return database.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtext('mittkanta-over-tree'))`.execute(trx)
    return work(trx)
  })
}

/**
 * After it is kept, and before another one is, so that they are published in the order in which they were signed, and one waits at the most: whoever signs the next may
 * come between the commit and this.
 */
async function publishNewest({ overPublished }: Over, trx: ArchiveTransaction): Promise<void> {
  const stored = await overHead(trx)
  if (stored && overPublished.newest() !== stored.jws) overPublished.publish([stored.jws])
}

/** The head over the heads as it was signed; of this size, or the newest, or the newest of those up to a size. */
const overHead = (
  database: ArchiveDatabase,
  { size, most }: Readonly<{ size?: number | undefined; most?: number | undefined }> = {},
) =>
  database
    .selectFrom('over_heads')
    .select(['size', 'root', 'jws'])
    .$if(size !== undefined, (query) => query.where('size', '=', size ?? 0))
    .$if(most !== undefined, (query) => query.where('size', '<=', most ?? 0))
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst()

const newestOf = (trx: ArchiveTransaction, instance: string) =>
  trx
    .selectFrom('instance_heads')
    .select(['size', 'jws'])
    .where('instance', '=', instance)
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst()

type Leaf = Readonly<{ instance: string; size: number; jws: string }>

async function append({ clock, signer, config }: Over, trx: ArchiveTransaction, leaf: Leaf) {
  const position = (await overHead(trx))?.size ?? 0
  const edge = await readNodes(trx, [{ start: 0, end: position }], 'over_nodes')
  const added = appendLeaves(position, edge, [leafHash(leaf.jws)])
  await trx.insertInto('over_nodes').values(added).execute()
  await trx
    .insertInto('instance_heads')
    .values({ position, ...leaf })
    .execute()
  const nodes = new Map([...edge, ...added.map((node) => [keyOf(node), node.hash] as const)])
  const size = position + 1
  const root = rangeHash({ start: 0, end: size }, nodes)
  const now = clock()
  const iat = Math.floor(now.getTime() / 1000)
  // Each of its leaves is a head: all are accounted for.
  const jws = await signer.sign('log-head+jwt', { iss: config.url, iat, size, root, from: 0 })
  await trx.insertInto('over_heads').values({ size, root, signed_at: now, jws }).execute()
}

/** Signing on another tree than the one that was signed and published would make good what somebody has done to it. */
async function requireWhole(over: Over, trx: ArchiveTransaction): Promise<void> {
  const because = await overFault(over, trx)
  if (because === undefined) return
  logSecurity(securityWriter(over.log), 'sensitive_delete', 'log')
  over.log.error({ because }, 'the tree over the heads does not hold')
  throw new Away('instance', 'the tree over the heads does not hold')
}

async function overFault(over: Over, trx: ArchiveTransaction): Promise<string | undefined> {
  const line = over.overPublished.newest()
  const published = line === undefined ? undefined : await ownHead(over, line)
  if (line !== undefined && published === undefined) return 'what was published was not signed here'
  const stored = await overHead(trx)
  if (!stored) return published && 'it is shorter than the one published'
  const head = await ownHead(over, stored.jws)
  if (head?.size !== stored.size || !(await hasRoot(trx, head)))
    return 'the tree is not the one that was signed'
  // A crash between a commit and its publishing leaves one head behind, no more.
  if (over.overPublished.place !== null && !published && stored.size > 1) return 'heads are gone'
  if (published && published.size > stored.size) return 'it is shorter than the one published'
  return published && !(await hasRoot(trx, published))
    ? 'the tree is not the one that was published'
    : undefined
}

async function hasRoot(
  trx: ArchiveTransaction,
  { size, root }: Readonly<{ size: number; root: string }>,
): Promise<boolean> {
  const range = { start: 0, end: size }
  try {
    return rangeHash(range, await readNodes(trx, [range], 'over_nodes')) === root
  } catch {
    return false
  }
}
