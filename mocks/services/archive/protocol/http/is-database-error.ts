import { DatabaseUnavailable } from '@/lib/database/database-unavailable'

/** Whether the database refused, which an SQLSTATE says, or is not available. */
export function isDatabaseError(error: unknown): boolean {
  if (error instanceof DatabaseUnavailable) return true
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^[0-9A-Z]{5}$/.test(code)
}
