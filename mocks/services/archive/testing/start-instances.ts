import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { migrate } from '@/lib/database/migrate'
import { openDatabase } from '@/lib/database/open-database'
import type { ArchiveConfig } from '../archive-config'
import { createArchive } from '../create-archive'
import type { ArchiveDatabase, ArchiveTables } from '../database/tables'
import type { Directory } from '../instances/directory'
import { asInstance } from '../instances/instances-config'
import { migrations } from '../store/migrations'
import { startTestArchive } from './start-test-archive'

/** The slots of three instances, each with about a third of the clients; the last slots nobody has. */
const thirds = [
  { from: 0x000, to: 0x554, in: 'a' },
  { from: 0x555, to: 0xaa9, in: 'b' },
  { from: 0xaaa, to: 0xeff, in: 'c' },
]

/** A server whose app comes later, so that its address can be told before. */
async function startEmpty() {
  let fetch: (request: Request) => Response | Promise<Response> = () =>
    new Response(null, { status: 503 })
  const server: Server = createServer(getRequestListener((request) => fetch(request)))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const close = () => void server.close().closeAllConnections()
  return { url, close, serve: (app: { fetch: typeof fetch }) => void (fetch = app.fetch) }
}

export type TestInstances = Awaited<ReturnType<typeof startInstances>>

/**
 * Three archives, each with a database of its own on a server of its own: `a` leads, and has the reference data of the tests.
 *
 * @param urls of an empty database for each of the other two; `a` has its own as every test archive has
 */
export async function startInstances(urls: Readonly<{ b: string; c: string }>, headsFile?: string) {
  const places = { a: await startEmpty(), b: await startEmpty(), c: await startEmpty() }
  const { a, b, c } = places
  const directory = {
    ...{ lead: 'a', slots: thirds },
    instances: { a: a.url, b: b.url, c: c.url },
  }
  const lead = await startTestArchive({ instances: asInstance('a', directory), headsFile })
  a.serve(lead.app)

  async function startOther(self: 'b' | 'c', changes: Partial<ArchiveConfig> = {}) {
    const database = await openDatabase<ArchiveTables>({ url: urls[self], dataDir: '' })
    await migrate(database, migrations)
    const own = { instances: asInstance(self, directory), headsFile: undefined }
    const config = { ...lead.config, ...own, ...changes }
    const given = { database, config, clock: lead.clock, lead: lead.database }
    const app = await createArchive(given).catch(async (error: unknown) => {
      await database.destroy()
      throw error
    })
    places[self].serve(app)
    return { app, database, close: () => database.destroy() }
  }
  const others = { b: await startOther('b'), c: await startOther('c') }
  const databases: Readonly<Record<'a' | 'b' | 'c', ArchiveDatabase>> = {
    ...{ a: lead.database, b: others.b.database, c: others.c.database },
  }
  const apps: Record<'a' | 'b' | 'c', typeof lead.app> = {
    ...{ a: lead.app, b: others.b.app, c: others.c.app },
  }
  return {
    ...{ lead, others, databases, directory, startOther, apps },
    /** Gives all of them another directory, and starts them anew. */
    async redirect(slots: Directory['slots']) {
      for (const self of ['a', 'b', 'c'] as const) {
        const instances = asInstance(self, { ...directory, slots })
        const isLead = self === 'a'
        const config = { ...lead.config, instances, headsFile: isLead ? headsFile : undefined }
        apps[self] = await createArchive({
          ...{ database: databases[self], config, clock: lead.clock },
          lead: isLead ? undefined : lead.database,
        })
        places[self].serve(apps[self])
      }
    },
    /** Takes an instance away, and back. */
    away: (self: 'a' | 'b' | 'c') =>
      places[self].serve({ fetch: () => new Response(null, { status: 503 }) }),
    back: (self: 'b' | 'c') => places[self].serve(apps[self]),
    close: async () => {
      for (const each of Object.values(places)) each.close()
      await Promise.all([others.b.close(), others.c.close()])
      await lead.close()
    },
  }
}
