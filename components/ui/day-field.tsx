'use client'

import { lazy, Suspense, useRef, useState } from 'react'
import { Field } from './field'
import { Hidden } from './hidden'
import { Icon } from './icon'
import { calendarShape } from './icon-shapes'
import type { Locale } from '@/lib/i18n/locales'
import style from './day-field.module.css'
import { useScripted } from './use-scripted'

/** Only those who ask for a calendar fetch it. */
const CalendarField = lazy(() =>
  import('./calendar-field').then((it) => ({ default: it.CalendarField })),
)

export type DayFieldProps = Readonly<{
  name: 'from' | 'to'
  locale: Locale
  label: string
  hint: string
  error?: string
  errorWord: string
  /** What stands in the field, as typed. */
  initial: string
  calendarWord: string
}>

/** A day, typed as text. The button beside it, there with script, turns it into a field with a calendar. */
export function DayField(props: DayFieldProps) {
  const { name, label, hint, error, errorWord, initial, calendarWord } = props
  const scripted = useScripted()
  const field = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useState<string | null>(null)

  if (typed !== null) {
    return (
      <Suspense>
        <CalendarField {...props} initial={typed} />
      </Suspense>
    )
  }
  const open = () => setTyped(field.current?.querySelector('input')?.value ?? initial)
  return (
    <div className={style.day} ref={field}>
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
      <button type="button" className={style.button} hidden={!scripted} onClick={open}>
        <Hidden>{calendarWord}</Hidden>
        <Icon shape={calendarShape} />
      </button>
    </div>
  )
}
