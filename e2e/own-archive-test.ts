import { startBeside } from './fixtures/start-beside'
import { startOwnPortal } from './fixtures/start-own-portal'
import { test as base } from './test'

/**
 * A test with a portal and an archive of its own, in which the cast has its past and nothing more: here their data may be
 * changed. People of a test's own are not in it.
 */
export const test = base.extend<Readonly<{ own: string }>>({
  own: [
    async ({}, provide) => {
      const archive = await startBeside('test-archive.mjs')
      const portal = await startOwnPortal({ ARCHIVE_URL: archive.url })
      await provide(portal.url)
      await portal.stop()
      await archive.stop()
    },
    { timeout: 120_000 },
  ],
  portalUrl: ({ own }, provide) => provide(own),
})

export { expect } from './test'
