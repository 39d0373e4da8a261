import 'server-only'
import { wholeLog } from '@/lib/contracts/archive/log-request'
import { lettersSchema, type LetterDto, type LettersDto } from '@/lib/contracts/portal/letter'
import type { LogRowDto } from '@/lib/contracts/portal/log'
import type { SignedLogHead } from '@/lib/contracts/portal/log-proof'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import { needsReason } from '@/lib/domain/log/letter-times'
import { fail, ok, type Result } from '@/lib/domain/result'
import type { ReferenceData } from '../archive/reference/reference-data'
import { readLogPage } from '../archive/read-log'
import { whoseData } from '../asking/whose-data'
import type { NotInformed } from '../informed/require-informed'
import { readLogHead } from './read-log-head'
import { section } from '../section'
import { logRows } from './log-rows'
import { openLog, type OpenedLog, type Sight } from './open-log'

/** The letters about chosen rows: one to each controller that can tell who it was. Nothing of them is kept. */
export async function readLetters(
  handle: string,
  rows: readonly string[],
  now = new Date(),
): Promise<Result<LettersDto, NotInformed>> {
  const opened = await openLog(handle, now)
  if (!opened.ok) return opened
  const { asker, closed, sight } = opened.value
  const items = sight.ok ? await lettersOf(opened.value, sight.value, rows, now) : sight
  return ok(
    lettersSchema.parse({
      whose: whoseData(asker, now),
      today: helsinkiDay(now),
      closed,
      letters: section(items, (value) => ({ items: value })),
    }),
  )
}

async function lettersOf(
  opened: OpenedLog,
  sight: Sight,
  rows: readonly string[],
  now: Date,
): Promise<Result<LetterDto[], 'archive-unavailable'>> {
  if (rows.length === 0) return ok([])
  const page = await readLogPage(opened.asker, sight.reach, {
    ...wholeLog,
    events: rows,
    unfolded: false,
    count: rows.length,
    cursor: null,
  })
  if (!page.ok) return fail('archive-unavailable', page.reference)
  const told = await logRows(page.value.rows, opened, sight, new Map())
  if (!told.ok) return told
  const head = await readLogHead(opened.asker)
  if (!head.ok) return head
  return ok(byController(told.value, head.value, opened.reference, now))
}

function byController(
  rows: readonly LogRowDto[],
  head: SignedLogHead,
  { organisations }: ReferenceData,
  now: Date,
): LetterDto[] {
  const today = helsinkiDay(now)
  const controllers = new Map(rows.flatMap(({ asked }) => (asked ? [[asked.id, asked]] : [])))
  return [...controllers.values()].map((controller) => {
    const own = rows.filter(({ asked }) => asked?.id === controller.id)
    return {
      controller,
      address: organisations.get(controller.id)?.contact.address ?? null,
      rows: own,
      head,
      old: own.some(({ first }) => needsReason(helsinkiDay(new Date(first)), today)),
    }
  })
}
