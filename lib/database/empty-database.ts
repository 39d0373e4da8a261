import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { PGlite } from '@electric-sql/pglite'

/** Beside the packages, so that it goes when they are installed anew, perhaps in another version. */
const folder = fileURLToPath(new URL('../../node_modules/.cache/mittkanta/', import.meta.url))
const file = `${folder}empty-database.tar`

/**
 * An embedded database as it is when new, kept from the first time: unpacking it takes a fraction of the seconds that
 * making one does. For tests, each of which begins with an empty database in memory.
 */
export async function emptyDatabase(): Promise<Blob> {
  const kept = await readFile(file).catch(() => undefined)
  if (kept) return new Blob([kept])
  const made = await PGlite.create({ dataDir: 'memory://' })
  const dump = await made.dumpDataDir('none')
  await made.close()
  await keep(Buffer.from(await dump.arrayBuffer()))
  return dump
}

/** Renamed into place, for several tests may come here at once. */
async function keep(bytes: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true })
  const draft = `${file}.${randomUUID()}`
  await writeFile(draft, bytes)
  await rename(draft, file)
}
