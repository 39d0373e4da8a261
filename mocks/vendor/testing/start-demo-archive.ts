import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { migrate } from '@/lib/database/migrate'
import { openTestDatabase } from '@/lib/database/open-test-database'
import { createArchive } from '@/mocks/services/archive/create-archive'
import type { ArchiveTables } from '@/mocks/services/archive/database/tables'
import { migrations } from '@/mocks/services/archive/store/migrations'
import { demoReferenceData } from '@/mocks/world/people/demo-reference-data'
import { passedJointTests } from '@/mocks/world/people/testing/passed-joint-tests'
import { enterReference } from '@/mocks/services/archive/testing/enter-reference'
import { makeSigningKeys } from '@/mocks/services/archive/testing/make-signing-keys'

const secret = 'a secret of the tests that guards nothing at all'

/** An archive on a free port with a fresh database, at the real time, that knows the invented programs of mocks/world/keys. */
export async function startDemoArchive() {
  const { database, close } = await openTestDatabase<ArchiveTables>()
  await migrate(database, migrations)
  await enterReference(
    database,
    [...demoReferenceData(new Date()), ...passedJointTests()],
    new Date(),
  )

  const server = createAdaptorServer({ fetch: (request) => app.fetch(request) }) as Server
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const signingKeys = await makeSigningKeys()
  const shelterControllers = new Set(['thl'])
  const config = {
    url,
    secret,
    clients: [],
    signingKeys,
    shelterControllers,
    operator: 'archive-operator',
  }
  const app = await createArchive({ database, config })
  return {
    url,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await close()
    },
  }
}
