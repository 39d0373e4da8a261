'use client'

import { useRef, useState, type ComponentType } from 'react'
import type { CalendarDialog } from './calendar-dialog'
import { Field } from './field'
import { Hidden } from './hidden'
import { Icon } from './icon'
import { calendarShape } from './icon-shapes'
import style from './day-field.module.css'
import type { DayFieldProps } from './day-field-props'
import { useScripted } from './use-scripted'

type Calendar = ComponentType<Parameters<typeof CalendarDialog>[0]>

/**
 * A day, typed as text. The button beside it, there with script, opens a calendar, which only those fetch who press it. When it
 * can't be had, the field stays as it is, with what was typed, and says so.
 */
export function DayField(props: DayFieldProps) {
  const { name, locale, label, hint, error, errorWord, initial } = props
  const { calendarWord, closeWord, todayWord, chosenWord, noCalendarWord } = props
  const scripted = useScripted()
  const box = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState<Readonly<{ Calendar: Calendar; typed: string }>>()
  const [failed, setFailed] = useState(false)

  const input = () => box.current?.querySelector('input')
  const show = async () => {
    setFailed(false)
    const fetched = await import('./calendar-dialog').catch(() => undefined)
    if (fetched) setOpen({ Calendar: fetched.CalendarDialog, typed: input()?.value ?? initial })
    else setFailed(true)
  }
  return (
    <div className={style.day} ref={box}>
      <Field
        id={name}
        name={name}
        label={label}
        hint={hint}
        error={error}
        errorWord={errorWord}
        defaultValue={initial}
        autoComplete="off"
        maxLength={20}
      />
      <button type="button" className={style.button} hidden={!scripted} onClick={() => void show()}>
        <Hidden>{calendarWord}</Hidden>
        <Icon shape={calendarShape} />
      </button>
      {open && (
        <open.Calendar
          locale={locale}
          label={label}
          closeWord={closeWord}
          todayWord={todayWord}
          chosenWord={chosenWord}
          typed={open.typed}
          onChoose={(day) => {
            const field = input()
            if (field) field.value = day
          }}
          onClose={() => setOpen(undefined)}
        />
      )}
      {failed && (
        <p role="alert" className={style.failed}>
          {noCalendarWord}
        </p>
      )}
    </div>
  )
}
