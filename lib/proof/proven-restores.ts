import type { LogHead, LogRestore } from '@/lib/contracts/archive/log-proof'
import type { ArchiveKeys } from '@/lib/contracts/archive/receipt'
import type { LogWitness } from '@/lib/domain/log/log-witness'
import { isLogContinued } from './is-log-continued'
import { readHead } from './read-head'
import { readRestore } from './read-restore'

/** A restore as the archive tells of it: signed, with the proof that the log of today begins with what survived; null: it has none. */
export type ToldRestore = Readonly<{ jws: string; path: readonly string[] | null }>

/**
 * Restores of the log that are proven (L7): signed by the archive, and the log of the head begins with what survived it, or with what
 * survived a later one that went further back. What is not proven explains nothing.
 */
export async function provenRestores(
  told: readonly ToldRestore[],
  head: LogHead,
  keys: ArchiveKeys,
): Promise<LogRestore[]> {
  const signed: Readonly<{ restore: LogRestore; path: ToldRestore['path'] }>[] = []
  for (const { jws, path } of told) {
    const read = await readRestore(jws, keys)
    if (read.ok) signed.push({ restore: read.value, path })
  }
  const proven: LogRestore[] = []
  // The deepest first: one that survives a deeper one that is proven need not be in the log of today.
  for (const { restore, path } of [...signed].sort((a, b) => a.restore.size - b.restore.size)) {
    const isThere = path !== null && (await isLogContinued(restore, head, path))
    if (isThere || proven.some((deeper) => cuts(deeper, restore))) proven.push(restore)
  }
  return proven.sort((a, b) => a.iat - b.iat)
}

/** Whether a later restore went back to before what had survived an earlier one. */
const cuts = (later: LogRestore, earlier: LogRestore) =>
  later.size < earlier.size && later.iat >= earlier.iat

/**
 * The restore by which a head that somebody has kept was lost; null: by none, so that the log has been broken. Only a head that the archive had signed
 * and published, within the size and the time that were acknowledged, is of it.
 *
 * @param lost heads of its size as they were published, JWS
 */
export async function lostByRestore(
  { size, root }: LogWitness,
  restores: readonly LogRestore[],
  lost: readonly string[],
  keys: ArchiveKeys,
): Promise<LogRestore | null> {
  for (const jws of lost) {
    const read = await readHead(jws, keys)
    if (!read.ok || read.value.size !== size || read.value.root !== root) continue
    const { iat } = read.value
    const found = restores.find(
      (restore) =>
        restore.size < size &&
        size <= restore.lost.size &&
        restore.since <= iat &&
        iat <= restore.lost.until,
    )
    if (found) return found
  }
  return null
}
