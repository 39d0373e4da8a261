'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import type { LiveSessionState } from '@/lib/contracts/portal/session-state'
import { connectWatch, type ConnectedWatch, type SessionUrls } from './connect-watch'
import type { Warning } from './session-times'

/** Watches a session as long as the page stands; gives the warning to show, and what answers it. */
export function useSessionWatch(session: LiveSessionState, urls: SessionUrls) {
  const [warning, setWarning] = useState<Warning | null>(null)
  const watch = useRef<ConnectedWatch | null>(null)
  const path = usePathname()

  useEffect(() => {
    const connected = connectWatch(session, urls, setWarning)
    watch.current = connected
    return () => {
      connected.disconnect()
      setWarning(null)
    }
  }, [session, urls])

  useEffect(() => void watch.current?.activity(), [path])

  return { warning, stay: () => watch.current?.stay() }
}
