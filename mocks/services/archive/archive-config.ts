import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { DisplaySwitches } from '@/lib/domain/visibility/view'
import { serverTimes } from '@/lib/http/server-times'
import { trustedProxies } from '@/lib/http/trusted-proxies'
import { traceAddresses, unprotectedAddresses } from '@/lib/protection/unprotected-addresses'
import { ringOf, type Ring } from '@/lib/keys/ring'
import { secretVariables, withSecretFiles } from '@/lib/keys/secret-variables'
import { isBusinessId } from '@/lib/domain/identity/business-id'
import { contentsConfig, contentsVariables, type ContentsConfig } from './contents/contents-config'
import { replicaPatience } from './contents/replica'
import { instancesConfig, instanceVariables, type Instances } from './instances/instances-config'
import type { Operator } from './reference/live/know-operator'
import { signingKeysSchema, type SigningKeys } from './protocol/signing/signer'
import { registeredClientsSchema, type RegisteredClient } from './protocol/tokens/registered-client'

/** What an archive needs to know of its surroundings. */
export type ArchiveConfig = Readonly<{
  /** Address under which callers reach it, without a slash at the end. */
  url: string
  /** Source of the keys for access tokens and cursors, and what the keys that last are sealed under (`kept-keys.ts`). */
  secret: string
  /** Secrets that open beside it, while one takes the place of another; the oldest last. */
  alsoSecrets?: readonly string[]
  clients: readonly RegisteredClient[]
  /** By which receipts and heads of the log are signed; the public parts are published. */
  signingKeys: SigningKeys
  /** Opens the PKCS#11 module, if one of them lies in such. */
  pkcs11Pin?: string | undefined
  /** Logical id of the organisation that runs the archive: nobody else is in the task of the operator. */
  operator: string
  /** What a new archive is to know of it, by which its people come in; absent: it is entered in another way. */
  operatorIs?: Operator | undefined
  /** Who is responsible for shelters: whatever lies in their registers is a shelter's (V03). */
  shelterControllers: ReadonlySet<string>
  /** What rules V11–V13 let through, as the portal has it: asked when it is to be said whether a document shows (A9). Absent: nothing. */
  displaySwitches?: DisplaySwitches
  /** Whether a minor may herself consent and prohibit (rule book, section 2). */
  minorsOwnStatements?: boolean
  /** Whether a guardian's consent stays in force when the client comes of age (C7). */
  guardiansConsentsLast?: boolean
  /** File to which each signed head of the log is added; outside what whoever has the database can write. */
  headsFile?: string | undefined
  /** How often the archive by itself deletes what is over (A10), in hours. Absent: only when the operator asks for it. */
  retentionHours?: number
  /** A store for contents; absent: they lie in the database. */
  contents?: ContentsConfig | undefined
  /** This archive is one of several, each with a part of the clients. */
  instances?: Instances | undefined
  /** Socket of ClamAV's daemon, a path or "host:port"; absent: nothing is scanned. */
  scanAt?: string | undefined
  /** How long what the scan found is kept, in days; absent: 30. */
  quarantineDays?: number | undefined
}>

const onOff = z.enum(['on', 'off']).default('off')

const databaseVariables = {
  ARCHIVE_DATABASE_URL: z.string().min(1).optional(),
  ARCHIVE_REPLICA_URL: z.string().min(1).optional(),
  ARCHIVE_DATA_DIR: z.string().min(1).default('.data/archive'),
}
const databaseSchema = z
  .object(databaseVariables)
  .transform((found) => ({ url: found.ARCHIVE_DATABASE_URL, dataDir: found.ARCHIVE_DATA_DIR }))

/** Where the archive's data lies, for who needs no more to know (the command that migrates it). */
export const archiveDatabaseOptions = (
  environment: Readonly<Record<string, string | undefined>> = process.env,
) => databaseSchema.parse(emptyIsMissing(environment))

const environmentSchema = z.object({
  ARCHIVE_PORT: z.coerce.number().int().min(1).max(65535).default(4010),
  ARCHIVE_HOST: z.string().min(1).default('localhost'),
  // For who operates it: its health and its metrics. Off unless named.
  ARCHIVE_MANAGEMENT_PORT: z.coerce.number().int().min(1).max(65535).optional(),
  ARCHIVE_MANAGEMENT_HOST: z.string().min(1).default('localhost'),
  // A batch of a vendor takes minutes. And a connection is kept longer than callers keep it, so that none of them sends on one
  // that is just being closed.
  ...serverTimes({ request: 300, idle: 75 }),
  ARCHIVE_TRUSTED_PROXIES: trustedProxies,
  TRACE_PEERS: trustedProxies,
  ARCHIVE_LOGINS_PER_MINUTE: z.coerce.number().int().positive().default(6000),
  // How many archives stand behind one address: each counts logins by address for itself, and lets through its share.
  ARCHIVE_PROCESSES: z.coerce.number().int().min(1).max(10_000).default(1),
  ARCHIVE_URL: z.url().default('http://localhost:4010'),
  ...databaseVariables,
  ARCHIVE_MIGRATE: z.enum(['at-start', 'never']).default('at-start'),
  ...secretVariables('ARCHIVE_SECRET'),
  ARCHIVE_PKCS11_PIN: z.string().min(1).optional(),
  ARCHIVE_CLIENTS_FILE: z.string().min(1),
  ARCHIVE_SIGNING_KEYS_FILE: z.string().min(1),
  ARCHIVE_HEADS_FILE: z.string().min(1).optional(),
  ARCHIVE_MINORS_OWN_STATEMENTS: z.enum(['on', 'off']).default('off'),
  ARCHIVE_GUARDIANS_CONSENT_ENDS: z.enum(['on', 'off']).default('on'),
  ...contentsVariables,
  ...instanceVariables,
  ARCHIVE_CLAMD: z.string().min(1).optional(),
  ARCHIVE_QUARANTINE_DAYS: z.coerce.number().int().min(1).max(365).default(30),
  ARCHIVE_RETENTION_HOURS: z.coerce.number().int().min(1).max(8_760).optional(),
  ARCHIVE_OPERATOR: z.string().min(1).default('archive-operator'),
  ARCHIVE_OPERATOR_BUSINESS_ID: z.string().refine(isBusinessId).optional(),
  ARCHIVE_OPERATOR_NAME: z.string().min(1).default('Operator'),
  SHELTER_CONTROLLERS: z.string().default('thl'),
  // Under the names that the portal has for them.
  SHOW_JOURNAL: onOff,
  SHOW_SHARED_MATTERS: onOff,
  SHOW_PARENTHOOD: onOff,
  ARCHIVE_SEAL_SECONDS: z.coerce.number().positive().default(5),
  ARCHIVE_NOTE_SECONDS: z.coerce.number().positive().default(2),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

const secretSchema = z.object(secretVariables('ARCHIVE_SECRET'))

/** What the archive's keys are sealed under, for who needs no more to know (the command that seals them anew). */
export function archiveSecrets(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Ring {
  const found = secretSchema.parse(withSecretFiles(emptyIsMissing(environment), ['ARCHIVE_SECRET']))
  return ringOf(found.ARCHIVE_SECRET, found.ARCHIVE_SECRET_ALSO)
}

/** Reads the environment of the program. Throws with the names of the variables that are missing or wrong. */
export function readArchiveConfig(
  environment: Readonly<Record<string, string | undefined>> = process.env,
) {
  const named = withSecretFiles(emptyIsMissing(environment), ['ARCHIVE_SECRET'])
  const found = environmentSchema.parse(named)
  const { clients } = registeredClientsSchema.parse(readJson(found.ARCHIVE_CLIENTS_FILE))
  const instances = instancesConfig(found, readJson)
  refuseUnprotected(found, clients, { traces: traceAddresses(environment), instances })
  const archive: ArchiveConfig = {
    url: found.ARCHIVE_URL.replace(/\/+$/, ''),
    secret: found.ARCHIVE_SECRET,
    alsoSecrets: found.ARCHIVE_SECRET_ALSO,
    clients,
    signingKeys: signingKeysSchema.parse(readJson(found.ARCHIVE_SIGNING_KEYS_FILE)),
    pkcs11Pin: found.ARCHIVE_PKCS11_PIN,
    operator: found.ARCHIVE_OPERATOR,
    operatorIs: found.ARCHIVE_OPERATOR_BUSINESS_ID
      ? {
          id: found.ARCHIVE_OPERATOR,
          businessId: found.ARCHIVE_OPERATOR_BUSINESS_ID,
          name: found.ARCHIVE_OPERATOR_NAME,
        }
      : undefined,
    shelterControllers: new Set(found.SHELTER_CONTROLLERS.split(/\s+/).filter(Boolean)),
    displaySwitches: {
      journal: found.SHOW_JOURNAL === 'on',
      sharedMatters: found.SHOW_SHARED_MATTERS === 'on',
      parenthood: found.SHOW_PARENTHOOD === 'on',
    },
    headsFile: found.ARCHIVE_HEADS_FILE,
    retentionHours: found.ARCHIVE_RETENTION_HOURS,
    contents: contentsConfig(found),
    instances,
    scanAt: found.ARCHIVE_CLAMD,
    quarantineDays: found.ARCHIVE_QUARANTINE_DAYS,
    minorsOwnStatements: found.ARCHIVE_MINORS_OWN_STATEMENTS === 'on',
    guardiansConsentsLast: found.ARCHIVE_GUARDIANS_CONSENT_ENDS === 'off',
  }
  return {
    archive,
    port: found.ARCHIVE_PORT,
    host: found.ARCHIVE_HOST,
    times: found,
    management: { port: found.ARCHIVE_MANAGEMENT_PORT, host: found.ARCHIVE_MANAGEMENT_HOST },
    logins: {
      times: Math.ceil(found.ARCHIVE_LOGINS_PER_MINUTE / found.ARCHIVE_PROCESSES),
      isTrusted: found.ARCHIVE_TRUSTED_PROXIES,
    },
    tracePeers: found.TRACE_PEERS,
    sealSeconds: found.ARCHIVE_SEAL_SECONDS,
    noteSeconds: found.ARCHIVE_NOTE_SECONDS,
    database: databaseSchema.parse(found),
    replica: replicaOf(found),
    lead: found.ARCHIVE_LEAD_DATABASE_URL,
    /** Where the command takes clients to that moves them. */
    moveTo: found.ARCHIVE_MOVE_TO_DATABASE_URL,
    migrate: found.ARCHIVE_MIGRATE,
    logLevel: found.LOG_LEVEL,
  }
}

/** What follows the database; only a PostgreSQL server is followed. */
function replicaOf(found: z.infer<typeof environmentSchema>) {
  const { ARCHIVE_DATABASE_URL: primary, ARCHIVE_REPLICA_URL: url } = found
  if (url === undefined) return undefined
  if (primary === undefined)
    throw new Error('ARCHIVE_REPLICA_URL follows ARCHIVE_DATABASE_URL, which is not set.')
  return { url, dataDir: '', patience: 2 * replicaPatience }
}

/** With an https: address the archive goes on in clear to nobody: not to its databases or its scan, not to another instance, and not to a portal. */
function refuseUnprotected(
  found: z.infer<typeof environmentSchema>,
  clients: readonly RegisteredClient[],
  {
    traces,
    instances,
  }: Readonly<{ traces: ReturnType<typeof traceAddresses>; instances: Instances | undefined }>,
): void {
  const { ARCHIVE_URL, ARCHIVE_DATABASE_URL, ARCHIVE_CONTENTS_URL, ARCHIVE_CLAMD } = found
  const hooks = clients.flatMap(({ clientId, hooks = [] }) =>
    hooks.map((hook, n) => [`hooks[${n}] of ${clientId}`, hook] as const),
  )
  const others = Object.entries(instances?.directory.instances ?? {}).map(
    ([name, url]) => [`instance ${name}`, url] as const,
  )
  const { ARCHIVE_REPLICA_URL, ARCHIVE_LEAD_DATABASE_URL, ARCHIVE_MOVE_TO_DATABASE_URL } = found
  const addresses = {
    ...{ ARCHIVE_DATABASE_URL, ARCHIVE_REPLICA_URL, ARCHIVE_LEAD_DATABASE_URL },
    ...{ ARCHIVE_CONTENTS_URL, ARCHIVE_CLAMD, ARCHIVE_MOVE_TO_DATABASE_URL },
    ...Object.fromEntries([...hooks, ...others]),
    ...traces,
  }
  const names = unprotectedAddresses(ARCHIVE_URL, addresses)
  if (names.length === 0) return
  throw new Error(`With an https: ARCHIVE_URL these must be encrypted too: ${names.join(', ')}`)
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}

function emptyIsMissing(environment: Readonly<Record<string, string | undefined>>) {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
}
