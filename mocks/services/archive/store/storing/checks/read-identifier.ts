import { sid } from '@/lib/contracts/archive/systems'
import type { BundleContext } from '../bundle/bundle-context'
import type { Place } from '../bundle/place'
import { readHetu } from './read-hetu'
import { readOid } from './read-oid'

/** The spot of an identifier's value, once its system is the expected one. */
export function valueOfIdentifier(identifier: Place, system: string): Place | undefined {
  if (!identifier.hasOnly(['system', 'value', 'use'])) return undefined
  identifier.at('system').required('The system of the identifier').fixed(system)
  return identifier.at('value').required('The value of the identifier')
}

/** An identifier of `system` whose value is an OID, without "urn:oid:". */
export function readOidIdentifier(identifier: Place, system: string): string | undefined {
  const value = valueOfIdentifier(identifier, system)
  return value && readOid(value)
}

/** The client, who is always named by {identifier: {system, value: HETU}} and never by a reference. */
export function readClient(
  person: Place,
  bundle: Pick<BundleContext, 'now' | 'clients'>,
): string | undefined {
  if (!person.required('The client').hasOnly(['identifier', 'type', 'display'])) return undefined
  const identifier = person.at('identifier').required('The identifier of the client')
  const value = valueOfIdentifier(identifier, sid.hetu)
  return value && readHetu(value, bundle)
}

/** A reference by identifier alone: {identifier: {system, value: OID}}. */
export function readLogicalReference(reference: Place, system: string): string | undefined {
  if (!reference.hasOnly(['identifier', 'type', 'display'])) return undefined
  return readOidIdentifier(reference.at('identifier').required('The identifier'), system)
}
