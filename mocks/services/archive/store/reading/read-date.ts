import { addDays } from '@/lib/domain/calendar/add-to-day'
import { isCalendarDay } from '@/lib/domain/identity/calendar-day'

/** Days, both included; null: without an end. */
export type Days = Readonly<{ from: string | null; to: string | null }>

const form = /^(eq|ge|le|gt|lt|sa|eb)?(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/
const all = { from: null, to: null }
/** Beyond the first or the last day that can be written there is nothing. */
const none = { from: '9999-12-31', to: '0001-01-01' }

/** A search by date on a day, as R4 has it: a year, a month or a day means all of it, and a prefix what is before or after. */
export function readDate(value: string): Days | undefined {
  const [, prefix = 'eq', year = '', month, day] = form.exec(value) ?? []
  const first = `${year}-${month ?? '01'}-${day ?? '01'}`
  if (!isCalendarDay(first)) return undefined
  const last = day ? first : lastOf(year, month)
  if (prefix === 'eq') return { from: first, to: last }
  if (prefix === 'ge') return { ...all, from: first }
  if (prefix === 'le') return { ...all, to: last }
  const isAfter = prefix === 'gt' || prefix === 'sa'
  const bound = isAfter ? moved(last, 1) : moved(first, -1)
  if (bound === undefined) return none
  return isAfter ? { ...all, from: bound } : { ...all, to: bound }
}

function lastOf(year: string, month = '12'): string {
  return ['31', '30', '29', '28'].map((day) => `${year}-${month}-${day}`).find(isCalendarDay) ?? ''
}

function moved(day: string, days: number): string | undefined {
  const date = addDays(day, days)
  return isCalendarDay(date) ? date : undefined
}
