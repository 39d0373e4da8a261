import { z } from 'zod'
import { serverTimes } from '@/lib/http/server-times'
import { trustedProxies } from '@/lib/http/trusted-proxies'
import { smtpTimes } from './start-smtp'

const port = z.coerce.number().int().min(0).max(65535)

const schema = z.object({
  /** Of the pages and of what tests ask. */
  MAIL_PORT: port.default(4040),
  /** At which mail is taken in. */
  MAIL_SMTP_PORT: port.default(4041),
  /** Whether the mails that have come can be read by whoever opens the page: for the demo and for tests. */
  MAIL_PAGES: z.enum(['on', 'off']).default('off'),
  /** The interface of both. */
  MAIL_HOST: z.string().min(1).default('localhost'),
  ...serverTimes(),
  TRACE_PEERS: trustedProxies,
  ...smtpTimes,
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
