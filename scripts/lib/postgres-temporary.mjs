import { execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { installPackages } from './apt.mjs'
import { ClearError } from './console.mjs'
import { freePort } from './ports.mjs'
import { idsOf } from './user-ids.mjs'

const debian = '/usr/lib/postgresql'

/**
 * @typedef {{ within?: string, settings?: readonly string[] }} Place the folder in which a server has its own, and settings besides
 */

/**
 * @typedef {{ url: string, end: () => Promise<void>, begin: () => Promise<void>, stop: () => Promise<void> }} TemporaryServer
 *   `end` stops the server at once and `begin` starts it again when it does not run, on the same data; `stop` removes it
 */

/**
 * Starts a PostgreSQL server of its own in a folder for temporary files, from the programs of the system's packages (which
 * are installed when we are root on Debian). PostgreSQL refuses to run as root, so root lends it to the user `postgres`.
 *
 * @param {Place} [place]
 * @returns {Promise<TemporaryServer>}
 */
export function startServer(place) {
  return startOn(
    ({ programs, data, run }) =>
      run(
        join(programs, 'initdb'),
        '-D',
        data,
        '-U',
        'postgres',
        '-A',
        'trust',
        '-E',
        'UTF8',
        '--no-locale',
      ),
    place,
  )
}

/**
 * Starts a streaming replica of such a server.
 *
 * @param {TemporaryServer} primary
 */
export function startReplica(primary) {
  return startOn(({ programs, data, run }) =>
    run(join(programs, 'pg_basebackup'), '-d', primary.url, '-D', data, '-R', '-c', 'fast'),
  )
}

/**
 * @param {(place: { programs: string, data: string, run: (program: string, ...args: string[]) => void }) => void} fill
 *   makes the data folder, as the server's own user
 * @param {Place} [place]
 * @returns {Promise<TemporaryServer>}
 */
async function startOn(fill, { within = tmpdir(), settings = [] } = {}) {
  const programs = programFolder() ?? install()
  const folder = mkdtempSync(join(within, 'mittkanta-postgres-'))
  const owner = process.getuid?.() === 0 ? idsOf('postgres') : undefined
  if (owner) chownSync(folder, owner.uid, owner.gid)
  const data = join(folder, 'data')
  const run = (/** @type {string} */ program, /** @type {string[]} */ ...args) => {
    execFileSync(program, args, { ...owner, cwd: folder, stdio: 'pipe' })
  }
  fill({ programs, data, run })

  const port = await freePort()
  const options = ['-D', data, '-p', String(port), '-k', folder, '-c', 'listen_addresses=127.0.0.1']
  options.push(...settings)
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let server
  let ended = Promise.resolve()
  const begin = async () => {
    if (server?.exitCode === null && server.signalCode === null) return
    const begun = spawn(join(programs, 'postgres'), options, {
      ...owner,
      cwd: folder,
      stdio: 'ignore',
    })
    ended = new Promise((resolve) => begun.once('exit', () => resolve()))
    server = begun
    await ready(join(programs, 'pg_isready'), port)
  }
  const end = async () => {
    server?.kill('SIGINT')
    await ended
  }
  const stop = async () => {
    await end()
    rmSync(folder, { recursive: true, force: true })
  }
  await begin().catch(async (error) => {
    await stop()
    throw error
  })
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, end, begin, stop }
}

export function programFolder() {
  const versions = existsSync(debian)
    ? readdirSync(debian).sort((a, b) => Number(b) - Number(a))
    : []
  const folders = versions.map((version) => join(debian, version, 'bin'))
  return folders.find((folder) => existsSync(join(folder, 'initdb')))
}

function install() {
  installPackages(['postgresql'])
  const folder = programFolder()
  if (folder) return folder
  throw new ClearError(
    'No PostgreSQL answers on 127.0.0.1:5432 and none is installed: install one, or name a server with TEST_DATABASE_URL.',
  )
}

/**
 * @param {string} command
 * @param {number} port
 */
async function ready(command, port) {
  for (let attempt = 0; attempt < 150; attempt++) {
    try {
      execFileSync(command, ['-h', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' })
      return
    } catch {
      await wait(200)
    }
  }
  throw new ClearError('The PostgreSQL server for the tests did not become ready in 30 seconds.')
}
