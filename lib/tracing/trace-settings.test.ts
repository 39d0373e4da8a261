import { expect, test } from 'vitest'
import { traceSettings } from './trace-settings'

const endpoint = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://localhost:4318' }

test.each([
  ['nothing is said', {}],
  ['what is said is empty', { OTEL_EXPORTER_OTLP_ENDPOINT: '', OTEL_TRACES_EXPORTER: '' }],
  ['only the rest of them', { OTEL_SERVICE_NAME: 'x', OTEL_TRACES_SAMPLER: 'always_on' }],
  ['none are wanted', { ...endpoint, OTEL_TRACES_EXPORTER: 'none' }],
  ['all of it is off', { ...endpoint, OTEL_SDK_DISABLED: 'TRUE' }],
])('there are no traces when %s', (_name, environment) =>
  expect(traceSettings('portal', environment)).toBeUndefined(),
)

test.each([
  ['an exporter', { OTEL_TRACES_EXPORTER: 'otlp' }],
  ['an endpoint', endpoint],
  ['an endpoint of traces', { OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'http://localhost:1/v1/traces' }],
])('there are when %s is named', (_name, environment) =>
  expect(traceSettings('portal', environment)).toMatchObject({
    serviceName: 'mittkanta-portal',
    sampler: 'parentbased_always_on',
    contextTo: new Set(['archive']),
  }),
)

test.each([
  ['OTEL_TRACES_EXPORTER', 'zipkin'],
  ['OTEL_EXPORTER_OTLP_PROTOCOL', 'grpc'],
  ['OTEL_TRACES_SAMPLER', 'jaeger_remote'],
  ['OTEL_TRACES_SAMPLER_ARG', '2'],
  ['OTEL_BSP_SCHEDULE_DELAY', 'soon'],
  ['TRACE_CONTEXT_TO', 'archive everybody'],
])('what there is not stops the program, by the name alone: %s', (name, value) => {
  const read = () => traceSettings('portal', { ...endpoint, [name]: value })
  expect(read).toThrow(new RegExp(`: ${name}$`))
})

test('what is said holds', () => {
  const environment = {
    ...endpoint,
    OTEL_SERVICE_NAME: 'one',
    OTEL_TRACES_SAMPLER: 'traceidratio',
    OTEL_TRACES_SAMPLER_ARG: '0.25',
    OTEL_BSP_MAX_QUEUE_SIZE: '100',
    TRACE_CONTEXT_TO: 'mandates, archive',
  }
  expect(traceSettings('portal', environment)).toEqual({
    serviceName: 'one',
    sampler: 'traceidratio',
    ratio: 0.25,
    batch: { delay: 5_000, timeout: 30_000, queue: 100, size: 100 },
    contextTo: new Set(['archive', 'mandates']),
  })
})
