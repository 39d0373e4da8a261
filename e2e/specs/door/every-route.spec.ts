import { request } from 'node:http'
import { locales } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { builtActions, builtRoutes } from '../../fixtures/built-routes'
import { rawAnswer } from '../../fixtures/raw-answer'
import { sessionHeaders } from '../../fixtures/session-headers'
import { expect, test } from '../../test'

/**
 * The archive calls the first, and says a secret; browsers report to the second, of which nothing is kept but words of ours.
 * Whatever else is called without a page of ours has to be thought through, and named here.
 */
const calledByPrograms = ['/api/notes', '/api/reports']

const foreign = {
  'of another site': { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
  'of a neighbour': { 'sec-fetch-site': 'same-site', origin: 'http://localhost:1' },
  'with another origin alone': { origin: 'https://evil.example' },
  'of a page without an origin': { origin: 'null' },
  'that tells another page': { referer: 'https://evil.example/' },
  'that does not say where it is from': {},
}
const form = { 'content-type': 'application/x-www-form-urlencoded' }

test('what was built is known: many routes, and the actions @door', () => {
  expect(builtRoutes().length).toBeGreaterThan(50)
  expect(builtRoutes()).toEqual(expect.arrayContaining(['/sv/login', '/api/notes', '/sv/self']))
  expect(builtActions().length).toBeGreaterThan(0)
})

for (const [name, from] of Object.entries(foreign)) {
  test(`a form ${name} comes in nowhere @door`, async ({ context, portalUrl, people, signIn }) => {
    const { anna } = await people({ anna: { documents: [{}] } })
    await signIn(anna)
    const headers = { ...(await sessionHeaders(context)), ...form, ...from }
    const open: string[] = []
    for (const path of builtRoutes()) {
      const { status, headers: answered } = await rawAnswer(portalUrl, path, {
        method: 'POST',
        headers: { ...headers, 'content-length': '7' },
        body: 'words=x',
      })
      expect(answered['set-cookie'], path).toBeUndefined()
      if (status !== 403) open.push(path)
    }
    expect(open).toEqual(calledByPrograms)
    for (const action of builtActions()) {
      const call = { ...headers, 'next-action': action, accept: 'text/x-component' }
      const answer = await rawAnswer(portalUrl, '/sv/receipts/verify', {
        method: 'POST',
        headers: call,
        body: '[]',
      })
      expect(answer.status, action).toBe(403)
    }
  })
}

test('a method that no form has comes in nowhere @door', async ({ portalUrl }) => {
  for (const method of ['PUT', 'PATCH', 'DELETE']) {
    for (const path of builtRoutes()) {
      const headers = { 'sec-fetch-site': 'same-origin' }
      const { status } = await rawAnswer(portalUrl, path, { method, headers })
      expect(status, `${method} ${path}`).toBe(405)
    }
  }
})

test('who is not logged in is answered before the body comes @door', async ({ portalUrl }) => {
  // The first asks nobody who it is, nor does the second, which takes 16 kB.
  const open = ['/sv/receipts/verify', '/api/reports']
  const routes = builtRoutes().filter((path) => !open.includes(path))
  for (const path of routes) {
    const headers = { 'sec-fetch-site': 'same-origin', ...form, 'content-length': '60000' }
    expect(await statusBeforeBody(portalUrl, path, headers), path).toBeLessThan(500)
  }
})

/** The status of the answer to a form of which nothing but the headers is ever sent. */
function statusBeforeBody(base: string, path: string, headers: Record<string, string>) {
  return new Promise<number>((resolve, reject) => {
    const exchange = request(`${base}${path}`, { method: 'POST', headers }, (answer) => {
      answer.on('error', () => {})
      resolve(answer.statusCode ?? 0)
      exchange.destroy()
    })
    exchange.on('error', reject)
    exchange.flushHeaders()
  })
}

test('a body that is too large is told so, in the language of the page @door', async ({
  portalUrl,
}) => {
  const own = { 'sec-fetch-site': 'same-origin', ...form }
  for (const locale of locales) {
    const words = translator(locale)('refused.large.title')
    const { status, text } = await rawAnswer(portalUrl, `/${locale}/self/documents/search`, {
      method: 'POST',
      headers: { ...own, 'content-length': '70000' },
      body: 'x'.repeat(70_000),
    })
    expect([status, text.includes(words)]).toEqual([413, true])
  }
  const chunked = await rawAnswer(portalUrl, '/sv/login', {
    method: 'POST',
    headers: { ...own, 'transfer-encoding': 'chunked' },
    body: 'x',
  })
  expect(chunked.status).toBe(411)
})
