import { join } from 'node:path'
import { paths } from '@/lib/addresses/paths'
import { readFillConfig } from '@/mocks/world/people/filling/fill-config'
import { environment } from '../environment'
import { sessionHeaders } from '../fixtures/session-headers'
import { expect, test as base } from '../test'
import { whileAllRead, type Asked, type Reader } from './load'
import { readingsInLog } from './log-rows'
import { readable, whileStoring, type Stored } from './storing'
import { tableOf, tallyOf } from './tally'

const readers = ['reader 1', 'reader 2', 'reader 3', 'reader 4'] as const
const titles = ['Beslut om ledsagning', 'Beslut om färdtjänst', 'Beslut om boende']
/** With words of its own, and no structured facts beside it: one reading is one row of the log. */
const documents = titles.map((title) => ({ title, viewForm: viewFormOf(title) }))

type Fixtures = Readonly<{
  /** Has four people, logged in, read and a system store while something is done; tells what became of it, and holds that nothing is lost. What was not right is given back. */
  underLoad: (drill: string, work: () => Promise<void>) => Promise<readonly Asked[]>
}>

/** A test in which things are done to two portals and two archives under load (npm run drill). */
export const test = base.extend<Fixtures>({
  underLoad: async ({ context, people, signIn, portalUrl }, provide) => {
    await provide(async (drill, work) => {
      test.setTimeout(1_200_000)
      const { system } = await people({ system: {} })
      const clients = await people(
        Object.fromEntries(readers.map((name) => [name, { documents }] as const)),
      )
      const reading: Reader[] = []
      for (const [name, client] of Object.entries(clients)) {
        await context.clearCookies()
        await signIn(client)
        reading.push({
          name,
          headers: await sessionHeaders(context),
          pages: pagesOf(client.documents),
        })
      }
      const { urls, databases, dataDir } = environment()
      const all = reading.flatMap(({ pages }) => pages.flatMap(({ document }) => document ?? []))
      let stored: Stored = { ids: [], again: 0 }
      const asked = await whileAllRead(portalUrl, reading, async () => {
        stored = await whileStoring(urls.archive, system, work)
      })
      const rows = await readingsInLog(databases?.ARCHIVE_DATABASE_URL ?? '', all)
      const program = await readFillConfig({
        ARCHIVE_URL: urls.archive,
        PORTAL_JWKS_FILE: join(dataDir, 'keys', 'portal.jwks.json'),
      })
      const there = await readable(program, system, stored.ids)
      const tally = tallyOf(asked, rows, stored, there)
      console.log(`\n${tableOf(drill, tally)}\n`)
      const wrong = asked.filter(({ came }) => came !== 'right')
      expect(wrong.filter(({ came }) => came === 'lost')).toEqual([])
      expect(tally).toMatchObject({ missing: 0, there: stored.ids.length })
      expect(tally.right).toBeGreaterThan(50)
      expect(tally.stored).toBeGreaterThan(5)
      for (const { name } of reading)
        expect(asked.findLast(({ reader }) => reader === name)?.came, name).toBe('right')
      return wrong
    })
  },
})

/** The list, and each document. */
const pagesOf = (
  documents: readonly Readonly<{ id: string; title: string }>[],
): Reader['pages'] => [
  { path: paths.documents('sv', 'self'), words: titles },
  ...documents.map(({ id, title }) => ({
    ...{ path: paths.document('sv', 'self', id), words: [title, textOf(title)] },
    document: id,
  })),
]

function textOf(title: string): string {
  return `Detta är texten i ${title}.`
}

function viewFormOf(title: string): string {
  return `<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="sv" lang="sv"><head><title>${title}</title></head><body><h1>${title}</h1><p>${textOf(title)}</p></body></html>`
}
