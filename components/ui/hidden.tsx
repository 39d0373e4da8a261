import type { ReactNode } from 'react'
import text from './text.module.css'

/** Words for those who listen, where the eye has the shape or the place. */
export function Hidden({ children }: { children: ReactNode }) {
  return <span className={text.hidden}>{children}</span>
}
