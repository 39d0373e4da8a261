import type { NamingSystem } from 'fhir/r4'
import { base, sid } from '@/lib/contracts/archive/systems'
import { nameOf, published } from '../published'

const meanings: Readonly<Record<keyof typeof sid, string | undefined>> = {
  hetu: undefined,
  businessId: 'An organisation, by its business id (Y-tunnus).',
  uri: undefined,
  documentSet: 'A document through all its versions; its values are OIDs, as urn:oid:….',
  matter: 'A matter; its values are OIDs, as urn:oid:….',
  clientRelationship: 'A client relationship; its values are OIDs, as urn:oid:….',
  workerRole: 'An own worker, as a client information system numbers its own.',
}

/** The systems of identifiers that are the archive's own. */
export const namingSystems: readonly NamingSystem[] = Object.entries(meanings).flatMap(
  ([key, description]) => {
    const value = sid[key as keyof typeof sid]
    if (description === undefined || !value.startsWith(base)) return []
    const id = value.slice(value.lastIndexOf('/') + 1)
    return [
      {
        resourceType: 'NamingSystem' as const,
        ...{ id, name: nameOf(id), status: published.status, kind: 'identifier' as const },
        ...{ date: published.date, publisher: published.publisher, description },
        uniqueId: [{ type: 'uri' as const, value, preferred: true }],
      },
    ]
  },
)
