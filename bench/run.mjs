/**
 * `npm run bench` measures everything; `npm run bench visibility archive` only those. Each measurement runs in a process of
 * its own, prints its table, and keeps its figures in bench/.data; docs/performance.md is written from all that is kept.
 */
import { spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'

/** @param {string} path */
const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const all = [
  'visibility',
  'archive',
  'partitions',
  'growth',
  'storing',
  'officials',
  'log',
  'portal',
  'worst',
  'folder',
  'hidden',
  'reading',
  'pages',
  'start',
]
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !all.includes(name))
if (unknown.length > 0) {
  console.error(
    `There is no measurement called ${unknown.join(', ')}. There are: ${all.join(', ')}.`,
  )
  process.exit(2)
}

if (!existsSync(here('node_modules'))) {
  console.log('Fetching what the product is measured against …')
  spawnSync('npm', ['ci'], { cwd: here('.'), stdio: 'inherit' })
}
mkdirSync(here('.data'), { recursive: true })

let failed = false
for (const name of asked.length > 0 ? asked : all) {
  console.log(`\n# ${name}`)
  const result = spawnSync('node', [here(`${name}/measure.mjs`), here(`.data/${name}.md`)], {
    stdio: 'inherit',
  })
  failed ||= result.status !== 0
  // Parts are measured on their own and kept, so each says when and under what.
  const today = new Date().toISOString().slice(0, 10)
  if (result.status === 0)
    appendFileSync(here(`.data/${name}.md`), `\nMeasured on ${today}, Node ${process.version}.\n`)
}

const parts = all.map((name) => here(`.data/${name}.md`)).filter(existsSync)
writeFileSync(
  here('../docs/performance.md'),
  [
    '# Performance',
    '',
    `Written by \`npm run bench\`. Measured on ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB. Load, server and database share the`,
    'cores, so ratios inside one run mean something and single figures do not. Variants take turns; figures are medians.',
    '',
    ...parts.map((path) => readFileSync(path, 'utf8').trimEnd() + '\n'),
  ].join('\n'),
)
process.exit(failed ? 1 : 0)
