/**
 * What partitions by client cost: first page of 20 documents, storing, and what goes over a whole register, with the tables as they were before they had any, in
 * one partition, and in several, on PostgreSQL and embedded. BENCH_CLIENTS (5000) times 20 documents. Needs a PostgreSQL server where databases can be made:
 * TEST_DATABASE_URL, or 127.0.0.1:5432.
 */
import { spawn } from 'node:child_process'
import { createPrivateKey, randomBytes } from 'node:crypto'
import { mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { createArchiveSigningKeys, newPrivateJwk } from '../../scripts/lib/keys.mjs'
import { freePort } from '../../scripts/lib/ports.mjs'
import { fill } from '../archive/fill.mjs'
import { hetu } from '../archive/people.mjs'
import { tokenSource } from '../archive/tokens.mjs'
import { inTurns } from '../lib/in-turns.mjs'
import { load } from '../lib/load.mjs'
import { productParts, root } from '../lib/product-parts.mjs'
import { figure } from '../lib/statistics.mjs'

const clients = Number(process.env.BENCH_CLIENTS ?? 5_000)
const seconds = Number(process.env.BENCH_SECONDS ?? 3)
const rounds = Number(process.env.BENCH_ROUNDS ?? 5)
const connections = 8
const server = process.env.TEST_DATABASE_URL ?? 'postgres://root@127.0.0.1:5432/postgres'
const work = `${root}/bench/.data/partitions`
const secret = randomBytes(32).toString('hex')
const tables = ['documents', 'document_bodies', 'binaries', 'audit_events', 'acting_workers']
/** The scripts by which tables came to lie in partitions, and what a row of the log is found by to be planned once. */
const [inPartitions, plannedOnce] = ['0060-by-client', '0061-row-keys-kept-planned']

const parts = await productParts(
  'partitions-parts',
  `export { openDatabase } from '@/lib/database/open-database'
   export { migrate } from '@/lib/database/migrate'
   export { migrations } from '@/mocks/services/archive/store/migrations'
   export { deriveKeys } from '@/mocks/services/archive/keys'
   export { createTestClient, systemOf } from '@/mocks/services/archive/testing/test-client'
   export { enterReference } from '@/mocks/services/archive/testing/enter-reference'
   export { documentOf } from '@/mocks/services/archive/testing/make-document'
   export { demoReferenceData } from '@/mocks/world/people/demo-reference-data'
   export { assertionType } from '@/mocks/services/archive/protocol/tokens/token-endpoint'
   export { sql } from 'kysely'`,
)
const { patientId } = parts.deriveKeys(secret)
const system = await parts.createTestClient('bench-system')

/** Without a script, a database says that it has run: programs count on nothing of it. */
const kinds = {
  'plain tables, as before': { without: [inPartitions, plannedOnce] },
  'plain tables, row keys planned once': { without: [inPartitions] },
  'one partition': {},
  '16 partitions': { spread: 16 },
  '16 partitions, plans that are kept': { spread: 16, kept: true },
}
const embeddedKinds = Object.keys(kinds).slice(0, 3)
const children = []
const databases = []
try {
  rmSync(work, { recursive: true, force: true })
  mkdirSync(work, { recursive: true })
  const clientsFile = makePortalKey()
  const archives = {}
  for (const [name, kind] of Object.entries(kinds)) {
    const url = await newDatabase()
    await filled({ url, dataDir: '' }, kind)
    archives[`PostgreSQL: ${name}`] = await startArchive({ ARCHIVE_DATABASE_URL: url }, clientsFile)
  }
  for (const [n, name] of embeddedKinds.entries()) {
    const dataDir = `${work}/pglite-${n}`
    await filled({ dataDir }, kinds[name])
    archives[`embedded: ${name}`] = await startArchive({ ARCHIVE_DATA_DIR: dataDir }, clientsFile)
  }
  const some = Array.from({ length: 50 }, (_, i) => hetu(Math.floor((i * clients) / 50)))
  const pages = await measured(archives, (archive) => asPages(archive, some))
  const stores = await measured(archives, asStores)
  report(pages, stores)
} finally {
  for (const child of children) child.kill('SIGTERM')
  await wait(1000)
  for (const name of databases) await onServer(`drop database if exists ${name} with (force)`)
  rmSync(work, { recursive: true, force: true })
}

async function measured(archives, requestsOf) {
  const variants = {}
  for (const [name, archive] of Object.entries(archives)) {
    const requests = await requestsOf(archive)
    variants[name] = async () => {
      const result = await load({ url: archive.url, requests, connections, seconds })
      if (result.failures > 0) throw new Error(`${result.failures} requests of ${name} failed.`)
      return result
    }
  }
  for (const warm of Object.values(variants)) await warm()
  return inTurns(variants, rounds)
}

async function asPages(archive, people) {
  const tokens = await Promise.all(people.map(archive.token))
  let turn = 0
  return () => ({
    method: 'POST',
    path: '/fhir/DocumentReference/_search',
    headers: {
      authorization: `Bearer ${tokens[turn++ % tokens.length]}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: '_count=20&_total=none',
  })
}

async function asStores(archive) {
  const token = await systemToken(archive.url)
  return () => ({
    method: 'POST',
    path: '/fhir',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/fhir+json' },
    body: JSON.stringify(parts.documentOf({ hetu: hetu(Math.floor(Math.random() * clients)) })),
  })
}

async function systemToken(url) {
  const assertion = await system.sign({ sub: system.id, aud: `${url}/oauth/token` }, new Date())
  const answer = await fetch(`${url}/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      scope: 'system/DocumentReference.c system/Binary.c system/Patient.c',
      client_assertion_type: parts.assertionType,
      client_assertion: assertion,
    }),
  })
  if (!answer.ok) throw new Error(`Token refused: ${answer.status} ${await answer.text()}`)
  return (await answer.json()).access_token
}

function makePortalKey() {
  const key = newPrivateJwk({ modulusLength: 2048 })
  const jwk = { kty: key.kty, n: key.n, e: key.e, kid: 'bench', use: 'sig', alg: 'RS256' }
  const file = `${work}/clients.json`
  const portal = { clientId: 'bench-portal', kind: 'portal', name: 'Bench', jwks: { keys: [jwk] } }
  writeFileSync(file, JSON.stringify({ clients: [portal] }))
  makePortalKey.key = createPrivateKey({ key, format: 'jwk' })
  return file
}

async function newDatabase() {
  const name = `mittkanta_bench_${randomBytes(6).toString('hex')}`
  await onServer(`create database ${name}`)
  databases.push(name)
  return Object.assign(new URL(server), { pathname: `/${name}` }).href
}

async function filled(where, { without = [], spread = 1, kept = false }) {
  const database = await parts.openDatabase({ ...where, poolSize: 1 })
  const raw = (text) => parts.sql.raw(text).execute(database)
  await parts.migrate(
    database,
    parts.migrations.filter(({ name }) => !without.includes(name)),
  )
  for (const name of without) await raw(`insert into migrations (name) values ('${name}')`)
  const now = new Date()
  const reference = [...parts.demoReferenceData(now), ...parts.systemOf(system, 'county-05')]
  await parts.enterReference(database, reference, now)
  const people = Array.from({ length: clients }, (_, n) => ({
    id: patientId(hetu(n)),
    documents: 20,
  }))
  await fill(database, { sql: parts.sql, people })
  const begun = performance.now()
  if (spread > 1)
    for (const table of tables) await raw(`select spread_by_client('${table}', ${spread})`)
  if (spread > 1) console.log(`Spread in ${((performance.now() - begun) / 1000).toFixed(1)} s.`)
  if (kept)
    await raw(
      `alter database ${new URL(where.url).pathname.slice(1)} set plan_cache_mode = force_generic_plan`,
    )
  await raw('vacuum analyze')
  await database.destroy()
}

async function startArchive(env, clientsFile) {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const log = openSync(`${work}/archive-${port}.log`, 'a')
  const signingKeysFile = `${work}/signing-${port}.json`
  writeFileSync(signingKeysFile, JSON.stringify(createArchiveSigningKeys()))
  children.push(
    spawn('node', [`${root}/.build/archive.mjs`], {
      cwd: root,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        ARCHIVE_PORT: String(port),
        ARCHIVE_HOST: '127.0.0.1',
        ARCHIVE_URL: url,
        ARCHIVE_SECRET: secret,
        ARCHIVE_CLIENTS_FILE: clientsFile,
        ARCHIVE_SIGNING_KEYS_FILE: signingKeysFile,
        LOG_LEVEL: 'warn',
        ...env,
      },
      stdio: ['ignore', log, log],
    }),
  )
  for (let tries = 0; tries < 300; tries++) {
    const answer = await fetch(`${url}/health`).catch(() => undefined)
    if (answer?.ok)
      return {
        url,
        token: tokenSource({ url, clientId: 'bench-portal', key: makePortalKey.key, kid: 'bench' }),
      }
    await wait(200)
  }
  throw new Error(`${url} does not answer.`)
}

async function onServer(statement) {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(statement)
  await client.end()
}

function report(pages, stores) {
  const [first] = Object.keys(pages)
  const row = (name) => {
    const base = name.startsWith('embedded') ? `embedded: ${embeddedKinds[0]}` : first
    const cells = [pages, stores].flatMap((seen) => [
      seen[name].perSecond,
      seen[name].perSecond / seen[base].perSecond,
    ])
    return `| ${name} | ${cells.map(figure).join(' | ')} |`
  }
  const text = [
    '## Partitions by client',
    '',
    `${figure(clients * 20)} documents of ${figure(clients)} clients; ${connections} callers, windows of ${seconds} s, ${rounds} rounds in turns. First pages of 20 documents, with token and committed log row, and documents that are stored. "Of before" is of the same database with plain tables.`,
    '',
    '| variant | pages a second | of before | stored a second | of before |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...Object.keys(pages).map(row),
    '',
  ].join('\n')
  console.log(text)
  writeFileSync(process.argv[2], text)
}
