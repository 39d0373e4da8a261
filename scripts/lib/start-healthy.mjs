import { startChild, stopChildren } from './child.mjs'
import { waitForHealth } from './health.mjs'

/**
 * Starts a program and waits until it is healthy; one that does not get there is stopped again.
 *
 * @param {Parameters<typeof startChild>[0]} program
 * @param {string} url where it answers
 * @param {() => void} after done when it has stopped
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startHealthy(program, url, after) {
  const child = startChild(program)
  const stop = () => stopChildren([child]).then(after)
  try {
    await waitForHealth(child, url)
    return { url, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
