import 'server-only'
import { wholeLog } from '@/lib/contracts/archive/log-request'
import type { OverviewDto } from '@/lib/contracts/portal/overview'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import { newsKinds } from '@/lib/domain/log/event-kinds'
import type { Result } from '@/lib/domain/result'
import { readLogPage } from '../archive/read-log'
import { logRows } from '../log/log-rows'
import type { OpenedLog, Sight } from '../log/open-log'
import { section } from '../section'

type Opened = Pick<OpenedLog, 'asker' | 'reference' | 'closed'> &
  Readonly<{ sight: Result<Sight, string> }>

const shown = 3
/** Rows that are looked through: more in one go says the page of the log. */
const looked = 50

/**
 * What others did since a moment: disclosures, and what somebody else stated for the client (L3). It costs one call
 * to the archive, and none on a first visit. Null: nothing of the log is told to this viewer.
 */
export async function readLogNews(
  { asker, reference, closed, sight }: Opened,
  since: Date | null,
): Promise<OverviewDto['logNews']> {
  if (closed) return null
  if (!since) return { state: 'read', items: [], more: false }
  if (!sight.ok) return section(sight, () => ({ items: [], more: false }))
  const page = await readLogPage(asker, sight.value.reach, {
    ...wholeLog,
    kinds: newsKinds,
    from: helsinkiDay(since),
    unfolded: false,
    count: looked,
    cursor: null,
  })
  if (!page.ok) return section(page, () => ({ items: [], more: false }))
  const news = page.value.rows.filter(
    ({ last, actor }) => Date.parse(last) > since.getTime() && actor !== 'reader',
  )
  // A sentence counts documents and names none, so no titles are read.
  const untitled = { ...sight.value, shown: new Map() }
  const rows = await logRows(news.slice(0, shown), { asker, reference }, untitled, new Map())
  const more = news.length > shown || page.value.older !== null
  return section(rows, (items) => ({ items, more }))
}
