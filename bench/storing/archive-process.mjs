import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { openSync, readFileSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { createArchiveSigningKeys } from '../../scripts/lib/keys.mjs'
import { freePort } from '../../scripts/lib/ports.mjs'
import { root } from '../lib/product-parts.mjs'

/** The built archive on a database, with the demo's organisations and one client information system. */
export async function startArchive(options) {
  const { openDatabase, migrate, migrations, enterReference, demoReferenceData } = options
  const { createTestClient, systemOf, place, work } = options
  const database = await openDatabase({ ...place, poolSize: 1 })
  await migrate(database, migrations)
  const now = new Date()
  const system = await createTestClient('bench-system')
  await enterReference(database, [...demoReferenceData(now), ...systemOf(system, 'county-05')], now)
  await database.destroy()

  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const kept = (name, data) => {
    writeFileSync(`${work}/${name}-${port}.json`, JSON.stringify(data))
    return `${work}/${name}-${port}.json`
  }
  const portal = await createTestClient('bench-portal')
  const log = openSync(`${work}/archive-${port}.log`, 'a')
  const child = spawn('node', [`${root}/.build/archive.mjs`], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      ARCHIVE_PORT: String(port),
      ARCHIVE_URL: url,
      ARCHIVE_SECRET: randomBytes(32).toString('hex'),
      ARCHIVE_CLIENTS_FILE: kept('clients', { clients: [portal.registration] }),
      ARCHIVE_SIGNING_KEYS_FILE: kept('signing', createArchiveSigningKeys()),
      LOG_LEVEL: 'warn',
      ...(place.url ? { ARCHIVE_DATABASE_URL: place.url } : { ARCHIVE_DATA_DIR: place.dataDir }),
    },
    stdio: ['ignore', log, log],
  })
  await healthy(`${url}/health`)
  return {
    url,
    token: () => tokenOf(url, system),
    megabytes: () =>
      Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) /
      1024,
    stop: async () => {
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

async function tokenOf(url, system) {
  const endpoint = `${url}/oauth/token`
  const answer = await fetch(endpoint, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      scope: 'system/DocumentReference.crus system/Binary.cr system/EpisodeOfCare.crus',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: await system.sign({ sub: system.id, aud: endpoint }, new Date()),
    }),
  })
  if (!answer.ok) throw new Error(`Token refused: ${await answer.text()}`)
  return (await answer.json()).access_token
}

async function healthy(url) {
  for (let tries = 0; tries < 300; tries++) {
    if ((await fetch(url).catch(() => undefined))?.ok) return
    await wait(200)
  }
  throw new Error(`${url} does not answer.`)
}
