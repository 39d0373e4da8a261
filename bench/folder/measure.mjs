/**
 * A folder of two thousand documents, taken as fast as it is made: how long it takes, how much more memory the portal holds meanwhile,
 * and what others notice. `BENCH_PART=1` takes a part of a hundred documents only.
 */
import { readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs'
import { openBrowser, signIn } from '../lib/browser.mjs'
import { startEnvironment } from '../lib/environment.mjs'
import { figure, percentile } from '../lib/statistics.mjs'

const seconds = Number(process.env.BENCH_SECONDS ?? 30)
const part = process.env.BENCH_PART ?? ''

const environment = await startEnvironment()
try {
  const { portal } = environment.urls
  const browser = await openBrowser()
  const other = await signIn(browser, portal, 'Ingrid Sandvik')
  const maker = await signIn(browser, portal, 'Birgitta Nyholm')
  await browser.close()
  const portalProcess = processOf(new URL(portal).port)

  const usual = await watch(() => false, seconds)
  const before = residentOf(portalProcess)
  let most = before
  let over = false
  const sampling = setInterval(() => (most = Math.max(most, residentOf(portalProcess))), 200)
  const begun = performance.now()
  const making = make(maker).finally(() => (over = true))
  const meanwhile = await watch(() => over, 3600)
  const made = await making
  clearInterval(sampling)
  report({ usual, meanwhile, made, took: performance.now() - begun, grown: most - before })

  async function make(cookie) {
    const page = await fetch(`${portal}/sv/self/folder`, { headers: { cookie } })
    const html = await page.text()
    const login = /name="login" value="([^"]+)"/.exec(html)?.[1]
    // Where a part is cut the page has sealed.
    const cuts = /name="cuts" value="([^"]+)"/.exec(html)?.[1]
    if (!login || !cuts) throw new Error(`The page of the folder answered ${page.status}.`)
    const answer = await fetch(`${portal}/sv/self/folder/file`, {
      method: 'POST',
      headers: { cookie, origin: new URL(portal).origin },
      body: new URLSearchParams({ login, part, cuts }),
    })
    if (answer.headers.get('content-type') !== 'application/zip')
      throw new Error(`The folder answered ${answer.status}.`)
    let bytes = 0
    for await (const piece of answer.body) bytes += piece.length
    return { bytes, documents: Number(answer.headers.get('folder-documents')) }
  }

  /** The list of another person, asked one at a time until it is over. */
  async function watch(isOver, forSeconds) {
    const seen = []
    const until = performance.now() + forSeconds * 1000
    while (performance.now() < until && !isOver()) {
      const from = performance.now()
      const answer = await fetch(`${portal}/sv/self/documents`, { headers: { cookie: other } })
      await answer.arrayBuffer()
      if (answer.status !== 200) throw new Error(`The list answered ${answer.status}.`)
      seen.push(performance.now() - from)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    return seen
  }
} finally {
  await environment.stop()
}

/** Which process listens at a port, by what Linux tells of sockets. */
function processOf(port) {
  const hex = Number(port).toString(16).toUpperCase().padStart(4, '0')
  const sockets = ['tcp', 'tcp6']
    .flatMap((name) => readFileSync(`/proc/net/${name}`, 'utf8').split('\n'))
    .map((line) => line.trim().split(/\s+/))
    .filter(([, local, , state]) => local?.endsWith(`:${hex}`) && state === '0A')
    .map((fields) => `socket:[${fields[9]}]`)
  for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    if (linksOf(id).some((link) => sockets.includes(link))) return id
  }
  throw new Error('The portal was not found.')
}

function linksOf(id) {
  try {
    return readdirSync(`/proc/${id}/fd`).map((name) => readlinkSync(`/proc/${id}/fd/${name}`))
  } catch {
    return []
  }
}

/** In bytes. */
function residentOf(id) {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))
  return Number(kilobytes) * 1024
}

function report({ usual, meanwhile, made, took, grown }) {
  const row = (moment, values) =>
    `| list of another person, ${moment} | ${[50, 95, 99].map((p) => figure(percentile(values, p))).join(' | ')} |`
  const ratio = percentile(meanwhile, 50) / percentile(usual, 50)
  const megabytes = (bytes) => figure(bytes / 2 ** 20)
  const text = [
    '## A folder of everything',
    '',
    `${made.documents} documents, ${megabytes(made.bytes)} MiB, in ${figure(took / 1000)} s. The portal, its threads included, held ${megabytes(grown)} MiB more than before (goal: less than 200). Others: ${figure(ratio)} of usual (goal: 1.3). Milliseconds.`,
    '',
    '| what | p50 | p95 | p99 |',
    '|---|---|---|---|',
    row('usually', usual),
    row('meanwhile', meanwhile),
  ].join('\n')
  console.log(text)
  writeFileSync(process.argv[2], `${text}\n`)
}
