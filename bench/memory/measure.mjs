/** What the programs of `npm start` keep in memory over many requests. BENCH_REQUESTS (100000). */
import { writeFileSync } from 'node:fs'
import { openBrowser, signIn } from '../lib/browser.mjs'
import { startTestEnvironment } from '../../scripts/lib/test-environment.mjs'
import { load } from '../lib/load.mjs'
import { memoryRows, programsBelow } from '../lib/memory.mjs'
import { size } from '../lib/size.mjs'
import { figure } from '../lib/statistics.mjs'

const requests = size('BENCH_REQUESTS', 100_000, 2_000)
const connections = 16
/** Who have three documents at least. Of fewer people each would have read so often that the sums of their logs take the time of everything else. */
const names = [
  ...['Ingrid Sandvik', 'Birgitta Nyholm', 'Laura Koivuranta'],
  ...['Tapio Lehtovirta', 'Gunvor Ekholm', 'Torsten Ekholm'],
]
/** The first tenth warms. */
const looks = 10

const environment = await startTestEnvironment({
  // As they are run, and not as the tests want them.
  ...{ LOG_LEVEL: 'info', MANDATES_RECHECK_SECONDS: '600' },
})
try {
  const { portal } = environment.urls
  const browser = await openBrowser()
  const readers = []
  for (const name of names) readers.push(await pagesOf(await signIn(browser, portal, name), name))
  await browser.close()
  // Of each in turn, page after page.
  const pages = readers[0].flatMap((_, n) => readers.map((reader) => reader[n]))

  const memory = []
  let turn = 0
  const next = () => pages[turn++ % pages.length]
  for (let look = 0; look <= looks; look++) {
    const { failures } = await load({
      ...{ url: portal, requests: next, connections },
      ...{ seconds: Infinity, times: requests / looks },
    })
    if (failures > 0) throw new Error(`${failures} requests failed.`)
    if (look > 0) memory.push(programsBelow(process.pid))
  }
  report(memory)
} finally {
  await environment.stop()
}

/** The overview, the list, the log and three documents of one who is logged in. */
async function pagesOf(cookie, name) {
  const headers = { accept: 'text/html', 'sec-fetch-site': 'same-origin', cookie }
  const list = '/sv/self/documents'
  const html = await (await fetch(environment.urls.portal + list, { headers })).text()
  const documents = new Set(html.match(/\/sv\/self\/documents\/[0-9a-f]{32}(?=")/g))
  if (documents.size < 3) throw new Error(`${name} has fewer than three documents.`)
  const paths = ['/sv/self', list, '/sv/self/log', ...[...documents].slice(0, 3)]
  return paths.map((path) => ({ path, headers }))
}

function report(memory) {
  const text = [
    '## Memory over many requests',
    '',
    `The programs of \`npm start\`, embedded, while ${connections} callers ask for ${figure(requests)} pages of ${names.length} people in turn, after a tenth of it that warms: overview, list, log and documents. Megabytes that are in no file, at each tenth. Goal: ± 5 %.`,
    '',
    '| program | first | last | least | most | off its mean |',
    '|---|---:|---:|---:|---:|---:|',
    ...memoryRows(memory),
  ].join('\n')
  console.log(text)
  writeFileSync(process.argv[2], `${text}\n`)
}
