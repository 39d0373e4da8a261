import { isCalendarDay } from './calendar-day'

const checkCharacters = '0123456789ABCDEFHJKLMNPRSTUVWXY'
const pattern = /^(\d{2})(\d{2})(\d{2})([-+A-FU-Y])(\d{3})([0-9A-FHJ-NPR-Y])$/

/** The sign between the date and the individual number tells the century; the new letters are in use from 2023. */
const centuryOf: Readonly<Record<string, string>> = {
  '+': '18',
  ...Object.fromEntries(['-', 'Y', 'X', 'W', 'V', 'U'].map((sign) => [sign, '19'])),
  ...Object.fromEntries(['A', 'B', 'C', 'D', 'E', 'F'].map((sign) => [sign, '20'])),
}

/**
 * Whether `text` is a Finnish personal identity code exactly as it is written: an existing date, a known sign, an
 * individual number from 002 and the right check character. Test numbers (900–999) pass; lower case does not.
 */
export function isHetu(text: string): boolean {
  return birthDateOfHetu(text) !== undefined
}

/** The date of birth (YYYY-MM-DD) that a valid HETU holds; undefined when the HETU is not valid. */
export function birthDateOfHetu(text: string): string | undefined {
  const parts = pattern.exec(text)
  if (!parts) return undefined
  const [, day = '', month = '', year = '', sign = '', number = '', check] = parts

  if (Number(number) < 2) return undefined
  if (checkCharacterOf(day + month + year, number) !== check) return undefined

  const birthDate = `${centuryOf[sign]}${year}-${month}-${day}`
  return isCalendarDay(birthDate) ? birthDate : undefined
}

/** The check character of a date (DDMMYY) and an individual number (NNN). */
export function checkCharacterOf(date: string, number: string): string {
  return checkCharacters.charAt(Number(date + number) % 31)
}
