/** First paint on a slow phone against plain HTML, layout shift, Lighthouse, and the weight of scripts. */
import { writeFileSync } from 'node:fs'
import http from 'node:http'
import { gzipSync } from 'node:zlib'
import lighthouse from 'lighthouse'
import { chromium } from 'playwright'
import { openBrowser, signIn } from '../lib/browser.mjs'
import { startEnvironment } from '../lib/environment.mjs'
import { figure, median } from '../lib/statistics.mjs'

const rounds = Number(process.env.BENCH_ROUNDS ?? 5)
const debugPort = 9333
const environment = await startEnvironment()
const { portal } = environment.urls
const browser = await openBrowser([`--remote-debugging-port=${debugPort}`])
const plain = http.createServer()

try {
  const cookie = withoutFont(await signIn(browser, portal, 'Ingrid Sandvik'))
  const listHtml = await (
    await fetch(`${portal}/sv/self/documents`, { headers: { cookie } })
  ).text()
  const documentPath = /\/sv\/self\/documents\/[0-9a-f]{32}/.exec(listHtml)[0]
  const pages = {
    start: '/sv',
    overview: '/sv/self',
    list: '/sv/self/documents',
    document: documentPath,
  }

  const withoutScripts = listHtml
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace(/<link[^>]*>/g, '')
  const answers = {
    '/elsewhere': '<!doctype html><title>Elsewhere</title><p>Another site</p>',
    '/plain': withoutScripts.replace(/<style[\s\S]*?<\/style>/g, ''),
    '/styled': withoutScripts,
  }
  plain.on('request', ({ url }, response) => {
    const type = { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'gzip' }
    response.writeHead(url in answers ? 200 : 404, type)
    response.end(gzipSync(answers[url] ?? ''))
  })
  await new Promise((resolve) => plain.listen(0, resolve))
  const { port } = plain.address()
  const urls = {
    'plain HTML of the list, no style, no script': `http://localhost:${port}/plain`,
    'the same with its styles written into it, no script': `http://localhost:${port}/styled`,
    ...Object.fromEntries(Object.entries(pages).map(([name, path]) => [name, portal + path])),
  }

  for (const path of Object.values(pages)) await openOften(portal + path, cookie)
  const seen = Object.fromEntries(Object.keys(urls).map((name) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (const [name, url] of Object.entries(urls)) {
      seen[name].push(await paint(url, { cookie, from: `http://127.0.0.1:${port}/elsewhere` }))
    }
  }
  const scores = {}
  const [window] = (await chromium.connectOverCDP(`http://127.0.0.1:${debugPort}`)).contexts()
  for (const [name, path] of Object.entries(pages)) {
    scores[name] = await medianScore(window, portal + path, cookie)
  }
  report(seen, scores)
} finally {
  plain.close()
  await browser.close()
  await environment.stop()
}

/** Nothing is cached here, so the browser must not say that it has the font. */
function withoutFont(cookies) {
  return cookies
    .split('; ')
    .filter((cookie) => !cookie.startsWith('font='))
    .join('; ')
}

/** Gives a window these cookies, and no others. */
async function carry(context, url, cookies) {
  await context.clearCookies()
  const pairs = cookies.split('; ').map((cookie) => cookie.split('='))
  await context.addCookies(
    pairs.map(([name, value]) => ({ name, value, url: new URL(url).origin })),
  )
}

/** A portal that has just been started compiles what it runs: that is not what is measured here. */
async function openOften(url, cookie) {
  for (let times = 0; times < 50; times++) await (await fetch(url, { headers: { cookie } })).text()
}

/**
 * A phone with a processor four times slower, on 1.6 Mbps with 150 ms. One comes from another site, as a person does: from
 * the empty page of a new window a browser would first have to start a process for the portal, which keeps to itself
 * (Cross-Origin-Opener-Policy), and only for the portal.
 */
async function paint(url, { cookie, from }) {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } })
  await carry(context, url, cookie)
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: (1.6 * 1024 * 1024) / 8,
    uploadThroughput: (750 * 1024) / 8,
  })
  await page.addInitScript(() => {
    window.seen = { lcp: 0, cls: 0 }
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.seen.lcp = entry.startTime
    }).observe({ type: 'largest-contentful-paint', buffered: true })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.seen.cls += entry.value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto(from)
  await page.goto(url, { waitUntil: 'networkidle' })
  const result = await page.evaluate(() => window.seen)
  if (page.url() !== url) throw new Error(`${url} led to ${page.url()}.`)
  await context.close()
  return result
}

/** One reading of Lighthouse differs from the next by some points. */
async function medianScore(window, url, cookie) {
  const readings = []
  for (let times = 0; times < 3; times++) {
    await carry(window, url, cookie)
    readings.push(await score(url))
  }
  return {
    performance: median(readings.map((it) => it.performance)),
    accessibility: Math.min(...readings.map((it) => it.accessibility)),
  }
}

async function score(url) {
  const result = await lighthouse(url, {
    port: debugPort,
    output: 'json',
    logLevel: 'error',
    onlyCategories: ['performance', 'accessibility'],
  })
  if (result.lhr.finalDisplayedUrl !== url) throw new Error(`${url} led elsewhere.`)
  const { performance, accessibility } = result.lhr.categories
  return { performance: performance.score * 100, accessibility: accessibility.score * 100 }
}

function report(seen, scores) {
  const [plainHtml, styled] = Object.values(seen).map((runs) => median(runs.map((it) => it.lcp)))
  const text = [
    '## Pages on a slow phone',
    '',
    `412 × 823, processor 4 × slower, 1.6 Mbps and 150 ms, nothing cached, coming from another site, ${rounds} rounds in turns; Lighthouse three times a page with its own mobile profile, the middle one is told. Goals: largest paint at most 1.3 × plain HTML, no layout shift, Lighthouse performance at least 95 and accessibility 100.`,
    '',
    '| page | largest paint ms | × plain | × plain with styles | layout shift | Lighthouse performance | accessibility |',
    '|---|---|---|---|---|---|---|',
    ...Object.entries(seen).map(([name, runs]) => {
      const lcp = median(runs.map((it) => it.lcp))
      const shift = Math.max(...runs.map((it) => it.cls))
      const { performance = NaN, accessibility = NaN } = scores[name] ?? {}
      return `| ${name} | ${figure(lcp)} | ${figure(lcp / plainHtml)} | ${figure(lcp / styled)} | ${shift.toFixed(3)} | ${figure(performance)} | ${figure(accessibility)} |`
    }),
  ].join('\n')
  console.log(text)
  writeFileSync(process.argv[2], `${text}\n`)
}
