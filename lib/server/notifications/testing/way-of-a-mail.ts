import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import { vi } from 'vitest'
import type { DocumentNotifications } from '@/lib/domain/codes/document-notifications'
import { migrate } from '@/lib/database/migrate'
import { openTestDatabase } from '@/lib/database/open-test-database'
import type { AuditEntry } from '@/mocks/services/archive/log/events/audit-entry'
import { recordAudit } from '@/mocks/services/archive/log/events/audited-statement'
import { eventOf } from '@/mocks/services/archive/log/asking/testing/log-client'
import { deliverNotifications } from '@/mocks/services/archive/log/notifications/deliver-notifications'
import { documentOf, testHetu } from '@/mocks/services/archive/testing/make-document'
import { startTestArchive } from '@/mocks/services/archive/testing/start-test-archive'
import type { Mail } from '@/mocks/services/mail/mailbox'
import { startMail } from '@/mocks/services/mail/start-mail'
import { setPortalAgainst } from '../../archive/testing/set-portal-against'
import { confirmInformation } from '../../information/confirm-information'
import { sessionMigrations } from '../../session/store/migrations'
import type { SessionTables } from '../../session/store/session-tables'
import type { Actor } from '../../subject'
import { askForNotifications } from '../ask-for-notifications'
import { confirmNotifications } from '../confirm-notifications'
import { takeNote } from '../take-note'

/** Who a test says is logged in: sessions are a matter of their own, with tests of their own. */
export type LoggedIn = { actor: unknown; subject: unknown }

/**
 * The whole way of a message: the archive, the portal's door for it, a database and a mail server; and a person who turns messages on. Whoever uses
 * it says that `notificationStore` is {@link store}, and that `requireActor` and its like answer `session`.
 */
export async function wayOfAMail(session: LoggedIn, start: Date) {
  const answers: number[] = []
  const portal = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const { authorization = '' } = request.headers
      const told = new Request(hook, {
        ...{ method: 'POST', headers: { authorization } },
        body: Buffer.concat(parts),
      })
      void takeNote(told).then(async (answer) => {
        answers.push(answer.status)
        response.writeHead(answer.status).end(await answer.text())
      })
    })
  }).listen(0, '127.0.0.1')
  await once(portal, 'listening')
  const portalUrl = `http://127.0.0.1:${(portal.address() as AddressInfo).port}`
  const hook = `${portalUrl}/api/notes`
  const log = pino({ level: 'silent' })
  const archive = await startTestArchive({ now: start, listen: true, hooks: [hook] })
  const mail = await startMail({ port: 0, smtpPort: 0, pages: true, log })
  const { database, close } = await openTestDatabase<SessionTables>()
  await migrate(database, sessionMigrations)
  setPortalAgainst(archive)
  vi.stubEnv('PORTAL_URL', portalUrl)
  vi.stubEnv('SMTP_URL', mail.smtpUrl)
  vi.stubEnv('MAIL_FROM', 'MittKanta <noreply@mittkanta.example>')

  let tests = 0
  let who = { hetu: '', client: '', document: '', address: '' }

  function logIn(hetu: string, birthDate = '2001-01-01', display = 'Anna Testlund'): Actor {
    const names = { first: display, calling: display, family: display, display }
    const actor = {
      key: `key of ${hetu}`,
      hetu,
      names,
      birthDate,
      sessionLabel: `login of ${hetu}`,
    }
    session.actor = actor
    session.subject = { ...actor, displayName: display, capacity: 'self', handle: 'self' }
    return actor
  }
  function setNow(moment: Date) {
    vi.setSystemTime(moment)
    archive.setNow(moment)
  }
  async function mails(to = who.address): Promise<Mail[]> {
    const answer = await fetch(`${mail.url}/mails?${new URLSearchParams({ to })}`)
    return (await answer.json()) as Mail[]
  }
  async function codeIn(to = who.address): Promise<string> {
    const [newest] = await mails(to)
    const found = /^\d{4} \d{4} \d{4}$/m.exec(newest?.text ?? '')
    if (!found) throw new Error('There is no code')
    return found[0]
  }
  const write = (changes: Partial<AuditEntry> = {}, documents = [who.document]) =>
    recordAudit(archive.database, eventOf(who.client, changes), archive.now(), documents)

  return {
    ...{ archive, mail, database, portalUrl, hook, logIn, setNow, mails, codeIn, write },
    store: { database, secrets: ['a secret of the tests'] },
    /** Before each test: another person, who has one document and has confirmed the information. */
    begin: async () => {
      setNow(start)
      for (const box of ['notes', 'document_notes', 'opening_notes', 'lifted_notes'] as const)
        await archive.database.deleteFrom(box).execute()
      const address = `anna-${tests}@example.org`
      const hetu = testHetu(tests++)
      const [document = ''] = await archive.store(documentOf({ hetu }))
      who = { hetu, client: archive.patientId(hetu), document, address }
      logIn(hetu)
      const confirmed = await confirmInformation('self', { version: '2', received: true })
      if (!confirmed.ok) throw new Error(confirmed.failure)
      return who
    },
    later: (hours: number) => setNow(new Date(start.getTime() + hours * 3_600_000)),
    turnOn: async (to = who.address, documents: DocumentNotifications = 'none') => {
      const asked = await askForNotifications('self', to, 'sv', documents)
      const confirmed = asked.ok ? await confirmNotifications('self', await codeIn(to)) : asked
      if (!confirmed.ok) throw new Error(confirmed.failure)
    },
    news: async (to = who.address) =>
      (await mails(to)).filter(({ subject }) => subject === 'Nytt i MittKanta'),
    useBy: (organisation: string, documents?: string[], changes = {}) =>
      write({ organisation, unit: `unit-of-${organisation}`, ...changes }, documents),
    /** What the portal answered to each note of one round. */
    deliver: async (): Promise<number[]> => {
      answers.length = 0
      await deliverNotifications({ database: archive.database, clock: archive.now, log })
      return [...answers]
    },
    /** With which the archive tells the one who was begun with. */
    secretHeader: async (): Promise<string> => {
      const row = await archive.database
        .selectFrom('subscriptions')
        .select('authorization_header')
        .where('client_id', '=', who.client)
        .where('ended_at', 'is', null)
        .executeTakeFirstOrThrow()
      return row.authorization_header
    },
    close: async () => {
      portal.close()
      await Promise.all([mail.close(), archive.close()])
      await close()
    },
  }
}

/** That an organisation that is new to her has used her data, with nothing that would hide it. */
export const plainNote = () => ({
  event: 'event',
  reason: 'new-organisation',
  organisation: 'county-17',
  unit: null,
  register: 'county-05',
  socialService: null,
  documents: [],
  target: null,
  versions: [],
  relationships: [],
})
