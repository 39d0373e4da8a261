import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { defaultTimes } from '@/lib/http/server-times'
import { securityWriter } from '@/lib/logging/log-security'
import { startTracing } from '@/lib/tracing/start-tracing'
import { startReceiver, type ReceivedSpan } from '@/lib/tracing/testing/start-receiver'
import { bundleOf, documentBundle, relationshipEntries } from '@/mocks/vendor/bundles'
import { serveArchive } from '../protocol/http/serve-archive'
import { binaryId } from '../store/storing/document-elements'
import { documentInput, documentOf, hetus, newOid, testHetu } from '../testing/make-document'
import { startTestArchive, type TestArchive } from '../testing/start-test-archive'

const worker = { id: 'w-7', name: 'Eva Ekblad' }
const never = '0'.repeat(32)
const parent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'
const { anna: hetu } = hetus
let archive: TestArchive
let server: Server
let url: string
let receiver: Awaited<ReturnType<typeof startReceiver>>
let hidden: Readonly<{ document: string; binary: string }>

beforeAll(async () => {
  archive = await startTestArchive()
  const input = documentInput({ specialContent: true })
  const [document = ''] = await archive.store(documentBundle(input))
  hidden = { document, binary: binaryId(input.versionOid, 0) }
  server = serveArchive(getRequestListener(archive.app.fetch), {
    ...{ port: 0, host: '127.0.0.1', times: defaultTimes },
    tracePeers: (address) => address === '127.0.0.1',
    logins: { times: 6000, isTrusted: () => false },
    log: securityWriter(pino({ level: 'silent' })),
  })
  await new Promise((resolve) => server.once('listening', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.close().closeAllConnections()
  await archive.close()
})
beforeEach(async () => {
  receiver = await startReceiver()
  vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', receiver.url)
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await receiver.close()
})

type Ids = Readonly<{ document: string; binary: string }>
/** Everything that a professional's system or a portal asks of one document. */
const asking: Readonly<Record<string, (ids: Ids) => readonly [string, RequestInit?]>> = {
  'is read': ({ document }) => [`/fhir/DocumentReference/${document}`],
  'has its content read': ({ binary }) => [`/fhir/Binary/${binary}`],
  'is searched for': ({ document }) => [
    '/fhir/DocumentReference/_search',
    {
      method: 'POST',
      body: new URLSearchParams({
        'subject:identifier': `urn:oid:1.2.246.21|${hetu}`,
        _id: document,
      }),
    },
  ],
}
const tokens: Readonly<Record<string, () => Promise<string>>> = {
  'who claims nothing': () => archive.systemToken('county-17'),
  'who has a client relationship and no consent': async () => {
    const relationshipOid = newOid()
    const homeCare = { serviceTask: 'older-people', socialService: 'home-care' } as const
    const where = { controllerId: 'county-17', unitId: 'county-17', start: '2026-01-10' }
    const entries = relationshipEntries({ oid: relationshipOid, hetu, ...where, ...homeCare })
    await archive.store(bundleOf(entries), 'county-17')
    return archive.claimToken('county-17', { hetu, relationshipOid, worker })
  },
  'who asks for another person': () => archive.personToken({ subject: hetus.bertil }),
}

/** What the receiver has when the archive has answered, and the statuses of the answers. */
async function traced(
  token: string,
  asked: readonly (readonly [string, RequestInit?])[],
  headers: Readonly<Record<string, string>> = {},
): Promise<Readonly<{ spans: ReceivedSpan[]; statuses: number[] }>> {
  const end = await startTracing('archive')
  const statuses: number[] = []
  for (const [path, init] of asked) {
    const authorization = `Bearer ${token}`
    // Its connection ends with the answer, so that the span has ended before the next is asked.
    const all = { ...init?.headers, ...headers, authorization, connection: 'close' }
    const answer = await fetch(`${url}${path}`, { ...init, headers: all })
    await answer.text()
    statuses.push(answer.status)
  }
  await vi.waitFor(() => expect(connections(server)).resolves.toBe(0), { timeout: 30_000 })
  await end()
  return { spans: receiver.spans(), statuses }
}
const connections = (of: Server) =>
  new Promise<number>((resolve) => of.getConnections((_error, count) => resolve(count)))

/** All of a span but by chance. */
const shapesOf = (spans: readonly ReceivedSpan[]) =>
  spans.map(({ name, kind, attributes }) => JSON.stringify([name, kind, attributes])).toSorted()

for (const [who, tokenOf] of Object.entries(tokens))
  test.each(Object.entries(asking))(
    `a document that %s by one ${who} leaves the spans of none`,
    async (_name, ask) => {
      const token = await tokenOf()
      const there = await traced(token, [ask(hidden)])
      await receiver.close()
      receiver = await startReceiver()
      vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', receiver.url)
      const nowhere = await traced(token, [ask({ document: never, binary: never })])
      expect(there.statuses).toEqual(nowhere.statuses)
      expect(there.spans.length).toBeGreaterThan(0)
      expect(shapesOf(there.spans)).toEqual(shapesOf(nowhere.spans))
    },
  )

test('what a portal asks for one with a hidden document leaves the spans of one without', async () => {
  const [with_, without] = [testHetu(1), testHetu(2)]
  for (const each of [with_, without]) await archive.store(documentOf({ hetu: each }))
  await archive.store(documentOf({ hetu: with_, specialContent: true }))
  await archive.store(documentOf({ hetu: with_, delayUntil: '2027-06-01' }))
  const index = JSON.stringify({
    resourceType: 'Parameters',
    parameter: [{ name: 'newest', valueInteger: 5 }],
  })
  const init = {
    method: 'POST',
    body: index,
    headers: { 'content-type': 'application/fhir+json' },
  }
  const asked = [['/fhir/DocumentReference/$display-index', init]] as const
  const of = async (each: string) => {
    const token = await archive.personToken({ subject: each })
    await receiver.close()
    receiver = await startReceiver()
    vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', receiver.url)
    return traced(token, asked)
  }
  // Whatever is done but once by whoever comes first.
  await of(with_)
  const [one, other] = [await of(with_), await of(without)]
  expect(one.statuses).toEqual([200])
  expect(one.spans.length).toBeGreaterThan(1)
  expect(shapesOf(one.spans)).toEqual(shapesOf(other.spans))
})

test('no id, personal identity code or name comes to the receiver, and nothing that a caller has sent', async () => {
  const own = await archive.personToken({ subject: hetu, actorName: worker.name })
  const word = 'virtanen'
  const asked = Object.values(asking).map((ask) => ask(hidden))
  const odd = [`/${word}`, `/fhir/${word}?${word}=${hetu}`, `/fhir/Binary/${hetu}`]
  const { spans } = await traced(own, [...asked, ...odd.map((path) => [path] as const)], {
    'user-agent': word,
    traceparent: parent,
    tracestate: `${word}=${hetu}`,
    baggage: `${word}=${word}`,
  })
  const bytes = receiver.bytes().toString('latin1')
  for (const each of [hetu, hidden.document, hidden.binary, never, worker.name, word, '127.0.0.1'])
    expect(bytes).not.toContain(each)
  // Of what it says, one thing is believed of a peer: in which trace it asks.
  expect(new Set(spans.map(({ trace }) => trace))).toEqual(new Set([parent.slice(3, 35)]))
  const allowed = ['http.request.method', 'http.route', 'http.response.status_code']
  const names = new Set(spans.flatMap(({ attributes }) => Object.keys(attributes)))
  expect([...names].toSorted()).toEqual(
    [...allowed, 'db.system.name', 'db.query.summary'].toSorted(),
  )
})

test('whether it lives is not told', async () => {
  const { spans, statuses } = await traced('none', [['/health']])
  expect(statuses).toEqual([200])
  expect(spans).toEqual([])
})
