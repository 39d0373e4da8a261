import {
  logHeadSchema,
  logRestoreSchema,
  type LogHead,
  type LogRestore,
} from '@/lib/contracts/archive/log-proof'
import type { Archive } from '../../archive'
import type { ArchiveDatabase } from '../../database/tables'
import { readOwn } from './read-own'

type Signed = Pick<Archive, 'signer'>

/** A head by one of the archive's own keys; undefined: it is none. */
export const ownHead = (archive: Signed, jws: string): Promise<LogHead | undefined> =>
  readOwn(archive, jws, 'log-head+jwt', logHeadSchema)

/** That the log goes on from a backup, by one of the archive's own keys; undefined: it is no such thing. */
export const ownRestore = (archive: Signed, jws: string): Promise<LogRestore | undefined> =>
  readOwn(archive, jws, 'log-restore+jwt', logRestoreSchema)

/** What a line of the published heads holds the tree to: a head, or what the log went on from after a restore. */
export async function publishedPoint(archive: Signed, jws: string) {
  return (await ownHead(archive, jws)) ?? (await ownRestore(archive, jws))
}

/** Each time that the log went on from a backup, the oldest first; a row that the archive has not signed says nothing. */
export async function readRestores(
  archive: Signed & Readonly<{ database: ArchiveDatabase }>,
): Promise<readonly LogRestore[]> {
  const rows = await archive.database
    .selectFrom('log_restores')
    .select('jws')
    .orderBy('at')
    .execute()
  const read = await Promise.all(rows.map(({ jws }) => ownRestore(archive, jws)))
  return read.flatMap((restore) => restore ?? [])
}
