import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { hexAt, messagesAt, readMessage, textAt, type Message } from './read-message'

/** A span as it came, by the fields of opentelemetry/proto/trace/v1/trace.proto. */
export type ReceivedSpan = Readonly<{
  service: string
  trace: string
  id: string
  parent: string
  name: string
  kind: number
  attributes: Readonly<Record<string, string | number>>
  /** What it says happened meanwhile, and how it ended: 0 not said, 1 well, 2 not. */
  events: readonly string[]
  status: Readonly<{ code: number; message: string }>
}>

/** A receiver of OTLP over HTTP, as a collector is one. */
export async function startReceiver() {
  const bodies: Buffer[] = []
  const asked: Readonly<{ path: string; headers: IncomingHttpHeaders }>[] = []
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const body = Buffer.concat(parts)
      asked.push({ path: request.url ?? '', headers: request.headers })
      bodies.push(request.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body)
      response.writeHead(200, { 'Content-Type': 'application/x-protobuf' }).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    /** All that came, byte by byte. */
    bytes: () => Buffer.concat(bodies),
    spans: (): ReceivedSpan[] => bodies.flatMap(spansOf),
    close: () => new Promise<void>((resolve) => void server.close(() => resolve())),
  }
}

function spansOf(body: Buffer): ReceivedSpan[] {
  return messagesAt(readMessage(body), 1).flatMap((resourceSpans) => {
    const [resource] = messagesAt(resourceSpans, 1)
    const service = String(resource ? attributesOf(resource, 1)['service.name'] : '')
    const spans = messagesAt(resourceSpans, 2).flatMap((scope) => messagesAt(scope, 2))
    return spans.map((span) => ({
      service,
      trace: hexAt(span, 1),
      id: hexAt(span, 2),
      parent: hexAt(span, 4),
      name: textAt(span, 5),
      kind: Number(span.get(6)?.[0]),
      attributes: attributesOf(span, 9),
      events: messagesAt(span, 11).map((event) => textAt(event, 2)),
      status: statusOf(span),
    }))
  })
}

function statusOf(span: Message) {
  const [status] = messagesAt(span, 15)
  return { code: Number(status?.get(3)?.[0] ?? 0), message: textAt(status, 2) }
}

function attributesOf(message: Message, field: number): Record<string, string | number> {
  const pairs = messagesAt(message, field).map((pair) => {
    const [value] = messagesAt(pair, 2)
    const whole = value?.get(3)?.[0]
    return [textAt(pair, 1), typeof whole === 'bigint' ? Number(whole) : textAt(value, 1)] as const
  })
  return Object.fromEntries(pairs)
}
