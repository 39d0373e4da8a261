// Long on purpose: all that a test asks of an archive of its own, and as whom, stands in one place.
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import type { RequestListener, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer, getRequestListener } from '@hono/node-server'
import type { Bundle as FhirBundle } from 'fhir/r4'
import type { Logger } from 'pino'
import { sid } from '@/lib/contracts/archive/systems'
import { migrate } from '@/lib/database/migrate'
import { openTestDatabase } from '@/lib/database/open-test-database'
import type { Metrics } from '@/lib/management/metrics'
import type { Capacity } from '@/lib/domain/codes/capacities'
import { statutoryGrounds } from '@/lib/domain/codes/log'
import type { Bundle } from '@/mocks/vendor/bundles'
import { claimExtensions, type ClaimInput, type Ground } from '@/mocks/vendor/claim'
import type { ContentsConfig } from '../contents/contents-config'
import type { ReadApart } from '../store/apart/bundle-threads'
import { createArchive } from '../create-archive'
import type { ArchiveDatabase, ArchiveTables } from '../database/tables'
import { deriveKeys } from '../keys'
import type { Instances } from '../instances/instances-config'
import { mediaTypes } from '../protocol/http/media-types'
import { migrations } from '../store/migrations'
import { demoReferenceData } from '@/mocks/world/people/demo-reference-data'
import { passedJointTests } from '@/mocks/world/people/testing/passed-joint-tests'
import { enterReference } from './enter-reference'
import { undescribed } from './held-to-description'
import { routes } from '../routes'
import type { RegisteredClient } from '../protocol/tokens/registered-client'
import { assertionType, jwtBearerGrant } from '../protocol/tokens/token-endpoint'
import { makeSigningKeys } from './make-signing-keys'
import { spreadTables } from './spread-tables'
import { createOfficials } from './create-officials'
import { createTestClient, systemOf, type SystemProfile, type TestClient } from './test-client'

export type PersonRequest = Readonly<{
  subject: string
  actor?: string
  actorName?: string
  capacity?: Capacity
}>

export type TestArchiveOptions = Readonly<{
  /** What the archive takes for now; later moved by `setNow`. */
  now?: Date
  /** Listen on a free port of this machine, for callers that need HTTP; or behind the server that a test makes. */
  listen?: boolean | ((listener: RequestListener) => Server)
  log?: Logger
  observe?: Metrics['observe']
  minorsOwnStatements?: boolean
  guardiansConsentsLast?: boolean
  /** Addresses at which the portal may be called. */
  hooks?: string[]
  readApart?: ReadApart
  headsFile?: string
  contents?: ContentsConfig
  scanAt?: string
  /** It is one of several, and leads. */
  instances?: Instances
  /** A replica of the database with this address, once there is something in it. */
  replicaOf?: (url: string | undefined) => Promise<ArchiveDatabase>
  /** Programs besides those that every test archive knows. */
  programs?: readonly RegisteredClient[]
  /** Answers are not held to /openapi.json: that takes longer than some of them, where it is measured how long they take. */
  areMeasured?: boolean
}>

const secret = 'a secret of the tests that guards nothing at all'
export const testScope =
  'system/DocumentReference.crus system/Binary.cr system/EpisodeOfCare.crus system/PractitionerRole.cru system/Task.cru system/Patient.cu system/Communication.crs system/Consent.crus'

/** What the systems of the organisations may do besides storing in the own register. */
const testProfiles: Readonly<Record<string, SystemProfile>> = {
  'county-05': { statutoryRights: statutoryGrounds },
  'county-17': { statutoryRights: statutoryGrounds },
  thl: {},
  'hemvard-lyktan': { jointTests: ['county-05'] },
  'assistans-morgonrodnad': {
    jointTests: ['county-05'],
    mayStore: { serviceTasks: ['disability'], documentTypes: ['implementation-plan', 'report'] },
  },
  hamnljus: {},
}

export type TestArchive = Awaited<ReturnType<typeof startTestArchive>>

/**
 * An archive of a test's own: a fresh database, the demo's organisations, a portal and a client information system for
 * each controller that is asked for. Close it when done.
 */
export async function startTestArchive(options: TestArchiveOptions = {}) {
  let now = options.now ?? new Date('2026-11-21T10:00:00Z')
  const { database, url: databaseUrl, close } = await openTestDatabase<ArchiveTables>()
  await migrate(database, migrations)
  const parts = Number(process.env.TEST_PARTITIONS ?? 1)
  if (parts > 1) await spreadTables(database, parts)

  const portal = await createTestClient('mittkanta-portal')
  const workbench = await createTestClient('mittkanta-workbench', 'workbench')
  const systems: Record<string, TestClient> = {}
  const changes = [...demoReferenceData(now), ...passedJointTests()]
  for (const [organisation, profile] of Object.entries(testProfiles)) {
    const system = await createTestClient(`system-${organisation}`)
    systems[organisation] = system
    changes.push(...systemOf(system, organisation, profile))
  }
  await enterReference(database, changes, now)
  const clients = [
    { ...portal.registration, hooks: options.hooks },
    workbench.registration,
    ...(options.programs ?? []),
  ]

  const server = options.listen && (await listen((request) => app.fetch(request), options.listen))
  const url = server
    ? `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    : 'http://archive.test'
  const clock = () => now
  const { minorsOwnStatements, guardiansConsentsLast, headsFile, contents, scanAt } = options
  const { instances } = options
  const signingKeys = await makeSigningKeys()
  const shelterControllers = new Set(['thl'])
  const config = {
    url,
    secret,
    clients,
    signingKeys,
    guardiansConsentsLast,
    operator: 'archive-operator',
    shelterControllers,
    minorsOwnStatements,
    headsFile,
    contents,
    instances,
    scanAt,
  }
  const app = await createArchive({
    ...{ database, config, clock },
    replica: await options.replicaOf?.(databaseUrl),
    log: options.log,
    observe: options.observe,
    readApart: options.readApart,
  })
  // Whatever is asked in a test, /openapi.json has said what is answered.
  const answer = app.fetch
  app.fetch = async (request, ...rest) => {
    const response = await answer(request, ...rest)
    if (options.areMeasured) return response
    const faults = await undescribed(request, response)
    if (faults.length > 0) throw new Error(`Not as /openapi.json says: ${faults.join('; ')}`)
    return response
  }

  const endpoint = `${url}/oauth/token`
  const post = (path: string, body: BodyInit, headers: Record<string, string> = {}) =>
    app.request(path, { method: 'POST', body, headers: { ...typeOf(path), ...headers } })

  async function requestToken(form: Readonly<Record<string, string>>): Promise<Response> {
    return post('/oauth/token', new URLSearchParams(form))
  }

  async function proof(client: TestClient, changes: Readonly<Record<string, unknown>> = {}) {
    const assertion = await client.sign({ sub: client.id, aud: endpoint, ...changes }, now)
    return { client_assertion_type: assertionType, client_assertion: assertion }
  }

  function personAssertion(request: PersonRequest): Promise<string> {
    const { subject, actor = subject, actorName: name, capacity } = request
    const payload = {
      aud: endpoint,
      sub: `${sid.hetu}|${subject}`,
      act: { sub: `${sid.hetu}|${actor}`, name },
      capacity: capacity ?? (actor === subject ? 'self' : 'guardian'),
      session: `session-${randomUUID()}`,
    }
    return portal.sign(payload, now)
  }

  /** A portal's access token for a person. */
  async function personToken(request: PersonRequest): Promise<string> {
    const assertion = await personAssertion(request)
    return tokenOf(
      await requestToken({ grant_type: jwtBearerGrant, assertion, ...(await proof(portal)) }),
    )
  }

  const officials = createOfficials({ workbench, endpoint, clock, requestToken, proof })

  /** An access token of an organisation's client information system; without a claim it can only store. */
  async function systemToken(
    organisation: string,
    scope = testScope,
    claim?: Omit<ClaimInput, 'organisation'> & Ground,
  ): Promise<string> {
    const system = systems[organisation]
    if (!system) throw new Error(`no test system of ${organisation}`)
    const extensions = claim && claimExtensions({ ...claim, organisation })
    const signed = await proof(system, extensions && { extensions })
    return tokenOf(await requestToken({ grant_type: 'client_credentials', scope, ...signed }))
  }

  /** An access token of an organisation's system for one client, on a ground. */
  function claimToken(
    organisation: string,
    claim: Omit<ClaimInput, 'organisation' | 'unit'> & Ground & { unit?: string },
  ): Promise<string> {
    return systemToken(organisation, testScope, { unit: organisation, ...claim })
  }

  /** Stores a Bundle and gives the answer, whatever it is. */
  async function send(bundle: Bundle, controller = 'county-05'): Promise<Response> {
    return post('/fhir', JSON.stringify(bundle), {
      ...bearer(await systemToken(controller)),
      'content-type': 'application/fhir+json',
    })
  }

  /** Stores a Bundle that must be taken, and gives the ids of its DocumentReferences. */
  async function store(bundle: Bundle, controller = 'county-05'): Promise<string[]> {
    const response = await send(bundle, controller)
    if (response.status !== 200) throw new Error(await response.text())
    const { entry = [] } = (await response.json()) as FhirBundle
    const places = entry.map((each) => each.response?.location?.split('/') ?? [])
    return places.flatMap(([type, id]) => (type === 'DocumentReference' && id ? [id] : []))
  }

  return {
    app,
    database,
    databaseUrl,
    url,
    portal,
    workbench,
    systems,
    config,
    patientId: deriveKeys(secret).patientId,
    setNow: (moment: Date) => {
      now = moment
    },
    now: clock,
    clock,
    requestToken,
    proof,
    personAssertion,
    personToken,
    ...officials,
    systemToken,
    claimToken,
    send,
    store,
    get: (path: string, token: string, headers: Record<string, string> = {}) =>
      app.request(path, { headers: { ...bearer(token), ...headers } }),
    post: (path: string, token: string, body: BodyInit, headers: Record<string, string> = {}) =>
      post(path, body, { ...bearer(token), ...headers }),
    close: async () => {
      if (server) server.close()
      await close()
    },
  }
}

/** What a body comes as when a test does not say. */
function typeOf(path: string): Record<string, string> {
  const { takes } = routes.find((each) => each.method === 'POST' && each.path === path) ?? {}
  const isToken = path === '/oauth/token'
  return isToken ? {} : { 'content-type': mediaTypes[takes ?? 'fhir'][0] }
}

function bearer(token: string) {
  return { authorization: `Bearer ${token}` }
}

async function tokenOf(response: Response): Promise<string> {
  if (!response.ok) throw new Error(await response.text())
  const { access_token: token } = (await response.json()) as { access_token: string }
  return token
}

async function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  by: true | ((listener: RequestListener) => Server),
): Promise<Server> {
  if (by !== true) {
    const server = by(getRequestListener(fetch))
    if (!server.listening) await once(server, 'listening')
    return server
  }
  const server = createAdaptorServer({ fetch }) as Server
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}
