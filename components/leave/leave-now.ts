/** How long the end of the session is waited for, in milliseconds. Nothing is on the screen meanwhile. */
const longest = 1_000

type Leaving = Readonly<{
  /** What ends the session. */
  action: string
  /** The neutral page. */
  neutral: string
}>

/**
 * Leaves at once: nothing can be seen any more before anybody answers, the session ends, and the neutral page takes the place of
 * this one in the history.
 */
export function leaveNow({ action, neutral }: Leaving): void {
  document.documentElement.style.visibility = 'hidden'
  document.title = new URL(neutral).hostname
  const options = {
    method: 'POST',
    redirect: 'manual',
    cache: 'no-store',
    keepalive: true,
  } as const
  const ended = fetch(action, options).catch(() => undefined)
  const waited = new Promise((resolve) => setTimeout(resolve, longest))
  void Promise.race([ended, waited]).then(() => window.location.replace(neutral))
}
