import type { ReactNode } from 'react'
import style from './empty.module.css'
import layout from './layout.module.css'

/** "There is nothing": plain, between two hairlines. */
export function Empty({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <section className={style.empty}>
      <h2>{heading}</h2>
      <div className={layout.stack}>{children}</div>
    </section>
  )
}
