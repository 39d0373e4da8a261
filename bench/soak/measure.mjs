/**
 * Many people are logged in at once and read, for a while: what goes wrong, whether the log has each reading, how long one waits, and what the programs
 * keep in memory meanwhile. BENCH_SESSIONS (2000), BENCH_MINUTES (10), BENCH_PAUSE (30) seconds between two pages of one of them. Needs a PostgreSQL
 * server where databases can be made: TEST_DATABASE_URL, or 127.0.0.1:5432.
 */
import { writeFileSync } from 'node:fs'
import pg from 'pg'
import { startTestEnvironment } from '../../scripts/lib/test-environment.mjs'
import { memoryRows, programsBelow } from '../lib/memory.mjs'
import { openServer } from '../lib/server.mjs'
import { size } from '../lib/size.mjs'
import { figure, percentile } from '../lib/statistics.mjs'
import { read } from './reading.mjs'
import { makeSessions } from './sessions.mjs'

const count = size('BENCH_SESSIONS', 2_000, 100)
const minutes = size('BENCH_MINUTES', 10, 0.5)
const pause = size('BENCH_PAUSE', 30, 5)
/** Of each minute memory is looked at once; the first warms. */
const looks = Math.max(3, Math.round(minutes))

const databases = { portal: await openServer(), archive: await openServer() }
let environment
try {
  environment = await startTestEnvironment({
    PORTAL_DATABASE_URL: databases.portal.url,
    ARCHIVE_DATABASE_URL: databases.archive.url,
    // As they are run, and not as the tests want them.
    ...{ LOG_LEVEL: 'info', MANDATES_RECHECK_SECONDS: '600' },
  })
  const begun = performance.now()
  const sessions = await makeSessions(environment, databases.portal.url, count)
  console.log(`${count} people in ${Math.round((performance.now() - begun) / 1000)} s.`)
  const { portal } = environment.urls
  await read(portal, sessions, { seconds: 60 * size('BENCH_WARM_MINUTES', 1, 0.1), pause })

  const from = await newestReading()
  const memory = []
  const every = (minutes * 60_000) / looks
  const watching = setInterval(() => memory.push(programsBelow(process.pid)), every)
  const { asked, wrong } = await read(portal, sessions, { seconds: minutes * 60, pause })
  clearInterval(watching)
  report({ asked, wrong, memory, rows: await readingsSince(from) })
} finally {
  await environment?.stop()
  for (const database of Object.values(databases)) await database.close()
}

/** Rows of the log by what was done, from a moment of the database's on. */
async function readingsSince(from) {
  const { rows } = await onArchive(
    `select event::jsonb ->> 'operation' as operation, count(*)::int as rows
       from audit_events where recorded > $1 and event::jsonb ->> 'kind' = 'own-view' group by 1`,
    [from],
  )
  return Object.fromEntries(rows.map(({ operation, rows: times }) => [operation, times]))
}

async function newestReading() {
  const { rows } = await onArchive('select max(recorded) as newest from audit_events')
  return rows[0].newest
}

async function onArchive(text, values) {
  const client = new pg.Client({ connectionString: databases.archive.url })
  await client.connect()
  const result = await client.query(text, values)
  await client.end()
  return result
}

function report({ asked, wrong, memory, rows }) {
  if (wrong.length > 0) console.log(wrong.slice(0, 10))
  const times = asked.map(({ milliseconds }) => milliseconds)
  const of = (kind) => asked.filter((it) => it.kind === kind).length
  const [p50, p99] = [50, 99].map((p) => percentile(times, p))
  const text = [
    '## Many sessions for a while',
    '',
    `${figure(count)} people are logged in at once, each with three documents, and read for ${figure(minutes)} minutes on PostgreSQL, a page every ${figure(pause)} s each, drawn: lists, documents, the overview and the log; ${figure(asked.length / minutes / 60)} pages a second, where a whole country is known to have 35 in its busiest hour ([how many processes](operating/capacity.md)). Load, programs and database share the cores. Goals: no error, a row of the log for each reading, p99 at most 3 × p50, memory flat.`,
    '',
    '| what | |',
    '|---|---:|',
    `| pages / rows of the log that say that what there is was read | ${asked.length} / ${rows['display-index'] ?? 0} |`,
    `| of them wrong or not answered | ${wrong.length} |`,
    `| documents opened / rows of the log that say so | ${of('document')} / ${rows['read-binary'] ?? 0} |`,
    `| p50 | ${figure(p50)} ms |`,
    `| p99 | ${figure(p99)} ms (${figure(p99 / p50)} × p50) |`,
    '',
    `Memory that is in no file, MB, looked at ${memory.length} times, and how far from its mean it came:`,
    '',
    '| program | first | last | least | most | |',
    '|---|---:|---:|---:|---:|---:|',
    ...memoryRows(memory),
  ].join('\n')
  console.log(text)
  writeFileSync(process.argv[2], `${text}\n`)
}
