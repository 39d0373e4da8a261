'use client'

import { useEffect, useId, useRef } from 'react'
import { DayPicker } from 'react-day-picker'
import { enGB, fi, sv } from 'react-day-picker/locale'
import { formatToday } from '@/lib/i18n/dates'
import { toDate } from '@/lib/i18n/formatter'
import style from './calendar-dialog.module.css'
import { calendarClasses } from './calendar-classes'
import type { DayFieldProps } from './day-field-props'
import { readTypedDay } from './read-typed-day'
import { dayName, weekdayName } from './day-names'

const words = { sv, fi, en: enGB }
const years = 30

type Props = Pick<DayFieldProps, 'locale' | 'label' | 'closeWord' | 'todayWord' | 'chosenWord'> &
  Readonly<{
    /** What stands in the field. */
    typed: string
    /** "21.11.2026" */
    onChoose: (day: string) => void
    onClose: () => void
  }>

/**
 * A month to choose a day of, in the browser's own dialog: it keeps the focus in, gives it back to the button, and closes by Esc.
 * No day of the future can be chosen, for no document is from there.
 */
export function CalendarDialog(props: Props) {
  const { locale, label, closeWord, todayWord, chosenWord, typed, onChoose, onClose } = props
  const dialog = useRef<HTMLDialogElement>(null)
  const name = useId()
  useEffect(() => {
    dialog.current?.showModal()
    // A dialog that opens takes the focus to what comes first in it; the day is what one has come for.
    dialog.current?.querySelector<HTMLElement>('[role=grid] button[tabindex="0"]')?.focus()
  }, [])
  const today = new Date()
  const { day } = readTypedDay(typed)
  const chosen = day === null ? undefined : toDate(day)
  const shown = chosen && chosen < today ? chosen : today
  return (
    <dialog
      ref={dialog}
      className={style.dialog}
      aria-labelledby={name}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
    >
      <div className={style.inside}>
        <h2 id={name} className={style.name}>
          {label}
        </h2>
        <DayPicker
          mode="single"
          captionLayout="dropdown"
          navLayout="after"
          locale={words[locale]}
          timeZone="Europe/Helsinki"
          weekStartsOn={1}
          selected={chosen}
          defaultMonth={shown}
          startMonth={new Date(today.getFullYear() - years, 0)}
          endMonth={today}
          disabled={{ after: today }}
          classNames={calendarClasses}
          formatters={{ formatWeekdayName: (date) => weekdayName(locale, date) }}
          labels={{
            labelDayButton: (date, { today, selected }) =>
              [today && todayWord, dayName(locale, date), selected && chosenWord]
                .filter((word) => word !== false && word !== undefined)
                .join(', '),
          }}
          onDayClick={(date, modifiers) => {
            if (modifiers.disabled) return
            onChoose(formatToday(date))
            dialog.current?.close()
          }}
        />
        <button type="button" className={style.close} onClick={() => dialog.current?.close()}>
          {closeWord}
        </button>
      </div>
    </dialog>
  )
}
