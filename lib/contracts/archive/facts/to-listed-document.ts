import type { DisplayIndexDocument } from '@/lib/contracts/archive/display-index'
import { documentFormats, type DocumentStatus } from '@/lib/domain/codes/document-states'
import { documentTypes } from '@/lib/domain/codes/document-types'
import { serviceTasks } from '@/lib/domain/codes/service-tasks'
import { socialServices } from '@/lib/domain/codes/social-services'
import type { ListedDocument } from '@/lib/domain/documents/shown-document'
import { retentionKeys } from '@/lib/domain/retention/retention-table'
import { isCalendarDay } from '@/lib/domain/identity/calendar-day'
import { knownCode } from './known-code'

const tasks: ReadonlySet<string> = new Set(serviceTasks)
const services: ReadonlySet<string> = new Set(socialServices)
const types: ReadonlySet<string> = new Set(documentTypes)
const formats: ReadonlySet<string> = new Set(documentFormats)

const rowsOfRetention: ReadonlySet<string> = new Set(retentionKeys)

const statuses: ReadonlyMap<string | null, DocumentStatus> = new Map([
  ['current', 'current'],
  ['superseded', 'superseded'],
  ['annulled', 'annulled'],
  ['entered-in-error', 'annulled'],
])

/** One row of the display index as the facts that the rules V02–V19 ask for. */
export function toListedDocument(row: DisplayIndexDocument): ListedDocument {
  const [id, controller, task, service, type, attachedTo, format, status, ...marks] = row
  const [shared, delayed, release, special, fromGuardians, madeOn, ...version] = marks
  const [storedAt, corrected, unit, madeIn, keptUntil, keptBy, matchesWords] = version
  return {
    id,
    facts: {
      controller,
      madeIn: madeIn === null ? 'none' : { controller: madeIn[0], socialService: madeIn[1] },
      serviceTask: knownCode(tasks, task),
      socialService: knownCode(services, service),
      type: knownCode(types, type),
      attachedTo: attachedTo === null ? 'none' : { id: attachedTo },
      format: knownCode(formats, format),
      status: statuses.get(status) ?? null,
      sharedMatter: shared,
      delayed,
      releaseDay: calendarDay(release),
      specialContent: special,
      hiddenFromGuardians: fromGuardians,
      madeOn: calendarDay(madeOn),
    },
    unit,
    // It decides only what counts as new; an instant that is none never does.
    storedAt: new Date(Date.parse(storedAt) || 0),
    corrected,
    keptUntil: calendarDay(keptUntil),
    keptBy: knownCode(rowsOfRetention, keptBy),
    matchesWords,
  }
}

function calendarDay(text: string | null): string | null {
  return text !== null && isCalendarDay(text) ? text : null
}
