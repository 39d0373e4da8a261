/** When the session ends, by the clock of this browser. */
export type Warning = Readonly<{
  endsAt: Date
  /** Whole minutes that are left, at least one. */
  minutes: number
  /** "limit": nothing can extend it any more. */
  reason: 'idle' | 'limit'
}>

type Around = Readonly<{
  /** Milliseconds before the end. */
  warnFor: number
  show: (warning: Warning | null) => void
  /** Somebody has to ask the server how things are. */
  due: () => void
}>

const second = 1000

/** Keeps when one session ends, shows the warning before that and takes it away, and says when to look again. */
export function createSessionTimes({ warnFor, show, due }: Around) {
  let endsAt = 0
  let limitAt = 0
  let warned = false
  let limitKnown = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const isAtLimit = () => limitAt - endsAt < 2 * second
  const isSaid = () => isAtLimit() && limitKnown

  function moveTo(end: number, limit: number): void {
    endsAt = end
    limitAt = limit
    clearTimeout(timer)
    const left = endsAt - Date.now()
    setWarned(left <= warnFor && !isSaid(), left)
    const next = warned || isSaid() ? left + second : left - warnFor
    timer = setTimeout(due, Math.max(second, next))
  }

  function setWarned(isDue: boolean, left: number): void {
    if (warned === isDue) return
    warned = isDue
    if (!isDue) return show(null)
    const minutes = Math.max(1, Math.round(left / 60_000))
    show({ endsAt: new Date(endsAt), minutes, reason: isAtLimit() ? 'limit' : 'idle' })
  }

  return {
    moveTo,
    isAtLimit,
    isWarned: () => warned,
    isPast: () => Date.now() >= endsAt,
    /** As they were told last, in milliseconds since 1970. */
    told: () => ({ endsAt, limitAt }),
    /** Nothing new is known. */
    goOn: () => moveTo(endsAt, limitAt),
    /** The reader has been told that nothing extends it any more, and is not told again. */
    limitIsKnown(): void {
      limitKnown = true
      moveTo(endsAt, limitAt)
    },
    stop: () => clearTimeout(timer),
  }
}

export type SessionTimes = ReturnType<typeof createSessionTimes>
