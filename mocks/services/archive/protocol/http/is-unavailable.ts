import { DatabaseUnavailable } from '@/lib/database/database-unavailable'
import { Away } from '../../away'

/** Whether what the archive leans on refused (of the database an SQLSTATE says so) or is not available. */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof DatabaseUnavailable || error instanceof Away) return true
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^[0-9A-Z]{5}$/.test(code)
}
