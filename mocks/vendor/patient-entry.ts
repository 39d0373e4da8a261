import { sid } from '@/lib/contracts/archive/systems'
import { uuidFor, type BundleEntry } from './bundle'

export type PatientInput = Readonly<{
  hetu: string
  familyName: string
  givenNames: readonly string[]
  /** YYYY-MM-DD; must be the day that the HETU holds. */
  birthDate?: string
}>

/** Tells the archive what the client is called. */
export function patientEntry(input: PatientInput): BundleEntry {
  const { hetu, familyName, givenNames, birthDate } = input
  return {
    fullUrl: uuidFor('Patient', hetu),
    resource: {
      resourceType: 'Patient',
      identifier: [{ system: sid.hetu, value: hetu }],
      name: [{ family: familyName, given: givenNames }],
      ...(birthDate && { birthDate }),
    },
    request: { method: 'PUT', url: `Patient?identifier=${sid.hetu}|${hetu}` },
  }
}
