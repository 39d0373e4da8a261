export type DayError = 'date' | 'dateNotReal'
export type TypedDay = Readonly<{ day: string | null; error?: DayError }>

const typed = /^(\d{1,2})\s*\.\s*(\d{1,2})\s*\.\s*(\d{4})$/
const iso = /^(\d{4})-(\d{2})-(\d{2})$/

/** Reads "21.11.2026" (or "2026-11-21", as a date picker writes it) as a calendar day; nothing typed is no error. */
export function readTypedDay(text: string): TypedDay {
  const value = text.trim()
  if (value === '') return { day: null }
  const [, date, month, year] = typed.exec(value) ?? turned(iso.exec(value)) ?? []
  if (!date || !month || !year) return { day: null, error: 'date' }
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isReal(day) ? { day } : { day: null, error: 'dateNotReal' }
}

const turned = (match: RegExpExecArray | null) => match && [match[0], match[3], match[2], match[1]]

function isReal(day: string): boolean {
  const date = new Date(`${day}T12:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}
