import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { environments } from './environment.mjs'
import { livePast } from './live-past.mjs'
import { freePort } from './ports.mjs'
import { prepareData } from './prepare-data.mjs'
import { bundleOf } from './programs.mjs'
import { run } from './run.mjs'
import { startHealthy } from './start-healthy.mjs'
import { givenToTests } from './test-environment.mjs'

/**
 * Starts one more archive beside that of a test environment, in which the invented people have their past and nothing
 * else has happened. Keys and callers are those of the environment.
 *
 * @param {{ ports: Record<string, number>, spares: number[], dataDir: string }} environment as test-environment.mjs printed it
 * @returns {Promise<{ url: string, stop: () => Promise<void>, obey: (order: string[] | 'copy' | 'restore') => Promise<void> }>} `obey`: does
 *   in its database, while it stands still, what somebody with all rights there can; or copies the folder of it; or puts the copy back, and
 *   acknowledges that
 */
export async function startTestArchive({ ports, spares, dataDir }) {
  const port = await freePort()
  const folder = join(dataDir, 'archives', `${port}`)
  mkdirSync(folder, { recursive: true })
  const prepared = prepareData(dataDir, {
    portalUrl: `http://localhost:${ports.portal}`,
    workbenchUrl: `http://localhost:${ports.workbench}`,
    otherPortals: spares.map((spare) => `http://localhost:${spare}`),
  })
  const { archive: env, portal } = environments({
    dataDir: folder,
    prepared,
    ports: { ...ports, archive: port },
    given: givenToTests(),
  })
  const log = (/** @type {string} */ name) => join(dataDir, 'logs', `${name}-${port}.log`)
  const remove = () => rmSync(folder, { recursive: true, force: true })
  const keys = { WORKBENCH_JWKS_FILE: prepared.workbenchKeysFile }
  await livePast({ ...portal, ...env, ...keys }, log('past'))
  const args = ['--enable-source-maps', bundleOf('archive')]
  const program = { name: 'archive', args, env, log: log('archive'), keepsLog: true }
  const url = `http://localhost:${port}`
  const start = () => startHealthy(program, url, () => {})
  let running = await start()
  const data = String(env.ARCHIVE_DATA_DIR)
  const copy = `${data}-copy`
  const restore = async () => {
    rmSync(data, { recursive: true })
    cpSync(copy, data, { recursive: true })
    const acknowledge = [bundleOf('archive-restored'), '--acknowledge-by', 'Botvid Driftsson']
    await run(process.execPath, acknowledge, { env: { ...process.env, ...env } })
  }
  const obey = async (/** @type {readonly string[] | 'copy' | 'restore'} */ order) => {
    await running.stop()
    if (order === 'copy') cpSync(data, copy, { recursive: true })
    else if (order === 'restore') await restore()
    else await tamper(data, order)
    running = await start()
  }
  return { url, stop: () => running.stop().then(remove), obey }
}

/**
 * Nothing there stops it: the triggers that refuse a change are its own to switch off.
 * @param {string} dataDir
 * @param {readonly string[]} statements
 */
async function tamper(dataDir, statements) {
  const database = await PGlite.create(dataDir)
  await database.exec(['set session_replication_role = replica', ...statements].join(';\n'))
  await database.close()
}
