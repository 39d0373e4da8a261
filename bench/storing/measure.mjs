/**
 * Storing over many clients through a running archive, on PostgreSQL and in an embedded folder with fsync; a batch (NDJSON) and the memory
 * that it takes; how fast the log is written and sealed. BENCH_SECONDS (8) a window, BENCH_BATCH (20000) documents in the batch. Needs a
 * PostgreSQL server where databases can be made: TEST_DATABASE_URL, or 127.0.0.1:5432.
 */
import { rmSync, writeFileSync, mkdirSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { load } from '../lib/load.mjs'
import { productParts, root } from '../lib/product-parts.mjs'
import { openServer } from '../lib/server.mjs'
import { figure, median } from '../lib/statistics.mjs'
import { startArchive } from './archive-process.mjs'
import { sendBatch } from './batch.mjs'
import { logWrites } from './log-writes.mjs'

const seconds = Number(process.env.BENCH_SECONDS ?? 8)
const rounds = Number(process.env.BENCH_ROUNDS ?? 3)
const inBatch = Number(process.env.BENCH_BATCH ?? 20_000)
const callers = 16
const people = 2_000
const work = `${root}/bench/.data/storing`
const parts = await productParts(
  'storing-parts',
  `export { openDatabase } from '@/lib/database/open-database'
   export { migrate } from '@/lib/database/migrate'
   export { migrations } from '@/mocks/services/archive/store/migrations'
   export { enterReference } from '@/mocks/services/archive/testing/enter-reference'
   export { createTestClient, systemOf } from '@/mocks/services/archive/testing/test-client'
   export { recordAudit } from '@/mocks/services/archive/log/events/audited-statement'
   export { demoReferenceData } from '@/mocks/world/people/demo-reference-data'
   export { documentOf, testHetu } from '@/mocks/services/archive/testing/make-document'
   export { sql } from 'kysely'`,
)

rmSync(work, { recursive: true, force: true })
mkdirSync(work, { recursive: true })
const server = await openServer()
const places = {
  PostgreSQL: { url: server.url, dataDir: '' },
  'embedded, fsync on': { dataDir: `${work}/pglite` },
}
const rows = []
try {
  for (const [name, place] of Object.entries(places)) rows.push([name, await measure(place)])
  const writes = await logWrites({ ...parts, url: server.url, callers, seconds })
  report(rows, writes)
} finally {
  await server.close()
  rmSync(work, { recursive: true, force: true })
}

async function measure(place) {
  const archive = await startArchive({ ...parts, place, work })
  try {
    const store = async () => {
      const token = await archive.token()
      const bodies = Array.from({ length: 400 }, () => bundle())
      let turn = 0
      return load({
        url: archive.url,
        requests: () => ({
          method: 'POST',
          path: '/fhir',
          headers: { authorization: `Bearer ${token}`, 'content-type': 'application/fhir+json' },
          body: bodies[turn++] ?? bundle(),
        }),
        connections: callers,
        seconds,
      })
    }
    await store()
    const runs = []
    for (let round = 0; round < rounds; round += 1) {
      const run = await store()
      if (run.failures > 0) throw new Error(`${run.failures} documents were refused.`)
      runs.push(run.perSecond)
    }
    const before = archive.megabytes()
    const batch = await sendBatch(archive, bundle, inBatch)
    return { perSecond: median(runs), batch, grown: batch.most - before }
  } finally {
    await archive.stop()
    await wait(500)
  }
}

/** A small decision for one of many clients, as text. */
function bundle() {
  return JSON.stringify(
    parts.documentOf({ hetu: parts.testHetu(Math.floor(Math.random() * people)) }),
  )
}

function report(rows, writes) {
  const text = [
    '## Storing over many clients, and writing the log',
    '',
    `${callers} callers store small documents of ${figure(people)} clients, one a request, in windows of ${seconds} s, median of ${rounds}; then one batch of ${figure(inBatch)} lines. Goals: 300 a second on PostgreSQL, 150 embedded, and constant memory.`,
    '',
    '| where | documents a second | in a batch, a second | memory that the batch took, MB |',
    '|---|---:|---:|---:|',
    ...rows.map(
      ([name, it]) =>
        `| ${name} | ${figure(it.perSecond)} | ${figure(it.batch.perSecond)} | ${figure(it.grown)} |`,
    ),
    '',
    `Rows of the log that ${callers} callers write for as many clients, each committed before it is answered: ${figure(writes.ours)} a second; single rows of the same size into a table without anything else: ${figure(writes.bare)} (${figure(writes.ours / writes.bare)}; goal 1.5).`,
  ].join('\n')
  console.log(text)
  writeFileSync(process.argv[2], `${text}\n`)
}
