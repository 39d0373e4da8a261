import type { ReactNode } from 'react'
import style from './more.module.css'

/** Unfolds in place, without script. The summary says what is inside. */
export function More(props: {
  summary: string
  open?: boolean
  plain?: boolean
  children: ReactNode
}) {
  return (
    <details
      className={props.plain ? `${style.more} ${style.plain}` : style.more}
      open={props.open}
    >
      <summary>{props.summary}</summary>
      <div>{props.children}</div>
    </details>
  )
}
