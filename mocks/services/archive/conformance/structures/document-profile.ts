import { codeSystem, extension, sid } from '@/lib/contracts/archive/systems'
import { documentParts } from '../../store/storing/reading-in/read-document'
import { coded, extended, identified, referring, required, without } from './constraints'
import type { Constraint } from './snapshot'

const at = (path: string) => `DocumentReference.${path}`

const never = [
  'relatesTo.extension',
  'relatesTo.modifierExtension',
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
  ...without('DocumentReference', documentParts),
  ...never.map((path) => ({ id: at(path), max: '0' })),
  { id: at('meta'), min: 1 },
  { id: at('meta.profile'), min: 1, max: '1' },
  { id: at('meta.security'), min: 1, short: 'Social-welfare data alone (A6)' },
  { id: at('meta.security.system'), min: 1, fixedUri: codeSystem.dataSector },
  { id: at('meta.security.code'), min: 1, fixedCode: 'social-welfare' },
  ...extended('DocumentReference', {
    display: [extension.display, 1, '1'],
    releaseDate: [extension.releaseDate, 0, '1'],
    signedOnPaper: [extension.signedOnPaper, 0, '1'],
  }),
  { id: at('extension:releaseDate.value[x]'), min: 1, type: [{ code: 'date' }] },
  ...identified(at('masterIdentifier'), sid.uri, 'This version: urn:oid:…'),
  ...identified(at('identifier'), sid.documentSet, 'Through all its versions: urn:oid:…'),
  { id: at('status'), short: 'Stored as current' },
  { id: at('docStatus'), min: 1, fixedCode: 'final' },
  ...coded(at('type'), codeSystem.documentType),
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
  ...referring(at('custodian'), 'The controller'),
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
