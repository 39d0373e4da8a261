import 'server-only'
import type { ContactDto, OrganisationDto } from '@/lib/contracts/portal/localised-name'
import { inEachLanguage } from '@/lib/domain/codes/languages'
import type { ReferenceData } from './archive/reference/reference-data'

type Organisations = ReferenceData['organisations']

/** The organisation by its id, or the one that stands in for it when the reference data lacks it. */
export function organisationDto(
  organisations: Organisations,
  id: string | null,
  instead?: string,
): OrganisationDto {
  const found = find(organisations, id) ?? find(organisations, instead ?? null)
  const { name = inEachLanguage(() => '–') } = found ?? {}
  return { id: found?.id ?? '', name }
}

/** The unit with how to reach it; the controller's contact where the unit has none. */
export function unitDto(
  organisations: Organisations,
  unit: string | null,
  controller: string,
): OrganisationDto & { contact: ContactDto } {
  const own = find(organisations, unit)?.contact
  const above = find(organisations, controller)?.contact
  const contact = own?.phone || own?.email ? own : (above ?? own)
  return {
    ...organisationDto(organisations, unit, controller),
    contact: contact ?? { phone: null, email: null, hours: null, address: null },
  }
}

function find(organisations: Organisations, id: string | null) {
  return id === null ? undefined : organisations.get(id)
}
