import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { installPackages } from './apt.mjs'
import { ClearError } from './console.mjs'

const program = '/usr/sbin/clamd'
const longest = 60_000

/** Whether ClamAV's daemon is here, or could be installed. */
export function hasClamd(env = process.env) {
  if (existsSync(program)) return true
  if (env.CI) return installPackages(['clamav-daemon']) && existsSync(program)
  return false
}

/**
 * Starts ClamAV's daemon with signatures of our own, and nothing else: it knows what it is told here, and fetches nothing.
 *
 * @param {Readonly<Record<string, string>>} signatures what it calls each text that it is to find
 * @returns {Promise<{ socket: string, stop: () => Promise<void> }>}
 */
export async function startClamd(signatures) {
  const folder = mkdtempSync(join(tmpdir(), 'mittkanta-clamd-'))
  chmodSync(folder, 0o755)
  const socket = join(folder, 'clamd.sock')
  const hex = (/** @type {string} */ text) => Buffer.from(text).toString('hex')
  // Of HTML it sees the words in small letters (target 3), of the rest the bytes.
  const lines = Object.entries(signatures).flatMap(([name, text]) => [
    `${name}:0:*:${hex(text)}`,
    `${name}:3:*:${hex(text.toLowerCase())}`,
  ])
  writeFileSync(join(folder, 'own.ndb'), `${lines.join('\n')}\n`)
  const settings = [
    `DatabaseDirectory ${folder}`,
    `LocalSocket ${socket}`,
    'Foreground yes',
    'StreamMaxLength 1M',
  ]
  const file = join(folder, 'clamd.conf')
  writeFileSync(file, `${settings.join('\n')}\n`)
  const child = spawn(program, [`--config-file=${file}`], { stdio: 'ignore' })
  let hasEnded = false
  const ended = new Promise((resolve) => {
    child.once('exit', () => resolve((hasEnded = true)))
    child.once('error', () => resolve((hasEnded = true)))
  })
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  const end = Date.now() + longest
  while (!existsSync(socket)) {
    if (hasEnded || Date.now() > end) {
      await stop()
      throw new ClearError('ClamAV’s daemon did not start.')
    }
    await wait(50)
  }
  return { socket, stop }
}
