import 'server-only'
import { z } from 'zod'
import { traceAddresses, unprotectedAddresses } from './unprotected-addresses'
import { serverTimes } from '@/lib/http/server-times'
import { trustedProxies } from '@/lib/http/trusted-proxies'
import { ringOf } from '@/lib/keys/ring'
import { secretVariables, withSecretFiles } from '@/lib/keys/secret-variables'
import { limitVariables } from './limits'
import { supportVariables } from './support'

const onOff = (fallback: 'on' | 'off') =>
  z
    .enum(['on', 'off'])
    .default(fallback)
    .transform((value) => value === 'on')
const seconds = (fallback: number) => z.coerce.number().int().positive().default(fallback)
const url = z.url({ protocol: /^https?$/ }).transform((value) => value.replace(/\/+$/, ''))
const words = z.string().transform((value) => value.split(/\s+/).filter((word) => word !== ''))

/** Levels of assurance of the Finnish Trust Network: substantial and high. */
const levels = 'http://ftn.ficora.fi/2017/loa2 http://ftn.ficora.fi/2017/loa3'

const databaseVariables = {
  PORTAL_DATABASE_URL: z.string().optional(),
  PORTAL_DATA_DIR: z.string().default('.data/portal'),
}

const secretNames = ['SESSION_SECRET', 'HETU_PEPPER'] as const
const secretSchema = z.object({
  ...secretVariables('SESSION_SECRET'),
  ...secretVariables('HETU_PEPPER'),
})

const environmentSchema = z.object({
  PORTAL_URL: url.default('http://localhost:3000'),
  PORTAL_PORT: z.coerce.number().int().default(3000),
  PORTAL_HOST: z.string().optional(),
  // For who operates it: its health and its metrics. Off unless named.
  PORTAL_MANAGEMENT_PORT: z.coerce.number().int().min(1).max(65535).optional(),
  PORTAL_MANAGEMENT_HOST: z.string().default('localhost'),
  ...serverTimes(),
  PORTAL_TRUSTED_PROXIES: trustedProxies,
  ...limitVariables(),
  ...databaseVariables,
  // Who brings the schema up to date: the portal when it starts, or `npm run migrate` before it.
  PORTAL_MIGRATE: z.enum(['at-start', 'never']).default('at-start'),
  PORTAL_JWKS_FILE: z.string(),
  ...secretSchema.shape,
  SESSION_IDLE_SECONDS: seconds(900),
  SESSION_ABSOLUTE_SECONDS: seconds(28_800),
  ARCHIVE_URL: url.default('http://localhost:4010'),
  ARCHIVE_CLIENT_ID: z.string().default('mittkanta-portal'),
  ARCHIVE_TIMEOUT_MS: z.coerce.number().int().positive().default(4000),
  OIDC_ISSUER: url.default('http://localhost:4020'),
  OIDC_CLIENT_ID: z.string().default('mittkanta-portal'),
  OIDC_SCOPE: z.string().default('openid'),
  OIDC_ACR_REQUEST: z.string().default(levels),
  OIDC_ACR_ALLOWED: words.prefault(levels),
  OIDC_JAR: z.enum(['signed', 'off']).default('signed'),
  OIDC_JAR_TYP: z.string().default('oauth-authz-req+jwt'),
  OIDC_JWE: onOff('on'),
  OIDC_PKCE: onOff('on'),
  OIDC_SPNAME: z.string().default('MittKanta'),
  OIDC_CLAIM_HETU: z.string().default('urn:oid:1.2.246.21'),
  OIDC_CLAIM_FAMILY_NAME: z.string().default('urn:oid:2.5.4.4'),
  OIDC_CLAIM_FIRST_NAMES: z.string().default('urn:oid:1.2.246.575.1.14'),
  OIDC_CLAIM_CALLING_NAME: z.string().default('urn:oid:2.5.4.42'),
  OIDC_CLAIM_DISPLAY_NAME: z.string().default('urn:oid:2.16.840.1.113730.3.1.241'),
  OIDC_CLAIM_BIRTH_DATE: z.string().default('urn:oid:1.3.6.1.5.5.7.9.1'),
  OIDC_END_SESSION: z.union([z.enum(['on', 'off']), url]).default('on'),
  MANDATES_URL: url.default('http://localhost:4030'),
  MANDATES_CLIENT_ID: z.string().optional(),
  MANDATES_API_KEY: z.string().optional(),
  MANDATES_OAUTH_PASSWORD: z.string().optional(),
  MANDATES_REST_API_KEY: z.string().optional(),
  // The address of the theme for social welfare has not been published: it is confirmed when the service is taken into use.
  MANDATES_ISSUE_URI: z
    .url()
    .default('http://valtuusrekisteri.suomi.fi/sosiaalihuollon_asioiden_hoito'),
  MANDATES_HEALTH_ISSUE_URI: z
    .url()
    .default('http://valtuusrekisteri.suomi.fi/terveydenhuollon_asioiden_hoito'),
  MANDATES_RETURN_URL: url.optional(),
  MANDATES_TIMEOUT_MS: z.coerce.number().int().positive().default(4000),
  // R1 allows ten minutes at the most; 0 asks at every step.
  MANDATES_RECHECK_SECONDS: z.coerce.number().int().min(0).max(600).default(600),
  // Without it nobody is told by e-mail. User and password stand in it where the server wants them.
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().default('MittKanta <noreply@localhost>'),
  // Where one who leaves at once is led; without it, to the weather.
  LEAVE_URL: url.optional(),
  ...supportVariables(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  DEMO: onOff('off'),
  SHOW_JOURNAL: onOff('off'),
  SHOW_SHARED_MATTERS: onOff('off'),
  SHOW_PARENTHOOD: onOff('off'),
  // Whether guardians see the log of a child's data, and who is responsible for shelters (L3, V03).
  GUARDIAN_SEES_LOG: onOff('on'),
  SHELTER_CONTROLLERS: words.prefault('thl').transform((ids) => new Set(ids)),
  // Whether minors state their own will here (rule book, section 2); the archive has a switch of the same name.
  MINORS_OWN_STATEMENTS: onOff('off'),
})

export type ServerConfig = Readonly<z.output<typeof environmentSchema>>

type Peppers = Readonly<{ HETU_PEPPER: string; HETU_PEPPER_ALSO: readonly string[] }>

/** The secrets of the sessions, and the peppers of the keys of persons: the newest first. */
export const secretsOf = (config: Pick<ServerConfig, 'SESSION_SECRET' | 'SESSION_SECRET_ALSO'>) =>
  ringOf(config.SESSION_SECRET, config.SESSION_SECRET_ALSO)
export const peppersOf = (config: Peppers) => ringOf(config.HETU_PEPPER, config.HETU_PEPPER_ALSO)

let config: ServerConfig | undefined

/**
 * The portal's settings, read once from the environment under the same names. An empty variable counts as absent.
 *
 * @throws when one is missing or cannot be; the message names the variables and never their values
 */
export function serverConfig(): ServerConfig {
  return (config ??= readConfig(process.env))
}

type Environment = Readonly<Record<string, string | undefined>>

/** Where the portal's data lies, for who needs no more to know (the command that migrates it). */
export function portalDatabaseOptions(environment: Environment = process.env) {
  const found = z.object(databaseVariables).parse(emptyIsMissing(environment))
  return { url: found.PORTAL_DATABASE_URL, dataDir: found.PORTAL_DATA_DIR }
}

/** The portal's secrets, for who needs no more to know (the command that changes them). Throws as {@link serverConfig}. */
export function portalSecrets(environment: Environment = process.env) {
  return parsed(secretSchema, withSecretFiles(emptyIsMissing(environment), secretNames))
}

const emptyIsMissing = (environment: Environment) =>
  Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  )

/** Parses settings out of `environment`. For tests; the portal calls {@link serverConfig}. */
export function readConfig(environment: Environment) {
  const named = withSecretFiles(emptyIsMissing(environment), secretNames)
  return withProtectedAddresses(parsed(environmentSchema, named), environment)
}

function parsed<Schema extends z.ZodType>(schema: Schema, environment: object): z.output<Schema> {
  const result = schema.safeParse(environment)
  if (result.success) return result.data
  const names = [...new Set(result.error.issues.map(({ path }) => String(path[0])))]
  throw new Error(`Missing or unfit environment variables: ${names.join(', ')}`)
}

/** All that the portal calls or leads its people to; any that is reached in clear stops the start. */
function withProtectedAddresses(config: ServerConfig, environment: Environment): ServerConfig {
  const { PORTAL_URL, PORTAL_DATABASE_URL, ARCHIVE_URL, OIDC_ISSUER, OIDC_END_SESSION } = config
  const { MANDATES_URL, MANDATES_RETURN_URL, SMTP_URL, LEAVE_URL, FEEDBACK_URL } = config
  const names = unprotectedAddresses(PORTAL_URL, {
    PORTAL_DATABASE_URL,
    ARCHIVE_URL,
    OIDC_ISSUER,
    OIDC_END_SESSION,
    MANDATES_URL,
    MANDATES_RETURN_URL,
    SMTP_URL,
    LEAVE_URL,
    FEEDBACK_URL,
    ...traceAddresses(environment),
  })
  if (names.length === 0) return config
  throw new Error(`With an https: PORTAL_URL these must be encrypted too: ${names.join(', ')}`)
}
