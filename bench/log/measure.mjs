/**
 * A client with a long log: the first page, one deep inside, filters, the summary, the proof of a page and the check of the
 * whole chain, with token check, rule L3 over 5,000 documents and the committed row of the reading itself. BENCH_LOG_ROWS
 * (100000) events, all sealed. Needs a PostgreSQL server where databases can be made: TEST_DATABASE_URL, or
 * 127.0.0.1:5432; the embedded database is measured too.
 */
import { writeFileSync } from 'node:fs'
import { median } from '../lib/statistics.mjs'
import { productParts } from '../lib/product-parts.mjs'
import { fill } from './fill.mjs'

const events = Number(process.env.BENCH_LOG_ROWS ?? 100_000)
const rounds = Number(process.env.BENCH_ROUNDS ?? 11)
const server = process.env.TEST_DATABASE_URL ?? 'postgres://root@127.0.0.1:5432/postgres'
const parts = await productParts(
  'log-parts',
  `export { startTestArchive } from '@/mocks/services/archive/testing/start-test-archive'
   export { documentOf, testHetu } from '@/mocks/services/archive/testing/make-document'
   export { ids, codes, logClient } from '@/mocks/services/archive/log/asking/testing/log-client'
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
const lines = Object.keys(figures.PostgreSQL).map((what) => {
  const cells = Object.keys(columns).map((name) => Math.round(median(figures[name][what])))
  return `| ${what} | ${cells.join(' | ')} |`
})
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

/** @returns {Promise<Record<string, number[]>>} milliseconds of each round */
async function measure(count) {
  const archive = await parts.startTestArchive({ areMeasured: true })
  const { database } = archive
  const hetu = parts.testHetu(0)
  const client = archive.patientId(hetu)
  const documents = []
  for (let n = 0; n < 40; n += 1)
    documents.push(...(await archive.store(parts.documentOf({ hetu }))))
  await fill({ sql, database }, { client, documents, count })
  const token = await archive.personToken({ subject: hetu })
  const log = parts.logClient(archive, token)
  await ask(archive, token, '$proof', [])
  await sql`vacuum analyze`.execute(database)

  const others = Array.from({ length: 4960 }, (_, n) => String(n).padStart(32, 'a'))
  const reach = [
    ...ids('document', [...documents, ...others]),
    ...codes('socialService', ['social-work']),
  ]
  const mostKinds = codes('kind', ['use', 'disclosure', 'refused', 'statement', 'maintenance'])
  const page = (...narrowed) => log.page(...reach, ...narrowed)
  const deep = await cursorAfter(page, 20)
  const { rows } = await page(
    { name: 'unfolded', valueBoolean: true },
    { name: 'count', valueInteger: 200 },
  )
  const shown = ids(
    'row',
    rows.map(({ id }) => id),
  )
  const variants = {
    'first page': () => page(...mostKinds),
    'a page deep inside': () => page({ name: 'cursor', valueString: deep }),
    'a filter that nothing matches': () => page(...mostKinds, ...codes('ground', ['archivist'])),
    'a filter that few rows match': () => page(...codes('kind', ['refused'])),
    'what touches one document': () => page(...ids('touching', documents.slice(0, 1))),
    'two days of long ago': () =>
      page({ name: 'from', valueDate: '2020-02-01' }, { name: 'to', valueDate: '2020-02-02' }),
    summary: () => log.summary(...reach),
    'proof of 200 rows': () => ask(archive, token, '$proof', shown),
    'check of the whole chain': () => ask(archive, token, '$verify', []),
  }
  const figures = {}
  for (const [what, variant] of Object.entries(variants)) figures[what] = await time(variant)
  await archive.close()
  return figures
}

async function cursorAfter(page, pages) {
  let cursor = null
  for (let n = 0; n < pages; n += 1) {
    const from = cursor ? [{ name: 'cursor', valueString: cursor }] : []
    const { older } = await page({ name: 'count', valueInteger: 1000 }, ...from)
    if (older === null) break
    cursor = older
  }
  return cursor
}

async function ask(archive, token, operation, parameter) {
  const body = JSON.stringify({ resourceType: 'Parameters', parameter })
  const answer = await archive.post(`/fhir/AuditEvent/${operation}`, token, body)
  if (answer.status !== 200) throw new Error(await answer.text())
  const said = await answer.json()
  if (said.intact === false) throw new Error('The log does not hold.')
}

async function time(measured) {
  const times = []
  for (let n = 0; n < rounds; n += 1) {
    const begun = performance.now()
    await measured()
    times.push(performance.now() - begun)
  }
  return times
}
