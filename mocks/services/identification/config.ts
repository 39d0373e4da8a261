import { z } from 'zod'
import { serverTimes } from '@/lib/http/server-times'
import { trustedProxies } from '@/lib/http/trusted-proxies'

const schema = z.object({
  IDENTIFICATION_PORT: z.coerce.number().int().min(0).max(65535).default(4020),
  IDENTIFICATION_HOST: z.string().min(1).default('localhost'),
  ...serverTimes(),
  TRACE_PEERS: trustedProxies,
  IDENTIFICATION_URL: z.url().optional(),
  IDENTIFICATION_CLIENTS_FILE: z.string().min(1),
  IDENTIFICATION_DATA_DIR: z.string().min(1).default('.data/identification'),
  PEOPLE_ADMIN: z.enum(['on', 'off']).default('off'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

/** What the environment says; throws with the names of the variables that are wrong. */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>> = process.env,
) {
  const read = schema.safeParse(environment)
  if (read.success) return read.data
  const names = read.error.issues.map((issue) => issue.path.join('.'))
  throw new Error(`Missing or wrong: ${names.join(', ')}`)
}
