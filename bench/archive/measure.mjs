/**
 * First page of 20 documents: the archive with token check and committed log row, against node:http and `pg` alone.
 * BENCH_CLIENTS (50000) times 20 documents, and a tenth of that for the comparison of sizes. Needs a PostgreSQL server where
 * databases can be made: TEST_DATABASE_URL, or 127.0.0.1:5432.
 */
import { spawn } from 'node:child_process'
import { createPrivateKey, randomBytes } from 'node:crypto'
import { mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { inTurns } from '../lib/in-turns.mjs'
import { load } from '../lib/load.mjs'
import { createArchiveSigningKeys, newPrivateJwk } from '../../scripts/lib/keys.mjs'
import { productParts, root } from '../lib/product-parts.mjs'
import { figure } from '../lib/statistics.mjs'
import { fill } from './fill.mjs'
import { hetu } from './people.mjs'
import { tokenSource } from './tokens.mjs'

const clients = Number(process.env.BENCH_CLIENTS ?? 50_000)
const seconds = Number(process.env.BENCH_SECONDS ?? 3)
const rounds = Number(process.env.BENCH_ROUNDS ?? 5)
const connections = 8
const server = process.env.TEST_DATABASE_URL ?? 'postgres://root@127.0.0.1:5432/postgres'
const work = `${root}/bench/.data/archive`
const secret = randomBytes(32).toString('hex')
const children = []
const databases = []

const parts = await productParts(
  'archive-parts',
  `export { openDatabase } from '@/lib/database/open-database'
   export { migrate } from '@/lib/database/migrate'
   export { migrations } from '@/mocks/services/archive/store/migrations'
   export { deriveKeys } from '@/mocks/services/archive/keys'
   export { sql } from 'kysely'`,
)
const { patientId } = parts.deriveKeys(secret)
const large = hetu(clients + 1)

try {
  rmSync(work, { recursive: true, force: true })
  mkdirSync(work, { recursive: true })
  const clientsFile = makePortalKey()
  const big = await filledServer('big', clients)
  const tenth = await filledServer('tenth', clients / 10)
  const dataDir = `${work}/pglite`
  await filled({ dataDir }, clients)

  const archives = {
    big: await startArchive(4311, { ARCHIVE_DATABASE_URL: big.url }, clientsFile),
    tenth: await startArchive(4312, { ARCHIVE_DATABASE_URL: tenth.url }, clientsFile),
    embedded: await startArchive(4313, { ARCHIVE_DATA_DIR: dataDir }, clientsFile),
  }
  startBare(4314, big.url)
  await healthy('http://127.0.0.1:4314/', { 'x-client': patientId(hetu(0)) })

  const some = Array.from({ length: 200 }, (_, i) => hetu(Math.floor((i * clients) / 10 / 200)))
  const asPages = async (archive, people) => {
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
  let turn = 0
  const barePages = () => ({
    path: '/',
    headers: { 'x-client': patientId(some[turn++ % some.length]) },
  })
  const run = (url, requests) => async () => {
    const result = await load({ url, requests, connections, seconds })
    if (result.failures > 0) throw new Error(`${result.failures} requests to ${url} failed.`)
    return result
  }
  const variants = {
    bare: run('http://127.0.0.1:4314', barePages),
    postgres: run(archives.big.url, await asPages(archives.big, some)),
    embedded: run(archives.embedded.url, await asPages(archives.embedded, some)),
    tenth: run(archives.tenth.url, await asPages(archives.tenth, some)),
    large: run(archives.big.url, await asPages(archives.big, [large])),
  }
  for (const warm of Object.values(variants)) await warm()
  const seen = await inTurns(variants, rounds)
  report(seen, await big.settings())
} finally {
  for (const child of children) child.kill('SIGTERM')
  await wait(500)
  for (const name of databases) await onServer(`drop database if exists ${name} with (force)`)
  rmSync(work, { recursive: true, force: true })
}

function makePortalKey() {
  const key = newPrivateJwk({ modulusLength: 2048 })
  const jwk = { kty: key.kty, n: key.n, e: key.e, kid: 'bench', use: 'sig', alg: 'RS256' }
  const file = `${work}/clients.json`
  writeFileSync(
    file,
    JSON.stringify({
      clients: [{ clientId: 'bench-portal', kind: 'portal', name: 'Bench', jwks: { keys: [jwk] } }],
    }),
  )
  makePortalKey.key = createPrivateKey({ key, format: 'jwk' })
  return file
}

async function filledServer(label, people) {
  const name = `mittkanta_bench_${label}_${randomBytes(4).toString('hex')}`
  await onServer(`create database ${name}`)
  databases.push(name)
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).href
  await filled({ url, dataDir: '' }, people)
  const settings = () =>
    query(
      url,
      `select name, setting from pg_settings where name in ('fsync', 'synchronous_commit')`,
    )
  return { url, settings }
}

async function filled(where, people) {
  const begun = performance.now()
  const database = await parts.openDatabase({ ...where, poolSize: 1 })
  await parts.migrate(database, parts.migrations)
  const small = Array.from({ length: people }, (_, n) => ({
    id: patientId(hetu(n)),
    documents: 20,
  }))
  const all = [...small, { id: patientId(large), documents: 2000 }]
  await fill(database, { sql: parts.sql, people: all })
  await parts.sql.raw('vacuum analyze').execute(database)
  await database.destroy()
  const took = Math.round((performance.now() - begun) / 1000)
  console.log(
    `Filled ${where.url ? 'PostgreSQL' : 'PGlite'} with ${people * 20 + 2000} documents in ${took} s.`,
  )
}

async function startArchive(port, env, clientsFile) {
  const url = `http://127.0.0.1:${port}`
  const log = openSync(`${work}/archive-${port}.log`, 'a')
  const signingKeysFile = `${work}/signing-${port}.json`
  writeFileSync(signingKeysFile, JSON.stringify(createArchiveSigningKeys()))
  const child = spawn('node', [`${root}/.build/archive.mjs`], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      ARCHIVE_PORT: String(port),
      ARCHIVE_URL: url,
      ARCHIVE_SECRET: secret,
      ARCHIVE_CLIENTS_FILE: clientsFile,
      ARCHIVE_SIGNING_KEYS_FILE: signingKeysFile,
      LOG_LEVEL: 'warn',
      ...env,
    },
    stdio: ['ignore', log, log],
  })
  children.push(child)
  await healthy(`${url}/health`)
  return {
    url,
    token: tokenSource({ url, clientId: 'bench-portal', key: makePortalKey.key, kid: 'bench' }),
  }
}

function startBare(port, url) {
  children.push(
    spawn('node', [`${root}/bench/archive/bare.mjs`, String(port), url], {
      cwd: `${root}/bench`,
      stdio: 'inherit',
    }),
  )
}

async function healthy(url, headers = {}) {
  for (let tries = 0; tries < 300; tries++) {
    const answer = await fetch(url, { headers }).catch(() => undefined)
    if (answer?.ok) return
    await wait(200)
  }
  throw new Error(`${url} does not answer.`)
}

async function query(connectionString, text) {
  const client = new pg.Client({ connectionString })
  await client.connect()
  const { rows } = await client.query(text)
  await client.end()
  return rows
}

function onServer(statement) {
  return query(server, statement)
}

function report({ bare, postgres, embedded, tenth, large }, settings) {
  const row = (name, it) =>
    `| ${name} | ${figure(it.perSecond)} | ${figure(it.p50)} | ${figure(it.p99)} | ${figure(it.perSecond / bare.perSecond)} |`
  const text = [
    '## Archive: first page of 20 documents',
    '',
    `${figure(clients * 20)} documents of ${figure(clients)} clients and one client with 2,000; ${connections} callers, windows of ${seconds} s, ${rounds} rounds in turns. The archive checks the token and commits its log row before it answers; the bare server does neither. PostgreSQL runs with ${settings.map((s) => `${s.name} ${s.setting}`).join(', ')}. Goals: PostgreSQL at least 0.5 and PGlite at least 0.35 of bare; p99 at full size at most 1.5 × p99 at a tenth; the client with 2,000 at most 1.5 × one with 20.`,
    '',
    '| variant | pages a second | p50 ms | p99 ms | of bare |',
    '|---|---|---|---|---|',
    row('node:http and pg, no token, no log', bare),
    row('archive on PostgreSQL', postgres),
    row('archive on PGlite (embedded, fsync on)', embedded),
    row(`archive on PostgreSQL, ${figure(clients * 2)} documents`, tenth),
    row('archive on PostgreSQL, the client with 2,000 documents', large),
    '',
    `p99 at full size / a tenth: ${figure(postgres.p99 / tenth.p99)}. Client with 2,000 / with 20: ${figure(large.p50 / postgres.p50)} (p50).`,
  ].join('\n')
  console.log(text)
  writeFileSync(process.argv[2], `${text}\n`)
}
