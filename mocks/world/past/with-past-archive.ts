import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { ArchiveConfig } from '@/mocks/services/archive/archive-config'
import { createArchive } from '@/mocks/services/archive/create-archive'
import type { ArchiveDatabase } from '@/mocks/services/archive/database/tables'

export type PastArchive = Readonly<{
  url: string
  setNow: (moment: Date) => void
}>

/** Runs an archive on a migrated database for as long as `work` takes. Its clock can be moved; until then it tells the time. */
export async function withPastArchive<Result>(
  database: ArchiveDatabase,
  config: Omit<ArchiveConfig, 'url'>,
  { url: told, port = 0 }: Readonly<{ url?: string; port?: number }>,
  work: (archive: PastArchive) => Promise<Result>,
): Promise<Result> {
  let handle: (request: Request) => Response | Promise<Response> = () => new Response()
  const server = createAdaptorServer({ fetch: (request) => handle(request) }) as Server
  await new Promise<void>((resolve) => server.listen(port, told ? undefined : '127.0.0.1', resolve))
  const url = told ?? `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  let moved: Date | undefined
  const setNow = (moment: Date) => {
    moved = moment
  }
  try {
    const app = await createArchive({
      database,
      config: { ...config, url },
      clock: () => moved ?? new Date(),
    })
    handle = (request) => app.fetch(request)
    return await work({ url, setNow })
  } finally {
    server.closeAllConnections()
    server.close()
  }
}
