'use client'

import { useRef, useState, type ComponentType } from 'react'
import { Field } from './field'
import { Hidden } from './hidden'
import { Icon } from './icon'
import { calendarShape } from './icon-shapes'
import style from './day-field.module.css'
import type { DayFieldProps } from './day-field-props'
import { useScripted } from './use-scripted'

type Opened = Readonly<{ Calendar: ComponentType<DayFieldProps>; typed: string }>

/**
 * A day, typed as text. The button beside it, there with script, turns it into a field with a calendar, which only those
 * fetch who press it. When it can't be had, the field stays as it is, with what was typed, and says so.
 */
export function DayField(props: DayFieldProps) {
  const { name, label, hint, error, errorWord, initial, calendarWord, noCalendarWord } = props
  const scripted = useScripted()
  const field = useRef<HTMLDivElement>(null)
  const [opened, setOpened] = useState<Opened>()
  const [failed, setFailed] = useState(false)

  if (opened) return <opened.Calendar {...props} initial={opened.typed} />
  const open = async () => {
    setFailed(false)
    const fetched = await import('./calendar-field').catch(() => undefined)
    const typed = field.current?.querySelector('input')?.value ?? initial
    if (fetched) setOpened({ Calendar: fetched.CalendarField, typed })
    else setFailed(true)
  }
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
      <button type="button" className={style.button} hidden={!scripted} onClick={() => void open()}>
        <Hidden>{calendarWord}</Hidden>
        <Icon shape={calendarShape} />
      </button>
      {failed && (
        <p role="alert" className={style.failed}>
          {noCalendarWord}
        </p>
      )}
    </div>
  )
}
