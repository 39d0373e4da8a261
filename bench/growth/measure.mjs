/**
 * Storing for clients who have many documents already: BENCH_SIZES documents each, in turns and in the same database, whose
 * connections have stored when it was empty. Needs a PostgreSQL server where databases can be made: TEST_DATABASE_URL, or
 * 127.0.0.1:5432; the embedded database is measured too.
 */
import { writeFileSync } from 'node:fs'
import { fill } from '../archive/fill.mjs'
import { productParts } from '../lib/product-parts.mjs'
import { figure, median } from '../lib/statistics.mjs'

const sizes = (process.env.BENCH_SIZES ?? '100 2000 10000 20000').split(' ').map(Number)
const rounds = Number(process.env.BENCH_ROUNDS ?? 15)
/** Documents that are stored for a client in one round, by callers at once. */
const together = 4
const perRound = 20
const server = process.env.TEST_DATABASE_URL ?? 'postgres://root@127.0.0.1:5432/postgres'
const parts = await productParts(
  'growth-parts',
  `export { startTestArchive } from '@/mocks/services/archive/testing/start-test-archive'
   export { documentOf, testHetu } from '@/mocks/services/archive/testing/make-document'
   export { sql } from 'kysely'`,
)

const columns = { PostgreSQL: server, embedded: undefined }
const figures = {}
for (const [name, url] of Object.entries(columns)) {
  if (url) process.env.TEST_DATABASE_URL = url
  else delete process.env.TEST_DATABASE_URL
  figures[name] = await measure()
}
const lines = sizes.map((size, n) => {
  const cells = Object.values(figures).flatMap((rates) => [rates[n], rates[0] / rates[n]])
  return `| ${size.toLocaleString('en')} | ${cells.map(figure).join(' | ')} |`
})
const report = [
  '## Storing for a client who grows',
  '',
  `Documents a second that are stored for one client, ${together} at once, for a client who has so many already; turns of ${perRound}, median of ${rounds} rounds. The connections have stored before there was anything in the tables. Goal: at 20,000 at least 1 / 1.3 of 100.`,
  '',
  '| documents | PostgreSQL | slower | embedded, in memory | slower |',
  '| ---: | ---: | ---: | ---: | ---: |',
  ...lines,
  '',
].join('\n')
console.log(report)
writeFileSync(process.argv[2], report)
process.exit(0)

/** @returns {Promise<number[]>} documents a second, for each size */
async function measure() {
  const archive = await parts.startTestArchive({ areMeasured: true })
  const token = await archive.systemToken('county-05')
  const store = async (hetu) => {
    const body = JSON.stringify(parts.documentOf({ hetu }))
    const answer = await archive.post('/fhir', token, body)
    if (answer.status !== 200) throw new Error(await answer.text())
  }
  const storeMany = async (hetu, each) => {
    const begun = performance.now()
    const caller = async () => {
      for (let n = 0; n < each; n += 1) await store(hetu)
    }
    await Promise.all(Array.from({ length: together }, caller))
    return (each * together * 1000) / (performance.now() - begun)
  }
  await storeMany(parts.testHetu(99), 30)
  const clients = sizes.map((documents, n) => ({ documents, hetu: parts.testHetu(n) }))
  const people = clients.map(({ hetu, documents }) => ({ id: archive.patientId(hetu), documents }))
  await fill(archive.database, { sql: parts.sql, people })
  // As much as forgets the plans that were made for empty tables, where they are forgotten.
  await storeMany(parts.testHetu(98), 250)
  const rates = sizes.map(() => [])
  for (let round = 0; round < rounds; round += 1)
    for (const [n, { hetu }] of clients.entries())
      rates[n].push(await storeMany(hetu, perRound / together))
  await archive.close()
  return rates.map(median)
}
