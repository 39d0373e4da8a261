'use client'

import { useRef, useState, type ReactNode, type SyntheticEvent } from 'react'
import { lighten, mostSent } from './lighten'
import style from './log-proof.module.css'

type Props = Readonly<{
  action: string
  /** Id of the field that has the file. */
  file: string
  /** What is said while a long file is read. */
  reading: string
  children: ReactNode
}>

/**
 * A form with a file. One that is longer than the portal takes in goes without what is not compared, and as it is where this can't be done: then
 * the portal says that it is too long.
 */
export function LighterForm({ action, file, reading, children }: Props) {
  const [isReading, setReading] = useState(false)
  const busy = useRef(false)
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    const form = event.currentTarget
    const field = form.elements.namedItem(file)
    const given = field instanceof HTMLInputElement ? field.files?.[0] : undefined
    if (!(field instanceof HTMLInputElement) || !given || given.size <= mostSent) return
    event.preventDefault()
    if (busy.current) return
    busy.current = true
    setReading(true)
    lighten(given)
      .then((lighter) => {
        const files = new DataTransfer()
        files.items.add(new File([lighter], given.name, { type: 'application/json' }))
        field.files = files.files
      })
      .catch(() => {})
      .finally(() => {
        busy.current = false
        setReading(false)
        form.submit()
      })
  }
  return (
    <form
      className={style.form}
      method="post"
      action={action}
      encType="multipart/form-data"
      onSubmit={submit}
    >
      {children}
      <p aria-live="polite">{isReading ? reading : null}</p>
    </form>
  )
}
