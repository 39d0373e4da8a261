import { extension, sid } from '@/lib/contracts/archive/systems'
import { checkConditionalUrl } from '../checks/check-conditional-url'
import { readPeriod } from '../checks/read-day'
import { readExtensions } from '../checks/read-extensions'
import { readClient, readOidIdentifier } from '../checks/read-identifier'
import { readOrganisation } from '../checks/read-reference'
import type { BundleContext } from '../bundle/bundle-context'
import { complete, present } from './complete'
import type { Entry } from '../bundle/entries'
import type { IncomingMatter } from '../bundle/transaction'

/** The elements that a matter may have; the published profile is made of them. */
export const matterParts = [
  'resourceType id identifier status intent for description owner executionPeriod extension',
].flatMap((names) => names.split(' '))

/** A matter (Task). Whether it is shared must be said, for a shared one is not shown (V12). */
export function readMatter(entry: Entry, bundle: BundleContext): IncomingMatter | undefined {
  const { index, resource } = entry
  resource.hasOnly(matterParts)
  const [identifier] = resource.at('identifier').list('The identifier', 1, 1)
  const oid = identifier && readOidIdentifier(identifier, sid.matter)
  if (identifier) bundle.claim('matter', oid, identifier)
  checkConditionalUrl(entry, sid.matter, oid && `urn:oid:${oid}`)

  resource.at('intent').required('The intent').fixed('order')
  const extensions = readExtensions(resource.at('extension'), {
    [extension.sharedMatter]: 'valueBoolean',
  })
  const shared = extensions.get(extension.sharedMatter)
  if (!shared)
    resource.at('extension').report('missing-metadata', 'The extension shared-matter is missing.')

  const matter = complete<IncomingMatter>({
    entry: index,
    oid,
    status: resource.at('status').required('The status').oneOf(['in-progress', 'completed']),
    hetu: readClient(resource.at('for'), bundle),
    name: resource.at('description').required('The name of the matter').text(),
    controllerId: readOrganisation(resource.at('owner').required('The controller'), bundle),
    shared: shared?.boolean(),
  })
  const period = readPeriod(resource.at('executionPeriod'), bundle.now)
  return matter && { ...matter, ...present(period) }
}
