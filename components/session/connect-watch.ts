import type { LiveSessionState } from '@/lib/contracts/portal/session-state'
import { askSession } from './ask-session'
import type { Notice } from './session-talk'
import type { Warning } from './session-times'
import { watchSession, type SessionWatch } from './session-watch'

/** Where the watch asks, and where it leads. */
export type SessionUrls = Readonly<{
  state: string
  extend: string
  logout: string
  leave: string
  ended: string
}>

export type ConnectedWatch = SessionWatch & Readonly<{ disconnect: () => void }>

const activities = ['pointerdown', 'keydown', 'scroll', 'submit'] as const

/** Connects a watch with this page: its events, the other tabs, and the portal. */
export function connectWatch(
  session: LiveSessionState,
  urls: SessionUrls,
  show: (warning: Warning | null) => void,
): ConnectedWatch {
  const tabs = new BroadcastChannel('mittkanta-session')
  const watch = watchSession(session, {
    ask: () => askSession(urls.state, 'GET'),
    extend: () => askSession(urls.extend, 'POST'),
    tell: (notice) => tabs.postMessage(notice),
    show,
    leave() {
      setHidden(true)
      // Whose tab it was, for another login may be open by now.
      window.location.replace(`${urls.ended}?of=${session.login}`)
    },
  })
  const events = new AbortController()
  const options = { signal: events.signal, passive: true, capture: true }
  const page = document.documentElement

  tabs.onmessage = ({ data }: MessageEvent<Notice>) => watch.told(data)
  for (const name of activities) page.addEventListener(name, () => void watch.activity(), options)
  page.addEventListener('submit', (event) => isLogout(event, urls) && watch.loggingOut(), options)
  document.addEventListener(
    'visibilitychange',
    () => !document.hidden && void watch.check(),
    options,
  )
  window.addEventListener('online', () => void watch.check(), options)
  // A page that the browser keeps whole for the Back button is hidden until the portal says that it may be seen.
  window.addEventListener('pagehide', (event) => event.persisted && setHidden(true), options)
  window.addEventListener('pageshow', (event) => event.persisted && void showAgain(watch), options)

  return {
    ...watch,
    disconnect() {
      watch.stop()
      events.abort()
      tabs.close()
    },
  }
}

async function showAgain(watch: SessionWatch): Promise<void> {
  if (await watch.mayShow()) setHidden(false)
}

function setHidden(hidden: boolean): void {
  document.documentElement.style.visibility = hidden ? 'hidden' : ''
}

function isLogout(event: Event, { logout, leave }: SessionUrls): boolean {
  const form = event.target
  if (!(form instanceof HTMLFormElement)) return false
  return [logout, leave].includes(new URL(form.action).pathname)
}
