import { parseSessionState, type SessionState } from '@/lib/contracts/portal/session-state'

/** Asks the portal how long the session lives; undefined when there is no answer, or nonsense. */
export async function askSession(
  url: string,
  method: 'GET' | 'POST',
): Promise<SessionState | undefined> {
  try {
    const response = await fetch(url, { method, cache: 'no-store', keepalive: method === 'POST' })
    return response.ok ? parseSessionState(await response.json()) : undefined
  } catch {
    return undefined
  }
}
