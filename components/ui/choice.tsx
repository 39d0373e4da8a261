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
}>

/** A box to tick; the whole row presses it. */
export function Choice({ id, name, value, label, hint, error, errorWord }: Props) {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={error ? `${style.choice} ${style.wrong}` : style.choice}>
      <input
        type="checkbox"
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
    </div>
  )
}
