import type { Organization } from 'fhir/r4'
import { codeSystem, sid } from '@/lib/contracts/archive/systems'
import type { Language } from '@/lib/domain/codes/languages'
import { translations } from './translations'

type Names = Readonly<Record<Language, string>>

/** Where and when an organisation can be reached. */
type ContactInput = Readonly<{
  phone: string
  street: string
  postalCode: string
  city: string
  /** When the phone is answered. */
  hours?: Names
}>

export type OrganizationInput = Readonly<{
  /** Logical id of the Organization in the archive. */
  id: string
  kinds: readonly string[]
  names: Names
  /** Id of what it is part of: a unit's organisation. */
  partOf?: string | undefined
  /** Y-tunnus; units have none of their own. */
  businessId?: string | undefined
  contact?: ContactInput | undefined
}>

/** An organisation as it is entered in the archive. The name itself is the Swedish one. */
export function toOrganization(input: OrganizationInput): Organization {
  const { id, kinds, names, partOf, businessId, contact } = input
  return {
    resourceType: 'Organization',
    id,
    ...(businessId && { identifier: [{ system: sid.businessId, value: businessId }] }),
    active: true,
    type: [{ coding: kinds.map((code) => ({ system: codeSystem.organisationKind, code })) }],
    name: names.sv,
    _name: { extension: translations(names) },
    ...(contact && reachedAt(contact)),
    ...(partOf && { partOf: { reference: `Organization/${partOf}` } }),
  }
}

function reachedAt(contact: ContactInput): Partial<Organization> {
  const { phone, street, postalCode, city, hours } = contact
  return {
    telecom: [{ system: 'phone', value: phone }],
    address: [{ line: [street], postalCode, city }],
    ...(hours && {
      contact: [{ purpose: { text: hours.sv, _text: { extension: translations(hours) } } }],
    }),
  }
}
