import { dayInHelsinki } from '@/mocks/people/days'
import { kantaInformationOn } from '@/mocks/people/kanta-information'
import { organisationsOn } from '@/mocks/people/organisations'
import { toOrganization } from '@/mocks/people/organisations/to-organization'
import type { ReferenceData } from './load-reference-data'

/** The invented organisations, with what they show as of today, and the versions of the Kanta information. */
export function demoReferenceData(now: Date): ReferenceData {
  return {
    organisations: organisationsOn(dayInHelsinki(now)).map(toOrganization),
    informationVersions: kantaInformationOn(dayInHelsinki(now)),
  }
}
