import type { IncomingHttpHeaders } from 'node:http'

/**
 * Whether a body is refused before a byte of it is read: 413 when it is larger than `most`, in bytes; 411 when it does not say
 * how large it is, for browsers and well-behaved programs always do. Node.js takes no byte more than was said.
 */
export function bodyFault(headers: IncomingHttpHeaders, most: number): 411 | 413 | undefined {
  if (headers['transfer-encoding'] !== undefined) return 411
  return Number(headers['content-length'] ?? 0) <= most ? undefined : 413
}
