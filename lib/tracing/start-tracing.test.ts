import { afterEach, beforeEach, expect, test } from 'vitest'
import { nameRequest, setTracing, traceCall, traceDelivery, tracedFetch, tracing } from './spans'
import { startTracing } from './start-tracing'
import { startReceiver } from './testing/start-receiver'

let receiver: Awaited<ReturnType<typeof startReceiver>>
let end: () => Promise<void>
const parent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'

async function start(more: Readonly<Record<string, string>> = {}) {
  process.env['OTEL_EXPORTER_OTLP_ENDPOINT'] = receiver.url
  end = await startTracing('archive', { OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url, ...more })
}
/** What has come when the program ends. */
async function received() {
  await end()
  return receiver.spans()
}

beforeEach(async () => {
  receiver = await startReceiver()
  end = async () => undefined
})
afterEach(async () => {
  delete process.env['OTEL_EXPORTER_OTLP_ENDPOINT']
  await end()
  await receiver.close()
})

const call = { service: 'archive', name: 'token', method: 'POST' } as const
const answer = { status: 200 }

test('without a word of traces there are none, and calls are given no headers', async () => {
  end = await startTracing('archive', {})
  expect(tracing()).toBeUndefined()
  nameRequest('/')
  expect(await traceCall(call, async (headers) => ({ status: 200, headers }))).toEqual({
    status: 200,
    headers: {},
  })
})

test('a request, what it calls and its statements are one trace', async () => {
  await start()
  const sent: string[] = []
  await tracing()?.serve('GET', undefined, async (finish) => {
    nameRequest('/fhir/Binary/:id')
    await tracing()?.statement('select documents', async () => 1)
    await traceCall(call, async (headers) => {
      sent.push(headers['traceparent'] ?? '')
      return answer
    })
    finish(200)
  })
  const spans = await received()
  const [root] = spans.filter(({ kind }) => kind === 2)
  expect(spans.map(({ name }) => name).toSorted()).toEqual([
    'GET /fhir/Binary/:id',
    'archive token',
    'select documents',
  ])
  expect(new Set(spans.map(({ trace }) => trace)).size).toBe(1)
  expect(spans.filter(({ parent: of }) => of === root?.id)).toHaveLength(2)
  expect(root).toMatchObject({
    service: 'mittkanta-archive',
    parent: '',
    attributes: {
      'http.request.method': 'GET',
      'http.route': '/fhir/Binary/:id',
      'http.response.status_code': 200,
    },
  })
  const called = spans.find(({ name }) => name === 'archive token')
  expect(sent).toEqual([`00-${root?.trace}-${called?.id}-01`])
  expect(receiver.asked[0]).toMatchObject({
    path: '/v1/traces',
    headers: { 'content-type': 'application/x-protobuf' },
  })
})

test('a request goes on with the trace that it asks in, and nothing else of what it says', async () => {
  await start()
  tracing()?.serve('GET', parent, (finish) => finish(200))
  tracing()?.serve('GET', '00-010190900P-x-01', (finish) => finish(200))
  const spans = await received()
  expect(spans[0]).toMatchObject({
    trace: '0af7651916cd43dd8448eb211c80319c',
    parent: 'b7ad6b7169203331',
  })
  expect(spans[1]?.parent).toBe('')
  expect(receiver.bytes().includes('010190')).toBe(false)
})

test('the delivery of a mail is a span of the request, failed when it was not taken, and holds nothing of the mail', async () => {
  await start()
  await tracing()?.serve('POST', undefined, async (finish) => {
    expect(await traceDelivery(async () => true)).toBe(true)
    expect(await traceDelivery(async () => false)).toBe(false)
    const fault = new Error('550 anna@example.org')
    await expect(traceDelivery(() => Promise.reject(fault))).rejects.toBe(fault)
    finish(200)
  })
  const spans = await received()
  const [root] = spans.filter(({ kind }) => kind === 2)
  const mails = spans.filter(({ name }) => name === 'mail deliver')
  expect(mails.map(({ status }) => status)).toEqual([
    { code: 0, message: '' },
    { code: 2, message: '' },
    { code: 2, message: '' },
  ])
  for (const { parent: of, attributes, events } of mails)
    expect([of, attributes, events]).toEqual([root?.id, { 'peer.service': 'mail' }, []])
  expect(receiver.bytes().includes('example.org')).toBe(false)
})

test('what is done by itself, without a request, is not told', async () => {
  await start()
  await traceDelivery(async () => true)
  await tracing()?.statement('delete notes', async () => 1)
  await traceCall(call, async () => answer)
  expect(await received()).toEqual([])
})

test('who is not to be told of the trace is not', async () => {
  await start({ TRACE_CONTEXT_TO: 'mandates' })
  const seen: unknown[] = []
  await tracing()?.serve('GET', undefined, async (finish) => {
    for (const service of ['archive', 'mandates'] as const)
      await traceCall({ ...call, service }, async (headers) => {
        seen.push(Object.keys(headers))
        return answer
      })
    finish(200)
  })
  expect(seen).toEqual([[], ['traceparent']])
})

test.each([200, 302, 404, 403, 500])(
  'the statements of a request that was refused are not told: %d',
  async (status) => {
    await start()
    await tracing()?.serve('GET', undefined, async (finish) => {
      await tracing()?.statement('select documents', async () => 1)
      finish(status)
    })
    const names = (await received()).map(({ name }) => name)
    expect(names).toEqual(status < 400 ? ['select documents', 'GET'] : ['GET'])
  },
)

test('what fails is told as failed, without a word of why', async () => {
  await start()
  await tracing()?.serve('GET', undefined, async (finish) => {
    await traceCall(call, () => Promise.reject(new Error('010190-900P'))).catch(() => undefined)
    finish(503)
  })
  const spans = await received()
  expect(spans.map(({ attributes }) => attributes['http.response.status_code'])).toEqual([
    undefined,
    503,
  ])
  expect(receiver.bytes().includes('900P')).toBe(false)
})

test('a share of the traces is kept, and who asks in one that is not is not either', async () => {
  await start({ OTEL_TRACES_SAMPLER: 'parentbased_traceidratio', OTEL_TRACES_SAMPLER_ARG: '0' })
  tracing()?.serve('GET', undefined, (finish) => finish(200))
  tracing()?.serve('GET', parent, (finish) => finish(200))
  tracing()?.serve('GET', parent.replace(/01$/, '00'), (finish) => finish(200))
  expect(await received()).toHaveLength(1)
})

test('a receiver that is away costs nobody an answer', async () => {
  await start()
  await receiver.close()
  const found = tracing()?.serve('GET', undefined, (finish) => {
    finish(200)
    return 'answered'
  })
  expect(found).toBe('answered')
  await end()
  receiver = await startReceiver()
})

test('fetch takes the headers along, its own too', async () => {
  await start()
  const { url } = receiver
  await tracing()?.serve('GET', undefined, async (finish) => {
    await tracedFetch('archive', 'token', url, { method: 'POST', headers: { accept: 'x' } })
    finish(200)
  })
  const [asked] = receiver.asked
  expect(asked?.headers).toMatchObject({ accept: 'x', traceparent: expect.stringMatching(/^00-/) })
})

afterEach(() => setTracing(undefined))
