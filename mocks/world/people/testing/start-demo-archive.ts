import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { createAdaptorServer } from '@hono/node-server'

import { migrate } from '@/lib/database/migrate'
import { openTestDatabase } from '@/lib/database/open-test-database'

import { createArchive } from '../../../services/archive/create-archive'
import type { ArchiveTables } from '@/mocks/services/archive/database/tables'
import { migrations } from '@/mocks/services/archive/store/migrations'
import { demoReferenceData } from '../demo-reference-data'
import { enterReference } from '@/mocks/services/archive/testing/enter-reference'
import { makeSigningKeys } from '../../../services/archive/testing/make-signing-keys'
import { createTestClient } from '../../../services/archive/testing/test-client'
import { passedJointTests } from './passed-joint-tests'
import type { PortalProgram } from '../filling/portal-client'

const clientId = 'mittkanta-portal'

/** An empty archive on a free port of this machine that knows the demo's programs and a portal. Close it when done. */
export async function startDemoArchive() {
  const { database, close } = await openTestDatabase<ArchiveTables>()
  await migrate(database, migrations)
  await enterReference(
    database,
    [...demoReferenceData(new Date()), ...passedJointTests()],
    new Date(),
  )
  const portalClient = await createTestClient(clientId)

  let handle: (request: Request) => Response | Promise<Response> = () => new Response()
  const server = createAdaptorServer({ fetch: (request) => handle(request) }) as Server
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const config = {
    url,
    secret: 'a secret of the tests that guards nothing at all',
    clients: [portalClient.registration],
    signingKeys: await makeSigningKeys(),
    operator: 'archive-operator',
    shelterControllers: new Set(['thl']),
  }
  const app = await createArchive({ database, config })
  handle = (request) => app.fetch(request)

  const portal: PortalProgram = {
    archiveUrl: url,
    clientId,
    privateJwk: portalClient.privateJwk,
  }
  return {
    url,
    portal,
    database,
    close: async () => {
      server.close()
      await close()
    },
  }
}
