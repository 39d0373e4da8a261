/**
 * What officials ask of a whole register: the archivist's search, "does it show?" of a client with 2,000 documents, supervision by worker, checking
 * against storing, and the export, with token check and committed log rows. BENCH_REGISTER (1000000) documents and as many events. Needs a PostgreSQL
 * server where databases can be made: TEST_DATABASE_URL, or 127.0.0.1:5432.
 */
import { writeFileSync } from 'node:fs'
import { hetu } from '../archive/people.mjs'
import { productParts } from '../lib/product-parts.mjs'
import { median } from '../lib/statistics.mjs'
import { fill } from './fill.mjs'

const size = Number(process.env.BENCH_REGISTER ?? 1_000_000)
const rounds = Number(process.env.BENCH_ROUNDS ?? 7)
process.env.TEST_DATABASE_URL ??= 'postgres://root@127.0.0.1:5432/postgres'
const parts = await productParts(
  'officials-parts',
  `export { startTestArchive } from '@/mocks/services/archive/testing/start-test-archive'
   export { documentOf, hetus } from '@/mocks/services/archive/testing/make-document'
   export { sql } from 'kysely'`,
)

const archive = await parts.startTestArchive({ areMeasured: true })
const people = Array.from({ length: size / 10 }, (_, n) => archive.patientId(hetu(n)))
const large = hetu(size / 10)
const begun = performance.now()
await fill(archive.database, {
  sql: parts.sql,
  people,
  large: archive.patientId(large),
  documents: size,
  largeDocuments: 2000,
  events: size,
})
console.log(`Filled in ${Math.round((performance.now() - begun) / 1000)} s.`)

const said = (name, valueString) => ({ name, valueString })
const coded = (name, valueCode) => ({ name, valueCode })
const client = (value) => ({
  name: 'client',
  valueIdentifier: { system: 'urn:oid:1.2.246.21', value },
})
const asked = {
  'archivist’s search: first page': ['archivist', 'DocumentReference/$archive-search'],
  'archivist’s search: decisions of a service task': [
    'archivist',
    'DocumentReference/$archive-search',
    coded('type', 'decision'),
    coded('serviceTask', 'older-people'),
  ],
  'does it show? 2,000 documents of one client': [
    'main-user',
    'DocumentReference/$shows',
    client(large),
  ],
  'does it show? the questions of a client with 2,000': [
    'main-user',
    'DocumentReference/$shows-summary',
    client(large),
  ],
  'supervision: newest page': ['supervisor', 'AuditEvent/$supervise'],
  'supervision: of one worker': ['supervisor', 'AuditEvent/$supervise', said('worker', 'w-7')],
  'supervision: of one unit': ['supervisor', 'AuditEvent/$supervise', said('unit', 'unit-3')],
  'supervision: what came upon nothing': [
    'supervisor',
    'AuditEvent/$supervise',
    coded('kind', 'nothing'),
  ],
}
/** What has a body of its own. */
const plain = {
  'what a first day would show, over the whole register': [
    'main-user',
    '/reference/preview',
    { kind: 'display-start', key: 'county-05/older-people', content: { from: '2017-01-01' } },
  ],
  'what a restriction would hide, over the whole register': [
    'main-user',
    '/reference/preview',
    { kind: 'display-restriction', key: 'county-05/7', content: { madeBefore: '2030-01-01' } },
  ],
}
const lines = []
const questions = [
  ...Object.entries(asked).map(([name, [task, path, ...parameter]]) => {
    return [name, task, `/fhir/${path}`, { resourceType: 'Parameters', parameter }]
  }),
  ...Object.entries(plain).map(([name, question]) => [name, ...question]),
]
for (const [name, task, path, content] of questions) {
  const times = []
  for (let round = 0; round < rounds; round += 1) {
    const token = await archive.officialToken({
      hetu: parts.hetus.carl,
      organisation: 'county-05',
      task,
    })
    const body = JSON.stringify(content)
    const since = performance.now()
    const answer = await archive.post(path, token, body)
    const text = await answer.text()
    times.push(performance.now() - since)
    if (answer.status !== 200) throw new Error(`${name}: ${answer.status} ${text}`)
  }
  lines.push([name, `${Math.round(median(times))} ms`])
  console.log(lines.at(-1).join(': '))
}

// One after the other, as one system does it.
const system = await archive.systemToken('county-05')
const stored = []
const checked = []
for (let n = 0; n < 40; n += 1) {
  const both = [
    ['/fhir/Bundle/$validate', checked],
    ['/fhir', stored],
  ]
  // Each for a client of its own, in turns: none finds what the other has just read.
  for (const [turn, [path, times]] of (n % 2 === 0 ? both : both.toReversed()).entries()) {
    const bundle = JSON.stringify(parts.documentOf({ hetu: hetu(size / 10 + 1 + n * 2 + turn) }))
    const since = performance.now()
    const answer = await archive.post(path, system, bundle)
    await answer.text()
    times.push(performance.now() - since)
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`)
  }
}
lines.push(['storing a document', `${median(stored).toFixed(1)} ms`])
lines.push(['checking the same (`$validate`)', `${median(checked).toFixed(1)} ms`])

const scope = await archive.systemToken('county-05', 'system/Register.r')
const since = performance.now()
const before = process.memoryUsage().rss
let most = before
let count = 0
const answer = await archive.get('/fhir/$export', scope)
for await (const chunk of answer.body) {
  for (const byte of chunk) if (byte === 10) count += 1
  most = Math.max(most, process.memoryUsage().rss)
}
const seconds = (performance.now() - since) / 1000
lines.push([
  'export of the register',
  `${Math.round(count / seconds).toLocaleString('en')} documents a second; memory grew by ${Math.round((most - before) / 2 ** 20)} MiB over ${count.toLocaleString('en')} documents`,
])
await archive.close()

const report = [
  '## What officials ask of a register',
  '',
  `${size.toLocaleString('en')} documents of ${people.length.toLocaleString('en')} clients, and as many events of their use. Without the way over HTTP; median of ${rounds}.`,
  '',
  '| what | |',
  '| --- | ---: |',
  ...lines.map(([name, figure]) => `| ${name} | ${figure} |`),
  '',
].join('\n')
console.log(report)
writeFileSync(process.argv[2], report)
process.exit(0)
