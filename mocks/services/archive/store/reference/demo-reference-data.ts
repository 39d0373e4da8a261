import { dayInHelsinki } from '@/mocks/world/people/days'
import { kantaInformationOn } from '@/mocks/world/people/kanta-information'
import { organisationsOn } from '@/mocks/world/people/organisations'
import { toOrganization } from '@/mocks/world/people/organisations/to-organization'
import type { ReferenceData } from './load-reference-data'

/** The invented organisations, with what they show as of today, and the versions of the Kanta information. */
export function demoReferenceData(now: Date): ReferenceData {
  return {
    organisations: organisationsOn(dayInHelsinki(now)).map(toOrganization),
    informationVersions: kantaInformationOn(dayInHelsinki(now)),
  }
}
