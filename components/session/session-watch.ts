import type { LiveSessionState, SessionState } from '@/lib/contracts/portal/session-state'

/** When the session ends, by the clock of this browser. */
export type Warning = Readonly<{
  endsAt: Date
  /** Whole minutes that are left, at least one. */
  minutes: number
  /** "limit": nothing can extend it any more. */
  reason: 'idle' | 'limit'
}>

/** What the tabs of one browser tell each other. */
export type Notice =
  | Readonly<{ kind: 'extended'; login: string; endsAt: number; limitAt: number }>
  | Readonly<{ kind: 'ended' | 'opened'; login: string }>

export type Surroundings = Readonly<{
  /** Undefined: no answer to be had. */
  ask: () => Promise<SessionState | undefined>
  extend: () => Promise<SessionState | undefined>
  tell: (notice: Notice) => void
  show: (warning: Warning | null) => void
  /** Leaves the page; nothing personal may stay on the screen. */
  leave: () => void
}>

const second = 1000
const longestWarning = 120 * second

/**
 * Keeps the time of one session in one tab: warns two minutes before the end, extends after activity, follows the other
 * tabs, and leaves when the session is over or another login has taken its place. The server decides; before it warns or
 * leaves the tab asks.
 */
export function watchSession(start: LiveSessionState, around: Surroundings) {
  const { login } = start
  const idle = start.idleSeconds * second
  const warnFor = Math.min(longestWarning, idle / 3)
  const extendEvery = Math.min(60 * second, idle / 15)
  let endsAt = 0
  let limitAt = 0
  let extendedAt = Date.now()
  let warned = false
  let limitKnown = false
  let over = false
  let timer: ReturnType<typeof setTimeout> | undefined

  function learn(state: LiveSessionState): void {
    const now = Date.now()
    moveTo(now + state.remainingSeconds * second, now + state.limitSeconds * second)
  }

  function moveTo(end: number, limit: number): void {
    endsAt = end
    limitAt = limit
    clearTimeout(timer)
    const now = Date.now()
    const isWarningDue = endsAt - now <= warnFor && !(isAtLimit() && limitKnown)
    if (isWarningDue) warn(now)
    else calm()
    const isEndNext = warned || (isAtLimit() && limitKnown)
    const next = isEndNext ? endsAt - now + second : endsAt - now - warnFor
    timer = setTimeout(() => void check(), Math.max(second, next))
  }

  const isAtLimit = () => limitAt - endsAt < 2 * second

  function warn(now: number): void {
    if (warned) return
    warned = true
    around.show({
      endsAt: new Date(endsAt),
      minutes: Math.max(1, Math.round((endsAt - now) / 60_000)),
      reason: isAtLimit() ? 'limit' : 'idle',
    })
  }

  function calm(): void {
    if (!warned) return
    warned = false
    around.show(null)
  }

  function end(): void {
    if (over) return
    stop()
    around.tell({ kind: 'ended', login })
    around.leave()
  }

  function hear(state: SessionState | undefined): void {
    if (over) return
    if (state?.alive && state.login === login) learn(state)
    else if (state || Date.now() >= endsAt) end()
    else moveTo(endsAt, limitAt)
  }

  async function check(): Promise<void> {
    hear(await around.ask())
  }

  async function extend(): Promise<void> {
    extendedAt = Date.now()
    hear(await around.extend())
    if (!over) around.tell({ kind: 'extended', login, endsAt, limitAt })
  }

  function stop(): void {
    over = true
    clearTimeout(timer)
  }

  learn(start)
  around.tell({ kind: 'opened', login })

  return {
    /** Somebody did something on the page. While the warning stands, only its own button counts. */
    async activity(): Promise<void> {
      if (over || warned || Date.now() - extendedAt < extendEvery) return
      await extend()
    },
    /** The warning was answered. */
    async stay(): Promise<void> {
      if (over) return
      if (isAtLimit()) {
        limitKnown = true
        return moveTo(endsAt, limitAt)
      }
      await extend()
    },
    /** The tab woke up. */
    check,
    /** The page came back from the browser's memory: it may be seen only if the server says so. */
    async mayShow(): Promise<boolean> {
      if (over) {
        around.leave()
        return false
      }
      const state = await around.ask()
      hear(state ?? { alive: false })
      return !over
    },
    /** The user logs out in this tab: the others close, and this one is led on by its form. */
    loggingOut(): void {
      stop()
      around.tell({ kind: 'ended', login })
    },
    /** Another tab says something. */
    told(notice: Notice): void {
      if (over) return
      if (notice.kind === 'opened' && notice.login !== login) return end()
      if (notice.login !== login) return
      if (notice.kind === 'ended') return end()
      if (notice.kind === 'extended') moveTo(notice.endsAt, notice.limitAt)
    },
    stop,
  }
}

export type SessionWatch = ReturnType<typeof watchSession>
