import { addDays } from './add-to-day'

/**
 * The last day of a time that is given in days and counted from a day, which itself is not counted. When it is a Saturday,
 * a Sunday or a holiday, it is the first working day after it (act on the calculation of time limits, 150/1930, sections
 * 2 and 5).
 */
export function lastDayOf(from: string, days: number): string {
  let day = addDays(from, days)
  while (isFree(day)) day = addDays(day, 1)
  return day
}

/** New Year's Day, Epiphany, May Day, Independence Day, and Christmas from its Eve. */
const fixed = ['01-01', '01-06', '05-01', '12-06', '12-24', '12-25', '12-26']
/** Good Friday, Easter Monday, Ascension Day; Easter and Pentecost are Sundays. */
const afterEaster = [-2, 1, 39]
const saturday = 6

function isFree(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  if (weekday === 0 || weekday === saturday || fixed.includes(day.slice(5))) return true
  const easter = easterOf(Number(day.slice(0, 4)))
  return afterEaster.some((days) => addDays(easter, days) === day) || isMidsummerEve(day, weekday)
}

/** The Friday from 19 to 25 June; Midsummer Day is a Saturday, as All Saints' Day is. */
function isMidsummerEve(day: string, weekday: number): boolean {
  return weekday === saturday - 1 && day.slice(5) >= '06-19' && day.slice(5) <= '06-25'
}

/** Easter Sunday of the Gregorian calendar, by the method of Meeus, Jones and Butcher. */
function easterOf(year: number): string {
  const century = Math.floor(year / 100)
  const leaps = Math.floor(century / 4)
  const moon = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * (year % 19) + century - leaps - moon + 15) % 30
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - epact - (year % 4)) % 7
  const late = Math.floor(((year % 19) + 11 * epact + 22 * toSunday) / 451)
  const sum = epact + toSunday - 7 * late + 114
  const two = (value: number) => String(value).padStart(2, '0')
  return `${year}-${two(Math.floor(sum / 31))}-${two((sum % 31) + 1)}`
}
