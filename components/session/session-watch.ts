import type { LiveSessionState } from '@/lib/contracts/portal/session-state'
import { createSessionTalk, type Notice, type Surroundings } from './session-talk'
import { createSessionTimes, type Warning } from './session-times'

const second = 1000
const longestWarning = 120 * second

/**
 * Keeps the time of one session in one tab: warns two minutes before the end, extends after activity, follows the other
 * tabs, and leaves when the session is over or another login has taken its place. The server decides; before it warns or
 * leaves the tab asks.
 */
export function watchSession(
  start: LiveSessionState,
  around: Surroundings & Readonly<{ show: (warning: Warning | null) => void }>,
) {
  const { login } = start
  const idle = start.idleSeconds * second
  const extendEvery = Math.min(60 * second, idle / 15)
  let extendedAt = Date.now()
  const times = createSessionTimes({
    warnFor: Math.min(longestWarning, idle / 3),
    show: around.show,
    due: () => void talk.check(),
  })
  const talk = createSessionTalk(login, times, around)
  const extend = () => {
    extendedAt = Date.now()
    return talk.extend()
  }

  talk.hear(start)
  around.tell({ kind: 'opened', login })

  return {
    /** Somebody did something on the page. While the warning stands, only its own button counts. */
    async activity(): Promise<void> {
      if (talk.isOver() || times.isWarned() || Date.now() - extendedAt < extendEvery) return
      await extend()
    },
    /** The warning was answered. */
    async stay(): Promise<void> {
      if (talk.isOver()) return
      if (times.isAtLimit()) times.limitIsKnown()
      else await extend()
    },
    /** The tab woke up. */
    check: talk.check,
    /** The page came back from the browser's memory: it may be seen only if the server says so. */
    async mayShow(): Promise<boolean> {
      if (talk.isOver()) around.leave()
      else talk.hear((await around.ask()) ?? { alive: false })
      return !talk.isOver()
    },
    /** The user logs out in this tab: the others close, and this one is led on by its form. */
    loggingOut(): void {
      talk.stop()
      around.tell({ kind: 'ended', login })
    },
    /** Another tab says something. */
    told(notice: Notice): void {
      if (talk.isOver()) return
      const isOurs = notice.login === login
      if (isOurs && notice.kind === 'extended') times.moveTo(notice.endsAt, notice.limitAt)
      else if (isOurs ? notice.kind === 'ended' : notice.kind === 'opened') talk.end()
    },
    stop: talk.stop,
  }
}

export type SessionWatch = ReturnType<typeof watchSession>
