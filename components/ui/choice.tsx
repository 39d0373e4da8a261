import type { ReactNode } from 'react'
import { Hidden } from './hidden'
import { Icon } from './icon'
import style from './choice.module.css'

type Props = Readonly<{
  id: string
  name: string
  value: string
  label: string
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
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={error ? `${style.choice} ${style.wrong}` : style.choice}>
      <input
        type={radio ? 'radio' : 'checkbox'}
        defaultChecked={chosen}
        id={id}
        name={name}
        value={value}
        aria-describedby={ids === '' ? undefined : ids}
        aria-invalid={error ? true : undefined}
      />
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <p className={style.hint} id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className={style.error} id={`${id}-error`}>
          <Icon name="stop" />
          <span>
            <Hidden>{errorWord} </Hidden>
            {error}
          </span>
        </p>
      ) : null}
      {children ? <div className={style.inner}>{children}</div> : null}
    </div>
  )
}
