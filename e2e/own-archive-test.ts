import { startBeside } from './fixtures/start-beside'
import { startOwnPortal } from './fixtures/start-own-portal'
import { test as base } from './test'

type Own = Readonly<{
  portal: string
  /** Does in the archive's database what somebody with all rights there can: SQL, behind the back of the program. */
  tamper: (statements: readonly string[]) => Promise<void>
  /** Copies the archive's folder, the program stopped; and puts the copy back, which the operator acknowledges. */
  copy: () => Promise<void>
  restore: () => Promise<void>
}>

/**
 * A test with a portal and an archive of its own, in which the cast has its past and nothing more: here their data may be
 * changed. People of a test's own are not in it.
 */
export const test = base.extend<Readonly<{ own: Own; tamper: Own['tamper'] }>>({
  own: [
    async ({}, provide) => {
      const archive = await startBeside('test-archive.mjs')
      const portal = await startOwnPortal({ ARCHIVE_URL: archive.url })
      await provide({
        portal: portal.url,
        tamper: archive.order,
        copy: () => archive.order('copy'),
        restore: () => archive.order('restore'),
      })
      await portal.stop()
      await archive.stop()
    },
    { timeout: 240_000 },
  ],
  portalUrl: ({ own }, provide) => provide(own.portal),
  tamper: ({ own }, provide) => provide(own.tamper),
})

export { expect } from './test'
