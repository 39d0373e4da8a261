/** The day `days` later (or earlier, when negative). Days are YYYY-MM-DD. */
export function addDays(day: string, days: number): string {
  const moved = new Date(`${day}T00:00:00Z`)
  moved.setUTCDate(moved.getUTCDate() + days)
  return moved.toISOString().slice(0, 10)
}

/**
 * The same day so many years later. What began on 29 February ends on the 28th in a year without one, as the act on
 * the calculation of time limits (150/1930, section 3) has it.
 */
export function addYears(day: string, years: number): string {
  const year = String(Number(day.slice(0, 4)) + years).padStart(4, '0')
  const sameDay = `${year}${day.slice(4)}`
  return sameDay.endsWith('-02-29') && !isLeapYear(Number(year)) ? `${year}-02-28` : sameDay
}

/**
 * The same day so many months later; the last day of the month where it has no such day, as the act on the calculation of
 * time limits (150/1930, section 3) has it.
 */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const first = utc(year, month - 1 + months, 1)
  const last = utc(year, month + months, 0).getUTCDate()
  first.setUTCDate(Math.min(date, last))
  return first.toISOString().slice(0, 10)
}

/** `Date.UTC` takes a year before 100 for one of the 20th century. */
function utc(year: number, month: number, date: number): Date {
  const day = new Date(0)
  day.setUTCFullYear(year, month, date)
  return day
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}
