/**
 * Where an address is answered when there are several instances. `here`: by whichever is asked. `lead`: by the one that leads. `client`: by the one that holds
 * the client of the token; without one, as `owner`. `owner`: by the one that has the document, which is asked one after another. `bundle`: by the one
 * that holds the client in it. `each`: it looks at the data of many, so whichever is asked puts together what all of them answer. `each-by-lead`: the one that leads does.
 */
export type Where = 'here' | 'lead' | 'client' | 'owner' | 'bundle' | 'each' | 'each-by-lead'

const listed: Readonly<Record<Exclude<Where, 'client'>, readonly string[]>> = {
  here: [
    'GET /health',
    'GET /openapi.json',
    'GET /.well-known/jwks.json',
    'GET /.well-known/jwt-vc-issuer',
    'GET /fhir/.well-known/smart-configuration',
    'GET /fhir/metadata',
    'GET /fhir/package.tgz',
    'GET /fhir/ConceptMap',
    'GET /fhir/ConceptMap/:id',
    'GET /fhir/Organization',
    'GET /fhir/Organization/:id',
    'GET /fhir/ActivityDefinition',
  ],
  lead: [
    'POST /oauth/token',
    'GET /log/heads/:size',
    'GET /log/consistency',
    'GET /log/restores',
    'GET /log/instances/:name',
    'POST /log/instances/:name',
    'GET /reference',
    'GET /reference/changes',
    'POST /reference/changes',
    'POST /reference/decisions',
    'POST /register/systems/:id',
    'POST /register/statements',
    'POST /register',
    'GET /register/:id',
    'PUT /register/:id',
    'DELETE /register/:id',
    'POST /joint-tests',
    'GET /joint-tests/:id',
    'POST /joint-tests/:id',
    'GET /joint-tests/:id/report',
  ],
  owner: [
    'POST /fhir/DocumentReference/:id/$annul',
    'POST /fhir/DocumentReference/:id/$annul-preview',
    'POST /fhir/DocumentReference/:id/$hold',
    'POST /fhir/DocumentReference/:id/$release-hold',
    'POST /fhir/DocumentReference/$archived',
    'DELETE /operation/quarantine/:id',
  ],
  bundle: [
    'POST /fhir',
    'POST /fhir/',
    'POST /fhir/$batch',
    'POST /fhir/Bundle/$validate',
    'POST /fhir/DocumentReference/$validate',
  ],
  each: [
    'POST /fhir/DocumentReference/$shows',
    'POST /fhir/DocumentReference/$shows-summary',
    'POST /fhir/DocumentReference/$quality',
    'POST /fhir/DocumentReference/$archive-search',
    'POST /fhir/AuditEvent/$supervise',
    'GET /fhir/AuditEvent',
    'GET /fhir/$export',
    'GET /operation/state',
    'GET /operation/quarantine',
    'GET /retention/runs',
    'POST /reference/preview',
    'GET /register/systems/:id/checklist',
  ],
  'each-by-lead': ['GET /reference/extensive-access', 'GET /joint-tests', 'POST /retention/runs'],
}

/** By the token of a person, or the claim of a system. */
const ofClients: readonly string[] = [
  'POST /fhir/DocumentReference/$display-index',
  'POST /fhir/DocumentReference/_search',
  'GET /fhir/DocumentReference',
  'GET /fhir/DocumentReference/:id',
  'GET /fhir/Binary/:id',
  'POST /fhir/EpisodeOfCare/_search',
  'POST /fhir/Communication',
  'POST /fhir/Communication/_search',
  'POST /fhir/AuditEvent/$log',
  'POST /fhir/AuditEvent/$log-summary',
  'POST /fhir/Consent',
  'POST /fhir/Consent/_search',
  'POST /fhir/Consent/$preview',
  'POST /fhir/Consent/$receipt',
  'GET /fhir/Consent/:id',
  'POST /fhir/Consent/:id/$withdraw',
  'POST /fhir/AuditEvent/$proof',
  'POST /fhir/AuditEvent/$verify',
  'POST /fhir/Subscription',
  'DELETE /fhir/Subscription/:id',
]

const places = new Map<string, Where>([
  ...Object.entries(listed).flatMap(([where, all]) =>
    all.map((each) => [each, where as Where] as const),
  ),
  ...ofClients.map((each) => [each, 'client'] as const),
])

/** Of an address that no list names, undefined. */
export const placeOf = (method: string, path: string): Where | undefined =>
  places.get(`${method} ${path}`)
