import { codeSystem, extension, sid } from '@/lib/contracts/archive/systems'
import { valueSetOf } from '../terminology/value-sets'
import type { Constraint } from './snapshot'

const at = (path: string) => `DocumentReference.${path}`
const required = (system: string) =>
  ({ strength: 'required', valueSet: valueSetOf(system) }) as const

const never = [
  'implicitRules',
  'language',
  'text',
  'contained',
  'modifierExtension',
  'authenticator',
  'relatesTo.extension',
  'relatesTo.modifierExtension',
  'securityLabel',
  'content.extension',
  'content.modifierExtension',
  'context.extension',
  'context.modifierExtension',
  'context.event',
  'context.period',
  'context.facilityType',
  'context.practiceSetting',
  'context.sourcePatientInfo',
]

const concept = (name: string, system: string, short: string): readonly Constraint[] => [
  {
    id: at(`category:${name}`),
    ...{ short, min: 1, max: '1', binding: required(system) },
    patternCodeableConcept: { coding: [{ system }] },
  },
]

/**
 * A version of a document, as it is stored and as it is read. What differs between the two is left open here and said in
 * words: the client by HETU or by the archive's own id, the addresses of contents.
 */
export const documentConstraints: readonly Constraint[] = [
  ...never.map((path) => ({ id: at(path), max: '0' })),
  { id: at('meta'), min: 1 },
  { id: at('meta.profile'), min: 1, max: '1' },
  { id: at('meta.security'), min: 1, short: 'Social-welfare data alone (A6)' },
  { id: at('meta.security.system'), min: 1, fixedUri: codeSystem.dataSector },
  { id: at('meta.security.code'), min: 1, fixedCode: 'social-welfare' },
  {
    id: at('extension'),
    ...{ min: 1, short: 'How the document is to be shown (V14–V16)' },
    slicing: { discriminator: [{ type: 'value', path: 'url' }], rules: 'closed' },
  },
  {
    id: at('extension:display'),
    ...{ min: 1, max: '1', type: [{ code: 'Extension', profile: [extension.display] }] },
  },
  { id: at('extension:display.url'), fixedUri: extension.display },
  {
    id: at('extension:releaseDate'),
    ...{ max: '1', type: [{ code: 'Extension', profile: [extension.releaseDate] }] },
    short: 'First day of showing; there when and only when delayed',
  },
  { id: at('extension:releaseDate.url'), fixedUri: extension.releaseDate },
  { id: at('extension:releaseDate.value[x]'), min: 1, type: [{ code: 'date' }] },
  { id: at('masterIdentifier'), min: 1, short: 'This version' },
  { id: at('masterIdentifier.system'), min: 1, fixedUri: sid.uri },
  { id: at('masterIdentifier.value'), min: 1, short: 'urn:oid:…' },
  { id: at('identifier'), min: 1, max: '1', short: 'The document through all its versions' },
  { id: at('identifier.system'), min: 1, fixedUri: sid.documentSet },
  { id: at('identifier.value'), min: 1, short: 'urn:oid:…' },
  { id: at('status'), short: 'Stored as current' },
  { id: at('docStatus'), min: 1, fixedCode: 'final' },
  { id: at('type'), min: 1, binding: required(codeSystem.documentType) },
  { id: at('type.coding'), min: 1, max: '1' },
  { id: at('type.coding.system'), min: 1, fixedUri: codeSystem.documentType },
  { id: at('type.coding.code'), min: 1 },
  {
    id: at('category'),
    ...{ min: 2, max: '2', short: 'The service task and the social service' },
    slicing: { discriminator: [{ type: 'pattern', path: '$this' }], rules: 'closed' },
  },
  ...concept('serviceTask', codeSystem.serviceTask, 'The service task'),
  ...concept('socialService', codeSystem.socialService, 'The social service'),
  {
    id: at('subject'),
    ...{ min: 1, short: 'The client: stored by HETU in the identifier, read by Patient/…' },
  },
  { id: at('author'), min: 1, max: '2', short: 'The unit; after it the professional in words' },
  { id: at('custodian'), min: 1, short: 'The controller' },
  { id: at('custodian.reference'), min: 1 },
  {
    id: at('relatesTo'),
    ...{ max: '2', short: 'The version that is replaced; the document that it is attached to' },
  },
  { id: at('description'), min: 1, maxLength: 500, short: 'The title' },
  { id: at('content'), max: '2', short: 'XHTML, XHTML and then JSON, or PDF alone' },
  { id: at('content.attachment.contentType'), min: 1 },
  { id: at('content.attachment.url'), min: 1, short: 'The Binary' },
  { id: at('content.format'), min: 1, binding: required(codeSystem.documentFormat) },
  { id: at('content.format.system'), min: 1, fixedUri: codeSystem.documentFormat },
  { id: at('content.format.code'), min: 1 },
  { id: at('context.encounter'), max: '1', short: 'The client relationship, by identifier' },
  { id: at('context.related'), max: '1', short: 'The matter, by identifier' },
]
