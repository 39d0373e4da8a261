/**
 * What the others notice while PDFs of the largest documents are made that the archive takes: the portal's health and the list
 * of another person, asked one at a time, without and with two callers who want nothing but such PDFs.
 */
import { writeFileSync } from 'node:fs'
import { openBrowser, signIn } from '../lib/browser.mjs'
import { startEnvironment } from '../lib/environment.mjs'
import { productParts } from '../lib/product-parts.mjs'
import { figure, percentile } from '../lib/statistics.mjs'

const seconds = Number(process.env.BENCH_SECONDS ?? 20)
const parts = await productParts(
  'worst-parts',
  `export { personOf } from '@/mocks/world/people/cast'
   export { demoVendorOf } from '@/mocks/world/people/filling/demo-vendor-of'
   export { documentBundle } from '@/mocks/vendor/bundles'
   export { documentInput } from '@/mocks/services/archive/testing/make-document'
   export { contentLimits } from '@/lib/contracts/archive/content-limits'`,
)
const { cells, elements, characters } = parts.contentLimits
const many = (count, of) => Array.from({ length: count }, (_, n) => of(n)).join('')
const width = Math.floor(Math.sqrt(cells))
const forms = {
  'a table of as many cells as may be': `<table>${many(width, () => `<tr>${many(width, (n) => `<td>${n}</td>`)}</tr>`)}</table>`,
  'as many paragraphs as may be': many(elements - 20, (n) => `<p>Stycke ${n}</p>`),
  'as many words as may be': many(
    100,
    () => `<p>${'ord och ord '.repeat(Math.floor(characters / 1300))}</p>`,
  ),
}

const environment = await startEnvironment()
try {
  const { portal, archive } = environment.urls
  const paths = []
  for (const [name, body] of Object.entries(forms)) paths.push(await store(archive, name, body))
  const browser = await openBrowser()
  const other = await signIn(browser, portal, 'Ingrid Sandvik')
  const maker = await signIn(browser, portal, 'Tapio Lehtovirta')
  await browser.close()

  const asked = {
    'health of the portal': () => timed(`${portal}/health`, ''),
    'list of another person': () => timed(`${portal}/sv/self/documents`, other),
  }
  await watch(asked, 5)
  const usual = await watch(asked, seconds)
  const statuses = {}
  let isOver = false
  const callers = [0, 1].map(async (n) => {
    for (let at = n; !isOver; at += 1) {
      const { status } = await timed(`${portal}${paths[at % paths.length]}`, maker)
      statuses[status] = (statuses[status] ?? 0) + 1
    }
  })
  const meanwhile = await watch(asked, seconds)
  isOver = true
  await Promise.all(callers)
  report(usual, meanwhile, statuses)
} finally {
  await environment.stop()
}

/** @returns {Promise<string>} the path of the document's PDF */
async function store(archiveUrl, title, body) {
  const xhtml = `<?xml version="1.0" encoding="UTF-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml" lang="sv"><head><title>x</title></head><body><h1>Beslut</h1>${body}</body></html>`
  const { hetu } = parts.personOf('tapio-lehtovirta')
  const bundle = parts.documentBundle({ ...parts.documentInput(), hetu, title, xhtml })
  const { entry } = await parts.demoVendorOf(archiveUrl)('county-05').store(bundle)
  const id = entry
    .map(({ response }) => response.location.match(/DocumentReference\/([^/]+)/))
    .find(Boolean)[1]
  return `/sv/self/documents/${id}/document.pdf`
}

async function timed(url, cookie) {
  const begun = performance.now()
  const answer = await fetch(url, { headers: { cookie, accept: 'text/html' }, redirect: 'manual' })
  await answer.arrayBuffer()
  return { status: answer.status, took: performance.now() - begun }
}

async function watch(asked, forSeconds) {
  const seen = Object.fromEntries(Object.keys(asked).map((name) => [name, []]))
  const until = performance.now() + forSeconds * 1000
  while (performance.now() < until) {
    for (const [name, ask] of Object.entries(asked)) {
      const { status, took } = await ask()
      if (status !== 200) throw new Error(`${status} for the ${name}.`)
      seen[name].push(took)
    }
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return seen
}

function report(usual, meanwhile, statuses) {
  const row = (name, moment, took) =>
    `| ${name}, ${moment} | ${[50, 95, 99, 100].map((p) => figure(percentile(took, p))).join(' | ')} |`
  const made = Object.entries(statuses)
    .map(([status, count]) => `${count} × ${status}`)
    .join(', ')
  const text = [
    '## What others notice while the largest documents become PDFs',
    '',
    `Two callers ask for PDFs of ${Object.keys(forms).join(', ')}, for ${seconds} s (answers: ${made}). Milliseconds. Goal: within 100 of usual.`,
    '',
    '| what | p50 | p95 | p99 | longest |',
    '|---|---|---|---|---|',
    ...Object.keys(usual).flatMap((name) => [
      row(name, 'usually', usual[name]),
      row(name, 'meanwhile', meanwhile[name]),
    ]),
  ].join('\n')
  console.log(text)
  writeFileSync(process.argv[2], `${text}\n`)
}
