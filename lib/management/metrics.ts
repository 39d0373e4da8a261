import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import { tally } from '@/lib/metrics/tally'

/** Seconds: a page takes tens of milliseconds, a folder of files minutes. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60]

/** What a program tells only when it is asked; not a number when it can't be had now. */
export type Asked = Readonly<{ name: string; help: string; read: () => Promise<number> }>

export type Metrics = Readonly<{
  /** A request that has been answered, or was given up (status 499), by the pattern of its route. */
  observe: (
    request: Readonly<{ route: string; method: string; status: number; seconds: number }>,
  ) => void
  contentType: string
  /** All of them, as Prometheus reads them. */
  read: () => Promise<string>
}>

/**
 * What one process can be measured by, in Prometheus' format. No label names a person, a document or what is hidden: they are the program's own
 * patterns, words and numbers (docs/operating/metrics.md).
 */
export function createMetrics(program: string, asked: readonly Asked[] = []): Metrics {
  const registry = new Registry()
  registry.setDefaultLabels({ program })
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'mittkanta_request_seconds',
    help: 'Requests by the pattern of their route, until the answer was sent',
    labelNames: ['route', 'method', 'status'],
    ...{ buckets, registers },
  })
  new Counter({
    name: 'mittkanta_security_events_total',
    help: 'What was refused and may be an attack, as in the log',
    labelNames: ['event', 'reason'],
    registers,
    collect() {
      this.reset()
      for (const { labels, count } of tally().security.values()) this.inc(labels, count)
    },
  })
  new Counter({
    name: 'mittkanta_contents_total',
    help: 'Contents that were read where the database has a replica, and why from the primary',
    labelNames: ['from', 'because'],
    registers,
    collect() {
      this.reset()
      for (const { labels, count } of tally().contents.values()) this.inc(labels, count)
    },
  })
  new Gauge({
    name: 'mittkanta_database_connections',
    help: 'Connections to the database, and requests that wait for one',
    labelNames: ['state'],
    registers,
    collect() {
      const pools = [...tally().pools]
      const sum = (of: (pool: (typeof pools)[number]) => number) =>
        pools.reduce((all, pool) => all + of(pool), 0)
      this.set(
        { state: 'busy' },
        sum((pool) => pool.totalCount - pool.idleCount),
      )
      this.set(
        { state: 'idle' },
        sum((pool) => pool.idleCount),
      )
      this.set(
        { state: 'waiting' },
        sum((pool) => pool.waitingCount),
      )
    },
  })
  new Gauge({
    name: 'mittkanta_queue',
    help: 'Work in threads of its own that is being done, and that waits',
    labelNames: ['queue', 'state'],
    registers,
    collect() {
      this.reset()
      for (const { name: queue, running, waiting } of tally().queues) {
        this.inc({ queue, state: 'running' }, running)
        this.inc({ queue, state: 'waiting' }, waiting)
      }
    },
  })
  new Gauge({
    name: 'mittkanta_batches',
    help: 'Batches that are being taken in',
    registers,
    collect() {
      this.set(tally().batches.size)
    },
  })
  new Gauge({
    name: 'mittkanta_batch_lag_seconds',
    help: 'For how long the oldest of the batches that are being taken in has been; 0: there is none',
    registers,
    collect() {
      const now = Date.now()
      this.set(Math.max(0, ...[...tally().batches].map(({ since }) => now - since)) / 1000)
    },
  })
  new Gauge({
    name: 'mittkanta_work_seconds',
    help: 'When repeated work last came to its end, in seconds since 1970',
    labelNames: ['work'],
    registers,
    collect() {
      for (const [work, at] of tally().work) this.set({ work }, at / 1000)
    },
  })
  for (const { name, help, read } of asked) {
    new Gauge({
      ...{ name, help, registers },
      async collect() {
        this.set(await read().catch(() => NaN))
      },
    })
  }
  return {
    observe: ({ seconds, status, ...labels }) =>
      requests.observe({ ...labels, status: String(status) }, seconds),
    contentType: registry.contentType,
    read: () => registry.metrics(),
  }
}
