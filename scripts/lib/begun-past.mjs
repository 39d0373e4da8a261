import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Lives the past of an archive, and begins anew where it was cut off before: what it had entered by then, half of the reference data or of the
 * joint tests, can't be gone on with. What goes for that is an embedded archive that was begun here, and no other.
 *
 * @param {string} dataDir
 * @param {Readonly<Record<string, string | undefined>>} env that of the archive
 * @param {() => Promise<void>} live
 */
export async function wholeOrAnew(dataDir, { ARCHIVE_DATABASE_URL, ARCHIVE_DATA_DIR = '' }, live) {
  const begun = join(dataDir, 'past-begun')
  const isEmbedded = !ARCHIVE_DATABASE_URL && ARCHIVE_DATA_DIR !== ''
  if (isEmbedded && textOf(begun) === ARCHIVE_DATA_DIR)
    rmSync(ARCHIVE_DATA_DIR, { recursive: true, force: true })
  if (isEmbedded && !existsSync(ARCHIVE_DATA_DIR)) writeFileSync(begun, ARCHIVE_DATA_DIR)
  await live()
  rmSync(begun, { force: true })
}

/** @param {string} path */
const textOf = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined)
