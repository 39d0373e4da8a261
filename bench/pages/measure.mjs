/** First paint on a slow phone against plain HTML, layout shift and Lighthouse; and the next page that a link within the service leads to. */
import { writeFileSync } from 'node:fs'
import http from 'node:http'
import { gzipSync } from 'node:zlib'
import lighthouse from 'lighthouse'
import { chromium } from 'playwright'
import { openBrowser, signIn } from '../lib/browser.mjs'
import { startEnvironment } from '../lib/environment.mjs'
import { size } from '../lib/size.mjs'
import { figure, median } from '../lib/statistics.mjs'
import { nextPage } from './next-page.mjs'
import { carry, slowPhone } from './slow-phone.mjs'

const rounds = size('BENCH_ROUNDS', 5, 1)
/** Readings of Lighthouse, of which one differs from the next by some points. */
const readings = size('BENCH_READINGS', 3, 0)
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
  const ways = {
    list: [pages.overview, pages.list],
    document: [pages.list, pages.document],
  }
  const next = { list: [], document: [] }
  for (let round = 0; round < rounds; round++) {
    for (const [name, url] of Object.entries(urls)) {
      seen[name].push(await paint(url, { cookie, from: `http://127.0.0.1:${port}/elsewhere` }))
    }
    for (const [name, [from, to]] of Object.entries(ways)) {
      const pages = { from: portal + from, to: portal + to }
      next[name].push(await nextPage(browser, { ...pages, cookie }))
    }
  }
  const scores = {}
  const [window] = (await chromium.connectOverCDP(`http://127.0.0.1:${debugPort}`)).contexts()
  for (const [name, path] of Object.entries(pages)) {
    scores[name] = await medianScore(window, portal + path, cookie)
  }
  report(seen, scores, next)
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

/** A portal that has just been started compiles what it runs: that is not what is measured here. */
async function openOften(url, cookie) {
  for (let times = 0; times < 50; times++) await (await fetch(url, { headers: { cookie } })).text()
}

/**
 * A first page. One comes from another site, as a person does: from the empty page of a new window a browser would first have to start a process for
 * the portal, which keeps to itself (Cross-Origin-Opener-Policy), and only for the portal.
 */
async function paint(url, { cookie, from }) {
  const page = await slowPhone(browser, url, cookie)
  await page.goto(from)
  await page.goto(url, { waitUntil: 'networkidle' })
  const result = await page.evaluate(() => window.seen)
  if (page.url() !== url) throw new Error(`${url} led to ${page.url()}.`)
  await page.context().close()
  return result
}

async function medianScore(window, url, cookie) {
  const scores = []
  for (let times = 0; times < readings; times++) {
    await carry(window, url, cookie)
    scores.push(await score(url))
  }
  return {
    performance: median(scores.map((it) => it.performance)),
    accessibility: Math.min(...scores.map((it) => it.accessibility)),
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

function report(seen, scores, next) {
  const [plainHtml, styled] = Object.values(seen).map((runs) => median(runs.map((it) => it.lcp)))
  const text = [
    '## Pages on a slow phone',
    '',
    `412 × 823, processor 4 × slower, 1.6 Mbps and 150 ms, nothing cached, coming from another site, ${rounds} rounds in turns; Lighthouse ${readings} times a page with its own mobile profile, the middle one is told. Goals: largest paint at most 1.3 × plain HTML, no layout shift, Lighthouse performance at least 95 and accessibility 100.`,
    '',
    '| page | largest paint ms | × plain | × plain with styles | layout shift | Lighthouse performance | accessibility |',
    '|---|---|---|---|---|---|---|',
    ...Object.entries(seen).map(([name, runs]) => {
      const lcp = median(runs.map((it) => it.lcp))
      const shift = Math.max(...runs.map((it) => it.cls))
      const { performance = NaN, accessibility = NaN } = scores[name] ?? {}
      return `| ${name} | ${figure(lcp)} | ${figure(lcp / plainHtml)} | ${figure(lcp / styled)} | ${shift.toFixed(3)} | ${figure(performance)} | ${figure(accessibility)} |`
    }),
    '',
    'The next page, by a link within the service, on the same phone, from one that has been shown and whose styles and scripts the browser has. Milliseconds from the press. Goals: at most 0.5 of the same page as a first one, shown within 100 of the end of the answer, no layout shift. Nothing personal is fetched ahead: it would be in the log, and nobody has looked at it (L1).',
    '',
    '| next page | answer begins | whole answer | all styles | largest paint | of a first page | after the answer | layout shift |',
    '|---|---|---|---|---|---|---|---|',
    ...Object.entries(next).map(([name, runs]) => nextRow(name, runs, seen[name])),
  ].join('\n')
  console.log(text)
  writeFileSync(process.argv[2], `${text}\n`)
}

function nextRow(name, runs, first) {
  const of = (key) => median(runs.map((it) => it[key]))
  const after = median(runs.map(({ shown, answered }) => shown - answered))
  const ofFirst = of('shown') / median(first.map(({ lcp }) => lcp))
  const shift = Math.max(...runs.map(({ cls }) => cls))
  const moments = ['begun', 'answered', 'styled', 'shown'].map(of)
  const cells = [...moments, ofFirst, after].map(figure).join(' | ')
  return `| ${name}, from the ${name === 'list' ? 'overview' : 'list'} | ${cells} | ${shift.toFixed(3)} |`
}
