import { sid } from '@/lib/contracts/archive/systems'
import { birthDateOfHetu } from '@/lib/domain/identity/hetu'
import { longestNamePart } from '@/lib/domain/identity/name-length'
import { checkConditionalUrl } from '../checks/check-conditional-url'
import { readDay } from '../checks/read-day'
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
export const clientParts = ['resourceType', 'id', 'identifier', 'name', 'birthDate']

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
  return patient && { ...patient, ...present({ birthDate }) }
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
