import type { ReactNode } from 'react'
import { describedBy, FieldNotes } from './field-notes'
import style from './choice.module.css'

type Props = Readonly<{
  id: string
  name: string
  value: string
  label: ReactNode
  hint?: string
  error?: string
  errorWord: string
  /** One among several that exclude each other. */
  radio?: boolean
  chosen?: boolean
  /** Fields of this choice; they stand inside its row. */
  children?: ReactNode
}>

/** A box to tick, or one choice among several; the whole row presses it. */
export function Choice({ id, name, value, label, hint, error, errorWord, ...more }: Props) {
  const { radio = false, chosen, children } = more
  const notes = { id, hint, error, errorWord }
  return (
    <div className={error ? `${style.choice} ${style.wrong}` : style.choice}>
      <input
        type={radio ? 'radio' : 'checkbox'}
        defaultChecked={chosen}
        id={id}
        name={name}
        value={value}
        aria-describedby={describedBy(notes)}
        aria-invalid={error ? true : undefined}
      />
      <label htmlFor={id}>{label}</label>
      <FieldNotes {...notes} />
      {children ? <div className={style.inner}>{children}</div> : null}
    </div>
  )
}
