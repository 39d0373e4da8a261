import { environment } from './environment'
import {
  startArchiveBetween,
  type ArchiveBetween,
} from './fixtures/archive-between/start-archive-between'
import { startOwnPortal } from './fixtures/start-own-portal'
import { test as base } from './test'

type Troubled = Readonly<{ url: string; archive: ArchiveBetween }>
type Fixtures = Readonly<{
  /** Between the portal and the archive: fails on request, and knows what was asked for whom. */
  archive: ArchiveBetween
}>

/** A test with a portal whose archive can be put in trouble, for one person at a time. */
export const test = base.extend<Fixtures, { troubled: Troubled }>({
  troubled: [
    async ({}, provide) => {
      const archive = await startArchiveBetween(environment().urls.archive)
      const portal = await startOwnPortal({ ARCHIVE_URL: archive.url })
      await provide({ url: portal.url, archive })
      await portal.stop()
      await archive.stop()
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  portalUrl: ({ troubled }, provide) => provide(troubled.url),
  archive: ({ troubled }, provide) => provide(troubled.archive),
})

export { expect } from './test'
