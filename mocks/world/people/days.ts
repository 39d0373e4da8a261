/** Calendar days as "YYYY-MM-DD". All of them are days in Finland. */
export type Day = string

const helsinki = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki' })

/** The day that it is in Helsinki at the given moment. */
export const dayInHelsinki = (moment: Date): Day => helsinki.format(moment)

export function addDays(day: Day, days: number): Day {
  const date = new Date(`${day}T12:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** First day of the month that comes `months` after the month of `day`. */
export function firstOfMonth(day: Day, months: number): Day {
  const date = new Date(`${day.slice(0, 7)}-01T12:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() + months)
  return date.toISOString().slice(0, 10)
}

/** Latest birth date with this month and day ("MM-DD") that makes one `age` whole years old on `today`. */
export function bornSoThatAge(today: Day, age: number, monthAndDay: string): Day {
  const year = Number(today.slice(0, 4)) - age
  const birthdayHasPassed = today.slice(5) >= monthAndDay
  return `${birthdayHasPassed ? year : year - 1}-${monthAndDay}`
}

/** Whole years lived on `today`. */
export function ageOn(birthDate: Day, today: Day): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years
}

const zones = new Intl.DateTimeFormat('en', {
  timeZone: 'Europe/Helsinki',
  timeZoneName: 'longOffset',
})

/** An instant in the office hours of a day, with Finland's offset of that day: "2026-11-18T10:00:00+02:00". */
export function atClock(day: Day, clock: string): string {
  const offset = zones
    .formatToParts(new Date(`${day}T09:00:00Z`))
    .find((part) => part.type === 'timeZoneName')?.value
  return `${day}T${clock}:00${offset?.replace('GMT', '') ?? '+02:00'}`
}
