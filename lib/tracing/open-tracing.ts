import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import type { Context, Span } from '@opentelemetry/api'
import type { TraceSettings } from './trace-settings'
import type { Tracing } from './spans'

/** The request that is being answered, and the span under which comes what is done now. */
type Place = Readonly<{ served: Served; context: Context }>
type Served = {
  route?: string
  /** Writes down the statements of it, when it is known how it ended. */
  statements: (() => void)[]
}

/** How long the end of a program waits for who takes the last spans. Milliseconds. */
const patience = 2_000

/** They are loaded here and nowhere else, when traces are wanted: a program that is bundled would load at its start what is imported above. */
const load = () =>
  Promise.all([
    import('@opentelemetry/api'),
    import('@opentelemetry/core'),
    import('@opentelemetry/exporter-trace-otlp-proto'),
    import('@opentelemetry/resources'),
    import('@opentelemetry/sdk-trace'),
  ])

/**
 * Spans by OpenTelemetry's SDK. It is not made known to that library's global API: Next.js would send spans of its own by it, in which the address of each
 * page stands.
 */
export async function openTracing(
  settings: TraceSettings,
): Promise<Readonly<{ tracing: Tracing; close: () => Promise<void> }>> {
  const [api, core, exporting, resources, sdk] = await load()
  const { ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } = api
  const { delay, timeout, queue, size } = settings.batch
  const provider = new sdk.TracerProvider({
    resource: resources
      .detectResources({ detectors: [resources.envDetector] })
      .merge(resources.resourceFromAttributes({ 'service.name': settings.serviceName })),
    sampler: samplerOf(sdk, settings),
    spanProcessors: [
      new sdk.BatchSpanProcessor({
        exporter: new exporting.OTLPTraceExporter(),
        scheduledDelayMillis: delay,
        exportTimeoutMillis: timeout,
        maxQueueSize: queue,
        maxExportBatchSize: size,
      }),
    ],
  })
  const tracer = provider.getTracer('mittkanta')
  const w3c = new core.W3CTraceContextPropagator()
  const places = new AsyncLocalStorage<Place>()

  /** Of what a caller says only in which trace it asks: what else it may write there (`tracestate`) is not read. */
  const contextOf = (traceparent: string | undefined) =>
    traceparent === undefined
      ? ROOT_CONTEXT
      : w3c.extract(ROOT_CONTEXT, { traceparent }, onlyTraceparent)
  const headersOf = (context: Context): Record<string, string> => {
    const headers: Record<string, string> = {}
    w3c.inject(context, headers, { set: (carrier, key, value) => void (carrier[key] = value) })
    return headers
  }
  const fail = (span: Span) => span.setStatus({ code: SpanStatusCode.ERROR })

  const tracing: Tracing = {
    serve(method, traceparent, work) {
      const parent = contextOf(traceparent)
      const attributes = { 'http.request.method': method }
      const span = tracer.startSpan(method, { kind: SpanKind.SERVER, attributes }, parent)
      const served: Served = { statements: [] }
      const end = (status: number) => {
        if (served.route !== undefined) {
          span.updateName(`${method} ${served.route}`)
          span.setAttribute('http.route', served.route)
        }
        span.setAttribute('http.response.status_code', status)
        if (status >= 500) fail(span)
        // How many it took to refuse somebody can tell what is hidden from what never was.
        if (status < 400) for (const tell of served.statements) tell()
        span.end()
      }
      return places.run({ served, context: trace.setSpan(parent, span) }, () => work(end))
    },
    nameRequest(route) {
      const place = places.getStore()
      if (place) place.served.route = route
    },
    async call({ service, name, method }, work) {
      const place = places.getStore()
      // What is done by itself is not told: how much of it there is can come of what is hidden.
      if (!place) return work({})
      const attributes = { 'peer.service': service, 'http.request.method': method }
      const options = { kind: SpanKind.CLIENT, attributes }
      const span = tracer.startSpan(`${service} ${name}`, options, place.context)
      const context = trace.setSpan(place.context, span)
      try {
        const answer = await work(settings.contextTo.has(service) ? headersOf(context) : {})
        span.setAttribute('http.response.status_code', answer.status)
        if (answer.status >= 500) fail(span)
        return answer
      } catch (error) {
        fail(span)
        throw error
      } finally {
        span.end()
      }
    },
    async deliver(work) {
      const place = places.getStore()
      if (!place) return work()
      const options = { kind: SpanKind.CLIENT, attributes: { 'peer.service': 'mail' } }
      const span = tracer.startSpan('mail deliver', options, place.context)
      try {
        const isTaken = await work()
        if (!isTaken) fail(span)
        return isTaken
      } catch (error) {
        fail(span)
        throw error
      } finally {
        span.end()
      }
    },
    async statement(name, work) {
      const place = places.getStore()
      if (!place) return work()
      const attributes = { 'db.system.name': 'postgresql', 'db.query.summary': name }
      const options = { kind: SpanKind.CLIENT, attributes, startTime: Date.now() }
      const began = performance.now()
      try {
        return await work()
      } finally {
        const ended = options.startTime + performance.now() - began
        place.served.statements.push(() =>
          tracer.startSpan(name, options, place.context).end(ended),
        )
      }
    },
  }
  const close = () => Promise.race([provider.shutdown(), wait(patience, undefined, { ref: false })])
  return { tracing, close }
}

const onlyTraceparent = {
  get: (carrier: Readonly<{ traceparent: string }>, key: string) =>
    key === 'traceparent' ? carrier.traceparent : undefined,
  keys: () => ['traceparent'],
}

type Sdk = typeof import('@opentelemetry/sdk-trace')

function samplerOf(sdk: Sdk, { sampler, ratio }: TraceSettings) {
  const roots = {
    always_on: () => new sdk.AlwaysOnSampler(),
    always_off: () => new sdk.AlwaysOffSampler(),
    traceidratio: () => new sdk.TraceIdRatioBasedSampler(ratio),
  }
  const [, isByParent, kind] = /^(parentbased_)?(.*)$/.exec(sampler) ?? []
  const root = roots[kind as keyof typeof roots]()
  return isByParent ? new sdk.ParentBasedSampler({ root }) : root
}
