import { statutoryGrounds } from '@/lib/domain/codes/log'
import { isCalendarDay } from '@/lib/domain/identity/calendar-day'
import { showsNothing } from '@/lib/domain/text/shows-nothing'

/** Rights with a first and perhaps a last day, each of an organisation, and of a number or a ground. */
export type RightKind = 'permit' | 'statutory-right'

export const fields = ['organisation', 'second', 'from', 'until', 'reason'] as const
export type Field = (typeof fields)[number]
export type Written = Readonly<Record<Field, string>>
export const nothingWritten: Written = {
  organisation: '',
  second: '',
  from: '',
  until: '',
  reason: '',
}

const isSecond: Readonly<Record<RightKind, (text: string) => boolean>> = {
  permit: (text) => /^[A-Za-z0-9.-]{1,64}$/.test(text),
  'statutory-right': (text) => statutoryGrounds.some((ground) => ground === text),
}

/** The fields in which something is wrong. */
export function faultsOf(
  kind: RightKind,
  { organisation, second, from, until, reason }: Written,
  organisations: readonly string[],
): ReadonlySet<Field> {
  const isWrong: Readonly<Record<Field, boolean>> = {
    organisation: !organisations.includes(organisation),
    second: !isSecond[kind](second),
    from: !isCalendarDay(from),
    until: until !== '' && (!isCalendarDay(until) || until < from),
    reason: showsNothing(reason) || reason.length > 1_000,
  }
  return new Set(fields.filter((field) => isWrong[field]))
}
