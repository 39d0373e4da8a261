import { sid } from '@/lib/contracts/archive/systems'
import { birthDateOfHetu } from '@/lib/domain/identity/hetu'
import { checkConditionalUrl } from '../checks/check-conditional-url'
import { readDay } from '../checks/read-day'
import { readHetu } from '../checks/read-hetu'
import { valueOfIdentifier } from '../checks/read-identifier'
import type { BundleContext } from './bundle-context'
import { complete, present, type Possible } from './complete'
import type { Entry } from './entries'
import type { Place } from './place'
import type { IncomingPatient } from './transaction'

type Name = Possible<Pick<IncomingPatient, 'familyName' | 'givenNames'>>

/** The client's name as the archive is to know it. */
export function readPatient(entry: Entry, bundle: BundleContext): IncomingPatient | undefined {
  const { resource } = entry
  resource.hasOnly(['resourceType', 'id', 'identifier', 'name', 'birthDate'])
  const [identifier] = resource.at('identifier').list('The identifier', 1, 1)
  const value = identifier && valueOfIdentifier(identifier, sid.hetu)
  const hetu = value && readHetu(value, bundle)
  if (identifier) bundle.claim('patient', hetu, identifier)
  checkConditionalUrl(entry, sid.hetu, hetu)

  const birthDate = readBirthDate(resource.at('birthDate'), hetu)
  const [name] = resource.at('name').list('The name', 1, 1)
  const patient = complete<IncomingPatient>({ entry: entry.index, hetu, ...readName(name) })
  return patient && { ...patient, ...present({ birthDate }) }
}

function readName(name: Place | undefined): Name {
  if (!name?.hasOnly(['family', 'given', 'use', 'text']))
    return { familyName: undefined, givenNames: undefined }
  const given = name.at('given').list('The given name', 1, 10)
  const givenNames = given.flatMap((each) => each.text(100) ?? [])
  return { familyName: name.at('family').required('The family name').text(100), givenNames }
}

function readBirthDate(place: Place, hetu: string | undefined): string | undefined {
  const day = readDay(place)
  if (day && hetu && birthDateOfHetu(hetu) !== day) {
    place.report('conflicting-values', 'The day of birth is not that of the identity code.')
  }
  return day
}
