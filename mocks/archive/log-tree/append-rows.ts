import { randomBytes, randomInt } from 'node:crypto'
import { sql } from 'kysely'
import type { Archive } from '../archive'
import type { ChainRow } from '../audit/chain-fault'
import type { ArchiveDatabase, ArchiveTransaction } from '../database/tables'
import { readNodes } from './read-nodes'
import { leafHash } from './tree-hash'
import { appendLeaves, keyOf, rangeHash } from './tree-nodes'

/** Leaves that are no row, as many as chance wills: without them the size of the tree would tell how much was written. */
const mostFillers = 8

export type Sealing = Pick<Archive, 'database' | 'clock' | 'signer' | 'config' | 'log'>

/** Appends rows to the history tree, in an order of chance, and signs its new head. */
export async function appendRows(
  archive: Sealing,
  trx: ArchiveTransaction,
  rows: readonly ChainRow[],
): Promise<void> {
  const size = await treeSize(trx)
  const leaves = shuffled<ChainRow | null>([
    ...rows,
    ...Array.from({ length: randomInt(mostFillers) }, () => null),
  ])
  const edge = await readNodes(trx, [{ start: 0, end: size }])
  const hashes = leaves.map((row) => (row ? leafHash(row.event) : randomBytes(32).toString('hex')))
  const added = appendLeaves(size, edge, hashes)
  const places = leaves.flatMap((row, n) => (row ? [{ row, position: size + n }] : []))
  await sql`insert into log_nodes (level, index, hash)
    select * from unnest(${added.map(({ level }) => level)}::int[],
      ${added.map(({ index }) => index)}::bigint[], ${added.map(({ hash }) => hash)}::text[])`.execute(
    trx,
  )
  await sql`insert into sealed_events (client_id, sequence, position)
    select * from unnest(${places.map(({ row }) => row.client_id)}::text[],
      ${places.map(({ row }) => row.sequence)}::bigint[],
      ${places.map(({ position }) => position)}::bigint[])`.execute(trx)
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
  await signHead(archive, trx, total, rangeHash({ start: 0, end: total }, nodes))
}

/** Leaves of the tree whose head was signed last; 0 before the first. */
export async function treeSize(database: ArchiveDatabase): Promise<number> {
  const head = await database
    .selectFrom('log_heads')
    .select((eb) => eb.fn.max('size').as('size'))
    .executeTakeFirst()
  return head?.size ?? 0
}

async function signHead(
  { clock, signer, config }: Sealing,
  trx: ArchiveTransaction,
  size: number,
  root: string,
): Promise<void> {
  const now = clock()
  const iat = Math.floor(now.getTime() / 1000)
  const jws = await signer.sign('log-head+jwt', { iss: config.url, iat, size, root })
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
