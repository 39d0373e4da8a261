import { tellFaults } from '@/lib/logging/tell-faults'
import { startTracing } from '@/lib/tracing/start-tracing'
import { cast, officials } from '../../world/people/cast'
import { createLog } from '../harness/log'
import { stopOnSignal } from '../harness/stop-on-signal'
import { readClients } from './clients'
import { readConfig } from './config'
import { startIdentification } from './start-identification'

// What it keeps is nobody else's to read.
process.umask(0o077)
const config = readConfig()
const log = createLog('identification', config.LOG_LEVEL)
tellFaults(log)
const endTracing = await startTracing('identification')

const service = await startIdentification({
  port: config.IDENTIFICATION_PORT,
  host: config.IDENTIFICATION_HOST,
  times: config,
  tracePeers: config.TRACE_PEERS,
  url: config.IDENTIFICATION_URL,
  clients: await readClients(config.IDENTIFICATION_CLIENTS_FILE),
  people: [...cast, ...officials],
  dataDir: config.IDENTIFICATION_DATA_DIR,
  admin: config.PEOPLE_ADMIN === 'on',
  tickets: config.IDENTIFICATION_TICKETS === 'on',
  log,
})
log.info({ url: service.url }, 'ready')
stopOnSignal(service, endTracing)
