import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'

/** Things of days ("2026-11-18") and of instants, by their day in Helsinki; those of one day stay in the order they came. */
export function newestDayFirst<Thing extends Readonly<{ at: string }>>(
  things: readonly Thing[],
): Thing[] {
  return [...things].sort((a, b) => dayOf(b).localeCompare(dayOf(a)))
}

const dayOf = ({ at }: Readonly<{ at: string }>) =>
  at.length === 10 ? at : helsinkiDay(new Date(at))
