import 'server-only'
import { wholeLog } from '@/lib/contracts/archive/log-request'
import { readersSchema, type Readers } from '@/lib/contracts/portal/readers'
import { logKinds, type LogKind } from '@/lib/domain/codes/log'
import { fail, ok, type Result } from '@/lib/domain/result'
import type { Locale } from '@/lib/i18n/locales'
import { logSentence } from '@/lib/i18n/log-sentence'
import { momentInWords } from '@/lib/i18n/moment-in-words'
import type { ArchiveFailure } from '../archive/failure'
import { readLogPage } from '../archive/read-log'
import type { Asker } from '../asking/who-asks'
import { foundNothing } from '../found-nothing'
import type { NotInformed } from '../informed/require-informed'
import { documentsOfMatter } from '../log/documents-of-matter'
import { logRows } from '../log/log-rows'
import { openLog, type Sight } from '../log/open-log'

/** Rows that are told here; the log has the rest. */
const told = 3

/** One document, or all documents of a matter. */
type ReadOf = Readonly<{ document: string } | { matter: string }>

/**
 * The newest rows of the log that touch what the actor sees of it, but for the actor's own views: by the same reach as the log
 * (L3), and logged as a look at it (L1). So it is asked when the reader asks, not whenever she opens the document.
 */
export async function readReaders(
  handle: string,
  of: ReadOf,
  locale: Locale,
  now = new Date(),
): Promise<Result<Readers, NotInformed | ArchiveFailure>> {
  const opened = await openLog(handle, now)
  if (!opened.ok) return opened
  const { asker, closed, sight } = opened.value
  if (closed) return ok({ state: 'closed', rows: [] })
  if (!sight.ok) return sight
  const documents = documentsOf(of, sight.value)
  if (documents.length === 0) return foundNothing('document')

  const page = await readLogPage(asker, sight.value.reach, {
    ...wholeLog,
    touching: documents,
    kinds: othersReading(asker),
    unfolded: false,
    count: told,
    cursor: null,
  })
  if (!page.ok) return page
  // A sentence counts documents and names none, so no titles are read.
  const untitled = { ...sight.value, shown: new Map() }
  const rows = await logRows(page.value.rows.slice(0, told), opened.value, untitled, new Map())
  if (!rows.ok) return fail('archive-unavailable', rows.reference)

  const perspective = asker.subject.capacity === 'self' ? 'self' : 'other'
  return ok(
    readersSchema.parse({
      state: rows.value.length > 0 ? 'some' : 'nobody',
      rows: rows.value.map((row) => ({
        id: row.id,
        at: row.last,
        when: momentInWords(locale, row.last),
        words: logSentence(locale, row, perspective),
      })),
    }),
  )
}

/** The documents that are meant, as far as they are shown; none for what is hidden as for what never was. */
function documentsOf(of: ReadOf, sight: Sight): string[] {
  if ('document' in of) return sight.shown.has(of.document) ? [of.document] : []
  return documentsOfMatter(sight, of.matter)
}

/** What others did with it: a client's own views are hers, and whoever acts for her reads on her behalf. */
function othersReading({ subject }: Asker): readonly LogKind[] {
  const mine: LogKind = subject.capacity === 'self' ? 'own-view' : 'view-on-behalf'
  return logKinds.filter((kind) => kind !== mine && kind !== 'statement')
}
