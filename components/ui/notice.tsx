import type { ReactNode } from 'react'
import { Icon } from './icon'
import { doneShape, infoShape, stopShape } from './icon-shapes'
import style from './notice.module.css'

type Props = Readonly<{
  kind: 'info' | 'done' | 'stop'
  heading: string
  /** Level of the heading in the page. */
  level?: 2 | 3
  children: ReactNode
}>

const shapes = { info: infoShape, done: doneShape, stop: stopShape } as const

/** Something that must be seen before the rest: a fact, a receipt, or a stop. */
export function Notice({ kind, heading, level = 2, children }: Props) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className={`${style.notice} ${style[kind]}`}>
      <Icon shape={shapes[kind]} />
      <div className={style.content}>
        <Heading>{heading}</Heading>
        {children}
      </div>
    </div>
  )
}
