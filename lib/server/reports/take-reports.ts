import 'server-only'
import { log } from '@/lib/config/log'
import { logSecurity } from '@/lib/logging/log-security'
import { fewAMinute } from './few-a-minute'
import { readReports } from './read-reports'

/** Lines a minute for the whole portal. What matters shows at once, and who floods us writes no log full. */
const mayNote = fewAMinute(60)

/**
 * Takes a report of a browser that a page of ours held what its policy forbids. Anybody can send one, without a session and from
 * anywhere, so nothing of it is kept but words of our own lists. The answer is the same whatever was sent.
 */
export async function takeReports(request: Request, _context?: unknown, now = new Date()) {
  for (const { directive, blocked, route } of readReports(await jsonOf(request))) {
    if (!mayNote(now)) break
    logSecurity(log, 'malicious_extraneous', 'content-policy', { directive, blocked, route })
  }
  return new Response(null, { status: 204, headers: { 'Cache-Control': 'no-store' } })
}

async function jsonOf(request: Request): Promise<unknown> {
  try {
    return await request.json()
  } catch {
    return undefined
  }
}
