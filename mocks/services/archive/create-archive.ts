import { Hono, type MiddlewareHandler } from 'hono'
import { pino, type Logger } from 'pino'
import { ringOf } from '@/lib/keys/ring'
import { logSecurity, securityWriter } from '@/lib/logging/log-security'
import type { Metrics } from '@/lib/management/metrics'
import type { Archive } from './archive'
import { bundleThreads, type ReadApart } from './store/apart/bundle-threads'
import type { ArchiveConfig } from './archive-config'
import type { ArchiveDatabase } from './database/tables'
import { publishedRoutes } from './conformance/publishing/read-published'
import { routes } from './routes'
import { authenticate } from './protocol/http/authenticate'
import { refuse, type FhirEnvironment } from './protocol/http/fhir-context'
import { isUnavailable } from './protocol/http/is-unavailable'
import { LetInNoMore, refuseToken } from './protocol/http/let-in'
import { logRequests } from './protocol/http/log-requests'
import { refuseOtherTasks } from './protocol/http/refuse-other-tasks'
import { refuseEncoded } from './protocol/http/refuse-encoded'
import { negotiate, refuseOtherMethods } from './protocol/http/negotiate'
import { internalError, notFound, unavailable } from './protocol/http/outcome'
import { openKeys } from './kept-keys'
import { Away } from './away'
import { openContents } from './contents/contents'
import { followedBy } from './contents/replica'
import { contentsMover } from './contents/move-contents'
import { removeObjects, resealKeys } from './contents/tend-contents'
import { emptyQuarantine } from './scanning/empty-quarantine'
import { clamd } from './scanning/clamd'
import { examineTree } from './log/tree/examine-tree'
import { publishedInFile, unpublished } from './log/tree/published-heads'
import { sealLog } from './log/tree/seal-log'
import { deliverNotifications } from './log/notifications/deliver-notifications'
import { knowOperator } from './reference/live/know-operator'
import { createLiveReference } from './reference/live/live-reference'
import { workRetention } from './retention/ending/work-retention'
import { isLead } from './instances/instances-config'
import { requireOwnClients } from './instances/own-clients'
import { placeOf } from './instances/places'
import { toItsInstance } from './instances/to-its-instance'
import { witnessNewest } from './log/tree/witness-head'
import { repeat } from './repeat'
import { createSigner } from './protocol/signing/signer'
import { createAccessTokens } from './protocol/tokens/access-token'

export type ArchiveOptions = Readonly<{
  /** Migrated. */
  database: ArchiveDatabase
  config: ArchiveConfig
  /** Of the instance that leads, when this is another of several. */
  lead?: ArchiveDatabase | undefined
  /** Follows the database, and is asked for contents. */
  replica?: ArchiveDatabase | undefined
  clock?: () => Date
  log?: Logger
  /** How large Bundles are read; threads when absent. */
  readApart?: ReadApart
  /**
   * What is done beside the requests until the signal comes: the log is sealed, and notes are delivered, every so many
   * seconds. Without it the log is sealed only when a proof is asked for.
   */
  background?: Readonly<{ sealSeconds: number; noteSeconds: number; until: AbortSignal }>
  /** Hears of each request that was answered. */
  observe?: Metrics['observe']
  /** Other processes may work on the same database. */
  sharesDatabase?: boolean
}>

/** The archive as a Hono app, which takes requests by `app.request` or a server. */
export async function createArchive(options: ArchiveOptions): Promise<Hono<FhirEnvironment>> {
  const { database, config, lead } = options
  const { instances } = config
  const clock = options.clock ?? (() => new Date())
  const log = options.log ?? pino({ level: 'silent' })
  const keys = await openKeys(database, ringOf(config.secret, config.alsoSecrets ?? []), lead)
  const tokens = createAccessTokens(keys.accessTokens, config.url, clock)
  const signer = await createSigner(config.signingKeys, config.pkcs11Pin)
  if (instances) await requireOwnClients(database, instances)
  if (config.operatorIs && !lead) await knowOperator(database, config.operatorIs, clock())
  // One of several instances is never alone with the reference data.
  const isShared = options.sharesDatabase === true || instances !== undefined
  const sources = { database, lead, trusted: config.clients, clock, isShared }
  const reference = await createLiveReference(sources)
  const archive: Archive = {
    ...{ config, database, clock, log, keys, tokens, signer },
    organisations: reference.organisations,
    programs: reference.programs,
    deploymentOf: reference.deploymentOf,
    mayProvide: reference.mayProvide,
    refreshReference: reference.refresh,
    beFresh: reference.beFresh,
    settleReference: reference.settle,
    published: config.headsFile === undefined ? unpublished : publishedInFile(config.headsFile),
    overPublished: overPublishedBy(config),
    treeWatch: {},
    batches: { running: 0, lines: 0 },
    contents: config.contents && (await openContents(config.contents, keys.contentNames)),
    replica: options.replica && followedBy(database, options.replica),
    scan: config.scanAt === undefined ? undefined : clamd(config.scanAt),
    readApart: options.readApart ?? bundleThreads(log),
  }

  if (options.background) work(archive, options.background)

  const app = new Hono<FhirEnvironment>()
  app.use(logRequests(log, options.observe))
  app.use(async (c, next) => {
    await next()
    c.header('Cache-Control', 'no-store')
    c.header('X-Content-Type-Options', 'nosniff')
  })
  app.use(refuseOtherMethods(routes))
  if (isShared) app.use(goByWhatHolds(reference.beFresh))
  for (const { method, path, open, handle, ...negotiated } of routes) {
    if (!open) {
      app.on(method, path, authenticate(archive), refuseOtherTasks(`${method} ${path}`))
    }
    app.on(method, path, refuseEncoded)
    if (path.startsWith('/fhir') || negotiated.takes) app.on(method, path, negotiate(negotiated))
    if (instances) app.on(method, path, toItsInstance(archive, instances, whereOf(method, path)))
    app.on(method, path, (c) => handle(archive, c))
  }
  app.notFound((c) => refuse(c, 404, notFound))
  app.onError((error, c) => {
    // Nobody is there to be answered; the line of the request says so by the status that nginx has for it.
    if (c.req.raw.signal.aborted) return new Response(null, { status: 499 })
    if (error instanceof LetInNoMore) return refuseToken(c)
    const isAway = error instanceof Away
    if (isAway && error.isChanged)
      logSecurity(securityWriter(log), 'integrity_fail', 'content', { status: 503 })
    const code = isAway ? error.message : 'code' in error ? String(error.code) : undefined
    log.error({ failure: error.name, code, stack: stackOf(error) }, 'a request failed')
    return isUnavailable(error) ? refuse(c, 503, unavailable) : refuse(c, 500, internalError)
  })
  return app
}

/** What a route publishes of itself is the same everywhere. */
function whereOf(method: string, path: string) {
  const isPublished = publishedRoutes.some((each) => each.path === path)
  return isPublished ? 'here' : placeOf(method, path)
}

/** Beside the file of its own heads: each is read from its end, and holds one tree. */
function overPublishedBy({ headsFile, instances }: ArchiveConfig) {
  const isOver = instances !== undefined && isLead(instances) && headsFile !== undefined
  return isOver ? publishedInFile(`${headsFile}.over`) : unpublished
}

/** Nothing is decided by reference data that another process may have changed since; whether the program lives is no decision. */
function goByWhatHolds(beFresh: () => Promise<void>): MiddlewareHandler<FhirEnvironment> {
  return async (c, next) => {
    if (c.req.path !== '/health') await beFresh()
    await next()
  }
}

function work(
  archive: Archive,
  { sealSeconds, noteSeconds, until }: NonNullable<ArchiveOptions['background']>,
): void {
  // On a tree that does not hold nothing is sealed: who operates it is not to be told that it was.
  const seal = async () => {
    await sealLog(archive)
    return archive.treeWatch.fault === undefined
  }
  const sealing = { name: 'sealing', seconds: sealSeconds, work: seal }
  const noting = { name: 'noting', seconds: noteSeconds, work: () => deliverNotifications(archive) }
  const examining = {
    ...{ name: 'examining', seconds: 3_600, startsAtOnce: true },
    work: () => examineTree(archive),
  }
  void repeat(sealing, until, archive.log)
  void repeat(examining, until, archive.log)
  void repeat(noting, until, archive.log)
  const { instances } = archive.config
  if (instances) {
    const work = async () => void (await witnessNewest(archive, instances))
    void repeat({ name: 'witnessing', seconds: sealSeconds, work }, until, archive.log)
  }
  const emptying = { name: 'quarantine', seconds: 600, work: () => emptyQuarantine(archive) }
  void repeat(emptying, until, archive.log)
  const ending = { name: 'retention', seconds: 2, work: () => workRetention(archive) }
  void repeat(ending, until, archive.log)
  const { contents } = archive
  if (contents) {
    const tended = { ...archive, contents }
    const removing = { name: 'contents', seconds: 5, work: () => removeObjects(tended) }
    const resealing = { name: 'keys of contents', seconds: 60, work: () => resealKeys(tended) }
    void repeat(removing, until, archive.log)
    void repeat(resealing, until, archive.log)
    if (contents.move !== 'off') {
      const move = contentsMover(tended, contents.move)
      const moving = {
        name: 'moving contents',
        seconds: 1,
        work: () => move().then(() => undefined),
      }
      void repeat(moving, until, archive.log)
    }
  }
  // More often than it has to be looked at, so that callers seldom wait for it.
  const refreshing = { name: 'reference data', seconds: 0.5, work: archive.refreshReference }
  void repeat(refreshing, until, archive.log)
}

/** Where it happened, without the message: a message of the database may repeat a value. */
function stackOf(error: Error): string | undefined {
  return error.stack
    ?.split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 8)
    .join('\n')
}
