/** The vendor's bench, from a statement to the end of a system, against the archive itself. */
import { randomUUID } from 'node:crypto'
import { importJWK, SignJWT, type JWK } from 'jose'
import { z } from 'zod'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { checkCharacterOf } from '@/lib/domain/identity/hetu'
import { isInventedHetu } from '@/lib/domain/identity/is-invented-hetu'
import { documentTypes } from '@/lib/domain/codes/document-types'
import { documentOf, testHetu } from '@/mocks/services/archive/testing/make-document'
import { createTestClient } from '@/mocks/services/archive/testing/test-client'
import { ArchiveGate } from '../../archive/archive-gate'
import { BenchBrowser } from '../../testing/bench-browser'
import { sitDown } from '../../testing/sit-down'
import { startBench, type Bench } from '../../testing/start-bench'
import { codeName } from '../../view/code-names'
import { makeExample } from './make-example'
import { texts as peopleTexts } from './people/texts'
import { texts as benchTexts } from '../../texts'
import { texts } from './texts'

const { sv } = texts

let bench: Bench
beforeAll(async () => {
  bench = await startBench({ tickets: true })
})
beforeEach(() => bench.setRight())
afterAll(() => bench.close())

async function tuulia(language = 'sv') {
  const browser = await sitDown(bench, 'tuulia-koodila', 'klientbok-oy', 'vendor', language)
  return browser
}
const own = '/bench/klientbok-county-05'
const report = codeName('sv', 'documentType', 'report')
const bundle = (changes: Parameters<typeof documentOf>[0] = {}) =>
  JSON.stringify(documentOf({ hetu: testHetu(400), unitId: 'county-05', ...changes }))

/** What a system signs to show who it is. */
async function assertionOf(id: string, key: JWK, aud: string) {
  const { kid, alg = 'ES384' } = key
  return new SignJWT({})
    .setProtectedHeader({ alg, kid, typ: 'JWT' })
    .setIssuer(id)
    .setSubject(id)
    .setAudience(aud)
    .setIssuedAt()
    .setExpirationTime('4 minutes')
    .setJti(randomUUID())
    .sign(await importJWK(key, alg))
}

/** What the archive has stored last, as the page of the system says it. */
const latestIn = (text: string) => /<h2 id="latest">[\s\S]*?<\/section>/.exec(text)?.[0]

/** A line of the list of what has been tried. */
const lineIn = (text: string, type: string) =>
  [
    ...(new RegExp(`<th scope="row">${type}</th>([\\s\\S]*?)</tr>`).exec(text)?.[1] ?? '').matchAll(
      /<td>(\d+)<\/td>/g,
    ),
  ].map(([, count]) => Number(count))

test('a vendor sees its own systems and no other, by their names', async () => {
  const page = await (await tuulia()).open('/bench')
  expect(page.text).toContain('href="/bench/klientbok-county-05"')
  expect(page.text).toContain('Egentliga Finlands välfärdsområde')
  expect(page.text).not.toContain('asiakaspolku-county-08')
  const browser = await tuulia()
  const others = await browser.open('/bench/asiakaspolku-county-08')
  const never = await browser.open('/bench/no-such-system')
  expect([others.status, never.status]).toEqual([404, 404])
  const plain = (text: string) => text.replaceAll(/asiakaspolku-county-08|no-such-system/g, '')
  expect(plain(others.text)).toBe(plain(never.text))
  const sent = await browser.send('/bench/asiakaspolku-county-08', { act: 'close', sure: 'yes' })
  expect(sent.status).toBe(404)
})

describe('a transaction that is checked', () => {
  test.each([
    ['a megabyte is checked', 1_000_000, 200, sv.check.fineText],
    ['more than two is told to be too large', 2_100_000, 422, sv.check.faults.tooLarge],
    ['so is what no form of ours sends', 5_000_000, 413, benchTexts.sv.tooLarge.text],
  ])('%s', async (_name, spaces, status, told) => {
    const browser = await tuulia()
    const page = await browser.send(own, {
      act: 'check',
      bundle: bundle() + ' '.repeat(spaces),
    })
    expect(page.status).toBe(status)
    expect(page.text).toContain(told)
  })

  test('is told to be in order, or all that is wrong with it: where, what, and what each code means', async () => {
    const browser = await tuulia()
    const fine = await browser.send(own, { act: 'check', bundle: bundle() })
    expect(fine.text).toContain(sv.check.fineText)
    expect(fine.text).toContain(sv.store.lead)
    expect(fine.text).toContain('make-assertion.mjs klientbok-county-05 private.json')
    expect((await browser.open(own)).text).toContain(sv.list.latestNone)
    const wrong = bundle({ unitId: 'unit-that-is-not', title: '' })
    const page = await browser.send(own, { act: 'check', bundle: wrong })
    expect(page.status).toBe(200)
    const faults = page.text.split('href="#code-').length - 1
    expect(faults).toBeGreaterThan(1)
    expect(page.text).toContain(sv.check.wrong(faults))
    expect(page.text).toMatch(/Bundle\.<wbr \/>entry\[0\]\.<wbr \/>resource/)
    expect(page.text).toContain('id="code-unknown-organisation"')
    const english = await (await tuulia('en')).send(own, { act: 'check', bundle: wrong })
    expect(english.text).toContain(texts.en.check.codes)
  })

  test.each([
    ['nothing', '', sv.check.faults.empty],
    ['no JSON', '{"a":', sv.check.faults.notJson],
    ['odd signs', '<odd>\u0000', sv.check.faults.notJson],
    [
      'one who may live',
      bundle({ hetu: `010190-002${checkCharacterOf('010190', '002')}` }),
      sv.check.faults.notTaken,
    ],
  ])('is refused with why, and stays in the form: %s', async (_name, text, fault) => {
    const page = await (await tuulia()).send(own, { act: 'check', bundle: text })
    expect([page.status, page.text.includes(fault)]).toEqual([422, true])
    expect(page.text).not.toContain('<odd>')
  })

  test('is counted in the list of what has been tried, which can be taken along', async () => {
    const browser = await tuulia()
    const before = lineIn((await browser.open(own)).text, report)
    expect(before).toHaveLength(5)
    await browser.send(own, { act: 'check', bundle: bundle({ type: 'report' }) })
    await browser.send(own, { act: 'check', bundle: bundle({ type: 'report', title: '' }) })
    const after = lineIn((await browser.open(own)).text, report)
    expect(after.map((count, at) => count - (before[at] ?? 0))).toEqual([2, 1, 0, 0, 0])
    const table = await browser.open(`${own}/list.csv`)
    expect(table.headers.get('content-type')).toContain('text/csv')
    expect(table.text).toContain(`"${report}";"${after[0]}";"${after[1]}"`)
    const exported = await browser.open(`${own}/report.json`)
    expect(JSON.parse(exported.text)).toMatchObject({
      resourceType: 'TestReport',
      result: 'pending',
    })
  })
})

test.each(documentTypes)('the example of a %s is taken by the archive', async (type) => {
  const example = makeExample(type, {
    ...{ hetu: testHetu(401), controller: 'county-05', now: new Date() },
  })
  const page = await (await tuulia()).send(own, { act: 'check', bundle: JSON.stringify(example) })
  expect(page.text).toContain(sv.check.fineText)
})

test('an example is for an invented client alone', async () => {
  const browser = await tuulia()
  const got = await browser.send(own, { act: 'example', type: 'decision', client: testHetu(402) })
  expect(got.headers.get('content-disposition')).toContain('bundle.json')
  expect(JSON.parse(got.text)).toMatchObject({ resourceType: 'Bundle', type: 'transaction' })
  const refused = await browser.send(own, { act: 'example', type: 'decision', client: '010190-9' })
  expect([refused.status, refused.text.includes('value="010190-9"')]).toEqual([422, true])
  const living = `010190-002${checkCharacterOf('010190', '002')}`
  const other = await browser.send(own, { act: 'example', type: 'decision', client: living })
  expect([other.status, other.text.includes(living)]).toEqual([422, false])
})

describe('a transaction that is stored from here', () => {
  const known = async () => (await createTestClient('klientbok-county-05')).privateJwk

  /** The system of the vendor with keys of the test's own, and a browser that stores by what it signs. */
  async function storing() {
    const client = await createTestClient('klientbok-county-05')
    const browser = await tuulia()
    const changed = await browser.send(own, { act: 'keys', jwks: JSON.stringify(client.jwks) })
    expect(changed.text).toContain(sv.keys.done)
    const sign = (changes: Readonly<{ id?: string; aud?: string; key?: JWK }> = {}) => {
      const { id = 'klientbok-county-05', aud = `${bench.archive.url}/oauth/token` } = changes
      return assertionOf(id, changes.key ?? client.privateJwk, aud)
    }
    const store = (bundleText: string, assertion: string) =>
      browser.send(own, { act: 'store', bundle: bundleText, assertion })
    return { browser, sign, store }
  }

  test('is in the archive, and counted as stored by the system itself', async () => {
    const { browser, sign, store } = await storing()
    const before = lineIn((await browser.open(own)).text, report)
    const text = bundle({ type: 'report' })
    const done = await store(text, `\n${await sign()}\n`)
    expect([done.status, done.text.includes(sv.store.done)]).toEqual([200, true])
    expect(done.text).toMatch(/<li>DocumentReference\/[0-9a-f]{32}<\/li>/)
    const after = lineIn((await browser.open(own)).text, report)
    expect((after[2] ?? 0) - (before[2] ?? 0)).toBe(1)
    // Sent again it is stored once.
    expect((await store(text, await sign())).status).toBe(200)
    expect(lineIn((await browser.open(own)).text, report)[2]).toBe(after[2])
  })

  test('is refused with why, stays in the form without what was signed, and is not stored', async () => {
    const { browser, sign, store } = await storing()
    const latest = async () => latestIn((await browser.open(own)).text)
    const before = await latest()
    const text = bundle()
    const used = await sign()
    expect((await store(bundle({ type: 'client-plan' }), used)).status).toBe(200)
    const between = await latest()
    expect(between).not.toEqual(before)
    const { faults } = sv.store
    const elsewhere = `${bench.archive.url}/other`
    const living = bundle({ hetu: `010190-002${checkCharacterOf('010190', '002')}` })
    for (const [body, assertion, fault] of [
      [text, '', faults.unlike],
      [text, JSON.stringify(await known()), faults.secret],
      [text, await sign({ id: 'klientbok-county-17' }), faults.otherSystem('klientbok-county-05')],
      [text, await sign({ aud: elsewhere }), faults.otherPlace(`${bench.archive.url}/oauth/token`)],
      [text, used, faults.notLetIn],
      [text, await sign({ key: await known() }), faults.notLetIn],
      ['', await sign(), sv.check.faults.empty],
      ['{"a":', await sign(), sv.check.faults.notJson],
      [living, await sign(), sv.check.faults.notTaken],
    ] as const) {
      const page = await store(body, assertion)
      expect([page.status, fault, page.text.includes(fault)]).toEqual([422, fault, true])
      if (assertion !== '') expect(page.text).not.toContain(assertion)
    }
    const wrong = await store(bundle({ unitId: 'unit-that-is-not' }), await sign())
    expect([wrong.status, wrong.text.includes(sv.check.wrong(1))]).toEqual([200, true])
    expect(await latest()).toEqual(between)
  })

  test('of another vendor’s system is nobody’s here', async () => {
    const { sign } = await storing()
    const id = 'asiakaspolku-county-08'
    const sent = { act: 'store', bundle: bundle(), assertion: await sign({ id }) }
    expect((await (await tuulia()).send(`/bench/${id}`, sent)).status).toBe(404)
  })

  test('can be made for an invented client, of whom the way then leads to MittKanta', async () => {
    const { browser, sign, store } = await storing()
    const people = await browser.send('/bench/people')
    const [, way = ''] = /href="(\/bench\/people\/store\/[^"]*)"/.exec(people.text) ?? []
    expect((await browser.open(way)).text).toContain('value="klientbok-county-05"')
    const made = await browser.send(way, { system: 'klientbok-county-05', type: 'decision' })
    expect(made.text).toContain(sv.check.fineText)
    const [, text = ''] =
      /<textarea[^>]*name="bundle"[^>]*>([\s\S]*?)<\/textarea>/.exec(made.text) ?? []
    const done = await store(
      text
        .replaceAll('&quot;', '"')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&'),
      await sign(),
    )
    expect(done.text).toContain(sv.store.done)
    expect(done.text).toContain('href="/bench/people/open/client-')
    // Nobody else's: not by another login, not of another's system, not of no type.
    expect((await (await tuulia()).open(way)).status).toBe(404)
    for (const sent of [
      { system: 'asiakaspolku-county-08', type: 'decision' },
      { system: 'klientbok-county-05', type: 'x' },
    ]) {
      const page = await browser.send(way, sent)
      expect(page.text).not.toContain(sv.check.fineText)
      expect(page.text).toContain('value="klientbok-county-05"')
    }
  })

  test('an example goes on to it', async () => {
    const sent = { act: 'make', type: 'decision', client: testHetu(404) }
    const page = await (await tuulia()).send(own, sent)
    expect(page.text).toContain(sv.check.fineText)
    expect(page.text).toContain(sv.store.assertion)
  })

  test('is not stored when another has come before it meanwhile, and the archive says so', async () => {
    const { browser, sign, store } = await storing()
    const set = { versionOid: '2.999.246.66.1', setOid: '2.999.246.66' }
    expect((await store(bundle(set), await sign())).status).toBe(200)
    const between = latestIn((await browser.open(own)).text)
    const other = bundle({ ...set, title: 'En annan' })
    const page = await store(other, await sign())
    expect(page.text).toContain('duplicate-identifier')
    const gate = new ArchiveGate({ url: bench.archive.url, clientId: 'x', keys: [] })
    const answer = await gate.storeAs(z.unknown(), await sign(), JSON.parse(other))
    expect(answer).toMatchObject({ ok: false, failure: 'conflict', issues: [expect.any(String)] })
    expect(latestIn((await browser.open(own)).text)).toEqual(between)
  })

  test('is not said to be stored where the archive gives no answer', async () => {
    const { sign } = await storing()
    const gate = new ArchiveGate({ url: 'http://127.0.0.1:9', clientId: 'x', keys: [] })
    const answer = await gate.storeAs(z.unknown(), await sign(), {})
    expect(answer).toMatchObject({ ok: false, failure: 'unavailable' })
  })
})

test('a vendor registers a system, changes its keys and closes it at once', async () => {
  const { archive } = bench
  const operator = {
    hetu: testHetu(403),
    organisation: 'archive-operator',
    task: 'operator',
  } as const
  const said = { software_id: 'provbok', client_name: 'Provbok', organisation: 'county-05' }
  const vouched = await archive.post(
    '/register/statements',
    await archive.officialToken(operator),
    JSON.stringify({ ...said, vendor: 'klientbok-oy' }),
    { 'content-type': 'application/json' },
  )
  const { software_statement: statement } = (await vouched.json()) as { software_statement: string }
  const client = await createTestClient('provbok-county-05')
  const jwks = JSON.stringify(client.jwks)
  const browser = await tuulia()

  const secret = JSON.stringify({ keys: [client.privateJwk] })
  const refused = await browser.send('/bench', { statement, jwks: secret })
  expect([refused.status, refused.text.includes(sv.keys.faults.secret)]).toEqual([422, true])
  expect(refused.text).toContain(statement)
  expect(refused.text).not.toContain(String(client.privateJwk.d))
  const odd = await browser.send('/bench', { statement: 'x.y', jwks: 'z' })
  expect(odd.text).toContain(sv.register.faults.statement)
  expect(odd.text).toContain(sv.keys.faults.unreadable)

  const done = await browser.send('/bench', { statement, jwks })
  expect(done.text).toContain(sv.register.tokenAbout)
  expect(done.text).toContain('provbok-county-05')
  const again = await browser.send('/bench', { statement, jwks })
  expect([again.status, again.text.includes(sv.register.faults.notTaken)]).toEqual([422, true])

  const path = '/bench/provbok-county-05'
  const next = await createTestClient('provbok-county-05')
  const changed = await browser.send(path, { act: 'keys', jwks: JSON.stringify(next.jwks) })
  expect(changed.text).toContain(sv.keys.done)
  expect(changed.text).toContain(String(next.jwks.keys[0]?.kid))
  const weak = JSON.stringify({ kty: 'EC', crv: 'P-256', kid: 'a', x: 'x', y: 'y' })
  const unfit = await browser.send(path, { act: 'keys', jwks: weak })
  expect([unfit.status, unfit.text.includes(sv.keys.faults.notTaken)]).toEqual([422, true])

  const unsure = await browser.send(path, { act: 'close' })
  expect([unsure.status, unsure.text.includes(sv.keys.closeNot)]).toEqual([422, true])
  const closed = await browser.send(path, { act: 'close', sure: 'yes' })
  expect(closed.text).toContain(sv.keys.closed)
  expect((await browser.open(path)).status).toBe(404)
})

describe('invented clients', () => {
  const words = peopleTexts.sv
  const codesIn = (text: string) =>
    (text.match(/\d{6}[-+A-FU-Y]\d{3}[0-9A-Z]/g) ?? []).filter(isInventedHetu)

  test('are made with a child and a proxy, whom the services then know, and are seen by her who made them alone', async () => {
    const browser = await tuulia()
    expect(codesIn((await browser.open('/bench/people')).text)).toEqual([])
    const page = await browser.send('/bench/people', { child: 'yes', proxy: 'yes' })
    for (const role of ['client', 'child', 'proxy'] as const)
      expect(page.text).toContain(words.roles[role])
    const ways = [...page.text.matchAll(/href="(\/bench\/people\/open\/[^"]*)"/g)].map(
      ([, href = '']) => href,
    )
    expect(ways).toHaveLength(3)
    for (const way of ways) {
      expect(way).toMatch(/\/(client|child|proxy)-[0-9a-f]{16}$/)
      const { origin, pathname, searchParams } = new URL((await browser.open(way)).url)
      expect([origin, pathname]).toEqual([bench.identification.url, '/offer'])
      expect(searchParams.get('ticket')).toMatch(/^[\w-]{43}$/)
      expect(searchParams.get('to')).toBe('http://portal.test/sv')
    }
    // Of somebody whom another login has made, or nobody, it opens nothing.
    const strange = await tuulia()
    for (const way of [ways[0] ?? '', '/bench/people/open/ingrid-sandvik'])
      expect((await strange.open(way)).status).toBe(404)
    const [client = ''] = codesIn(page.text)
    expect(codesIn(page.text)).toHaveLength(3)
    // The identification service knows her: she can log in, and has no organisation.
    const hers = await new BenchBrowser(bench.url).identify({ hetu: client })
    expect(hers.url).toContain(bench.mandates.url)
    expect(codesIn((await (await tuulia()).open('/bench/people')).text)).toEqual([])
  })

  test('cannot be made in another task', async () => {
    const browser = await sitDown(bench, 'botvid-driftsson', 'archive-operator', 'operator')
    expect((await browser.send('/bench/people', { child: 'yes' })).status).toBe(403)
  })
})
