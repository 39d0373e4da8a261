import type { LogSummary } from '@/lib/contracts/archive/log'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import type { Archive } from '../../archive'
import { personEntry } from '../events/audit-entry'
import { runAudited } from '../events/audited-statement'
import type { FhirContext } from '../../protocol/http/fhir-context'
import { askLog } from './ask-log'
import { summaryStatement } from './summary-statement'

/** POST AuditEvent/$log-summary: counts under the same rule L3 as the rows, and the choices by which they are narrowed. */
export async function summariseLog(archive: Archive, c: FhirContext): Promise<Response> {
  const asked = await askLog(archive, c)
  if (asked instanceof Response) return asked
  const { caller, request, scope } = asked
  const now = archive.clock()
  const statement = summaryStatement(request, scope, caller.actorId, elevenMonthsBefore(now))
  const [found] = await runAudited<{ body: string }>(
    archive.database,
    statement.text,
    personEntry(caller, 'read-log'),
    now,
    statement.parameters,
  )
  const counts = JSON.parse(found?.body ?? '') as Omit<LogSummary, 'readAt'>
  return c.json({ ...counts, readAt: now.toISOString() } satisfies LogSummary)
}

/** The first day of the month eleven months back: with the present one, twelve. */
function elevenMonthsBefore(now: Date): string {
  const [year = 0, month = 0] = helsinkiDay(now).split('-').map(Number)
  return new Date(Date.UTC(year, month - 12, 1)).toISOString().slice(0, 10)
}
