import type { Organization } from 'fhir/r4'

import { codeSystem, sid } from '@/lib/contracts/archive/systems'

import { translations } from '@/mocks/vendor/translations'

import type { Contact, Organisation } from './organisation'

/** An organisation as it is entered in the archive. The name itself is the Swedish one. */
export function toOrganization(organisation: Organisation): Organization {
  return {
    resourceType: 'Organization',
    id: organisation.id,
    ...(organisation.businessId && {
      identifier: [{ system: sid.businessId, value: organisation.businessId }],
    }),
    active: true,
    type: [
      {
        coding: organisation.kinds.map((code) => ({ system: codeSystem.organisationKind, code })),
      },
    ],
    name: organisation.names.sv,
    _name: { extension: translations(organisation.names) },
    ...(organisation.contact && reachedAt(organisation.contact)),
    ...(organisation.partOf && { partOf: { reference: `Organization/${organisation.partOf}` } }),
  }
}

function reachedAt({ phone, street, postalCode, city, hours }: Contact): Partial<Organization> {
  return {
    telecom: [{ system: 'phone', value: phone }],
    address: [{ line: [street], postalCode, city }],
    contact: [{ purpose: { text: hours.sv, _text: { extension: translations(hours) } } }],
  }
}
