import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { stopAtFaults } from './stop-at-faults'
import { DurableNodeFs, durableStartParams, flushFolder } from './durable-node-fs'

/** An embedded database that runs, and how to leave it without a word, as a power cut does. */
export type Running = Readonly<{ raw: PGlite; abandon: () => void }>

/** Stands beside the database until a new one is whole: one that was cut off while it was made is made again. */
const unfinished = (dataDir: string) => `${dataDir}.unfinished`

/** Opens the database in a folder of its own, which is made when missing, and which nobody else may read. */
export async function openFolder(dataDir: string): Promise<Running> {
  if (existsSync(unfinished(dataDir))) rmSync(dataDir, { recursive: true, force: true })
  const isNew = !existsSync(join(dataDir, 'PG_VERSION'))
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  if (readdirSync(dataDir).length === 0) writeFileSync(unfinished(dataDir), '')
  removeEmptyLock(join(dataDir, 'postmaster.pid'))
  const fs = new DurableNodeFs(dataDir)
  const startParams = durableStartParams(PGlite.defaultStartParams)
  try {
    const raw = await PGlite.create({ fs, startParams })
    stopAtFaults(raw)
    if (isNew) flushFolder(dataDir)
    rmSync(unfinished(dataDir), { force: true })
    return { raw, abandon: () => fs.abandon() }
  } catch (error) {
    fs.abandon()
    throw error
  }
}

/** PostgreSQL starts behind no lock file that says nothing, which is what it leaves where the disk is full. */
function removeEmptyLock(path: string): void {
  const lock = statSync(path, { throwIfNoEntry: false })
  if (lock?.size === 0) rmSync(path)
}
