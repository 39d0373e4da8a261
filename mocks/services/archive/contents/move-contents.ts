import { sql } from 'kysely'
import type { Archive } from '../archive'
import { Away } from '../away'
import type { ArchiveTransaction } from '../database/tables'
import type { WithContents } from './contents'
import { contentColumns, contentJoin, fetchContent, type StoredContent } from './fetch-content'
import { keepContent, letContentsGo } from './keep-content'
import { putOneAway, type Placed } from './put-away'
import { Refused } from './s3-store'

type Moving = WithContents & Pick<Archive, 'log'>
/** A row of `binaries`, by its key. */
type Place = Readonly<{ client_id: string; id: string }>
type Found = Place & StoredContent
export type Direction = 'in' | 'out'

/** How many contents one turn moves, and how many rows it looks at for them. */
const mostAtOnce = 20
const mostLookedAt = 2_000
/** How many turns are sat out at the most while the store is away. */
const longestRest = 300

/**
 * Moves what lies on the other side: `in`, from the database into the store; `out`, back. A turn moves a few, one after the other, and goes on where the last one ended; one that
 * begins anew, as after a start, looks from the first row on and finds what is left. Of several processes each may do so: a content that has moved is passed by.
 * It changes nothing that anybody reads: a content is taken from where it was only when it is at the other place, whole, and bound to its document, and no row of a log comes of it. Where the store
 * is away a turn ends with the first content, and ever more turns are sat out; the next one goes on behind it, so that no content keeps the others.
 *
 * @returns a function that makes one turn, and says whether all is moved; what could not be is looked for again from the next turn on
 */
export function contentsMover(archive: Moving, direction: Direction): () => Promise<boolean> {
  const pauses = growingPauses()
  let after: Place | undefined
  let moved = 0
  let failed = 0
  let isDone = false
  return async () => {
    if (isDone) return true
    if (pauses.isResting()) return false
    const { places, end, isLast } = await placesAfter(archive, direction, after)
    const turn = await moveEach(archive, direction, places)
    moved += turn.moved
    failed += turn.failed
    if (turn.moved > 0) pauses.end()
    if (turn.away) {
      const turns = pauses.begin()
      archive.log.warn({ direction, why: turn.away.why, turns }, 'contents wait for their store')
      after = turn.at
      return false
    }
    after = end
    if (!isLast) return false
    if (moved + failed > 0) archive.log.info({ direction, moved, failed }, 'contents moved')
    ;[after, isDone, moved, failed] = [undefined, failed === 0, 0, 0]
    return isDone
  }
}

/** How many turns are sat out: 1, 3, 7 … */
function growingPauses() {
  let failures = 0
  let left = 0
  return {
    isResting: () => left > 0 && left-- > 0,
    begin: () => (left = Math.min(2 ** (failures += 1) - 1, longestRest)),
    end: () => void (failures = 0),
  }
}

type Turn = Readonly<{ moved: number; failed: number; away?: Away; at?: Place }>

/** One after the other, until the store is `away` for that one. */
async function moveEach(
  archive: Moving,
  direction: Direction,
  places: readonly Place[],
): Promise<Turn> {
  let moved = 0
  let failed = 0
  for (const at of places) {
    try {
      if (await moves[direction](archive, at)) moved += 1
    } catch (error) {
      if (!(error instanceof Away)) throw error
      failed += 1
      if (!isOfOne(direction, error)) return { moved, failed, away: error, at }
    }
  }
  return { moved, failed }
}

/** Storing, or another process, has put the same there. */
class Overtaken extends Away {}

/**
 * Says nothing of the other contents: overtaken, or its object is lost or changed. On the way in that says something of the store, which has just taken it, and
 * each that is put there in vain leaves a note.
 */
function isOfOne(direction: Direction, error: Away): boolean {
  if (error instanceof Overtaken) return true
  const isLost = error instanceof Refused && error.status === 404
  return direction === 'out' && (isLost || error.isChanged)
}

const sides = { in: 'bytes is not null', out: 'content is not null' } as const

/** The next contents to be moved, in the order of the primary key, and how far that has come. */
async function placesAfter({ database }: Moving, direction: Direction, after: Place | undefined) {
  const from = after ?? { client_id: '', id: '' }
  const { rows } = await sql<Place & { is_due: boolean }>`
    select client_id, id, ${sql.raw(sides[direction])} as is_due from binaries
    where (client_id, id) > (${from.client_id}, ${from.id})
    order by client_id, id limit ${mostLookedAt}`.execute(database)
  const due = rows.filter(({ is_due }) => is_due).slice(0, mostAtOnce)
  const isWhole = due.length < mostAtOnce
  const end = isWhole ? rows.at(-1) : due.at(-1)
  return { places: due, end: end ?? after, isLast: isWhole && rows.length < mostLookedAt }
}

const moves = { in: moveIn, out: moveOut } as const

async function read({ database }: Moving, { client_id: clientId, id }: Place) {
  const { rows } = await sql<Found>`
    select b.id, ${sql.raw(contentColumns({}))} from binaries b ${sql.raw(contentJoin)}
    where b.client_id = ${clientId} and b.id = ${id}`.execute(database)
  return rows[0]
}

/** @returns false: it has gone, or was moved, meanwhile */
async function moveIn(archive: Moving, place: Place): Promise<boolean> {
  const { database, clock } = archive
  const { client_id: clientId, id } = place
  const bytes = (await read(archive, place))?.bytes
  if (!bytes) return false
  const placed = await putOneAway(archive, clientId, bytes)
  const seen = await requireThere(archive, clientId, placed, bytes)
  return database.transaction().execute(async (trx) => {
    await lockClient(trx, clientId)
    const kept = await keepContent(trx, clientId, placed)
    if (kept !== seen) throw new Overtaken('contents', 'was stored meanwhile')
    const { numUpdatedRows } = await trx
      .updateTable('binaries')
      .set({ bytes: null, content: placed.content })
      .where('client_id', '=', clientId)
      .where('id', '=', id)
      .where('bytes', 'is not', null)
      .executeTakeFirst()
    // Deleted meanwhile: what was put there for it goes as well.
    if (numUpdatedRows === 0n) await letContentsGo(trx, clientId, clock())
    return numUpdatedRows > 0n
  })
}

/** Nothing is taken out of the database that does not come out of the store as it was put there. Throws {@link Away}. @returns the object that did */
async function requireThere(
  { database, contents }: Moving,
  clientId: string,
  { content, sent }: Placed,
  bytes: Uint8Array,
): Promise<string | null> {
  const known = await database
    .selectFrom('content_objects')
    .select(['object', 'key_id', 'sealed_key'])
    .where('client_id', '=', clientId)
    .where('content', '=', content)
    .executeTakeFirst()
  const { object = null, key_id = null, sealed_key = null } = known ?? sent ?? {}
  const stored = {
    ...{ client_id: clientId, id: '', content_type: '' },
    ...{ bytes: null, row_version: null, content },
  }
  const got = await fetchContent({ contents }, { ...stored, object, key_id, sealed_key })
  if (!got.equals(bytes)) throw new Away('contents', 'not what was put there', true)
  return object
}

async function moveOut(archive: Moving, place: Place): Promise<boolean> {
  const { database, contents, clock } = archive
  const { client_id: clientId, id } = place
  const found = await read(archive, place)
  if (!found || found.bytes !== null) return false
  const bytes = await fetchContent({ contents }, found)
  return database.transaction().execute(async (trx) => {
    await lockClient(trx, clientId)
    const { numUpdatedRows } = await trx
      .updateTable('binaries')
      .set({ bytes, content: null })
      .where('client_id', '=', clientId)
      .where('id', '=', id)
      .where('content', '=', found.content)
      .executeTakeFirst()
    await letContentsGo(trx, clientId, clock())
    return numUpdatedRows > 0n
  })
}

/**
 * The lock under which storing binds contents and retention lets them go: whom either is about to commit something of is waited for. Storing (`store/storing/annul-versions.ts`
 * has the same) imports this folder.
 */
async function lockClient(trx: ArchiveTransaction, clientId: string): Promise<void> {
  await sql`select from clients where client_id = ${clientId} for update`.execute(trx)
}
