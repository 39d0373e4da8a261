import { randomInt } from 'node:crypto'
import { sql } from 'kysely'
import type { Archive } from '../../archive'
import type { LogHead } from '@/lib/contracts/archive/log-proof'
import type { ChainRow } from '../events/chain-fault'
import type { ArchiveDatabase, ArchiveTransaction } from '../../database/tables'
import type { Mark } from './keyed-leaves'
import { readNodes } from './read-nodes'
import { leafHash } from './tree-hash'
import { appendLeaves, keyOf, rangeHash } from './tree-nodes'
import { ownHead } from './log-restore'
import { storedHead } from './watch-tree'

/** Leaves that are no row, as many as chance wills: without them the size of the tree would tell how much was written. */
const mostFillers = 8

export type Sealing = Pick<
  Archive,
  'database' | 'clock' | 'signer' | 'config' | 'log' | 'keys' | 'published' | 'treeWatch'
>

/** A row to seal, how a chain stands after it, or a leaf that is nothing. */
type NewLeaf =
  | Readonly<{ kind: 'row'; row: ChainRow }>
  | Readonly<{ kind: 'mark'; mark: Mark }>
  | Readonly<{ kind: 'filler' }>

/** Appends rows to the history tree, with a mark of each chain, in an order of chance, and signs its new head. */
export async function appendRows(
  archive: Sealing,
  trx: ArchiveTransaction,
  rows: readonly ChainRow[],
): Promise<void> {
  const { size, from } = await treeSoFar(archive, trx)
  const leaves = shuffled<NewLeaf>([
    ...rows.map((row) => ({ kind: 'row', row }) as const),
    ...marksOf(rows).map((mark) => ({ kind: 'mark', mark }) as const),
    ...Array.from({ length: randomInt(mostFillers) }, () => ({ kind: 'filler' }) as const),
  ])
  const edge = await readNodes(trx, [{ start: 0, end: size }])
  const hashes = leaves.map((leaf, n) => hashOf(leaf, size + n, archive))
  const added = appendLeaves(size, edge, hashes)
  const places = leaves.flatMap((leaf, n) =>
    leaf.kind === 'row' ? [{ row: leaf.row, position: size + n }] : [],
  )
  const marks = leaves.flatMap((leaf, n) =>
    leaf.kind === 'mark' ? [{ ...leaf.mark, position: size + n }] : [],
  )
  await sql`insert into log_nodes (level, index, hash)
    select * from unnest(${added.map(({ level }) => level)}::int[],
      ${added.map(({ index }) => index)}::bigint[], ${added.map(({ hash }) => hash)}::text[])`.execute(
    trx,
  )
  await sql`insert into sealed_events (client_id, sequence, position)
    select * from unnest(${places.map(({ row }) => row.client_id)}::text[],
      ${places.map(({ row }) => row.sequence)}::bigint[],
      ${places.map(({ position }) => position)}::bigint[])`.execute(trx)
  await sql`insert into log_marks (client_id, sequence, hash, position)
    select * from unnest(${marks.map(({ clientId }) => clientId)}::text[],
      ${marks.map(({ sequence }) => sequence)}::bigint[],
      ${marks.map(({ hash }) => hash)}::text[],
      ${marks.map(({ position }) => position)}::bigint[])`.execute(trx)
  await sql`insert into log_seals (client_id, sequence, hash)
    select distinct on (client_id) client_id, sequence, hash
    from unnest(${rows.map((row) => row.client_id)}::text[],
      ${rows.map(({ sequence }) => sequence)}::bigint[], ${rows.map(({ hash }) => hash)}::text[])
      as sealed (client_id, sequence, hash)
    order by client_id, sequence desc
    on conflict (client_id) do update set sequence = excluded.sequence, hash = excluded.hash`.execute(
    trx,
  )
  const nodes = new Map([...edge, ...added.map((node) => [keyOf(node), node.hash] as const)])
  const total = size + leaves.length
  const root = rangeHash({ start: 0, end: total }, nodes)
  await signHead(archive, trx, { size: total, root, from })
}

/** The tree so far. From its first leaf on all of them are accounted for, or from where an older archive left off. */
async function treeSoFar(
  archive: Sealing,
  trx: ArchiveTransaction,
): Promise<Pick<LogHead, 'size' | 'from'>> {
  const stored = await storedHead(trx)
  if (!stored) return { size: 0, from: 0 }
  const head = await ownHead(archive, stored.jws)
  return { size: stored.size, from: head && head.from < head.size ? head.from : stored.size }
}

/** How each client's chain stands after its last row here. */
function marksOf(rows: readonly ChainRow[]): Mark[] {
  const last = new Map(rows.map((row) => [row.client_id, row]))
  return [...last.values()].map(({ client_id: clientId, sequence, hash }) => ({
    clientId,
    sequence,
    hash,
  }))
}

function hashOf(leaf: NewLeaf, position: number, { keys: { leaves } }: Sealing): string {
  if (leaf.kind === 'row') return leafHash(leaf.row.event)
  return leaf.kind === 'mark' ? leaves.mark(position, leaf.mark) : leaves.filler(position)
}

/** Leaves of the tree whose head was signed last; 0 before the first. */
export async function treeSize(
  database: ArchiveDatabase,
  heads: 'log_heads' | 'over_heads' = 'log_heads',
): Promise<number> {
  const head = await database
    .selectFrom(heads)
    .select((eb) => eb.fn.max('size').as('size'))
    .executeTakeFirst()
  return head?.size ?? 0
}

async function signHead(
  { clock, signer, config }: Sealing,
  trx: ArchiveTransaction,
  { size, root, from }: Pick<LogHead, 'size' | 'root' | 'from'>,
): Promise<void> {
  const now = clock()
  const iat = Math.floor(now.getTime() / 1000)
  const instance = config.instances && { instance: config.instances.self }
  const jws = await signer.sign('log-head+jwt', {
    ...{ iss: config.url, iat, size, root, from, ...instance },
  })
  await trx.insertInto('log_heads').values({ size, root, signed_at: now, jws }).execute()
}

/** In an order of chance (Fisher and Yates), so that a position does not tell how the rows of a batch came. */
function shuffled<Item>(items: readonly Item[]): Item[] {
  const shuffled = [...items]
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = randomInt(last + 1)
    ;[shuffled[last], shuffled[other]] = [shuffled[other] as Item, shuffled[last] as Item]
  }
  return shuffled
}
