/**
 * A client with a long log: the first page, one deep inside, a rare filter and the summary, with token check, rule L3 over
 * 5,000 documents and the committed row of the reading itself. BENCH_LOG_ROWS (100000) events. Needs a PostgreSQL server
 * where databases can be made: TEST_DATABASE_URL, or 127.0.0.1:5432; the embedded database is measured too.
 */
import { writeFileSync } from 'node:fs'
import { productParts } from '../lib/product-parts.mjs'

const events = Number(process.env.BENCH_LOG_ROWS ?? 100_000)
const rounds = Number(process.env.BENCH_ROUNDS ?? 11)
const server = process.env.TEST_DATABASE_URL ?? 'postgres://root@127.0.0.1:5432/postgres'
const parts = await productParts(
  'log-parts',
  `export { startTestArchive } from '@/mocks/archive/testing/start-test-archive'
   export { documentOf, testHetu } from '@/mocks/archive/testing/make-document'
   export { ids, codes, logClient } from '@/mocks/archive/log/testing/log-client'
   export { sql } from 'kysely'`,
)
const { sql, ids, codes } = parts

/** The embedded database gets a tenth: filling it with more takes minutes. */
const columns = { PostgreSQL: server, embedded: undefined }
const figures = {}
for (const [name, url] of Object.entries(columns)) {
  if (url) process.env.TEST_DATABASE_URL = url
  else delete process.env.TEST_DATABASE_URL
  figures[name] = await measure(url ? events : events / 10)
}
const lines = Object.keys(figures.PostgreSQL).map(
  (what) =>
    `| ${what} | ${Object.keys(columns)
      .map((name) => figures[name][what])
      .join(' | ')} |`,
)
const report = [
  '## The log of one client',
  '',
  `${events.toLocaleString('en')} events of one client (a tenth in the embedded database), rule L3 over 5,000 documents; 20 rows a page. Milliseconds, median of ${rounds}.`,
  '',
  '| what | PostgreSQL | embedded |',
  '| --- | ---: | ---: |',
  ...lines,
  '',
].join('\n')
console.log(report)
writeFileSync(process.argv[2], report)
process.exit(0)

async function measure(count) {
  const archive = await parts.startTestArchive()
  const hetu = parts.testHetu(0)
  const client = archive.patientId(hetu)
  const documents = []
  for (let n = 0; n < 40; n += 1)
    documents.push(...(await archive.store(parts.documentOf({ hetu }))))
  await fill(archive.database, client, documents, count)
  const log = parts.logClient(archive, await archive.personToken({ subject: hetu }))
  const others = Array.from({ length: 4960 }, (_, n) => String(n).padStart(32, 'a'))
  const reach = [
    ...ids('document', [...documents, ...others]),
    ...codes('socialService', ['social-work']),
  ]
  const at = async (cursor) =>
    log.page(...reach, ...(cursor ? [{ name: 'cursor', valueString: cursor }] : []))
  let cursor = null
  for (let n = 0; n < 20; n += 1) {
    const page = await log.page(
      ...reach,
      { name: 'count', valueInteger: 1000 },
      ...(cursor ? [{ name: 'cursor', valueString: cursor }] : []),
    )
    if (page.older === null) break
    cursor = page.older
  }
  const figures = {
    'first page': await time(() => at(null)),
    'a page deep inside': await time(() => at(cursor)),
    'a filter that nothing matches': await time(() =>
      log.page(...reach, { name: 'ground', valueCode: 'archivist' }),
    ),
    'what touches one document': await time(() =>
      log.page(...reach, { name: 'touching', valueId: documents[0] }),
    ),
    summary: await time(() => log.summary(...reach)),
  }
  await archive.close()
  return figures
}

async function time(ask) {
  const times = []
  for (let n = 0; n < rounds; n += 1) {
    const begun = performance.now()
    await ask()
    times.push(performance.now() - begun)
  }
  return Math.round(times.sort((a, b) => a - b)[Math.floor(rounds / 2)])
}

/** Events as they stand in a chain, but for the hashes, which no page reads. */
async function fill(database, client, documents, count) {
  await sql`insert into audit_events (client_id, sequence, id, recorded, event, previous_hash, hash)
    select ${client}, n, md5(n::text), at, json_build_object('id', md5(n::text), 'client', ${client}::text,
      'recorded', at, 'kind', case when n % 7 = 0 then 'disclosure' when n % 50 = 3 then 'refused' else 'use' end,
      'operation', case when n % 3 = 0 then 'search-documents' else 'read-document' end,
      'by', case when n % 5 = 0 then 'system' else 'person' end, 'software', 'bench',
      'organisation', 'county-0' || (n % 4 + 5), 'register', 'county-05', 'unit', 'unit-' || (n % 9),
      'serviceTask', 'disability', 'socialService', 'social-work',
      'ground', case when n % 7 = 0 then 'consent' else 'own-register' end, 'rule', 'D1',
      'request', md5((n / 2)::text),
      'documents', json_build_array((${documents}::text[])[n % 40 + 1]))::text, repeat('0', 64), repeat('0', 64)
    from (select n + 1000 as n, timestamptz '2020-01-01' + n * interval '35 minutes' as at
      from generate_series(1, ${count}::int) n) made`.execute(database)
  await sql`update audit_chains set sequence = 10000000 where client_id = ${client}`.execute(
    database,
  )
  await sql`analyze audit_events`.execute(database)
}
