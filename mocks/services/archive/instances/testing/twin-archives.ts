import { startServer } from '@/scripts/lib/postgres-temporary.mjs'
import type { Bundle } from '@/mocks/vendor/bundles'
import { startInstances } from '../../testing/start-instances'
import { startTestArchive, type TestArchive } from '../../testing/start-test-archive'
import { testHetu } from '../../testing/make-document'
import { instanceOf } from '../directory'

export const names = ['a', 'b', 'c'] as const
export type Name = (typeof names)[number]

/** One archive that has all clients, and three that have shared them out: what is done with the one is done with the other. */
export type TwinArchives = Awaited<ReturnType<typeof startTwinArchives>>

export async function startTwinArchives() {
  const whole = await startTestArchive()
  const servers = await Promise.all(names.map(() => startServer()))
  const [a, b, c] = servers.map(({ url }) => url)
  const before = process.env.TEST_DATABASE_URL
  process.env.TEST_DATABASE_URL = a
  const all = await startInstances({ b: b ?? '', c: c ?? '' })
  if (before === undefined) delete process.env.TEST_DATABASE_URL
  else process.env.TEST_DATABASE_URL = before
  const both: readonly TestArchive[] = [whole, all.lead]

  let people = 0
  /** A new person whose data one of the three holds. */
  function personOf(home: Name): string {
    for (;;) {
      const hetu = testHetu((people += 1))
      if (instanceOf(all.directory, whole.patientId(hetu)) === home) return hetu
    }
  }

  return {
    ...{ whole, all, personOf },
    /** Does the same with both, one after the other. */
    async twice(work: (archive: TestArchive) => Promise<unknown>) {
      for (const archive of both) await work(archive)
    },
    /** Stores the same Bundle in both, a second after what was done before. */
    async store(bundle: Bundle, controller = 'county-05') {
      const now = new Date(whole.now().getTime() + 1000)
      for (const archive of both) {
        archive.setNow(now)
        await archive.store(bundle, controller)
      }
    },
    async close() {
      await all.close()
      await whole.close()
      await Promise.all(servers.map((server) => server.stop()))
    },
  }
}
