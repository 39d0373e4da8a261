import { addYears } from './add-to-day'

/** The day on which one turns 18, which is the first day as an adult. Days are YYYY-MM-DD. */
export function eighteenthBirthday(birthDate: string): string {
  return addYears(birthDate, 18)
}

/** Whether one is under 18 on `today`. */
export function isMinor(birthDate: string, today: string): boolean {
  return today < eighteenthBirthday(birthDate)
}
