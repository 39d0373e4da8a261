import { documentTypes, type DocumentType } from '@/lib/domain/codes/document-types'
import { serviceTasks, type ServiceTask } from '@/lib/domain/codes/service-tasks'
import { isCalendarDay } from '@/lib/domain/identity/calendar-day'
import type { ControllerCoverage, DisplayRestriction } from '@/lib/domain/visibility/view'
import type { ArchiveExtension } from '../extension'
import { extension } from '../systems'
import { knownCode } from './known-code'

const tasks: ReadonlySet<string> = new Set(serviceTasks)
const types: ReadonlySet<string> = new Set(documentTypes)

/** What a controller shows, from when on and but for what, out of the extensions of its Organization (V17, V18). */
export function toCoverage(extensions: readonly ArchiveExtension[]): ControllerCoverage {
  return { starts: toStarts(extensions), restrictions: toRestrictions(extensions) }
}

/** A service task or a day that we do not know begins nothing (V17). */
function toStarts(extensions: readonly ArchiveExtension[]): Map<ServiceTask, string> {
  const starts = new Map<ServiceTask, string>()
  for (const start of extensions.filter(({ url }) => url === extension.displayStart)) {
    const task = knownCode<ServiceTask>(tasks, part(start, 'serviceTask')?.valueCode)
    const from = part(start, 'from')?.valueDate
    if (task && from && isCalendarDay(from)) starts.set(task, from)
  }
  return starts
}

/**
 * A condition that cannot be read is left out, so that the restriction covers more and not less (V18). One for a code
 * that is not known would cover only documents that are hidden anyway; it too covers more.
 */
function toRestrictions(extensions: readonly ArchiveExtension[]): DisplayRestriction[] {
  return extensions
    .filter(({ url }) => url === extension.displayRestriction)
    .map((restriction) => {
      const madeBefore = part(restriction, 'madeBefore')?.valueDate
      return {
        serviceTask: knownCode(tasks, part(restriction, 'serviceTask')?.valueCode),
        type: knownCode<DocumentType>(types, part(restriction, 'documentType')?.valueCode),
        madeBefore: madeBefore && isCalendarDay(madeBefore) ? madeBefore : null,
      }
    })
}

function part(whole: ArchiveExtension, url: string) {
  return whole.extension?.find((each) => each.url === url)
}
