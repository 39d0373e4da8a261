import { sid } from '@/lib/contracts/archive/systems'
import { uuidFor, type BundleEntry } from './bundle'

export type PatientInput = Readonly<{
  hetu: string
  /** Empty: the client has none. Who has no names at all yet is stored without a name. */
  familyName: string
  givenNames: readonly string[]
  /** YYYY-MM-DD; must be the day that the HETU holds. */
  birthDate?: string
  /** YYYY-MM-DD, or that she lives, which takes a day back. */
  deceasedOn?: string | 'lives'
}>

/** Tells the archive what the client is called. */
export function patientEntry(input: PatientInput): BundleEntry {
  const { hetu, familyName, birthDate, deceasedOn } = input
  const givenNames = input.givenNames.filter((name) => name !== '')
  const name = {
    ...(familyName !== '' && { family: familyName }),
    ...(givenNames.length > 0 && { given: givenNames }),
  }
  return {
    fullUrl: uuidFor('Patient', hetu),
    resource: {
      resourceType: 'Patient',
      identifier: [{ system: sid.hetu, value: hetu }],
      ...(Object.keys(name).length > 0 && { name: [name] }),
      ...(birthDate && { birthDate }),
      ...(deceasedOn === 'lives' && { deceasedBoolean: false }),
      ...(deceasedOn && deceasedOn !== 'lives' && { deceasedDateTime: deceasedOn }),
    },
    request: { method: 'PUT', url: `Patient?identifier=${sid.hetu}|${hetu}` },
  }
}
