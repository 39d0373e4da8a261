import { z } from 'zod'
import { addMonths } from '@/lib/domain/calendar/add-to-day'
import { isCalendarDay } from '@/lib/domain/identity/calendar-day'

/** Days as they were written. */
export type Period = Readonly<{ from: string; to: string }>
export type PeriodFaults = Readonly<Partial<Record<keyof Period, 'day' | 'order' | 'long'>>>

const day = z.string().trim().max(40)
const periodSchema = z.object({ from: day, to: day })

/** What was written; a year until today when nothing was. */
export function readPeriod(sent: unknown, today: string): Period {
  const read = periodSchema.safeParse(sent)
  return read.success ? read.data : { from: addMonths(today, -12), to: today }
}

/** What is not as it must be; empty when the archive can be asked. */
export function periodFaults({ from, to }: Period): PeriodFaults {
  const faults = {
    ...(!isCalendarDay(from) && { from: 'day' as const }),
    ...(!isCalendarDay(to) && { to: 'day' as const }),
  }
  if (faults.from || faults.to) return faults
  if (to < from) return { to: 'order' }
  return from < addMonths(to, -24) ? { from: 'long' } : {}
}
