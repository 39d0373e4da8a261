import type { Locale } from '@/lib/i18n/locales'

export type DayFieldProps = Readonly<{
  name: 'from' | 'to'
  locale: Locale
  label: string
  hint: string
  error?: string
  errorWord: string
  /** What stands in the field, as typed. */
  initial: string
  /** What the button says; it names the field, for there are two. */
  calendarWord: string
  /** Of the button that closes the calendar. */
  closeWord: string
  /** Said of today, and of the day that stands in the field. */
  todayWord: string
  chosenWord: string
  /** Said when the calendar can't be fetched. */
  noCalendarWord: string
}>
