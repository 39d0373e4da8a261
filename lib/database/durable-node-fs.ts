import { closeSync, fsyncSync, openSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import { DatabaseUnavailable } from './database-unavailable'

type Started = Parameters<NodeFS['init']>
type Stream = { nfd: number }
type Operation = (stream: Stream, ...rest: unknown[]) => unknown
type StreamOps = { fsync?: (stream: Stream) => number; write: Operation; open: Operation }
type Module = { FS: { filesystems: { NODEFS: { stream_ops: StreamOps } } } }

/** Errors of the disk in numbers of WASI, which Emscripten throws: EDQUOT, EIO, ENOSPC, EROFS. */
const ofTheDisk = [19, 29, 51, 69]

/**
 * The folder of the embedded database, made to keep what it has promised through a power cut. As delivered, PGlite
 * starts PostgreSQL with fsync off, and its file system has no fsync at all; both must be mended for a commit to reach
 * the disk. To be used with `durableStartParams`.
 *
 * PostgreSQL ends when it can't keep its log, so an error of the disk is thrown through it, at once, to who asked: what it
 * leaves is as after a power cut, and `abandon` is the only thing to do.
 */
export class DurableNodeFs extends NodeFS {
  private readonly open = new Set<number>()

  override async init(...started: Started): ReturnType<NodeFS['init']> {
    const options = await super.init(...started)
    options.emscriptenOpts.preRun?.push((module: unknown) => {
      this.mend((module as Module).FS.filesystems.NODEFS.stream_ops)
    })
    return options
  }

  /** Closes the files of a database that is not asked any more. */
  abandon(): void {
    for (const descriptor of this.open) closeQuietly(descriptor)
    this.open.clear()
  }

  private mend(operations: StreamOps & { close?: Operation }): void {
    const { write, open, close } = operations
    operations.write = (...given) => orThrow(() => write(...given))
    operations.fsync = ({ nfd }) => {
      orThrow(() => fsyncSync(nfd))
      return 0
    }
    operations.open = (stream, ...rest) => {
      const opened = open(stream, ...rest)
      this.open.add(stream.nfd)
      return opened
    }
    operations.close = (stream, ...rest) => {
      this.open.delete(stream.nfd)
      return close?.(stream, ...rest)
    }
  }
}

function orThrow<Result>(work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    const { errno, code } = error as { errno?: number; code?: string }
    const isOfDisk =
      ofTheDisk.includes(errno ?? 0) || /^(ENOSPC|EDQUOT|EIO|EROFS)$/.test(code ?? '')
    throw isOfDisk ? new DatabaseUnavailable('no-room', error) : error
  }
}

function closeQuietly(descriptor: number): void {
  try {
    closeSync(descriptor)
  } catch {
    // It was closed already.
  }
}

/**
 * PGlite's own start parameters with fsync on. `fdatasync`, PostgreSQL's default on Linux, does nothing in this build,
 * so the log is flushed by `fsync`. Of PostgreSQL's own cache (128 MB, touched whole when it starts) a quarter is enough: the
 * system's cache of files stands behind it.
 */
export function durableStartParams(defaults: readonly string[]): string[] {
  const kept = defaults.filter((parameter) => parameter !== '-F')
  const settings = ['fsync=on', 'wal_sync_method=fsync', 'shared_buffers=32MB']
  return [...kept, ...settings.flatMap((setting) => ['-c', setting])]
}

/** Flushes every file and folder under `folder`: a new database is unpacked there without a single fsync. */
export function flushFolder(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) flushFolder(path)
    else if (entry.isFile()) flushFile(path)
  }
  flushFile(folder)
}

/** Flushes one file or folder. */
export function flushFile(path: string): void {
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
