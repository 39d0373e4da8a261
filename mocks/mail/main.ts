import { createLog } from '../test-service/log'
import { stopOnSignal } from '../test-service/stop-on-signal'
import { readConfig } from './config'
import { startMail } from './start-mail'

const config = readConfig()
const log = createLog('mail', config.LOG_LEVEL)

const service = await startMail({
  port: config.MAIL_PORT,
  smtpPort: config.MAIL_SMTP_PORT,
  log,
})
log.info({ url: service.url, smtp: service.smtpUrl }, 'ready')
stopOnSignal(service)
