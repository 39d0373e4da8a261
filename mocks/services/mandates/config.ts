import { z } from 'zod'
import { serverTimes } from '@/lib/http/server-times'
import { trustedProxies } from '@/lib/http/trusted-proxies'
import { socialWelfareTheme } from './protocol'

const exactAddresses = z.string().transform((text) => text.trim().split(/\s+/))
const onOrOff = z.enum(['on', 'off'])

const schema = z.object({
  MANDATES_PORT: z.coerce.number().int().min(0).max(65535).default(4030),
  MANDATES_HOST: z.string().min(1).default('localhost'),
  ...serverTimes(),
  TRACE_PEERS: trustedProxies,
  MANDATES_URL: z.url().optional(),
  MANDATES_CLIENT_ID: z.string().min(1),
  MANDATES_API_KEY: z.string().min(1),
  MANDATES_OAUTH_PASSWORD: z.string().min(1),
  MANDATES_REST_API_KEY: z.string().min(1),
  /** One or more exact addresses, apart by spaces. */
  MANDATES_RETURN_URL: exactAddresses,
  /** The service in which people act for organisations; without its key there is none. */
  MANDATES_ORGANISATIONS_CLIENT_ID: z.string().min(1).default('mittkanta-workbench'),
  MANDATES_ORGANISATIONS_API_KEY: z.string().min(1).optional(),
  MANDATES_ORGANISATIONS_OAUTH_PASSWORD: z.string().min(1).optional(),
  MANDATES_ORGANISATIONS_RETURN_URL: exactAddresses.optional(),
  MANDATES_ISSUE_URI: z.url().default(socialWelfareTheme),
  MANDATES_SERVICE_UUID: z.string().default('00000000-0000-4000-8000-000000000000'),
  MANDATES_GUARDIAN_ROLE: onOrOff.default('on'),
  PEOPLE_ADMIN: onOrOff.default('off'),
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

/** The service in which people act for organisations, when all of it is given. */
export function organisationClientOf(config: ReturnType<typeof readConfig>) {
  const apiKey = config.MANDATES_ORGANISATIONS_API_KEY
  const oauthPassword = config.MANDATES_ORGANISATIONS_OAUTH_PASSWORD
  const returnUrls = config.MANDATES_ORGANISATIONS_RETURN_URL
  if (!apiKey || !oauthPassword || !returnUrls) return undefined
  return { clientId: config.MANDATES_ORGANISATIONS_CLIENT_ID, apiKey, oauthPassword, returnUrls }
}
