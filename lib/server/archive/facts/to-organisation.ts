import { extension } from '@/lib/contracts/archive/systems'
import type { ArchiveExtension } from '@/lib/contracts/archive/extension'
import type { ArchiveOrganization } from '@/lib/contracts/archive/organization'
import { documentTypes, type DocumentType } from '@/lib/domain/codes/document-types'
import { serviceTasks, type ServiceTask } from '@/lib/domain/codes/service-tasks'
import { isCalendarDay } from '@/lib/domain/identity/calendar-day'
import type { ControllerCoverage, DisplayRestriction } from '@/lib/domain/visibility/view'
import { knownCode } from './known-code'
import { toNames, type Names } from './to-names'

/** A controller or a unit, with its names and, for a controller, what it shows. */
export type Organisation = Readonly<{
  id: string
  name: Names
  controller: boolean
  /** The organisation that a unit belongs to. */
  partOf: string | null
  contact: Readonly<{
    phone: string | null
    email: string | null
    hours: Names | null
    address: string | null
  }>
  coverage: ControllerCoverage
}>

const tasks: ReadonlySet<string> = new Set(serviceTasks)
const types: ReadonlySet<string> = new Set(documentTypes)

export function toOrganisation(resource: ArchiveOrganization): Organisation {
  const { id, name, _name, type = [], extension: extensions = [] } = resource
  const kinds = type.flatMap(({ coding = [] }) => coding.map(({ code }) => code))
  return {
    id,
    name: toNames(name, _name?.extension),
    controller: kinds.includes('controller'),
    partOf: /^Organization\/(.+)$/.exec(resource.partOf?.reference ?? '')?.[1] ?? null,
    contact: toContact(resource),
    coverage: { starts: toStarts(extensions), restrictions: toRestrictions(extensions) },
  }
}

function toContact({ telecom = [], address = [], contact = [] }: ArchiveOrganization) {
  const reached = (wanted: string) => telecom.find(({ system }) => system === wanted)?.value ?? null
  const [place] = address
  const town = [place?.postalCode, place?.city].filter(Boolean).join(' ')
  const purpose = contact[0]?.purpose
  return {
    phone: reached('phone'),
    email: reached('email'),
    hours: purpose ? toNames(purpose.text, purpose._text?.extension) : null,
    address: [...(place?.line ?? []), town].filter(Boolean).join(', ') || null,
  }
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
