import type { Extension, Organization } from 'fhir/r4'

import { codeSystem, extension, sid } from '@/lib/contracts/archive/systems'

import { translations } from '@/mocks/vendor/translations'

import type { Contact, DisplayRestriction, Organisation } from './organisation'

/** An organisation as the archive's public reference data has it. The name itself is the Swedish one. */
export function toOrganization(organisation: Organisation): Organization {
  const extensions = [
    ...displayStarts(organisation),
    ...(organisation.displayRestrictions ?? []).map(displayRestriction),
    ...(organisation.extensiveAccess ?? []).map(({ controller, socialService, from }) => ({
      url: extension.extensiveAccess,
      extension: [
        { url: 'controller', valueReference: { reference: `Organization/${controller}` } },
        { url: 'socialService', valueCode: socialService },
        { url: 'from', valueDate: from },
      ],
    })),
  ]
  return {
    resourceType: 'Organization',
    id: organisation.id,
    ...(extensions.length > 0 && { extension: extensions }),
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

const displayStarts = ({ displayStarts: starts = {} }: Organisation): Extension[] =>
  Object.entries(starts).map(([serviceTask, from]) => ({
    url: extension.displayStart,
    extension: [
      { url: 'serviceTask', valueCode: serviceTask },
      { url: 'from', valueDate: from },
    ],
  }))

function displayRestriction(restriction: DisplayRestriction): Extension {
  const { serviceTask, documentType, madeBefore } = restriction
  return {
    url: extension.displayRestriction,
    extension: [
      ...(serviceTask ? [{ url: 'serviceTask', valueCode: serviceTask }] : []),
      ...(documentType ? [{ url: 'documentType', valueCode: documentType }] : []),
      ...(madeBefore ? [{ url: 'madeBefore', valueDate: madeBefore }] : []),
    ],
  }
}
