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
  /** Another address of its own, at which nobody ever answers; and how often that was called. */
  silentHook: string
  silences: number
  told: Told[]
  status: number
  shown: boolean
  /** What is answered in its place, as by a page of maintenance; undefined: it answers itself. */
  instead: Readonly<{ type: string; text: string }> | undefined
  archive: TestArchive
  /** With how long a portal has to answer, in milliseconds. */
  deliver: (patience?: number) => Promise<void>
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
    if (request.url === '/silent') {
      portal.silences += 1
      return
    }
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const note = noteSchema.parse(JSON.parse(Buffer.concat(parts).toString()))
      portal.told.push({ note, authorization: request.headers.authorization })
      const isGone = portal.status === 404 || portal.status === 410
      const own = JSON.stringify(isGone ? { wanted: false } : { shown: portal.shown })
      const { type, text } = portal.instead ?? { type: 'application/json', text: own }
      response.writeHead(portal.status, { 'content-type': type }).end(text)
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const [hook, silentHook] = [`${url}/api/notes`, `${url}/silent`]
  const archive = await startTestArchive({ hooks: [hook, silentHook] })
  const portal: ToldPortal = {
    ...{ hook, silentHook, silences: 0, archive },
    ...{ told: [], status: 200, shown: true, instead: undefined },
    deliver: (patience) =>
      deliverNotifications(
        { database: archive.database, clock: archive.now, log: pino({ level: 'silent' }) },
        patience,
      ),
    reasons: async () => {
      await portal.deliver()
      return portal.told.map(({ note }) => note.reason)
    },
    reset: async (now) => {
      const answering = { status: 200, shown: true, instead: undefined }
      Object.assign(portal, { told: [], silences: 0, ...answering })
      archive.setNow(now)
      for (const box of ['notes', 'document_notes', 'opening_notes', 'lifted_notes'] as const)
        await archive.database.deleteFrom(box).execute()
    },
    subscribe: async (body, token) =>
      archive.post('/fhir/Subscription', token, JSON.stringify(body)),
    close: async () => {
      server.close()
      server.closeAllConnections()
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
