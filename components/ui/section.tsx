import type { ReactNode } from 'react'
import style from './section.module.css'

type Props = Readonly<{
  heading: string
  id?: string
  /** "side" in the narrow column, "bare" without a rule above. */
  kind?: 'main' | 'side' | 'bare'
  /** A link on the line of the heading. */
  aside?: ReactNode
  className?: string
  children: ReactNode
}>

/** A part of a page under its own second-level heading. */
export function Section({ heading, id, kind = 'main', aside, className, children }: Props) {
  const classes = [
    style.section,
    kind === 'side' && style.side,
    kind === 'bare' && style.bare,
    className,
  ]
  return (
    <section className={classes.filter(Boolean).join(' ')} id={id}>
      {aside ? (
        <div className={style.head}>
          <h2>{heading}</h2>
          {aside}
        </div>
      ) : (
        <h2>{heading}</h2>
      )}
      {children}
    </section>
  )
}
