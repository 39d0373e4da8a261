/**
 * `npm run bench` measures everything; `npm run bench visibility archive` only those. Each measurement runs in a process of
 * its own, prints its table, and keeps its figures in bench/.data; docs/performance.md is written from these and, for what was
 * not measured here, from itself. With BENCH_TRY=1 no figure is kept, and what asks for its size (lib/size.mjs) is as small as it
 * gets: to see that a measurement runs.
 */
import { spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { performanceDocument } from '../scripts/lib/performance-document.mjs'
import { isTried } from './lib/size.mjs'

/** @param {string} path */
const here = (path) => fileURLToPath(new URL(path, import.meta.url))
/** What each measurement's section of docs/performance.md is called, in their order there. */
const headings = {
  visibility: 'Visibility decision',
  archive: 'Archive: first page of 20 documents',
  partitions: 'Partitions by client',
  growth: 'Storing for a client who grows',
  size: 'What size costs',
  storing: 'Storing over many clients, and writing the log',
  officials: 'What officials ask of a register',
  log: 'The log of one client',
  portal: 'Portal: the signed-in document list',
  worst: 'What others notice while the largest documents become PDFs',
  folder: 'A folder of everything',
  hidden: 'Time betrays nothing: documents that are not seen',
  reading: 'What plain words and threads cost',
  pages: 'Pages on a slow phone',
  soak: 'Many sessions for a while',
  memory: 'Memory over many requests',
  start: 'Starting',
}
const all = Object.keys(headings)
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !all.includes(name))
if (unknown.length > 0) {
  console.error(
    `There is no measurement called ${unknown.join(', ')}. There are: ${all.join(', ')}.`,
  )
  process.exit(2)
}

const installed = here('node_modules/.mittkanta-lock')
const lock = readFileSync(here('package-lock.json'), 'utf8')
if (!existsSync(installed) || readFileSync(installed, 'utf8') !== lock) {
  console.log('Fetching what the product is measured against …')
  const { status } = spawnSync('npm', ['ci'], { cwd: here('.'), stdio: 'inherit' })
  if (status !== 0) process.exit(1)
  writeFileSync(installed, lock)
}
const kept = here(isTried ? '.data/tried' : '.data')
mkdirSync(kept, { recursive: true })

let failed = false
for (const name of asked.length > 0 ? asked : all) {
  console.log(`\n# ${name}`)
  const result = spawnSync('node', [here(`${name}/measure.mjs`), `${kept}/${name}.md`], {
    stdio: 'inherit',
  })
  failed ||= result.status !== 0
  if (result.status === 0) appendFileSync(`${kept}/${name}.md`, `\n${measuredHow()}\n`)
}
if (!isTried) writeDocument()
process.exit(failed ? 1 : 0)

/** Parts are measured on their own and kept, so each says when and under what. */
function measuredHow() {
  const today = new Date().toISOString().slice(0, 10)
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`
  return `Measured on ${today}, Node ${process.version}, ${cpus().length} cores, ${memory}.`
}

function writeDocument() {
  const document = here('../docs/performance.md')
  const measured = all.map((name) => `${kept}/${name}.md`).filter(existsSync)
  const opening = [
    '# Performance',
    '',
    'Written by `npm run bench`; a part that is not measured anew stays as it was. Load, server and database share the cores, so',
    'ratios inside one run mean something and single figures do not. Variants take turns; figures are medians.',
  ].join('\n')
  writeFileSync(
    document,
    performanceDocument({
      ...{ opening, headings: Object.values(headings) },
      stands: existsSync(document) ? readFileSync(document, 'utf8') : '',
      measured: measured.map((path) => readFileSync(path, 'utf8')),
    }),
  )
}
