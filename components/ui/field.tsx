import type { ComponentProps, ReactNode } from 'react'
import { describedBy, FieldNotes } from './field-notes'
import style from './field.module.css'

type Frame = Readonly<{
  id: string
  label: string
  hint?: string
  error?: string
  /** "Fel:", read out before the error. */
  errorWord?: string
}>

/** One line of text, or a file, under its label; hint and error stand in words and are tied to the field. */
export function Field({
  id,
  label,
  hint,
  error,
  errorWord,
  ...input
}: Frame & ComponentProps<'input'>) {
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} errorWord={errorWord}>
      <input
        className={input.type === 'file' ? style.file : style.input}
        id={id}
        aria-describedby={describedBy({ id, hint, error })}
        aria-invalid={error ? true : undefined}
        {...input}
      />
    </FieldFrame>
  )
}

/** Some lines of text. */
export function AreaField({
  id,
  label,
  hint,
  error,
  errorWord,
  ...area
}: Frame & ComponentProps<'textarea'>) {
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} errorWord={errorWord}>
      <textarea
        className={`${style.input} ${style.area}`}
        id={id}
        aria-describedby={describedBy({ id, hint, error })}
        aria-invalid={error ? true : undefined}
        {...area}
      />
    </FieldFrame>
  )
}

/** A choice of one among some, as the browser has it. */
export function SelectField({
  id,
  label,
  hint,
  error,
  errorWord,
  ...select
}: Frame & ComponentProps<'select'>) {
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} errorWord={errorWord}>
      <select
        className={`${style.input} ${style.select}`}
        id={id}
        aria-describedby={describedBy({ id, hint, error })}
        aria-invalid={error ? true : undefined}
        {...select}
      />
    </FieldFrame>
  )
}

function FieldFrame({
  id,
  label,
  hint,
  error,
  errorWord,
  children,
}: Frame & { children: ReactNode }) {
  return (
    <div className={error ? `${style.field} ${style.wrong}` : style.field}>
      <label htmlFor={id}>{label}</label>
      <FieldNotes id={id} hint={hint} error={error} errorWord={errorWord} />
      {children}
    </div>
  )
}
