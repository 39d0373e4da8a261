import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { openSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { createArchiveSigningKeys } from '../../scripts/lib/keys.mjs'
import { freePort } from '../../scripts/lib/ports.mjs'
import { root } from '../lib/product-parts.mjs'

/**
 * The built archive on a database that is filled.
 *
 * @param {{work: string, secret: string, portal: {registration: object}, env: Record<string, string>}} options
 */
export async function startArchive({ work, secret, portal, env }) {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const log = openSync(`${work}/archive.log`, 'a')
  const kept = (name, data) => {
    writeFileSync(`${work}/${name}.json`, JSON.stringify(data))
    return `${work}/${name}.json`
  }
  const child = spawn('node', [`${root}/.build/archive.mjs`], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      ARCHIVE_PORT: String(port),
      ARCHIVE_HOST: '127.0.0.1',
      ARCHIVE_URL: url,
      ARCHIVE_SECRET: secret,
      ARCHIVE_CLIENTS_FILE: kept('clients', { clients: [portal.registration] }),
      ARCHIVE_SIGNING_KEYS_FILE: kept('signing', createArchiveSigningKeys()),
      LOG_LEVEL: 'warn',
      ...env,
    },
    stdio: ['ignore', log, log],
  })
  const ended = once(child, 'exit')
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  for (let tries = 0; tries < 600; tries++) {
    if ((await fetch(`${url}/health`).catch(() => undefined))?.ok) return { url, stop }
    await wait(200)
  }
  await stop()
  throw new Error(`${url} does not answer.`)
}
