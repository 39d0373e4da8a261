import { PGlite } from '@electric-sql/pglite'
import type { PostgresPool } from 'kysely'
import { asUnavailable, DatabaseUnavailable } from './database-unavailable'
import { openFolder, type Running } from './embedded-folder'
import { createPgliteSession, type Session } from './pglite-session'
import { keepLogShort, type LogLimits } from './keep-log-short'
import { freeRoom, requireRoom } from './room'
import { shareSession } from './share-session'

export type EmbeddedOptions = Readonly<{
  /** Folder of the database; made when missing. `memory://` keeps it in memory. */
  dataDir: string
  /** What a database in memory begins with; empty when absent. */
  loadDataDir?: Blob | undefined
  /** Bytes that are free for it; those of the disk when absent. For tests. */
  free?: ((dataDir: string) => number) | undefined
  /** How short the log of a folder is kept; as is usual when absent. For tests. */
  log?: LogLimits | undefined
}>

/**
 * The embedded database behind the interface of a `pg` pool, so that one Kysely dialect serves both. It has a single
 * session, which its callers share.
 */
export async function createPglitePool(options: EmbeddedOptions): Promise<PostgresPool> {
  const { dataDir, loadDataDir } = options
  if (dataDir !== 'memory://') return createFolderPool(options)
  const raw = await PGlite.create({ dataDir, loadDataDir })
  const session = createPgliteSession(raw)
  const begin = async () => {
    if (options.free) requireRoom(options.free(dataDir))
    return session
  }
  return { ...shareSession(begin), end: () => raw.close() }
}

/** Opening again holds up the whole program for seconds; when it fails, it is not tried for so long. Milliseconds. */
const pauseAfterFault = 10_000

/**
 * While the disk has no room, whatever begins fails. What a fault of the disk, or of the database itself, has stopped in the
 * middle is left as it is, and opened again by who comes next, as after a power cut.
 */
async function createFolderPool({ dataDir, free, log }: EmbeddedOptions): Promise<PostgresPool> {
  const open = async () => {
    const running = await openFolder(dataDir)
    return { ...running, session: createPgliteSession(running.raw) }
  }
  let current: (Running & { session: Session }) | undefined = await open()
  let refusal: DatabaseUnavailable | undefined
  let notBefore = 0

  async function openAgain() {
    if (refusal && performance.now() < notBefore) throw refusal
    try {
      return await open()
    } catch (error) {
      refusal = asUnavailable(error) ?? new DatabaseUnavailable('connection', error)
      notBefore = performance.now() + pauseAfterFault
      throw refusal
    }
  }

  async function begin(): Promise<Session> {
    requireRoom((free ?? freeRoom)(dataDir))
    const running = (current ??= await openAgain())
    let fault: DatabaseUnavailable | undefined
    /** Does some work, and leaves the database after a fault that is none of a statement. */
    async function guard<Result>(work: () => Promise<Result>): Promise<Result> {
      // As the end of a transaction, which comes after the fault.
      if (fault) throw fault
      try {
        return await work()
      } catch (error) {
        const unavailable = asUnavailable(error)
        if (isOfStatement(error)) throw unavailable ?? error
        fault = unavailable ?? new DatabaseUnavailable('connection', error)
        running.abandon()
        current = undefined
        throw fault
      }
    }
    const { query, queryTogether } = running.session
    return {
      query: (...given) => guard(() => query(...given)),
      queryTogether: (...given) => guard(() => queryTogether(...given)),
    }
  }
  const shared = shareSession(begin)
  const end = keepLogShort(shared, dataDir, log)
  return {
    ...shared,
    end: async () => {
      end()
      await current?.raw.close()
    },
  }
}

/** PostgreSQL says its state; a fault of ours in what is sent or read is of these types. */
function isOfStatement(error: unknown): boolean {
  return (
    error instanceof TypeError ||
    error instanceof SyntaxError ||
    (error instanceof Error && 'severity' in error)
  )
}
