import { tellFaults } from '@/lib/logging/tell-faults'
import { startTracing } from '@/lib/tracing/start-tracing'
import { cast, officials } from '../../world/people/cast'
import { dayInHelsinki } from '../../world/people/days'
import { organisationsOn } from '../../world/people/organisations'
import { createLog } from '../harness/log'
import { stopOnSignal } from '../harness/stop-on-signal'
import { organisationClientOf, readConfig } from './config'
import { startMandates } from './start-mandates'

// What it keeps is nobody else's to read.
process.umask(0o077)
const config = readConfig()
const log = createLog('mandates', config.LOG_LEVEL)
tellFaults(log)
const endTracing = await startTracing('mandates')

const service = await startMandates({
  port: config.MANDATES_PORT,
  host: config.MANDATES_HOST,
  times: config,
  tracePeers: config.TRACE_PEERS,
  url: config.MANDATES_URL,
  client: {
    clientId: config.MANDATES_CLIENT_ID,
    apiKey: config.MANDATES_API_KEY,
    oauthPassword: config.MANDATES_OAUTH_PASSWORD,
    restApiKey: config.MANDATES_REST_API_KEY,
    returnUrls: config.MANDATES_RETURN_URL,
  },
  issueUri: config.MANDATES_ISSUE_URI,
  serviceId: config.MANDATES_SERVICE_UUID,
  markGuardians: config.MANDATES_GUARDIAN_ROLE === 'on',
  organisationClient: organisationClientOf(config),
  organisations: organisationsOn(dayInHelsinki(new Date())).flatMap(({ id, businessId, names }) =>
    businessId ? [{ id, businessId, names }] : [],
  ),
  people: [...cast, ...officials],
  admin: config.PEOPLE_ADMIN === 'on',
  log,
})
log.info({ url: service.url }, 'ready')
stopOnSignal(service, endTracing)
