import type { AddressInfo } from 'node:net'
import { simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server'
import type { Log } from '../test-service/log'
import type { Mailbox } from './mailbox'

/** What is no longer than this is taken. Bytes. */
const largest = 1_000_000

type RunningSmtp = Readonly<{ url: string; close: () => Promise<void> }>

/**
 * Takes in mail for anyone, without a password and without encryption, and keeps it. It sends nothing on. An address that
 * refuses is answered 450, which means: later.
 */
export async function startSmtp(port: number, mailbox: Mailbox, log: Log): Promise<RunningSmtp> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: largest,
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
        () => done(new Error('The mail could not be read')),
      )
    },
  })
  server.on('error', (error) => log.warn({ name: error.name }, 'a connection failed'))
  await new Promise<void>((resolve) => server.listen(port, resolve))
  const address = server.server.address() as AddressInfo
  return {
    url: `smtp://localhost:${address.port}`,
    close: () => new Promise<void>((resolve) => void server.close(() => resolve())),
  }
}

async function keep(stream: SMTPServerDataStream, to: readonly string[], mailbox: Mailbox) {
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(part as Buffer)
  const source = Buffer.concat(parts)
  const { from, subject = '', text = '' } = await simpleParser(source)
  mailbox.put({ from: from?.text ?? '', to, subject, text, source: source.toString() })
}
