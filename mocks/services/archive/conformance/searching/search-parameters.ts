import type { SearchParameter } from 'fhir/r4'
import { canonicalOf, nameOf, published } from '../published'

export type Search = Readonly<{
  on: string
  code: string
  type: SearchParameter['type']
  /** What R4 has it as, without the address; none: it means something of its own. */
  from?: string
  expression?: string
  description: string
  modifier?: SearchParameter['modifier']
  comparator?: SearchParameter['comparator']
  /** Comes once, with one value. */
  isSingle?: true
}>

const patient = (on: string, path: string, modifier?: Search['modifier']): Search => ({
  ...{ on, code: 'patient', type: 'reference', modifier },
  ...{ expression: `${on}.${path}`, description: 'The client.' },
})
const id = (on: string): Search => ({
  ...{ on, code: '_id', type: 'token', from: 'Resource-id' },
  ...{ expression: `${on}.id`, description: 'Logical ids.' },
})
const url = (on: string): Search => ({
  ...{ on, code: 'url', type: 'uri', from: 'conformance-url' },
  ...{ expression: `${on}.url`, description: 'The canonical, without a version.' },
})

/** Every parameter of every search; what is not here is refused by its name. */
export const searches: readonly Search[] = [
  id('DocumentReference'),
  {
    ...{ on: 'DocumentReference', code: 'category', type: 'token' },
    ...{ from: 'DocumentReference-category', expression: 'DocumentReference.category' },
    description: 'Service task or social service, with its system.',
  },
  {
    ...{ on: 'DocumentReference', code: 'type', type: 'token', from: 'clinical-type' },
    ...{ expression: 'DocumentReference.type', description: 'Document type.' },
  },
  {
    ...{ on: 'DocumentReference', code: 'status', type: 'token', from: 'DocumentReference-status' },
    ...{
      expression: 'DocumentReference.status',
      description: 'current, superseded, entered-in-error.',
    },
  },
  {
    ...{ on: 'DocumentReference', code: 'custodian', type: 'reference' },
    ...{ from: 'DocumentReference-custodian', expression: 'DocumentReference.custodian' },
    description: 'The controller.',
  },
  {
    ...{ on: 'DocumentReference', code: 'date', type: 'date' },
    expression: 'DocumentReference.content.attachment.creation',
    description:
      'The day on which the document was made, a month or a year. R4 has the day of storing under this name.',
    comparator: ['eq', 'ge', 'le', 'gt', 'lt', 'sa', 'eb'],
  },
  {
    ...{ on: 'DocumentReference', code: '_content', type: 'string', from: 'Resource-content' },
    description: 'Beginnings of words in title and text; each must occur.',
  },
  {
    ...{ on: 'DocumentReference', code: 'subject', type: 'reference' },
    ...{ from: 'DocumentReference-subject', expression: 'DocumentReference.subject' },
    description: 'The client; systems name her by subject:identifier.',
    modifier: ['identifier'],
  },
  { ...patient('DocumentReference', 'subject', ['identifier']), from: 'clinical-patient' },
  { ...patient('EpisodeOfCare', 'patient', ['identifier']), from: 'clinical-patient' },
  {
    ...{ on: 'Communication', code: 'category', type: 'token', from: 'Communication-category' },
    ...{ expression: 'Communication.category', description: 'kanta-information.' },
  },
  { ...patient('Communication', 'subject'), from: 'Communication-patient' },
  {
    ...{ on: 'Communication', code: 'subject', type: 'reference', from: 'Communication-subject' },
    ...{ expression: 'Communication.subject', description: 'The client.' },
  },
  { ...patient('AuditEvent', 'entity.what'), from: 'AuditEvent-patient' },
  {
    ...{ on: 'AuditEvent', code: 'date', type: 'date', from: 'AuditEvent-date' },
    ...{ expression: 'AuditEvent.recorded', description: 'Days in Helsinki, months or years.' },
    comparator: ['eq', 'ge', 'le', 'gt', 'lt', 'sa', 'eb'],
  },
  id('Consent'),
  { ...patient('Consent', 'patient'), from: 'clinical-patient' },
  id('Organization'),
  { ...url('ActivityDefinition'), from: 'ActivityDefinition-url' },
  {
    ...{ on: 'ActivityDefinition', code: 'version', type: 'token' },
    ...{ from: 'ActivityDefinition-version', expression: 'ActivityDefinition.version' },
    description: 'Its version.',
  },
  {
    ...{ on: 'ActivityDefinition', code: 'status', type: 'token' },
    ...{ from: 'ActivityDefinition-status', expression: 'ActivityDefinition.status' },
    description: 'active, retired.',
  },
  url('StructureDefinition'),
  url('ValueSet'),
  url('CodeSystem'),
  url('OperationDefinition'),
  url('SearchParameter'),
  url('ConceptMap'),
  {
    ...{ on: 'NamingSystem', code: 'value', type: 'string', from: 'NamingSystem-value' },
    ...{ expression: 'NamingSystem.uniqueId.value', description: 'The system of identifiers.' },
  },
]

export function idOfSearch({ on, code }: Search): string {
  return `${on}-${code.replace('_', '')}`
}

export const searchParameters: readonly SearchParameter[] = searches.map((search) => {
  const { on, code, type, from, expression, description, modifier, comparator } = search
  const own = idOfSearch(search)
  return {
    resourceType: 'SearchParameter',
    ...{ id: own, url: canonicalOf('SearchParameter', own), name: nameOf(own), ...published },
    ...(from !== undefined && { derivedFrom: `http://hl7.org/fhir/SearchParameter/${from}` }),
    ...{ description, code, base: [on as SearchParameter['base'][number]], type },
    ...(expression !== undefined && { expression, xpathUsage: 'normal' }),
    ...(type === 'reference' && { target: [targetOf(code)] }),
    ...(comparator && { comparator }),
    ...(modifier && { modifier }),
  }
})

function targetOf(code: string): 'Organization' | 'Patient' {
  return code === 'custodian' ? 'Organization' : 'Patient'
}
