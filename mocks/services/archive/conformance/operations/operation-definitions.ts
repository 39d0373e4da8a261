import type { OperationDefinition, OperationDefinitionParameter } from 'fhir/r4'
import { logParameters, logRequestSchema } from '@/lib/contracts/archive/log-request'
import { proofParameters } from '../../log/tree/prove-rows'
import { archiveSearchBody } from '../../officials/archivist/archive-filters'
import { holdBody, releaseBody } from '../../officials/archivist/holds/hold-document'
import { archivedParameters } from '../../officials/archivist/read-archived'
import { qualityBody } from '../../officials/quality/quality'
import { showsParameters } from '../../officials/shows/shows'
import { showsSummaryParameters } from '../../officials/shows/shows-summary'
import { superviseBody } from '../../officials/supervision/supervise-filters'
import { previewParameters } from '../../statements/preview-consent'
import { receiptParameters } from '../../statements/receipts/read-receipt'
import { withdrawParameters } from '../../statements/withdraw-consent'
import { displayIndexParameters } from '../../store/reading/display-index'
import { annulBody } from '../../store/storing/annul-versions'
import { canonicalOf, nameOf, published } from '../published'
import { parameter, parametersOf } from './operation-parameters'

type Resource = 'DocumentReference' | 'AuditEvent' | 'Consent'
type Operation = Readonly<{
  id: string
  code: string
  /** The type that it is called on; none: the whole archive. */
  on?: Resource
  /** Called on one resource of the type. */
  isOfOne?: true
  affectsState?: true
  description: string
  parameter: readonly OperationDefinitionParameter[]
}>

const json = 'The answer is JSON of its own, application/json'
/** What may stand there several times is a list in the request. */
const many = Object.entries(logRequestSchema.shape).flatMap(([key, value]) =>
  value.safeParse([]).success ? [key] : [],
)
const ofLog = Object.entries(logParameters).map(([key, [name, value]]) =>
  parameter(name, value, many.includes(key)),
)
const out = (name: string, type: 'integer' | 'Binary'): OperationDefinitionParameter => ({
  ...{ name, use: 'out', min: 1, max: '1', type },
})

/** Every operation that is the archive's own. */
const operations: readonly Operation[] = [
  {
    ...{ id: 'batch', code: 'batch', affectsState: true },
    description:
      'NDJSON, a transaction Bundle a line; each is stored for itself, and answered by a line in the same order.',
    parameter: [],
  },
  {
    ...{ id: 'display-index', code: 'display-index', on: 'DocumentReference' },
    description: 'Of all documents of a person, the facts by which a portal decides what to show.',
    parameter: [...parametersOf(displayIndexParameters), out('return', 'Binary')],
  },
  {
    ...{ id: 'annul', code: 'annul', on: 'DocumentReference', isOfOne: true, affectsState: true },
    description: 'Withdraws all versions of a document, with a reason (A2, A7).',
    parameter: [...parametersOf(annulBody), out('annulledVersions', 'integer')],
  },
  {
    ...{ id: 'document-shows', code: 'shows', on: 'DocumentReference' },
    description: `Whether documents of the own register are shown, to whom, from when, and why not (A9). ${json}: lib/contracts/archive/shows.ts.`,
    parameter: parametersOf(showsParameters),
  },
  {
    ...{ id: 'document-shows-summary', code: 'shows-summary', on: 'DocumentReference' },
    description: `Of a client who sees nothing, what there is of her in the own register (A9). ${json}: lib/contracts/archive/shows-summary.ts.`,
    parameter: parametersOf(showsSummaryParameters),
  },
  {
    ...{ id: 'archive-search', code: 'archive-search', on: 'DocumentReference' },
    description: `Documents of the own register, old ones too, for the archivist (A7). ${json}: lib/contracts/archive/archived.ts.`,
    parameter: parametersOf(archiveSearchBody, ['type', 'serviceTask', 'format', 'status']),
  },
  {
    ...{ id: 'archived', code: 'archived', on: 'DocumentReference' },
    description: `A document of the own register with all its versions, for the archivist (A7). ${json}: lib/contracts/archive/archived.ts.`,
    parameter: parametersOf(archivedParameters),
  },
  {
    ...{ id: 'annul-preview', code: 'annul-preview', on: 'DocumentReference', isOfOne: true },
    description: `What would disappear if a document were annulled (A7, V19). ${json}: lib/contracts/archive/annul-preview.ts.`,
    parameter: [],
  },
  {
    ...{ id: 'hold', code: 'hold', on: 'DocumentReference', isOfOne: true, affectsState: true },
    description: `A document is not deleted until the hold ends (A10). ${json}: the holds, lib/contracts/archive/hold.ts.`,
    parameter: parametersOf(holdBody),
  },
  {
    ...{ id: 'release-hold', code: 'release-hold', on: 'DocumentReference', isOfOne: true },
    affectsState: true,
    description: `A hold on a document ends (A10). ${json}: the holds, lib/contracts/archive/hold.ts.`,
    parameter: parametersOf(releaseBody),
  },
  {
    ...{ id: 'document-quality', code: 'quality', on: 'DocumentReference' },
    description: `How well the own register is kept, by unit and month, for the main user. ${json}: lib/contracts/archive/quality.ts.`,
    parameter: parametersOf(qualityBody),
  },
  {
    ...{ id: 'export', code: 'export' },
    description:
      'All that lies in the own register, as NDJSON, a resource a line; as in the Bulk Data IG, but the answer is the stream itself.',
    parameter: [
      parameter('_type', 'valueString'),
      parameter('_since', 'valueInstant'),
      parameter('_outputFormat', 'valueString'),
    ],
  },
  {
    ...{ id: 'audit-supervise', code: 'supervise', on: 'AuditEvent' },
    description: `Who used what of the own register, for its supervisor. ${json}: lib/contracts/archive/supervision.ts.`,
    parameter: parametersOf(superviseBody),
  },
  {
    ...{ id: 'audit-log', code: 'log', on: 'AuditEvent' },
    description: `The rows of a person’s log that may be told (L3). ${json}: lib/contracts/archive/log.ts.`,
    parameter: ofLog,
  },
  {
    ...{ id: 'audit-log-summary', code: 'log-summary', on: 'AuditEvent' },
    description: `How many rows of which kinds may be told (L3). ${json}: lib/contracts/archive/log.ts.`,
    parameter: ofLog,
  },
  {
    ...{ id: 'audit-proof', code: 'proof', on: 'AuditEvent' },
    description: `Proof that rows are in the sealed log (L7). ${json}: lib/contracts/archive/log-proof.ts.`,
    parameter: parametersOf(proofParameters, ['row']),
  },
  {
    ...{ id: 'audit-verify', code: 'verify', on: 'AuditEvent' },
    description: `Whether the person’s whole log holds (L4). ${json}: lib/contracts/archive/log-proof.ts.`,
    parameter: [],
  },
  {
    ...{ id: 'consent-preview', code: 'preview', on: 'Consent' },
    description: `What a consent or prohibition would change (C5). ${json}: lib/contracts/archive/disclosure-preview.ts.`,
    parameter: parametersOf(previewParameters, ['document']),
  },
  {
    ...{ id: 'consent-withdraw', code: 'withdraw', on: 'Consent', isOfOne: true },
    affectsState: true,
    description: 'Withdraws a consent or cancels a prohibition. The answer is the Consent.',
    parameter: parametersOf(withdrawParameters),
  },
  {
    ...{ id: 'consent-receipt', code: 'receipt', on: 'Consent' },
    description: `The signed receipt of a statement. ${json}: {"jws": …}.`,
    parameter: parametersOf(receiptParameters),
  },
]

export const operationDefinitions: readonly OperationDefinition[] = operations.map(
  ({
    id,
    code,
    on,
    isOfOne = false,
    affectsState = false,
    description,
    parameter: parameters,
  }) => ({
    resourceType: 'OperationDefinition',
    ...{ id, url: canonicalOf('OperationDefinition', id), name: nameOf(id), ...published },
    ...{ kind: 'operation', code, affectsState, description },
    ...(on && { resource: [on] }),
    system: on === undefined,
    type: on !== undefined && !isOfOne,
    instance: isOfOne,
    ...(parameters.length > 0 && { parameter: [...parameters] }),
  }),
)
