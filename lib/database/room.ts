import { statfsSync } from 'node:fs'
import { DatabaseUnavailable } from './database-unavailable'

/**
 * The database takes no work when the disk has less than this, in bytes: the largest Bundle is written twice, to the log and
 * to its table, and a log grows by 16 MB at once.
 */
export const leastRoom = 96 * 1024 * 1024

/** Bytes that are free where a folder lies. */
export function freeRoom(folder: string): number {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}

/** @throws DatabaseUnavailable when there is no room to keep a log of what would be done (L1) */
export function requireRoom(free: number): void {
  if (free < leastRoom) throw new DatabaseUnavailable('no-room', undefined)
}
