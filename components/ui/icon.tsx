import type { ReactElement } from 'react'
import style from './icon.module.css'

/** What an icon shows, from `icon-shapes`. */
export type Shape = ReactElement

/** A shape beside words; it never stands alone, so it is not read out. */
export function Icon({ shape }: { shape: Shape }) {
  return (
    <svg className={style.icon} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {shape}
    </svg>
  )
}
