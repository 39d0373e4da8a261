import { tellFaults } from '@/lib/logging/tell-faults'
import { startTracing } from '@/lib/tracing/start-tracing'
import { createLog } from '../harness/log'
import { stopOnSignal } from '../harness/stop-on-signal'
import { readConfig } from './config'
import { startMail } from './start-mail'

// What it keeps is nobody else's to read.
process.umask(0o077)
const config = readConfig()
const log = createLog('mail', config.LOG_LEVEL)
tellFaults(log)
const endTracing = await startTracing('mail')

const service = await startMail({
  port: config.MAIL_PORT,
  smtpPort: config.MAIL_SMTP_PORT,
  pages: config.MAIL_PAGES === 'on',
  host: config.MAIL_HOST,
  times: config,
  tracePeers: config.TRACE_PEERS,
  smtpTimes: config,
  log,
})
log.info({ url: service.url, smtp: service.smtpUrl }, 'ready')
stopOnSignal(service, endTracing)
