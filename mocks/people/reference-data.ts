import type { ActivityDefinition, Organization } from 'fhir/r4'

import { dayInHelsinki, type Day } from './days'
import { kantaInformation } from './kanta-information'
import { organisationsOn } from './organisations'
import { toOrganization } from './organisations/to-organization'

/** Everything public that the archive has before the first document: organisations and versions of the information. */
export const referenceData = (
  today: Day = dayInHelsinki(new Date()),
): Readonly<{
  organisations: readonly Organization[]
  informationVersions: readonly ActivityDefinition[]
}> => ({
  organisations: organisationsOn(today).map(toOrganization),
  informationVersions: kantaInformation(),
})
