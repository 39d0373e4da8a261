import type { Context } from 'hono'

const descriptions = {
  invalid_client_metadata: 'The metadata are not as RFC 7591 and the guide have them.',
  invalid_software_statement: 'The software statement does not hold, or has registered a system.',
  unapproved_software_statement: 'The software statement does not allow this.',
} as const

/** An error of registering (RFC 7591, section 3.2.2). */
export function registrationError(
  c: Context,
  error: keyof typeof descriptions,
  description: string = descriptions[error],
): Response {
  return c.json({ error, error_description: description }, 400, { 'Cache-Control': 'no-store' })
}
