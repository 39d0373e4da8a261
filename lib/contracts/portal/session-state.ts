/** What the browser may know of its session, to warn before it ends. Parsed by hand: zod would double the script of a page. */
export type SessionState =
  | Readonly<{ alive: false }>
  | Readonly<{
      alive: true
      /** Which login this is: another value means that another person may be logged in now. No secret. */
      login: string
      /** Until the idle limit, in seconds. */
      remainingSeconds: number
      /** Until the limit that can't be moved, in seconds. Never less than `remainingSeconds`. */
      limitSeconds: number
      /** The idle limit itself, in seconds: what activity gives anew. */
      idleSeconds: number
    }>

export type LiveSessionState = Extract<SessionState, { alive: true }>

/** Reads an answer of /api/session; undefined when it is none. */
export function parseSessionState(answer: unknown): SessionState | undefined {
  if (typeof answer !== 'object' || answer === null || !('alive' in answer)) return undefined
  if (answer.alive === false) return { alive: false }
  const { login, remainingSeconds, limitSeconds, idleSeconds } = answer as Record<string, unknown>
  if (typeof login !== 'string') return undefined
  if (typeof remainingSeconds !== 'number' || typeof limitSeconds !== 'number') return undefined
  if (typeof idleSeconds !== 'number') return undefined
  return { alive: true, login, remainingSeconds, limitSeconds, idleSeconds }
}
