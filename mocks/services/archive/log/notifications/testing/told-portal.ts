import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import { noteSchema, type Note } from '@/lib/contracts/archive/note'
import { startTestArchive, type TestArchive } from '../../../testing/start-test-archive'
import { deliverNotifications } from '../deliver-notifications'

type Told = Readonly<{ note: Note; authorization: string | undefined }>

/** A portal that is told, what it was told, and how it answers from here on; with the archive that tells it. */
export type ToldPortal = {
  hook: string
  told: Told[]
  status: number
  shown: boolean
  archive: TestArchive
  deliver: () => Promise<void>
  /** What it was told so far, after one more round. */
  reasons: () => Promise<string[]>
  /** As before the first test. */
  reset: (now: Date) => Promise<void>
  /** Lets a person be told under a secret of 43 signs. */
  subscribe: (body: object, token: string) => Promise<Response>
  close: () => Promise<void>
}

export async function startToldPortal(): Promise<ToldPortal> {
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const note = noteSchema.parse(JSON.parse(Buffer.concat(parts).toString()))
      portal.told.push({ note, authorization: request.headers.authorization })
      response.writeHead(portal.status).end(JSON.stringify({ shown: portal.shown }))
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const hook = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/notes`
  const archive = await startTestArchive({ hooks: [hook] })
  const portal: ToldPortal = {
    ...{ hook, archive, told: [], status: 200, shown: true },
    deliver: () =>
      deliverNotifications({
        database: archive.database,
        clock: archive.now,
        log: pino({ level: 'silent' }),
      }),
    reasons: async () => {
      await portal.deliver()
      return portal.told.map(({ note }) => note.reason)
    },
    reset: async (now) => {
      Object.assign(portal, { told: [], status: 200, shown: true })
      archive.setNow(now)
      for (const box of ['notes', 'document_notes', 'opening_notes', 'lifted_notes'] as const)
        await archive.database.deleteFrom(box).execute()
    },
    subscribe: async (body, token) =>
      archive.post('/fhir/Subscription', token, JSON.stringify(body)),
    close: async () => {
      server.close()
      await archive.close()
    },
  }
  return portal
}

/** What the portal asks for, to be told of what concerns a client. */
export const subscriptionOf = (
  { hook }: Pick<ToldPortal, 'hook'>,
  client: string,
  changes: Readonly<Record<string, unknown>> = {},
  channel: object = {},
) => ({
  resourceType: 'Subscription',
  status: 'requested',
  reason: 'The person wants to know.',
  criteria: `AuditEvent?patient=Patient/${client}`,
  channel: {
    type: 'rest-hook',
    endpoint: hook,
    payload: 'application/json',
    header: [`Authorization: Bearer ${'a'.repeat(43)}`],
    ...channel,
  },
  ...changes,
})
