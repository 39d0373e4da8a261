import type { CapabilityStatement, CapabilityStatementRestResource } from 'fhir/r4'
import { canonical } from '@/lib/contracts/archive/systems'

type Interaction = CapabilityStatementRestResource['interaction']
type SearchParameter = NonNullable<CapabilityStatementRestResource['searchParam']>[number]

const interactions = (
  ...codes: readonly ('read' | 'search-type' | 'create' | 'delete')[]
): Interaction => codes.map((code) => ({ code }))

const parameter = (
  name: string,
  type: SearchParameter['type'],
  documentation: string,
): SearchParameter => ({ name, type, documentation })

/** What the archive can do, for GET /fhir/metadata. */
export function capabilityStatement(url: string, now: Date): CapabilityStatement {
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date: now.toISOString(),
    kind: 'instance',
    software: { name: 'MittKanta archive' },
    implementation: {
      description: 'A mock of the client data repository of Finnish social welfare.',
      url: `${url}/fhir`,
    },
    fhirVersion: '4.0.1',
    format: ['application/fhir+json'],
    rest: [
      {
        mode: 'server',
        security: security(url),
        resource: [documentReference, ...otherResources],
        interaction: [{ code: 'transaction' }],
        operation: [
          {
            name: 'batch',
            definition: 'https://mittkanta.example/fhir/OperationDefinition/batch',
            documentation: 'POST [base]/$batch: NDJSON, a transaction Bundle a line.',
          },
        ],
      },
    ],
  }
}

function security(url: string) {
  const system = 'http://terminology.hl7.org/CodeSystem/restful-security-service'
  return {
    service: [{ coding: [{ system, code: 'SMART-on-FHIR' }] }],
    extension: [
      {
        url: 'http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris',
        extension: [{ url: 'token', valueUri: `${url}/oauth/token` }],
      },
    ],
  }
}

const documentReference: CapabilityStatementRestResource = {
  type: 'DocumentReference',
  profile: canonical.documentReference,
  interaction: interactions('read', 'search-type'),
  versioning: 'versioned',
  searchParam: [
    parameter('_id', 'token', 'Logical ids.'),
    parameter('category', 'token', 'Service task or social service.'),
    parameter('type', 'token', 'Document type.'),
    parameter('custodian', 'reference', 'Controller.'),
    parameter('date', 'date', 'Day on which the document was made; eq, ge, le, gt, lt, sa, eb.'),
    parameter('_content', 'string', 'Beginnings of words in title and text; each must occur.'),
    parameter('subject', 'reference', 'The client; systems name her by subject:identifier.'),
    parameter('patient', 'reference', 'The client.'),
  ],
  operation: [
    {
      name: 'display-index',
      definition: 'https://mittkanta.example/fhir/OperationDefinition/display-index',
    },
    { name: 'annul', definition: 'https://mittkanta.example/fhir/OperationDefinition/annul' },
  ],
}

const otherResources: CapabilityStatementRestResource[] = [
  { type: 'Binary', interaction: interactions('read') },
  {
    type: 'EpisodeOfCare',
    interaction: interactions('search-type'),
    searchParam: [
      parameter('patient', 'reference', 'The client; systems name her by patient:identifier.'),
    ],
    searchInclude: ['EpisodeOfCare:care-manager'],
  },
  {
    type: 'PractitionerRole',
    documentation: 'Only as included by EpisodeOfCare, and as entry of a transaction.',
  },
  { type: 'Patient', documentation: 'Only as entry of a transaction.' },
  { type: 'Task', documentation: 'A matter; only as entry of a transaction.' },
  {
    type: 'Communication',
    interaction: interactions('create', 'search-type'),
    searchParam: [
      parameter('category', 'token', 'kanta-information.'),
      parameter('patient', 'reference', 'The client.'),
      parameter('subject', 'reference', 'The client.'),
    ],
  },
  {
    type: 'AuditEvent',
    documentation:
      'Only by operations, for a portal says what may be told; docs/archive-api.md, section 15.',
    operation: ['log', 'log-summary', 'proof', 'verify'].map((name) => ({
      name,
      definition: `https://mittkanta.example/fhir/OperationDefinition/audit-${name}`,
    })),
  },
  {
    type: 'Subscription',
    documentation: 'By rest-hook, on the token’s patient; docs/archive-api.md, section 17.',
    interaction: interactions('create', 'delete'),
  },
  {
    type: 'Consent',
    documentation:
      'Consents to disclosure and prohibitions on it; docs/archive-api.md, sections 14 and 16.',
    interaction: interactions('create', 'read', 'search-type'),
    searchParam: [
      parameter('_id', 'token', 'Logical ids.'),
      parameter('patient', 'reference', 'The client.'),
    ],
    operation: ['preview', 'withdraw', 'receipt'].map((name) => ({
      name,
      definition: `https://mittkanta.example/fhir/OperationDefinition/consent-${name}`,
    })),
  },
  {
    type: 'Organization',
    interaction: interactions('read', 'search-type'),
    searchParam: [parameter('_id', 'token', 'Logical ids.')],
  },
  {
    type: 'ActivityDefinition',
    interaction: interactions('search-type'),
    searchParam: [
      parameter('url', 'uri', 'The information.'),
      parameter('version', 'token', 'Its version.'),
      parameter('status', 'token', 'active, retired.'),
    ],
  },
]
