import { sid } from '@/lib/contracts/archive/systems'
import { birthDateOfHetu } from '@/lib/domain/identity/hetu'
import { longestNamePart } from '@/lib/domain/identity/name-length'
import { checkConditionalUrl } from '../checks/check-conditional-url'
import { readDay, readPastDay } from '../checks/read-day'
import { readHetu } from '../checks/read-hetu'
import { valueOfIdentifier } from '../checks/read-identifier'
import type { BundleContext } from '../bundle/bundle-context'
import { complete, present, type Possible } from './complete'
import type { Entry } from '../bundle/entries'
import type { Place } from '../bundle/place'
import type { IncomingPatient } from '../bundle/transaction'

type Name = Possible<Pick<IncomingPatient, 'familyName' | 'givenNames'>>

const mostGivenNames = 100
/** The elements that a client may have; the published profile is made of them. */
export const clientParts = [
  'resourceType id identifier name birthDate deceasedDateTime deceasedBoolean',
].flatMap((names) => names.split(' '))

/** The client's name as the archive is to know it: both parts, either of them, or neither when there is no name yet. */
export function readPatient(entry: Entry, bundle: BundleContext): IncomingPatient | undefined {
  const { resource } = entry
  resource.hasOnly(clientParts)
  const [identifier] = resource.at('identifier').list('The identifier', 1, 1)
  const value = identifier && valueOfIdentifier(identifier, sid.hetu)
  const hetu = value && readHetu(value, bundle)
  if (identifier) bundle.claim('patient', hetu, identifier)
  checkConditionalUrl(entry, sid.hetu, hetu)

  const birthDate = readBirthDate(resource.at('birthDate'), hetu)
  const [name] = resource.at('name').list('The name', 0, 1)
  const patient = complete<IncomingPatient>({ entry: entry.index, hetu, ...readName(name) })
  const deceased = readDeceased(resource, hetu, bundle)
  return patient && { ...patient, ...present({ birthDate, deceased }) }
}

function readName(name: Place | undefined): Name {
  if (!name) return { familyName: '', givenNames: [] }
  if (!name.hasOnly(['family', 'given', 'use', 'text']))
    return { familyName: undefined, givenNames: undefined }
  const [family, given] = [name.at('family'), name.at('given')]
  if (!family.isThere && !given.isThere)
    name.report(
      'missing-metadata',
      'A name has family, given or both; who has none yet has no name.',
    )
  const givenNames = given
    .list('The given name', 0, mostGivenNames)
    .flatMap((each) => each.text(longestNamePart) ?? [])
  return { familyName: family.isThere ? family.text(longestNamePart) : '', givenNames }
}

function readBirthDate(place: Place, hetu: string | undefined): string | undefined {
  const day = readDay(place)
  if (day && hetu && birthDateOfHetu(hetu) !== day) {
    place.report('conflicting-values', 'The day of birth is not that of the identity code.')
  }
  return day
}

/** The day of death (A10), which is not before the birth; `deceasedBoolean` takes one back and tells of none. */
function readDeceased(
  resource: Place,
  hetu: string | undefined,
  { now }: BundleContext,
): string | undefined {
  const day = readPastDay(resource.at('deceasedDateTime'), now)
  const flag = resource.at('deceasedBoolean')
  if (flag.boolean() === true)
    flag.report('missing-metadata', 'Of a death the day is told, as deceasedDateTime.')
  if (flag.isThere && resource.at('deceasedDateTime').isThere)
    flag.report('conflicting-values', 'A day of death, or that there is none.')
  const birthDate = hetu && birthDateOfHetu(hetu)
  if (day && birthDate && day < birthDate)
    resource.at('deceasedDateTime').report('conflicting-values', 'The death is before the birth.')
  return day ?? (flag.value === false ? 'lives' : undefined)
}
