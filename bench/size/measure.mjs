/**
 * The archive with many documents and twice as many rows of the log against one with few: what it answers a second to clients who are drawn at run time,
 * right after the database was begun anew; and the log of one client who has very many rows. BENCH_DOCUMENTS (1000000) against BENCH_BASE (100000),
 * BENCH_EMBEDDED (at most 1000000; 0: none) in the embedded database, BENCH_ROWS (1000000) rows of one client. On a PostgreSQL server of its own, in the
 * folder for temporary files.
 */
import { randomBytes } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { fill as fillDocuments } from '../archive/fill.mjs'
import { hetu } from '../archive/people.mjs'
import { inTurns } from '../lib/in-turns.mjs'
import { load, once } from '../lib/load.mjs'
import { productParts, root } from '../lib/product-parts.mjs'
import { size } from '../lib/size.mjs'
import { figure, median } from '../lib/statistics.mjs'
import { fill as fillOneLog } from '../log/fill.mjs'
import { startArchive } from './archive-program.mjs'
import { documentOf, drawnRequests, logPage, logSummary } from './asking.mjs'
import { openOwnServer } from './database.mjs'
import { fillLarge } from './fill.mjs'

const documents = size('BENCH_DOCUMENTS', 1_000_000, 20_000)
const base = size('BENCH_BASE', 100_000, 4_000)
const embedded = size('BENCH_EMBEDDED', Math.min(documents, 1_000_000), 8_000)
const ownRows = size('BENCH_ROWS', 1_000_000, 10_000)
const seconds = size('BENCH_SECONDS', 8, 1)
const rounds = size('BENCH_ROUNDS', 5, 1)
const documentsEach = 20
const connections = 8
/** Clients who are drawn for each window: as many as it has requests, more or less. */
const drawnAtOnce = 1_000 * seconds
const work = `${root}/bench/.data/size`
const secret = randomBytes(32).toString('hex')

const parts = await productParts(
  'size-parts',
  `export { openDatabase } from '@/lib/database/open-database'
   export { migrate } from '@/lib/database/migrate'
   export { migrations } from '@/mocks/services/archive/store/migrations'
   export { deriveKeys } from '@/mocks/services/archive/keys'
   export { createAccessTokens } from '@/mocks/services/archive/protocol/tokens/access-token'
   export { personScope } from '@/mocks/services/archive/protocol/callers/scopes'
   export { createTestClient } from '@/mocks/services/archive/testing/test-client'
   export { sql } from 'kysely'`,
)
const keys = parts.deriveKeys(secret)
const portal = await parts.createTestClient('bench-portal')
/** Clients with long logs: they come after all others. */
const longLogs = [1_000, ownRows / 10, ownRows].map((rows, n) => ({
  ...{ rows, client: keys.patientId(hetu(Math.max(documents, base) / documentsEach + n)) },
  documents: 40,
}))

rmSync(work, { recursive: true, force: true })
mkdirSync(work, { recursive: true })
const server = await openOwnServer(documents + embedded + 2 * base)
try {
  const places = {
    small: { count: base, env: { ARCHIVE_DATABASE_URL: server.urlOf('small') } },
    large: { count: documents, env: { ARCHIVE_DATABASE_URL: server.urlOf('large') } },
    ...(embedded > 0 && {
      smallEmbedded: { count: base, env: { ARCHIVE_DATA_DIR: `${work}/small` } },
      largeEmbedded: { count: embedded, env: { ARCHIVE_DATA_DIR: `${work}/large` } },
    }),
  }
  await server.whileFilling(async () => {
    for (const name of ['small', 'large']) await server.create(name)
    for (const [name, place] of Object.entries(places)) await filled(name, place)
  })
  const variants = Object.entries(places).map(([name, place]) => [name, () => measured(place)])
  const seen = await inTurns(Object.fromEntries(variants), rounds)
  report(places, seen, await longLogTimes(places.large), await server.settings())
} finally {
  await server.stop()
  rmSync(work, { recursive: true, force: true })
}

async function filled(name, { count, env }) {
  const begun = performance.now()
  const { ARCHIVE_DATABASE_URL: url, ARCHIVE_DATA_DIR: dataDir = '' } = env
  const open = () => parts.openDatabase({ url, dataDir, poolSize: 1 })
  const first = await open()
  await parts.migrate(first, parts.migrations)
  const all = url ? [first, await open()] : [first]
  const people = Array.from({ length: count / documentsEach }, (_, n) => ({
    id: keys.patientId(hetu(n)),
    documents: documentsEach,
  }))
  const besides = name === 'large' ? fillLongLogs : async () => undefined
  await fillLarge(all, { sql: parts.sql, people, documentsEach, besides })
  for (const database of all) await database.destroy()
  const took = Math.round((performance.now() - begun) / 1000)
  console.log(`${name}: ${count} documents and ${2 * count} rows of the log in ${took} s.`)
}

async function fillLongLogs(database) {
  const { sql } = parts
  await fillDocuments(database, {
    sql,
    people: longLogs.map(({ client, documents }) => ({ id: client, documents })),
  })
  for (const { client, rows, documents: count } of longLogs) {
    const documents = Array.from({ length: count }, (_, n) => documentOf(client, n + 1))
    await fillOneLog({ sql, database }, { client, documents, count: rows })
  }
}

/** One step: the database and the archive are begun anew, and asked by many for clients who are drawn now. */
async function measured({ count, env }) {
  if (env.ARCHIVE_DATABASE_URL) await server.restart()
  const archive = await startArchive({ work, secret, portal, env })
  try {
    const drawn = Array.from({ length: drawnAtOnce }, () =>
      Math.floor((Math.random() * count) / documentsEach),
    )
    const known = issuer(archive.url)
    const people = await Promise.all(
      drawn.map((n) => known(keys.patientId(hetu(n)), documentsEach)),
    )
    const requests = drawnRequests(people)
    // Programs and connections get going; the rows of those who are asked for are hardly there yet.
    await load({ url: archive.url, requests, connections, seconds: seconds / 4 })
    const result = await load({ url: archive.url, requests, connections, seconds })
    if (result.failures > 0) throw new Error(`${result.failures} requests failed.`)
    return result
  } finally {
    await archive.stop()
  }
}

/** Makes clients with a token of their own, as the archive gives it to the portal. */
function issuer(url) {
  const tokens = parts.createAccessTokens(keys.accessTokens, url, () => new Date())
  const usual = {
    ...{ kind: 'person', software: 'bench-portal', capacity: 'self', adultFrom: '1998-01-01' },
    ...{ session: 'bench', scope: parts.personScope },
  }
  return async (client, documents) => ({
    ...{ client, documents },
    token: await tokens.issue({ ...usual, patientId: client, actorId: client }),
  })
}

/** Milliseconds of the first page and the summary of each of the long logs. */
async function longLogTimes({ env }) {
  await server.restart()
  const archive = await startArchive({ work, secret, portal, env })
  try {
    const rows = []
    for (const { client, rows: count, documents: named } of longLogs) {
      const person = await issuer(archive.url)(client, named)
      const times = { page: [], summary: [] }
      for (let round = 0; round < 2 * rounds + 1; round++)
        for (const [name, asked] of Object.entries({ page: logPage, summary: logSummary })) {
          const begun = performance.now()
          const { status } = await once(archive.url, asked(person))
          if (status !== 200) throw new Error(`${name} of ${count} rows: ${status}`)
          times[name].push(performance.now() - begun)
        }
      rows.push({ count, page: median(times.page), summary: median(times.summary) })
    }
    return rows
  } finally {
    await archive.stop()
  }
}

function report(places, seen, longLogs, settings) {
  const row = ([name, { count }]) => {
    const it = seen[name]
    const small = name.endsWith('Embedded') ? seen.smallEmbedded : seen.small
    const where = name.endsWith('Embedded') ? 'embedded' : 'PostgreSQL'
    const cells = [count, 2 * count, it.perSecond, it.p50, it.p99, it.perSecond / small.perSecond]
    return `| ${where} | ${cells.map(figure).join(' | ')} |`
  }
  const text = [
    '## What size costs',
    '',
    `Clients of ${documentsEach} documents with two rows of the log each; ${connections} callers, windows of ${seconds} s, ${rounds} rounds in turns. Before each window database and archive are begun anew, and the clients are drawn who are asked for in it: their index, their first page of documents, their log. Everything is audited. PostgreSQL runs with ${settings.map((it) => `${it.name} ${it.setting}`).join(', ')}; what the system keeps of its files is not let go of. Goals: at least 0.9 of the small one, embedded 0.8.`,
    '',
    '| database | documents | rows of the log | answers a second | p50 ms | p99 ms | of the small one |',
    '|---|---:|---:|---:|---:|---:|---:|',
    ...Object.entries(places).map(row),
    '',
    `The log of one client in the large one on PostgreSQL, one request at a time, milliseconds. Goals: first page at most 1.5 × that of a short log, summary at most 100.`,
    '',
    '| rows of the client | first page | × | summary |',
    '|---:|---:|---:|---:|',
    ...longLogs.map(
      ({ count, page, summary }) =>
        `| ${[count, page, page / longLogs[0].page, summary].map(figure).join(' | ')} |`,
    ),
  ].join('\n')
  console.log(text)
  writeFileSync(process.argv[2], `${text}\n`)
}
