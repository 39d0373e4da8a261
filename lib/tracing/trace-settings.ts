import { z } from 'zod'
import { services, type Service } from './spans'

const samplers = [
  'always_on',
  'always_off',
  'traceidratio',
  'parentbased_always_on',
  'parentbased_always_off',
  'parentbased_traceidratio',
] as const

const words = z
  .string()
  .transform((text) => text.split(/[\s,]+/).filter((word) => word !== ''))
  .pipe(z.array(z.enum(services)))

const schema = z.object({
  OTEL_SDK_DISABLED: z.string().optional(),
  OTEL_TRACES_EXPORTER: z.enum(['otlp', 'none']).optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.string().optional(),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: z.string().optional(),
  OTEL_EXPORTER_OTLP_PROTOCOL: z.literal('http/protobuf').optional(),
  OTEL_EXPORTER_OTLP_TRACES_PROTOCOL: z.literal('http/protobuf').optional(),
  OTEL_SERVICE_NAME: z.string().optional(),
  OTEL_TRACES_SAMPLER: z.enum(samplers).default('parentbased_always_on'),
  OTEL_TRACES_SAMPLER_ARG: z.coerce.number().min(0).max(1).default(1),
  OTEL_BSP_SCHEDULE_DELAY: z.coerce.number().int().positive().default(5_000),
  OTEL_BSP_EXPORT_TIMEOUT: z.coerce.number().int().positive().default(30_000),
  OTEL_BSP_MAX_QUEUE_SIZE: z.coerce.number().int().positive().default(2_048),
  OTEL_BSP_MAX_EXPORT_BATCH_SIZE: z.coerce.number().int().positive().default(512),
  TRACE_CONTEXT_TO: words.prefault('archive'),
})

export type TraceSettings = Readonly<{
  serviceName: string
  sampler: (typeof samplers)[number]
  ratio: number
  batch: Readonly<{ delay: number; timeout: number; queue: number; size: number }>
  /** Who is told of the trace that it is asked in. */
  contextTo: ReadonlySet<Service>
}>

/**
 * What the environment says of traces, by the variables of the OpenTelemetry specification; the exporter reads the rest of `OTEL_EXPORTER_OTLP_…`
 * itself. undefined: no traces are wanted, as long as neither an exporter nor an endpoint is named.
 *
 * @throws with the names of the variables that say what there is not
 */
export function traceSettings(
  program: string,
  environment: Readonly<Record<string, string | undefined>>,
): TraceSettings | undefined {
  const given = Object.entries(environment).filter(([, value]) => value !== '')
  const read = schema.safeParse(Object.fromEntries(given))
  if (!read.success) {
    const names = [...new Set(read.error.issues.map(({ path }) => path[0]))]
    throw new Error(`Of traces there is not what is asked for by: ${names.join(', ')}`)
  }
  const { data } = read
  const isNamed =
    data.OTEL_TRACES_EXPORTER === 'otlp' ||
    (data.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT ?? data.OTEL_EXPORTER_OTLP_ENDPOINT) !== undefined
  if (!isNamed || data.OTEL_TRACES_EXPORTER === 'none') return undefined
  if (data.OTEL_SDK_DISABLED?.toLowerCase() === 'true') return undefined
  return {
    serviceName: data.OTEL_SERVICE_NAME ?? `mittkanta-${program}`,
    sampler: data.OTEL_TRACES_SAMPLER,
    ratio: data.OTEL_TRACES_SAMPLER_ARG,
    batch: {
      delay: data.OTEL_BSP_SCHEDULE_DELAY,
      timeout: data.OTEL_BSP_EXPORT_TIMEOUT,
      queue: data.OTEL_BSP_MAX_QUEUE_SIZE,
      size: Math.min(data.OTEL_BSP_MAX_EXPORT_BATCH_SIZE, data.OTEL_BSP_MAX_QUEUE_SIZE),
    },
    contextTo: new Set(data.TRACE_CONTEXT_TO),
  }
}
