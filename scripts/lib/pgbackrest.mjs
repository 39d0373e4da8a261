import { execFileSync } from 'node:child_process'
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { ClearError } from './console.mjs'
import { debianProgram } from './debian-program.mjs'
import { freePort } from './ports.mjs'
import { programFolder } from './postgres-temporary.mjs'
import { idsOf } from './user-ids.mjs'

/**
 * A PostgreSQL cluster of its own whose write-ahead log pgBackRest archives, and that is put back to a moment. Everything lies in one
 * folder for temporary files, which `remove` takes away with the server.
 */
export async function startBackedUp() {
  const pgbackrest = debianProgram('pgbackrest')
  const programs = programFolder()
  const owner = process.getuid?.() === 0 ? idsOf('postgres') : undefined
  const folder = mkdtempSync(join(tmpdir(), 'mittkanta-backrest-'))
  const port = await freePort()
  const own = (/** @type {string} */ name) => {
    const path = join(folder, name)
    mkdirSync(path, { mode: 0o700 })
    if (owner) chownSync(path, owner.uid, owner.gid)
    return path
  }
  if (owner) chownSync(folder, owner.uid, owner.gid)
  const data = own('data')
  const repository = own('repository')
  const logs = own('logs')
  const locks = own('locks')
  const settings = join(folder, 'pgbackrest.conf')
  writeFileSync(
    settings,
    `[global]
repo1-path=${repository}
repo1-retention-full=1
log-path=${logs}
lock-path=${locks}
start-fast=y
[main]
pg1-path=${data}
pg1-port=${port}
pg1-socket-path=${folder}
pg1-user=postgres
`,
  )
  const run = (/** @type {string} */ program, /** @type {readonly string[]} */ ...args) =>
    execFileSync(program, args, { ...owner, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
  const postgres = (/** @type {string} */ name) => join(programs ?? '', name)
  const backrest = (/** @type {readonly string[]} */ ...args) =>
    run(pgbackrest, `--config=${settings}`, '--stanza=main', '--log-level-console=off', ...args)
  run(postgres('initdb'), '-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale')
  const archiving = `${pgbackrest} --config=${settings} --stanza=main archive-push %p`
  const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c archive_mode=on -c wal_level=replica -c "archive_command=${archiving}"`
  const begin = () =>
    run(
      postgres('pg_ctl'),
      '-D',
      data,
      '-l',
      join(folder, 'log'),
      '-o',
      options,
      '-w',
      '-t',
      '120',
      'start',
    )
  const end = () => run(postgres('pg_ctl'), '-D', data, '-m', 'fast', '-w', '-t', '120', 'stop')
  const remove = () => rmSync(folder, { recursive: true, force: true })
  /** What the server said last, for who has to find why it ended. */
  const lastWords = () =>
    readFileSync(join(folder, 'log'), 'utf8').split('\n').slice(-20).join('\n')
  /**
   * All that was written has to lie with the backup before it is put back: what the server could not hand over as it ended (it gives up after three tries) would be lost, and a
   * moment after which nothing was handed over is one that a restore never reaches: the server then ends by itself.
   */
  const handOver = () => {
    const states = join(data, 'pg_wal', 'archive_status')
    const waiting = readdirSync(states).filter((name) => name.endsWith('.ready'))
    for (const name of waiting.toSorted())
      backrest('archive-push', join(data, 'pg_wal', name.replace(/\.ready$/, '')))
  }
  /** It answers, and can be read, before it has come to the moment and can be written. */
  const promoted = async () => {
    const ask = [
      '-h',
      '127.0.0.1',
      '-p',
      String(port),
      '-U',
      'postgres',
      '-Atc',
      'select pg_is_in_recovery()',
    ]
    for (let attempt = 0; attempt < 300; attempt++) {
      const said = execFileSync(postgres('psql'), ask, { ...owner, cwd: folder, encoding: 'utf8' })
      if (said.trim() === 'f') return
      await wait(400)
    }
    throw new ClearError('The restored cluster did not come to its moment in two minutes.')
  }
  const restore = async (/** @type {readonly string[]} */ ...to) => {
    backrest('check')
    end()
    handOver()
    try {
      backrest('--delta', ...to, 'restore')
      begin()
      await promoted()
    } catch (error) {
      throw new ClearError(`The cluster was not put back: ${error}\n${lastWords()}`)
    }
  }
  begin()
  backrest('stanza-create')
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    backUp: () => {
      backrest('--type=full', 'backup')
      // It knows moments by seconds: a moment in the second in which a backup ended is not after it, and no restore goes back to it.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1_100)
    },
    /** @param {string} moment as PostgreSQL writes it */
    restoreTo: (moment) => restore('--type=time', `--target=${moment}`, '--target-action=promote'),
    /** To the end of its write-ahead log, of which an orderly end has left nothing behind. */
    restoreToEnd: () => restore('--type=default'),
    remove: () => {
      // It may have ended by itself: then why it did is told, and not that it has.
      if (existsSync(join(data, 'postmaster.pid'))) end()
      remove()
    },
  }
}
