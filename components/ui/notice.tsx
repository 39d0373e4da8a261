import type { ReactNode } from 'react'
import { Icon } from './icon'
import style from './notice.module.css'

type Props = Readonly<{
  kind: 'info' | 'done' | 'stop'
  heading: string
  /** Level of the heading in the page. */
  level?: 2 | 3
  children: ReactNode
}>

/** Something that must be seen before the rest: a fact, a receipt, or a stop. */
export function Notice({ kind, heading, level = 2, children }: Props) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className={`${style.notice} ${style[kind]}`}>
      <Icon name={kind} />
      <div className={style.content}>
        <Heading>{heading}</Heading>
        {children}
      </div>
    </div>
  )
}
