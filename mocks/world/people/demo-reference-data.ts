import { dayInHelsinki } from './days'
import { kantaInformationOn } from './kanta-information'
import { organisationsOn } from './organisations'
import { toOrganization } from './organisations/to-organization'

/** The invented organisations, with what they show as of today, and the versions of the Kanta information. */
export function demoReferenceData(now: Date) {
  return {
    organisations: organisationsOn(dayInHelsinki(now)).map(toOrganization),
    informationVersions: kantaInformationOn(dayInHelsinki(now)),
  }
}
