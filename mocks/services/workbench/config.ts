import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { serverTimes } from '@/lib/http/server-times'
import { trustedProxies } from '@/lib/http/trusted-proxies'
import { traceAddresses, unprotectedAddresses } from '@/lib/protection/unprotected-addresses'
import { levels } from '../identification/protocol'

const seconds = (fallback: number) => z.coerce.number().int().positive().default(fallback)
const url = z.url({ protocol: /^https?$/ }).transform((value) => value.replace(/\/+$/, ''))

const schema = z.object({
  WORKBENCH_PORT: z.coerce.number().int().min(0).max(65535).default(4050),
  WORKBENCH_HOST: z.string().min(1).default('localhost'),
  // For who operates it: its health and its metrics. Off unless named.
  WORKBENCH_MANAGEMENT_PORT: z.coerce.number().int().min(1).max(65535).optional(),
  WORKBENCH_MANAGEMENT_HOST: z.string().min(1).default('localhost'),
  ...serverTimes(),
  /** Where browsers reach it. */
  WORKBENCH_URL: url.optional(),
  /** What it is called at the identification service and at the archive. */
  WORKBENCH_CLIENT_ID: z.string().min(1).default('mittkanta-workbench'),
  WORKBENCH_JWKS_FILE: z.string().min(1),
  WORKBENCH_ARCHIVE_URL: url.default('http://localhost:4010'),
  WORKBENCH_OIDC_ISSUER: url.default('http://localhost:4020'),
  /** Levels of assurance that are asked for and taken, apart by spaces. */
  WORKBENCH_OIDC_ACR: z.string().default(levels.join(' ')),
  WORKBENCH_MANDATES_URL: url.default('http://localhost:4030'),
  WORKBENCH_MANDATES_CLIENT_ID: z.string().min(1).default('mittkanta-workbench'),
  WORKBENCH_MANDATES_API_KEY: z.string().min(1),
  WORKBENCH_MANDATES_OAUTH_PASSWORD: z.string().min(1),
  /** `on`: the test services take invented people, and vendors may make some; they log in to the portal. */
  PEOPLE_ADMIN: z.enum(['on', 'off']).default('off'),
  WORKBENCH_PORTAL_URL: url.default('http://localhost:3000'),
  /** How long one may do nothing, how long a login lasts at the most, and how long what the mandates service said holds. */
  WORKBENCH_IDLE_SECONDS: seconds(900),
  WORKBENCH_ABSOLUTE_SECONDS: seconds(28_800),
  WORKBENCH_MANDATES_SECONDS: seconds(3600),
  /** What stands before the workbench, whose word on where a request comes from holds; and how many times as much may be asked for (ADR 25). */
  WORKBENCH_TRUSTED_PROXIES: trustedProxies,
  WORKBENCH_LIMITS_FACTOR: z.coerce.number().positive().max(1_000_000).default(1),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

const keySchema = z.looseObject({
  kty: z.literal('RSA'),
  use: z.enum(['sig', 'enc']),
  kid: z.string().min(1),
  d: z.string(),
})
const keysSchema = z.object({ keys: z.array(keySchema).min(2) })

/** A private key of the workbench. */
export type WorkbenchKey = z.infer<typeof keySchema>

type Environment = Readonly<Record<string, string | undefined>>

/** What the environment says; throws with the names of the variables that are wrong. */
export function readConfig(environment: Environment = process.env) {
  const read = schema.safeParse(environment)
  if (read.success) {
    refuseUnprotected(read.data, environment)
    return read.data
  }
  const names = read.error.issues.map((issue) => issue.path.join('.'))
  throw new Error(`Missing or wrong: ${names.join(', ')}`)
}

/** With an https: address the workbench goes on in clear to nobody. */
function refuseUnprotected(found: z.output<typeof schema>, environment: Environment): void {
  const { WORKBENCH_URL = '', WORKBENCH_ARCHIVE_URL, WORKBENCH_PORTAL_URL } = found
  const { WORKBENCH_OIDC_ISSUER, WORKBENCH_MANDATES_URL } = found
  const addresses = {
    WORKBENCH_ARCHIVE_URL,
    WORKBENCH_OIDC_ISSUER,
    WORKBENCH_MANDATES_URL,
    WORKBENCH_PORTAL_URL,
    ...traceAddresses(environment),
  }
  const names = unprotectedAddresses(WORKBENCH_URL, addresses)
  if (names.length === 0) return
  throw new Error(`With an https: WORKBENCH_URL these must be encrypted too: ${names.join(', ')}`)
}

/** The private keys; throws without a word of them when the file is not what it must be. */
export function readKeys(file: string): readonly WorkbenchKey[] {
  const read = keysSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  const uses = read.data?.keys.map(({ use }) => use) ?? []
  if (read.success && uses.includes('sig') && uses.includes('enc')) return read.data.keys
  throw new Error('WORKBENCH_JWKS_FILE holds no usable keys')
}
