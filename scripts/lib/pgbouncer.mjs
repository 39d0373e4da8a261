import { spawn } from 'node:child_process'
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { ClearError } from './console.mjs'
import { debianProgram } from './debian-program.mjs'
import { freePort } from './ports.mjs'
import { idsOf } from './user-ids.mjs'

/**
 * Starts a PgBouncer in transaction mode before a PostgreSQL server that lets us in without a password. It has few connections of
 * the server's, so that transactions of one caller really come to several.
 *
 * @param {string} server URL of the server
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>} `url`: of the same database, through it
 */
export async function startPgbouncer(server) {
  const program = debianProgram('pgbouncer')
  const { hostname, port, username, pathname } = new URL(server)
  const own = await freePort()
  const folder = mkdtempSync(join(tmpdir(), 'mittkanta-pgbouncer-'))
  const settings = join(folder, 'pgbouncer.ini')
  const users = join(folder, 'users.txt')
  writeFileSync(users, `"${username}" ""\n`)
  writeFileSync(
    settings,
    `[databases]
* = host=${hostname} port=${port || 5432}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${own}
unix_socket_dir =
auth_type = trust
auth_file = ${users}
pool_mode = transaction
default_pool_size = 8
max_client_conn = 500
server_idle_timeout = 5
server_login_retry = 1
`,
  )
  // It refuses to run as root, so root lends it to the user of the server.
  const owner = process.getuid?.() === 0 ? idsOf('postgres') : undefined
  if (owner) for (const path of [folder, settings, users]) chownSync(path, owner.uid, owner.gid)
  const child = spawn(program, ['-q', settings], { ...owner, cwd: folder, stdio: 'ignore' })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await listening(own)
  } catch (error) {
    await stop()
    throw error
  }
  return { url: `postgres://${username}@127.0.0.1:${own}${pathname}?pgbouncer=true`, stop }
}

/** @param {number} port */
async function listening(port) {
  for (let attempt = 0; attempt < 100; attempt++) {
    const isOpen = await new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1')
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
      socket.once('connect', () => socket.destroy())
    })
    if (isOpen) return
    await wait(100)
  }
  throw new ClearError('The PgBouncer for the tests did not become ready in 10 seconds.')
}
