import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { RequestListener, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { log } from '@/lib/config/log'
import { defaultTimes } from '@/lib/http/server-times'
import { securityWriter } from '@/lib/logging/log-security'
import { createMetrics, type Metrics } from '@/lib/management/metrics'
import { startTracing } from '@/lib/tracing/start-tracing'
import { startReceiver, type ReceivedSpan } from '@/lib/tracing/testing/start-receiver'
import { askedOf } from '@/mocks/services/archive/operation/management'
import { serveArchive } from '@/mocks/services/archive/protocol/http/serve-archive'
import { startTestArchive } from '@/mocks/services/archive/testing/start-test-archive'
import { servePortal } from '../serve-portal'
import { answerOperation, routesManifest } from './asked-operations'

type PinoLike = Parameters<typeof startTestArchive>[0] extends infer Options
  ? NonNullable<NonNullable<Options> extends { log?: infer Log } ? Log : never>
  : never

/** What an operator is told while somebody reads: everything that leaves the two programs but the answers. */
export type Told = Readonly<{
  statuses: readonly number[]
  spans: readonly ReceivedSpan[]
  /** All that came to the collector, byte by byte. */
  sent: string
  /** By how much each count of the metrics has grown, and the last of those that are no count. */
  counts: Readonly<Record<string, number>>
  /** All text of the metrics. */
  metrics: string
  lines: readonly string[]
}>

/** The archive behind its own server, which goes on with the traces of this machine. */
export function startTracedArchive(now: Date, log: PinoLike) {
  const metrics = createMetrics(
    'archive',
    askedOf(() => archive?.database),
  )
  let archive: Awaited<ReturnType<typeof startTestArchive>> | undefined
  const listen = (listener: RequestListener): Server =>
    serveArchive(listener, {
      ...{ port: 0, host: '127.0.0.1', times: defaultTimes },
      tracePeers: () => true,
      logins: { times: 60_000, isTrusted: () => false },
      log: securityWriter(log),
    })
  return startTestArchive({ now, log, listen, observe: metrics.observe }).then((started) => {
    archive = started
    return { archive: started, metrics }
  })
}

/** The portal's own server, and behind it the operations of its pages. @param lines of both programs, which a test fills by its loggers */
export async function startTracedPortal(archiveMetrics: Metrics, lines: string[]) {
  const buildFolder = mkdtempSync(join(tmpdir(), 'mittkanta-traced-'))
  writeFileSync(join(buildFolder, 'routes-manifest.json'), JSON.stringify(routesManifest))
  const metrics = createMetrics('portal')
  const faults: unknown[] = []
  const portal = await servePortal(answerOperation, {
    settings: {
      ...{ ...defaultTimes, LIMITS: {}, LIMITS_FACTOR: 1, development: false },
      PORTAL_TRUSTED_PROXIES: (_address, hop) => hop < 1,
      ...{ PORTAL_URL: 'http://localhost:3000', PORTAL_PORT: 0, PORTAL_HOST: '127.0.0.1' },
      ...{ OIDC_ISSUER: 'http://localhost:4020', OIDC_END_SESSION: 'on' },
      MANDATES_URL: 'http://localhost:4030',
    },
    buildFolder,
    onFault: (error) => void faults.push(error),
    log,
    observe: metrics.observe,
  })
  const { port } = portal.server.address() as AddressInfo
  const measured = async () => `${await metrics.read()}\n${await archiveMetrics.read()}`

  /** What is told while these addresses are asked for, one after another. */
  async function toldOf(addresses: readonly string[]): Promise<Told> {
    const receiver = await startReceiver()
    process.env.OTEL_EXPORTER_OTLP_ENDPOINT = receiver.url
    const end = await startTracing('portal')
    const before = countsIn(await measured())
    const from = lines.length
    const statuses: number[] = []
    for (const address of addresses) {
      // Its connection ends with the answer, so that the span has ended before the next is asked.
      const headers = { connection: 'close' }
      const answer = await fetch(`http://127.0.0.1:${port}${address}`, { headers })
      await answer.text()
      statuses.push(answer.status)
    }
    while ((await connectionsOf(portal.server)) > 0) await wait(10)
    await end()
    delete process.env.OTEL_EXPORTER_OTLP_ENDPOINT
    const text = await measured()
    const counts = Object.entries(countsIn(text)).map(
      ([name, count]) => [name, count - (before[name] ?? 0)] as const,
    )
    const told = { spans: receiver.spans(), sent: receiver.bytes().toString() }
    await receiver.close()
    if (faults.length > 0) throw faults[0]
    return {
      ...{ statuses, ...told, metrics: text, lines: lines.slice(from) },
      counts: Object.fromEntries(counts),
    }
  }

  const close = async () => {
    portal.server.closeAllConnections()
    portal.server.close()
    await once(portal.server, 'close').catch(() => undefined)
    rmSync(buildFolder, { recursive: true })
  }
  return { toldOf, close }
}

/** Each number of our metrics that is none of time; what Node.js tells of itself is noise. */
function countsIn(text: string): Record<string, number> {
  const lines = text.split('\n').filter((line) => line.startsWith('mittkanta_'))
  const ofTime = /^mittkanta_(request_seconds_(bucket|sum)|work_seconds)/
  return Object.fromEntries(
    lines
      .filter((line) => !ofTime.test(line))
      .map((line) => {
        const at = line.lastIndexOf(' ')
        return [line.slice(0, at), Number(line.slice(at + 1))] as const
      }),
  )
}

const connectionsOf = (server: Server) =>
  new Promise<number>((resolve) => server.getConnections((_error, count) => resolve(count)))
