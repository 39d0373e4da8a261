import type { Context } from 'hono'
import type { SuperviseRow } from '@/lib/contracts/archive/supervision'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import { needsReason } from '@/lib/domain/log/letter-times'
import { ok, type Result } from '@/lib/domain/result'
import { isNumberOf } from '@/lib/domain/text/short-number'
import type { ArchiveFailure } from '../../../archive/archive-gate'
import type { Env, Parts } from '../../../parts'
import { parametersOf } from '../ask/read-filters'
import { readUse } from '../ask/read-use'
import { numbersIn, type Letter } from './read-letter'

/** Rows of one client that are looked through at the most. */
export const mostOfLetter = 1_000

export type LetterRows = Readonly<{
  /** Those that may be told, newest first. */
  rows: readonly SuperviseRow[]
  /** The letter may ask about older ones too, which were not looked through. */
  isCut: boolean
  /** Numbers of the letter that are none of the rows of the period. */
  missing: readonly string[]
  /** Those that are none of the newest, and may be older ones'. */
  unlooked: readonly string[]
  /** So many are older than two years on the day when the letter came, and it gives no reason (L6). */
  tooOld: number
}>

/** The rows of the own register that a letter asks about. */
export async function fetchRows(
  c: Context<Env>,
  parts: Parts,
  letter: Letter,
): Promise<Result<LetterRows, ArchiveFailure>> {
  const { hetu, from, to, received, reason } = letter
  const use = await readUse(c, parts, parametersOf({ hetu, from, to }), mostOfLetter)
  if (!use.ok) return use
  const numbers = numbersIn(letter.numbers) ?? []
  const isAsked = (id: string) => numbers.some((number) => isNumberOf(number, id))
  const asked = use.value.rows.filter(({ id }) => numbers.length === 0 || isAsked(id))
  const isOld = ({ at }: SuperviseRow) => needsReason(helsinkiDay(new Date(at)), received)
  const rows = reason === 'yes' ? asked : asked.filter((row) => !isOld(row))
  const notFound = numbers.filter((number) => !asked.some(({ id }) => isNumberOf(number, id)))
  const { isCut } = use.value
  return ok({
    rows,
    isCut: isCut && (numbers.length === 0 || notFound.length > 0),
    missing: isCut ? [] : notFound,
    unlooked: isCut ? notFound : [],
    tooOld: asked.length - rows.length,
  })
}
