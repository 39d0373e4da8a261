import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exportJWK, generateKeyPair } from 'jose'
import { pino } from 'pino'
import type { ServerTimes } from '@/lib/http/server-times'
import type { Metrics } from '@/lib/management/metrics'
import { startTestArchive } from '@/mocks/services/archive/testing/start-test-archive'
import { cast, officials } from '@/mocks/world/people/cast'
import { dayInHelsinki } from '@/mocks/world/people/days'
import { organisationsOn } from '@/mocks/world/people/organisations'
import type { Log } from '../../harness/log'
import { freePort } from '../../harness/testing/free-port'
import { levels } from '../../identification/protocol'
import { startIdentification } from '../../identification/start-identification'
import { socialWelfareTheme } from '../../mandates/protocol'
import { startMandates } from '../../mandates/start-mandates'
import type { WorkbenchKey } from '../config'
import { returnPaths, startWorkbench } from '../start-workbench'

const clientId = 'workbench-of-the-test'
const secrets = { clientId, apiKey: 'ypa-key', oauthPassword: 'ypa-password' }
const sessionTimes = { idle: 900_000, absolute: 28_800_000, mandates: 3_600_000 }

type BenchOptions = Readonly<{
  factor?: number
  /** The identification service gives tickets for invented clients. */
  tickets?: boolean
  times?: ServerTimes
  log?: Log
  observe?: Metrics['observe']
}>

/**
 * A workbench of a test's own, with the services that it talks to, and `factor` times its limits. `move` lets its clock go on, in
 * milliseconds; `lines` are what it logs, unless into a log of the caller's.
 */
export async function startBench(options: BenchOptions = {}) {
  const { factor = 100, times, log: given, observe } = options
  const lines: string[] = []
  const own = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) })
  const log = given ?? own
  const keys = [await makeKey('sig', 'RS256'), await makeKey('enc', 'RSA-OAEP')]
  const jwks = { keys: keys.map(publicPart) }
  const name = 'Workbench of the test'
  const programs = [{ clientId, kind: 'workbench' as const, name, jwks }]
  const archive = await startTestArchive({ listen: true, now: new Date(), programs })
  const port = await freePort()
  const url = `http://localhost:${port}`
  const dataDir = await mkdtemp(join(tmpdir(), 'workbench-'))
  const people = [...cast, ...officials]
  const identification = await startIdentification({
    ...{ port: 0, people, admin: true, tickets: options.tickets, dataDir, log },
    clients: [
      {
        ...{ clientId, name, jwks, lists: 'officials' },
        redirectUris: [url + returnPaths.login],
        postLogoutRedirectUris: [url + returnPaths.loggedOut],
      },
    ],
  })
  const mandates = await startMandates({
    ...{ port: 0, people, admin: true, log, issueUri: socialWelfareTheme, markGuardians: true },
    client: { clientId: 'x', apiKey: 'x', oauthPassword: 'x', restApiKey: 'x', returnUrls: [] },
    organisationClient: { ...secrets, returnUrls: [url + returnPaths.organisations] },
    organisations: organisationsOn(dayInHelsinki(new Date())).flatMap(
      ({ id, businessId, names }) => (businessId ? [{ id, businessId, names }] : []),
    ),
    serviceId: 'c5a3c1c4-0000-4000-8000-000000000001',
  })
  let ahead = 0
  const workbench = await startWorkbench({
    ...{ port, url, clientId, keys, log, sessionTimes, times, observe },
    archiveUrl: archive.url,
    identification: { issuer: identification.url, levels },
    mandates: { url: mandates.url, ...secrets },
    portalUrl: 'http://portal.test',
    limits: { factor, isTrusted: () => false },
    now: () => Date.now() + ahead,
  })
  return {
    ...{ url, lines, archive, identification, mandates },
    move: (milliseconds: number) => void (ahead += milliseconds),
    /** Both clocks are right again. */
    setRight: () => {
      ahead = 0
      archive.setNow(new Date())
    },
    close: async () => {
      await Promise.all([workbench, identification, mandates].map((service) => service.close()))
      await archive.close()
      await rm(dataDir, { recursive: true })
    },
  }
}

export type Bench = Awaited<ReturnType<typeof startBench>>

async function makeKey(use: 'sig' | 'enc', alg: string): Promise<WorkbenchKey> {
  const { privateKey } = await generateKeyPair(alg, { extractable: true })
  return { ...(await exportJWK(privateKey)), kid: use, use, alg } as unknown as WorkbenchKey
}

type PublicKey = Readonly<{ kty: 'RSA'; kid: string; use: 'sig' | 'enc'; n: string; e: string }>

function publicPart({ kty, kid, use, n, e, alg }: WorkbenchKey): PublicKey & { alg: unknown } {
  return { kty, kid, use, n: String(n), e: String(e), alg }
}
