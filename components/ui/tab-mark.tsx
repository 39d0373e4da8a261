'use client'

import { useEffect } from 'react'

const mark = '• '

/**
 * While the page is in front, its tab has a mark that there is something new. A tab behind others, the history and a shared
 * screen keep the plain title: what a title says is read by others.
 */
export function TabMark() {
  useEffect(() => {
    const unmark = () => {
      if (document.title.startsWith(mark)) document.title = document.title.slice(mark.length)
    }
    const tell = () => {
      unmark()
      if (document.visibilityState === 'visible') document.title = `${mark}${document.title}`
    }
    tell()
    document.addEventListener('visibilitychange', tell)
    window.addEventListener('pagehide', unmark)
    return () => {
      document.removeEventListener('visibilitychange', tell)
      window.removeEventListener('pagehide', unmark)
      unmark()
    }
  }, [])
  return null
}
