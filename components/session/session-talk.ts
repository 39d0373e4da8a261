import type { SessionState } from '@/lib/contracts/portal/session-state'
import type { SessionTimes } from './session-times'

/** What the tabs of one browser tell each other. */
export type Notice =
  | Readonly<{ kind: 'extended'; login: string; endsAt: number; limitAt: number }>
  | Readonly<{ kind: 'ended' | 'opened'; login: string }>

export type Surroundings = Readonly<{
  /** Undefined: no answer to be had. */
  ask: () => Promise<SessionState | undefined>
  extend: () => Promise<SessionState | undefined>
  tell: (notice: Notice) => void
  /** Leaves the page; nothing personal may stay on the screen. */
  leave: () => void
}>

/** What one tab says of its session to the server and to the other tabs, until the session is over in this tab. */
export function createSessionTalk(login: string, times: SessionTimes, around: Surroundings) {
  let over = false

  function stop(): void {
    over = true
    times.stop()
  }

  function end(): void {
    if (over) return
    stop()
    around.tell({ kind: 'ended', login })
    around.leave()
  }

  function hear(state: SessionState | undefined): void {
    if (over) return
    if (state?.alive && state.login === login) {
      const now = Date.now()
      times.moveTo(now + state.remainingSeconds * 1000, now + state.limitSeconds * 1000)
    } else if (state || times.isPast()) end()
    else times.goOn()
  }

  return {
    isOver: () => over,
    stop,
    end,
    hear,
    async check(): Promise<void> {
      hear(await around.ask())
    },
    async extend(): Promise<void> {
      hear(await around.extend())
      if (!over) around.tell({ kind: 'extended', login, ...times.told() })
    },
  }
}
