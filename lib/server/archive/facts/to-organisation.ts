import { toCoverage } from '@/lib/contracts/archive/facts/to-coverage'
import type { ArchiveOrganization } from '@/lib/contracts/archive/organization'
import type { ControllerCoverage } from '@/lib/domain/visibility/view'
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

export function toOrganisation(resource: ArchiveOrganization): Organisation {
  const { id, name, _name, type = [], extension: extensions = [] } = resource
  const kinds = type.flatMap(({ coding = [] }) => coding.map(({ code }) => code))
  return {
    id,
    name: toNames(name, _name?.extension),
    controller: kinds.includes('controller'),
    partOf: /^Organization\/(.+)$/.exec(resource.partOf?.reference ?? '')?.[1] ?? null,
    contact: toContact(resource),
    coverage: toCoverage(extensions),
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
