import { closeSync, fsyncSync, openSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { NodeFS } from '@electric-sql/pglite/nodefs'

type Started = Parameters<NodeFS['init']>
type StreamOps = { fsync?: (stream: { nfd: number }) => number }
type Module = { FS: { filesystems: { NODEFS: { stream_ops: StreamOps } } } }

/**
 * The folder of the embedded database, made to keep what it has promised through a power cut. As delivered, PGlite
 * starts PostgreSQL with fsync off, and its file system has no fsync at all; both must be mended for a commit to reach
 * the disk. To be used with `durableStartParams`.
 */
export class DurableNodeFs extends NodeFS {
  override async init(...started: Started): ReturnType<NodeFS['init']> {
    const options = await super.init(...started)
    options.emscriptenOpts.preRun?.push((module: unknown) => {
      ;(module as Module).FS.filesystems.NODEFS.stream_ops.fsync = ({ nfd }) => {
        fsyncSync(nfd)
        return 0
      }
    })
    return options
  }
}

/**
 * PGlite's own start parameters with fsync on. `fdatasync`, PostgreSQL's default on Linux, does nothing in this build,
 * so the log is flushed by `fsync`.
 */
export function durableStartParams(defaults: readonly string[]): string[] {
  const kept = defaults.filter((parameter) => parameter !== '-F')
  return [...kept, '-c', 'fsync=on', '-c', 'wal_sync_method=fsync']
}

/** Flushes every file and folder under `folder`: a new database is unpacked there without a single fsync. */
export function flushFolder(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) flushFolder(path)
    else if (entry.isFile()) flush(path)
  }
  flush(folder)
}

function flush(path: string): void {
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
