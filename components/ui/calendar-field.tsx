'use client'

import { useEffect, useRef, useState } from 'react'
import { StyleSheetManager } from 'styled-components'
import { DateInput } from 'suomifi-ui-components'
import style from './day-field.module.css'
import type { DayFieldProps } from './day-field-props'

const years = 30

/** The date field of the national design system. Its styles carry the nonce of the page, as the policy demands. */
export function CalendarField({ name, locale, label, hint, error, initial }: DayFieldProps) {
  const [value, setValue] = useState(initial)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const button = box.current?.querySelector<HTMLButtonElement>('button')
    button?.focus()
    button?.click()
  }, [])
  const today = new Date()
  return (
    <StyleSheetManager nonce={pageNonce()}>
      <div className={style.calendar} ref={box}>
        <DateInput
          id={name}
          name={name}
          labelText={label}
          hintText={hint}
          status={error ? 'error' : 'default'}
          statusText={error}
          value={value}
          onChange={(changed) => setValue(changed.value)}
          language={locale}
          datePickerEnabled
          minDate={new Date(today.getFullYear() - years, 0, 1)}
          maxDate={today}
          maxLength={20}
          fullWidth
        />
      </div>
    </StyleSheetManager>
  )
}

/** Browsers hide the attribute and keep the property. */
function pageNonce(): string | undefined {
  return document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce
}
