/**
 * What the plain words beside a document, and the thread of a matter, cost: the words drawn by themselves against the page of a document, and
 * the thread against the list of documents that it is made of. Asked in turns, one at a time.
 */
import { writeFileSync } from 'node:fs'
import { openBrowser, signIn } from '../lib/browser.mjs'
import { startEnvironment } from '../lib/environment.mjs'
import { productParts } from '../lib/product-parts.mjs'
import { figure, median, percentile } from '../lib/statistics.mjs'

const times = Number(process.env.BENCH_TIMES ?? 200)
const warming = 40

const environment = await startEnvironment()
try {
  const { portal } = environment.urls
  const browser = await openBrowser()
  const cookie = await signIn(browser, portal, 'Ingrid Sandvik')
  await browser.close()
  const read = async (path) => {
    const answer = await fetch(portal + path, {
      headers: { cookie, accept: 'text/html', 'sec-fetch-site': 'same-origin' },
      redirect: 'manual',
    })
    const text = await answer.text()
    if (answer.status !== 200) throw new Error(`${answer.status} for ${path}`)
    return text
  }
  const found = (html, pattern) => pattern.exec(html)?.[0] ?? fail(`No ${pattern} on the page`)
  const list = '/sv/self/documents?type=decision'
  const document = found(await read(list), /\/sv\/self\/documents\/[0-9a-f]{32}(?=")/)
  const matters = '/sv/self/matters'
  const thread = found(await read(matters), /\/sv\/self\/matters\/[\w-]+(?=")/)
  const pages = { document, list, matters, thread }

  const draw = await drawing()
  const seen = Object.fromEntries([...Object.keys(pages), 'words'].map((name) => [name, []]))
  for (let round = -warming; round < times; round++) {
    for (const [name, path] of Object.entries(pages)) {
      const took = await timed(() => read(path))
      if (round >= 0) seen[name].push(took)
    }
    const took = await timed(draw)
    if (round >= 0) seen.words.push(took)
  }
  report(seen)
} finally {
  await environment.stop()
}

async function timed(work) {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

/** Draws the words of a decision with all facts that its form has, as the page does: what is sent of it is made twice, as HTML and as data. */
async function drawing() {
  const { InShort, documentWith, createElement, renderToStaticMarkup } = await productParts(
    'reading',
    `export { InShort } from '@/components/document/in-short'
     export { documentWith } from '@/components/document/testing/document-with'
     export { createElement } from 'react'
     export { renderToStaticMarkup } from 'react-dom/server'`,
  )
  const document = documentWith(
    {},
    {
      facts: [
        { label: { code: 'outcome' }, value: { is: 'granted' } },
        { label: { code: 'service' }, value: { own: ['Ledsagning'] } },
        { label: { code: 'goals' }, value: { own: ['Ett', 'Två'] } },
        { label: { code: 'case-number' }, value: { own: ['1342/2026'] } },
        { label: { code: 'last-day' }, value: { day: '2026-12-28' } },
      ],
      parts: ['reasons'],
      lastDay: '2026-12-28',
    },
  )
  return () => {
    for (let times = 0; times < 2; times++)
      renderToStaticMarkup(createElement(InShort, { locale: 'sv', document, simple: false }))
  }
}

function fail(message) {
  throw new Error(message)
}

function report({ words, ...seen }) {
  const names = {
    document: 'the page of a decision',
    list: 'the list of decisions',
    matters: 'the list of matters',
    thread: 'the thread of a matter',
  }
  const [p50, p95] = [50, 95].map((p) => percentile(words, p))
  const part = (100 * p50) / median(seen.document)
  const more = 100 * (median(seen.thread) / median(seen.list) - 1)
  const text = [
    '## What plain words and threads cost',
    '',
    `Each page is asked for ${times} times, one at a time and in turns. Milliseconds until the whole answer; for the plain words, milliseconds to draw them twice, as HTML and as data, in this process.`,
    '',
    '| what | p50 | p95 |',
    '|---|---|---|',
    ...Object.entries(names).map(
      ([name, words]) =>
        `| ${words} | ${figure(median(seen[name]))} | ${figure(percentile(seen[name], 95))} |`,
    ),
    `| the plain words alone | ${figure(p50)} | ${figure(p95)} |`,
    '',
    `The plain words are ${figure(part)} % of the page that they stand on; the thread takes ${figure(Math.abs(more))} % ${more < 0 ? 'less' : 'more'} than the list.`,
  ].join('\n')
  console.log(text)
  writeFileSync(process.argv[2], `${text}\n`)
}
