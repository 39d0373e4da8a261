/** What Next.js throws when nobody waits for its answer any more. */
const names: readonly string[] = ['AbortError', 'ResponseAborted']

/**
 * Whether an error only says that the one who asked has gone: closed the page, went on, lost the network. That is no fault of anybody.
 * A connection of ours that broke (to the database or the archive) is none of these: Node.js says "aborted" of a request alone.
 */
export function isClientGone(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? error.code : undefined
  return names.includes(error.name) || (code === 'ECONNRESET' && error.message === 'aborted')
}
