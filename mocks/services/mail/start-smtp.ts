import type { AddressInfo } from 'node:net'
import { simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server'
import { z } from 'zod'
import { logSecurity, securityWriter } from '@/lib/logging/log-security'
import type { Log } from '../harness/log'
import type { Mailbox } from './mailbox'

/** What is no longer than this is taken. Bytes. */
const largest = 1_000_000

/** Seconds, and connections at once. */
export type SmtpTimes = Readonly<
  Record<'SMTP_IDLE_SECONDS' | 'SMTP_CONNECTION_SECONDS' | 'SMTP_CONNECTIONS', number>
>

/** The variables of SMTP, to be spread into the settings. */
export const smtpTimes = {
  /** For the next word. */
  SMTP_IDLE_SECONDS: z.coerce.number().positive().default(30),
  /** For a whole connection. */
  SMTP_CONNECTION_SECONDS: z.coerce.number().positive().default(300),
  /** What comes beyond is told to come later, and closed. */
  SMTP_CONNECTIONS: z.coerce.number().int().positive().default(200),
}

const defaultTimes: SmtpTimes = z.object(smtpTimes).parse({})

type SmtpOptions = Readonly<{
  smtpPort: number
  host?: string | undefined
  smtpTimes?: Partial<SmtpTimes> | undefined
  log: Log
}>

type RunningSmtp = Readonly<{ url: string; close: () => Promise<void> }>

/**
 * Takes in mail for anyone, without a password and without encryption, and keeps it. It sends nothing on. An address that
 * refuses is answered 450, which means: later.
 */
export async function startSmtp(options: SmtpOptions, mailbox: Mailbox): Promise<RunningSmtp> {
  const { log } = options
  const times = { ...defaultTimes, ...options.smtpTimes }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: largest,
    maxClients: times.SMTP_CONNECTIONS,
    socketTimeout: times.SMTP_IDLE_SECONDS * 1000,
    onRcptTo({ address }, _session, done) {
      if (!mailbox.refuses(address)) return done()
      log.info({ status: 450 }, 'refused')
      done(Object.assign(new Error('Mailbox unavailable'), { responseCode: 450 }))
    },
    onData(stream, { envelope }, done) {
      const to = envelope.rcptTo.map(({ address }) => address)
      keep(stream, to, mailbox).then(
        () => {
          log.info({ recipients: to.length }, 'received')
          done()
        },
        (error) => {
          if (!(error instanceof TooLarge)) return done(new Error('The mail could not be read'))
          logSecurity(securityWriter(log), 'input_validation_fail', 'body-size', { status: 552 })
          done(error)
        },
      )
    },
  })
  server.on('error', (error) => log.warn({ name: error.name }, 'a connection failed'))
  server.server.on('connection', (socket) => {
    const timer = setTimeout(() => socket.destroy(), times.SMTP_CONNECTION_SECONDS * 1000).unref()
    socket.once('close', () => clearTimeout(timer))
  })
  await new Promise<void>((resolve) =>
    server.listen(options.smtpPort, options.host ?? 'localhost', resolve),
  )
  const address = server.server.address() as AddressInfo
  return {
    url: `smtp://localhost:${address.port}`,
    close: () => new Promise<void>((resolve) => void server.close(() => resolve())),
  }
}

class TooLarge extends Error {
  readonly responseCode = 552
}

/** Reads to the end, as the protocol wants, and keeps no more than it takes. */
async function keep(stream: SMTPServerDataStream, to: readonly string[], mailbox: Mailbox) {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of stream as AsyncIterable<Buffer>) {
    size += part.byteLength
    if (size <= largest) parts.push(part)
  }
  if (size > largest) throw new TooLarge('The mail is too large')
  const source = Buffer.concat(parts)
  const { from, subject = '', text = '' } = await simpleParser(source)
  mailbox.put({ from: from?.text ?? '', to, subject, text, source: source.toString() })
}
