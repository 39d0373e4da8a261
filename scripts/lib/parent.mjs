/**
 * Tells when the npm that started us is no more. A signal sent to npm alone ends npm and its shell but does not reach us,
 * and we would go on unseen.
 * @param {() => void} callback
 */
export function whenParentEnds(callback) {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    callback()
  }, 500)
  timer.unref()
}
