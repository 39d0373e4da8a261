import { sid } from '@/lib/contracts/archive/systems'
import { checkConditionalUrl } from '../checks/check-conditional-url'
import { valueOfIdentifier } from '../checks/read-identifier'
import { readOrganisation } from '../checks/read-reference'
import type { BundleContext } from '../bundle/bundle-context'
import { complete, present } from './complete'
import type { Entry } from '../bundle/entries'
import type { Place } from '../bundle/place'
import { readTranslations } from './read-translations'
import type { IncomingWorker } from '../bundle/transaction'

/** The elements that an own worker may have; the published profile is made of them. */
export const workerParts = [
  'resourceType id identifier practitioner organization code telecom',
  'availabilityExceptions _availabilityExceptions',
].flatMap((names) => names.split(' '))

/** An own worker (PractitionerRole) with what a client needs to reach her. */
export function readWorker(entry: Entry, bundle: BundleContext): IncomingWorker | undefined {
  const { index, resource } = entry
  resource.hasOnly(workerParts)
  const value = identifierOf(resource)
  const identifier = value?.text(100)
  if (value) bundle.claim('worker', identifier, value)
  checkConditionalUrl(entry, sid.workerRole, identifier)

  const practitioner = resource.at('practitioner').required('The worker')
  const [code] = resource.at('code').list('The role', 1, 1)
  const unit = resource.at('organization').required('The unit')
  const worker = complete<IncomingWorker>({
    entry: index,
    identifier,
    name: practitioner.hasOnly(['display'])
      ? practitioner.at('display').required('The name of the worker').text(200)
      : undefined,
    unitId: readOrganisation(unit, bundle),
    role: code?.hasOnly(['text', '_text'])
      ? code.at('text').required('The role in words').text(200)
      : undefined,
    roleIn: code ? readTranslations(code.at('_text'), 200) : {},
    telecom: resource.at('telecom').list('The contact', 0, 10).flatMap(readContact),
    availabilityIn: readTranslations(resource.at('_availabilityExceptions'), 500),
  })
  const availability = resource.at('availabilityExceptions').text(500)
  return worker && { ...worker, ...present({ availability }) }
}

/** The identifier of the own worker that a relationship names: an entry of the Bundle, or one stored before. */
export function readWorkerReference(place: Place, bundle: BundleContext): string | undefined {
  if (!place.hasOnly(['reference', 'display', 'type'])) return undefined
  const reference = place.at('reference').required('The reference')
  const prefix = `PractitionerRole?identifier=${sid.workerRole}|`
  if (typeof reference.value === 'string' && reference.value.startsWith(prefix)) {
    const identifier = reference.value.slice(prefix.length)
    return identifier === '' ? reference.report('invalid-value', 'No one is named.') : identifier
  }
  const worker = bundle.find(reference, 'PractitionerRole')
  const value = worker?.resource.at('identifier').value
  const first: unknown = Array.isArray(value) ? value[0] : undefined
  const named = first as Readonly<{ value?: unknown }> | undefined | null
  return typeof named?.value === 'string' ? named.value : undefined
}

function identifierOf(resource: Place): Place | undefined {
  const [identifier] = resource.at('identifier').list('The identifier', 1, 1)
  return identifier && valueOfIdentifier(identifier, sid.workerRole)
}

function readContact(place: Place): IncomingWorker['telecom'] {
  if (!place.hasOnly(['system', 'value', 'use', 'rank'])) return []
  const contact = complete<IncomingWorker['telecom'][number]>({
    system: place.at('system').required('The kind of contact').oneOf(['phone', 'email']),
    value: place.at('value').required('The contact').text(200),
  })
  return contact ? [contact] : []
}
