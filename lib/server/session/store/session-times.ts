/** The limits of a session, in seconds. */
export type SessionLimits = Readonly<{ idleSeconds: number; absoluteSeconds: number }>

export type SessionTimes = Readonly<{ expiresAt: Date; absoluteUntil: Date }>

/** When a session that begins now ends: by idleness, and at the latest. */
export function timesOfNewSession(now: Date, limits: SessionLimits): SessionTimes {
  const absoluteUntil = secondsAfter(now, limits.absoluteSeconds)
  return { absoluteUntil, expiresAt: idleEnd(now, absoluteUntil, limits.idleSeconds) }
}

/** The end by idleness after activity `now`. The absolute limit is never moved. */
export function idleEnd(now: Date, absoluteUntil: Date, idleSeconds: number): Date {
  const end = secondsAfter(now, idleSeconds)
  return end < absoluteUntil ? end : absoluteUntil
}

/** Whether a session is alive: it ends at the very moment that it names. */
export function isAlive(times: SessionTimes, now: Date): boolean {
  return now < times.expiresAt && now < times.absoluteUntil
}

/**
 * Whether activity `now` is worth a write: a fifteenth of the idle limit, a minute at the most, has gone since the last
 * one, and the end can still move.
 */
export function isExtensionDue(times: SessionTimes, now: Date, idleSeconds: number): boolean {
  const gained =
    idleEnd(now, times.absoluteUntil, idleSeconds).getTime() - times.expiresAt.getTime()
  return gained >= Math.min(60, idleSeconds / 15) * 1000
}

function secondsAfter(moment: Date, seconds: number): Date {
  return new Date(moment.getTime() + seconds * 1000)
}
