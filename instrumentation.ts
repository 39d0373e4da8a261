import type { Instrumentation } from 'next'

/**
 * Every error that a page or route did not expect: its digest is what the error page shows the user. Someone who did not wait for her
 * answer is no error.
 */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME === 'edge') return
  const { log } = await import('@/lib/config/log')
  const { isClientGone } = await import('@/lib/logging/is-client-gone')
  if (isClientGone(error)) {
    log('info', 'request.broken-off', { route: context.routePath, method: request.method })
    return
  }
  const reference =
    typeof error === 'object' && error !== null && 'digest' in error
      ? String(error.digest)
      : undefined
  log('error', 'portal.error', {
    reference,
    route: context.routePath,
    method: request.method,
    error,
  })
}
