import { codeSystem, extension, sid } from '@/lib/contracts/archive/systems'
import { serviceTasks } from '@/lib/domain/codes/service-tasks'
import { socialServices } from '@/lib/domain/codes/social-services'
import { checkConditionalUrl } from '../checks/check-conditional-url'
import { readConcept } from '../checks/read-coding'
import { readPeriod } from '../checks/read-day'
import { readExtensions, repeatedExtensions } from '../checks/read-extensions'
import { readClient, readOidIdentifier } from '../checks/read-identifier'
import { readOrganisation } from '../checks/read-reference'
import type { BundleContext } from '../bundle/bundle-context'
import { readBoughtService } from './read-bought-service'
import { complete, present } from './complete'
import type { Entry } from '../bundle/entries'
import type { Place } from '../bundle/place'
import { readWorkerReference } from './read-worker'
import type { IncomingRelationship } from '../bundle/transaction'

/** The elements that a client relationship may have; the published profile is made of them. */
export const relationshipParts = [
  'resourceType id identifier status type patient managingOrganization period careManager extension',
].flatMap((names) => names.split(' '))

/** A client relationship (EpisodeOfCare): begun, and ended when its status is finished. */
export function readRelationship(
  entry: Entry,
  bundle: BundleContext,
): IncomingRelationship | undefined {
  const { index, resource } = entry
  resource.hasOnly(relationshipParts)
  const [identifier] = resource.at('identifier').list('The identifier', 1, 1)
  const oid = identifier && readOidIdentifier(identifier, sid.clientRelationship)
  if (identifier) bundle.claim('relationship', oid, identifier)
  checkConditionalUrl(entry, sid.clientRelationship, oid && `urn:oid:${oid}`)

  const [type] = resource.at('type').list('The service task', 1, 1)
  const controller = resource.at('managingOrganization').required('The controller')
  const status = resource.at('status').required('The status').oneOf(['active', 'finished'])
  const period = readStatedPeriod(resource.at('period').required('The period'), status, bundle)
  const relationship = complete<IncomingRelationship>({
    entry: index,
    oid,
    status,
    serviceTask: type && readConcept(type, codeSystem.serviceTask, serviceTasks),
    hetu: readClient(resource.at('patient'), bundle),
    controllerId: readOrganisation(controller, bundle),
    start: period.start,
    ...readExtended(resource.at('extension'), bundle),
  })
  const workerIdentifier = readWorkerReference(resource.at('careManager'), bundle)
  return relationship && { ...relationship, ...present({ end: period.end, workerIdentifier }) }
}

function readStatedPeriod(place: Place, status: string | undefined, bundle: BundleContext) {
  const period = readPeriod(place, bundle.now)
  if (place.isThere) place.at('start').required('The start')
  if (status === 'finished') place.at('end').required('The end of a finished relationship')
  if (status === 'active' && place.at('end').isThere) {
    place.at('end').report('impossible-date', 'An active relationship has no end.')
  }
  return period
}

function readExtended(place: Place, bundle: BundleContext) {
  const { repeated, others } = repeatedExtensions(place, extension.boughtService)
  const boughtServices = repeated.flatMap((service) => readBoughtService(service, bundle) ?? [])
  if (
    new Set(boughtServices.map(({ unitId, from }) => `${unitId} ${from}`)).size <
    boughtServices.length
  ) {
    place.report('conflicting-values', 'A bought service stands here twice.')
  }
  const extensions = readExtensions(others, {
    [extension.unit]: 'valueReference',
    [extension.socialService]: 'valueCode',
  })
  const unit = extensions.get(extension.unit)
  const service = extensions.get(extension.socialService)
  if (!unit) place.report('missing-metadata', 'The extension unit is missing.')
  if (!service) place.report('missing-metadata', 'The extension social-service is missing.')
  return {
    unitId: unit && readOrganisation(unit, bundle),
    socialService: service?.oneOf(socialServices),
    boughtServices,
  }
}
