/**
 * Whether time betrays what is hidden: a guardian asks for a document that is hidden from guardians (V16), for one that never
 * was, and for the list of a child with and without such documents. Asked in turns, one at a time.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { importJWK } from 'jose'
import { randomBytes } from 'node:crypto'
import { tokenSource } from '../archive/tokens.mjs'
import { actFor, openBrowser, signedInPage } from '../lib/browser.mjs'
import { startEnvironment } from '../lib/environment.mjs'
import { productParts } from '../lib/product-parts.mjs'
import { figure, percentile } from '../lib/statistics.mjs'

const times = Number(process.env.BENCH_TIMES ?? 300)
const environment = await startEnvironment()
try {
  const { portal } = environment.urls
  const browser = await openBrowser()
  const page = await signedInPage(browser, portal, 'Ingrid Sandvik')
  const address = await actFor(page, portal, 'Elsa Sandvik')
  const cookies = await page.context().cookies(portal)
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  await browser.close()

  const hidden = await hiddenFromGuardians()
  const documents = {
    'hidden from guardians (V16)': () => hidden[Math.floor(Math.random() * hidden.length)],
    'never was': () => randomBytes(16).toString('hex'),
    'never was, once more': () => randomBytes(16).toString('hex'),
  }
  const ask = async (id) => {
    const begun = performance.now()
    const answer = await fetch(`${portal}${address}/documents/${id}`, {
      headers: { cookie, accept: 'text/html' },
      redirect: 'manual',
    })
    await answer.text()
    if (answer.status !== 307) throw new Error(`${answer.status} for a document that is not seen.`)
    return performance.now() - begun
  }
  const seen = Object.fromEntries(Object.keys(documents).map((name) => [name, []]))
  for (let round = -20; round < times; round++) {
    for (const [name, idOf] of inAnyOrder(Object.entries(documents))) {
      const took = await ask(idOf())
      if (round >= 0) seen[name].push(took)
    }
  }
  report(seen)
} finally {
  await environment.stop()
}

/** Ids of the daughter's documents that her mother may not see, as the archive tells the daughter herself. */
async function hiddenFromGuardians() {
  const { personOf } = await productParts(
    'cast',
    `export { personOf } from '@/mocks/world/people/cast'`,
  )
  const file = `${environment.dataDir}/keys/portal.jwks.json`
  const jwk = JSON.parse(readFileSync(file, 'utf8')).keys.find(({ use }) => use === 'sig')
  const key = await importJWK(jwk, 'RS256')
  const url = environment.urls.archive
  const tokenOf = tokenSource({ url, clientId: 'mittkanta-portal', key, kid: jwk.kid })
  const answer = await fetch(`${url}/fhir/DocumentReference/$display-index`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await tokenOf(personOf('elsa-sandvik').hetu)}`,
      'content-type': 'application/fhir+json',
    },
    body: JSON.stringify({ resourceType: 'Parameters', parameter: [] }),
  })
  const { documents } = await answer.json()
  const ids = documents.filter((row) => row[12] === true).map(([id]) => id)
  if (ids.length === 0) throw new Error('No document is hidden from guardians.')
  return ids
}

function inAnyOrder(entries) {
  return entries
    .map((entry) => [Math.random(), entry])
    .sort(([a], [b]) => a - b)
    .map(([, entry]) => entry)
}

/** How often a time of the first is longer than one of the second: one half when they can't be told apart. */
function longerThan(first, second) {
  let longer = 0
  for (const a of first) for (const b of second) longer += a > b ? 1 : a === b ? 0.5 : 0
  return longer / (first.length * second.length)
}

function report(seen) {
  const [, never] = Object.values(seen)
  const row = ([name, took]) =>
    `| ${name} | ${[5, 25, 50, 75, 95, 99].map((p) => figure(percentile(took, p))).join(' | ')} | ${figure(longerThan(took, never))} |`
  const text = [
    '## Time betrays nothing: documents that are not seen',
    '',
    `A guardian asks ${times} times each, one at a time and in random turns, for documents of her daughter. Milliseconds until the whole answer. The last column: how often an answer takes longer than one for a document that never was (0.5: can't be told apart; the third row shows what chance alone does).`,
    '',
    '| document | p5 | p25 | p50 | p75 | p95 | p99 | longer |',
    '|---|---|---|---|---|---|---|---|',
    ...Object.entries(seen).map(row),
  ].join('\n')
  console.log(text)
  writeFileSync(process.argv[2], `${text}\n`)
}
