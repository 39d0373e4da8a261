import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { chmod, copyFile, mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { sql, type QueryExecutorProvider } from 'kysely'
import { whileBackedUp } from './being-backed-up'
import { flushFile, flushFolder } from './durable-node-fs'
import { freeRoom, requireRoom } from './room'

/** What a backup came to: how much it holds, and from when on writes are not in it for certain. */
type BackUp = Readonly<{ at: Date; files: number; bytes: number }>

type Options = Readonly<{
  /** The embedded database that runs on the folder, of this very process. */
  database: QueryExecutorProvider
  dataDir: string
  /** A folder that is not there yet. */
  to: string
  /** Bytes that are free there; those of the disk when absent. For tests. */
  free?: (folder: string) => number
  /** Milliseconds after which it is given up, as where its disk hangs; an hour when absent. */
  longest?: number
  /** Copies a file; for tests. */
  copy?: typeof copyFile
}>

/** Folders that a database begins with empty; the log is copied last. As PostgreSQL's own base backup does it. */
const emptied =
  /^pg_(wal|replslot|dynshmem|notify|serial|snapshots|stat_tmp|subtrans)\/(?!archive_status$)/
/** Files of the process that runs, or of an earlier backup. */
const leftOut =
  /^(postmaster\.(pid|opts)|backup_(label|manifest)(\.old)?|tablespace_map(\.old)?)$|(^|\/)pgsql_tmp/
const control = 'global/pg_control'

type Entry = Readonly<{ path: string; bytes: number | 'folder' }>

/**
 * Copies the folder of an embedded database while it runs and is written to, by PostgreSQL's own protocol for that (`pg_backup_start`, `pg_backup_stop`):
 * a page that was torn as it was copied is made whole out of the log, which is copied after it, when the backup is opened. It holds every write that
 * was answered before `at`. One file at a time passes through the system, so memory plays no part; it is renamed into place when all of it is on the disk.
 *
 * @throws when something is at its place, there is no room, or the database was opened anew meanwhile; then nothing is left of it
 */
export function backUpFolder(options: Options): Promise<BackUp> {
  return whileBackedUp(options.dataDir, () => copyWhole(options))
}

async function copyWhole(options: Options): Promise<BackUp> {
  const { database, dataDir, to, free = freeRoom, longest = 3_600_000, copy = copyFile } = options
  const until = performance.now() + longest
  const copying = (from: string, entries: readonly Entry[]) =>
    inTime(copyAll(from, draft, entries, copy), until)
  if (existsSync(to)) throw new Error('There is something at the place of the backup already')
  const draft = `${to}.unfinished`
  await rm(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true, mode: 0o700 })
  try {
    const entries = await entriesOf(dataDir)
    requireRoom(free(draft) - sizeOf(entries))
    await sql`select pg_backup_start('mittkanta', true)`.execute(database)
    const copied = await copying(dataDir, entries).catch((error: unknown) => error)
    // Also when that failed: the database would else stay in the state of a backup.
    const stop = await stopBackup(database)
    if (copied instanceof Error) throw copied
    const at = new Date()
    // In one go: PostgreSQL writes it in this very thread, so not meanwhile.
    writeFileSync(join(draft, control), readFileSync(join(dataDir, control)), { mode: 0o600 })
    writeFileSync(join(draft, 'backup_label'), stop.label, { mode: 0o600 })
    await copying(dataDir, await logOf(dataDir, stop))
    flushFolder(draft)
    await rename(draft, to)
    flushFile(dirname(to))
    const whole = await entriesOf(to, () => true)
    const files = whole.filter(({ bytes }) => bytes !== 'folder').length
    return { at, files, bytes: sizeOf(whole) }
  } catch (error) {
    const removed = rm(draft, { recursive: true, force: true })
    // What can't be copied to may not be cleared up either.
    await inTime(removed, performance.now() + longestClearing).catch(() => undefined)
    throw error
  }
}

/** Milliseconds. */
const longestClearing = 10_000

/** @throws when it is not done by then: who copies the folder keeps its log from being let go of */
async function inTime(work: Promise<void>, until: number): Promise<void> {
  const over = new AbortController()
  const late = wait(Math.max(0, until - performance.now()), undefined, over)
  const isDone = await Promise.race([work.then(() => true), late.then(() => false)])
  over.abort()
  late.catch(() => undefined)
  if (!isDone) throw new Error('The backup took too long and was given up')
}

type Stop = Readonly<{ label: string; last: string }>

async function stopBackup(database: QueryExecutorProvider): Promise<Stop> {
  const { rows } = await sql<Stop>`select labelfile as label, pg_walfile_name(lsn) as last
    from pg_backup_stop(false)`.execute(database)
  if (!rows[0]) throw new Error('The database does not say where the backup ends')
  return rows[0]
}

const isCopied = (path: string) => !emptied.test(path) && !leftOut.test(path) && path !== control

/** Everything under a folder, folders before what is in them. What goes meanwhile is passed by. */
async function entriesOf(root: string, fits = isCopied): Promise<Entry[]> {
  const found: Entry[] = []
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
      .slice(root.length + 1)
      .replaceAll('\\', '/')
    if (!fits(path)) continue
    if (entry.isDirectory()) found.push({ path, bytes: 'folder' })
    else if (entry.isFile()) {
      const size = await sizeAt(join(root, path))
      if (size !== undefined) found.push({ path, bytes: size })
    }
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1))
}

const sizeOf = (entries: readonly Entry[]) =>
  entries.reduce((sum, { bytes }) => sum + (bytes === 'folder' ? 0 : bytes), 0)

const sizeAt = (path: string) =>
  stat(path).then(
    ({ size }) => size,
    (error: unknown) => passBy(error),
  )

async function copyAll(
  from: string,
  to: string,
  entries: readonly Entry[],
  copy: typeof copyFile,
): Promise<void> {
  for (const { path, bytes } of entries) {
    const place = join(to, path)
    if (bytes === 'folder') await mkdir(place, { recursive: true, mode: 0o700 })
    else {
      const isThere = await copy(join(from, path), place).then(() => true, passBy)
      if (isThere) await chmod(place, 0o600)
    }
  }
}

/** A table that was dropped while it was copied: the log says so too. */
function passBy(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
  throw error
}

/**
 * The files of the log from where the backup began to where it ended.
 *
 * @throws when one of them has been used anew, as after a checkpoint between
 */
async function logOf(dataDir: string, { label, last }: Stop): Promise<Entry[]> {
  const [, first = ''] = /\(file ([0-9A-F]{24})\)/.exec(label) ?? []
  const names = (await readdir(join(dataDir, 'pg_wal'))).filter(
    (name) => /^[0-9A-F]{24}$/.test(name) && first <= name && name <= last,
  )
  if (first === '' || names.length !== placeOf(last) - placeOf(first) + 1)
    throw new Error('The log of the time of the backup is not there any more: take it again')
  return names.map((name) => ({ path: `pg_wal/${name}`, bytes: 0 }))
}

/** Of a file of the log among all of them: 256 files of 16 MB have one number in the middle. */
const placeOf = (name: string) =>
  parseInt(name.slice(8, 16), 16) * 256 + parseInt(name.slice(16), 16)
