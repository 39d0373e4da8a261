import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { ArchiveConfig } from '@/mocks/services/archive/archive-config'
import { createArchive } from '@/mocks/services/archive/create-archive'
import type { ArchiveDatabase } from '@/mocks/services/archive/database/tables'
import { demoReferenceData } from '../people/demo-reference-data'
import { loadReferenceData } from '@/mocks/services/archive/store/reference/load-reference-data'
import { dayInHelsinki } from '../people/days'
import { kantaInformationOn } from '../people/kanta-information'

export type PastArchive = Readonly<{
  url: string
  setNow: (moment: Date) => Promise<void>
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
  let versions = ''
  async function setNow(moment: Date): Promise<void> {
    moved = moment
    const current = JSON.stringify(kantaInformationOn(dayInHelsinki(moment)))
    if (current === versions) return
    versions = current
    await loadReferenceData(database, demoReferenceData(moment))
  }
  try {
    await loadReferenceData(database, demoReferenceData(new Date()))
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
