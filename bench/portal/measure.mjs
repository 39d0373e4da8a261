/**
 * The signed-in document list against a bare App Router page with the same markup, and against the same page in other frameworks, which have a session and
 * nothing else behind it; and one client against another.
 */
import { spawn, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { openBrowser, signIn } from '../lib/browser.mjs'
import { startEnvironment } from '../lib/environment.mjs'
import { inTurns } from '../lib/in-turns.mjs'
import { load } from '../lib/load.mjs'
import { root } from '../lib/product-parts.mjs'
import { size } from '../lib/size.mjs'
import { figure } from '../lib/statistics.mjs'
import { markupTree } from './markup-tree.mjs'
import { startPeers } from './peers/peers.mjs'
import { recordedList } from './recorded-list.mjs'
import { assertSamePage } from './same-page.mjs'

const seconds = size('BENCH_SECONDS', 8, 1)
/** Unmeasured, before each window: a program that has stood still while others were measured is slow for some seconds. */
const settling = seconds / 2
const rounds = size('BENCH_ROUNDS', 5, 1)
const connections = 16
const next = `${root}/node_modules/next/dist/bin/next`
const barePort = '4321'
const componentsPort = '4322'
const firstPeersPort = 4323

const environment = await startEnvironment()
const apps = []
try {
  const { portal } = environment.urls
  const browser = await openBrowser()
  const few = await signIn(browser, portal, 'Ingrid Sandvik')
  const many = await signIn(browser, portal, 'Birgitta Nyholm')
  await browser.close()

  const path = '/sv/self/documents'
  // As a browser asks that has come here by a link of the portal: the styles are files then.
  const headers = { accept: 'text/html', 'sec-fetch-site': 'same-origin' }
  const html = await (await fetch(portal + path, { headers: { ...headers, cookie: few } })).text()
  const tree = markupTree(html)
  await startApp('bare', barePort, { BARE_TREE: kept('bare-tree', tree) })
  const recorded = kept('recorded-list', recordedList(tree, 'Ingrid Sandvik'))
  await startApp('components', componentsPort, { RECORDED_LIST: recorded })
  const peers = await startPeers(tree, firstPeersPort, (app) => apps.push(app))
  for (const peer of peers) await assertPeer(peer, tree)

  const list = (cookie) => () => ({ path, headers: { ...headers, cookie } })
  const ofPeer = (cookie) => () => ({ path: '/', headers: { accept: 'text/html', cookie } })
  const run = (url, requests) => async () => {
    await load({ url, requests, connections, seconds: settling })
    const result = await load({ url, requests, connections, seconds })
    if (result.failures > 0) throw new Error(`${result.failures} requests to ${url} failed.`)
    return result
  }
  const variants = {
    bare: run(`http://localhost:${barePort}`, () => ({ path: '/' })),
    components: run(`http://localhost:${componentsPort}`, () => ({ path: '/' })),
    list: run(portal, list(few)),
    many: run(portal, list(many)),
    ...Object.fromEntries(peers.map(({ name, url, cookie }) => [name, run(url, ofPeer(cookie))])),
  }
  for (const warm of Object.values(variants)) await warm()
  report(await inTurns(variants, rounds), peers)
} finally {
  for (const app of apps) app.kill('SIGTERM')
  await environment.stop()
}

/** Builds a Next.js app of this folder, and starts it. */
async function startApp(name, port, data) {
  const cwd = `${root}/bench/portal/${name}`
  const env = { ...process.env, ...data, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
  const built = spawnSync('node', [next, 'build'], { cwd, env, encoding: 'utf8' })
  if (built.status !== 0)
    throw new Error(`${name} could not be built: ${built.stdout}${built.stderr}`)
  apps.push(spawn('node', [next, 'start', '-p', port], { cwd, env, stdio: 'ignore' }))
  await healthy(`http://localhost:${port}/`)
}

/** Keeps data for the apps. @returns its path */
function kept(name, data) {
  const path = `${root}/bench/.data/${name}.json`
  writeFileSync(path, JSON.stringify(data))
  return path
}

/** A peer draws the whole page, to who is logged in and to nobody else. */
async function assertPeer({ name, url, cookie }, tree) {
  await healthy(`${url}/`, { cookie })
  const page = await (await fetch(`${url}/`, { headers: { cookie } })).text()
  assertSamePage(tree, markupTree(page), name)
  const { status } = await fetch(`${url}/`)
  if (status !== 401) throw new Error(`${name} lets in who is not logged in: ${status}.`)
}

async function healthy(url, headers = {}) {
  for (let tries = 0; tries < 150; tries++) {
    if ((await fetch(url, { headers }).catch(() => undefined))?.ok) return
    await wait(200)
  }
  throw new Error(`${url} does not answer.`)
}

function report(seen, peers) {
  const row = (name, it) => {
    const shares = [seen.bare, seen.components].map((of) => it.perSecond / of.perSecond)
    const cells = [it.perSecond, it.p50, it.p99, ...shares].map(figure)
    return `| ${name}, ${figure(it.bytes / 1000)} kB | ${cells.join(' | ')} |`
  }
  const text = [
    '## Portal: the signed-in document list',
    '',
    `${connections} callers, windows of ${seconds} s, each after ${settling} s unmeasured, ${rounds} rounds in turns, portal, archive and load on the same cores. The bare page is the App Router with the same markup as plain elements and nothing behind it. The second is the App Router with the components of the list and nearly all that they showed once (not the hours of the workers, nor what is not shown yet): what lies between it and the list is session, archive call, rules, levels of the address, and the portal's server. A list is asked for by one login again and again, so the archive logs each reading and mostly answers that the index is as it was ([decision 3](decisions/0003-display-index.md)). Goal: at least 0.8 of bare.`,
    '',
    'The other frameworks draw the same markup as a developer would write it in each, with texts out of a table and loops over the rows, open a sealed session at each request (iron-session), and have their rows in memory: no archive, no rules, no log. Each is built and started as its guide for production says; what it sends for the browser to go on with is its own (Astro sends nothing).',
    '',
    '| page | pages a second | p50 ms | p99 ms | of bare | of its components |',
    '|---|---|---|---|---|---|',
    row('bare App Router page', seen.bare),
    row("the list's components alone", seen.components),
    row('**document list, 43 visible documents**', seen.list),
    row('**document list, 2,000 documents**', seen.many),
    ...peers.map(({ name }) => row(`${name}, session, rows in memory`, seen[name])),
  ].join('\n')
  console.log(text)
  writeFileSync(process.argv[2], `${text}\n`)
}
