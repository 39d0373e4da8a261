import { Hidden } from './hidden'
import { Icon } from './icon'
import { stopShape } from './icon-shapes'
import style from './field-notes.module.css'

type Props = Readonly<{
  /** Of the field that they are about. */
  id: string
  hint?: string
  error?: string
  /** "Fel:", read out before the error. */
  errorWord?: string
}>

/** What stands by a field besides its label: a hint, and what is wrong with it, in words. */
export function FieldNotes({ id, hint, error, errorWord }: Props) {
  return (
    <>
      {hint ? (
        <p className={style.hint} id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className={style.error} id={`${id}-error`}>
          <Icon shape={stopShape} />
          <span>
            <Hidden>{errorWord} </Hidden>
            {error}
          </span>
        </p>
      ) : null}
    </>
  )
}

/** Ties them to the field: the value of its `aria-describedby`. */
export function describedBy({ id, hint, error }: Props): string | undefined {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}
