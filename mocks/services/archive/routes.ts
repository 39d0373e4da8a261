import type { Archive } from './archive'
import { capabilityStatement } from './conformance/capability/capability-statement'
import { readConceptMap, searchConceptMaps } from './conformance/mappings/read-concept-maps'
import type { Described } from './conformance/openapi/described'
import { described } from './conformance/openapi/descriptions'
import { openApi } from './conformance/openapi/open-api'
import { jointTestsDescribed } from './conformance/openapi/joint-tests-descriptions'
import { registerDescribed } from './conformance/openapi/register-descriptions'
import { readPackage } from './conformance/package/read-package'
import { retentionDescribed } from './conformance/openapi/retention-descriptions'
import { readState } from './operation/read-state'
import { readRuns } from './retention/asking/read-runs'
import { postRun } from './retention/asking/post-run'
import { publishedRoutes } from './conformance/publishing/read-published'
import { validateBundle, validateDocument } from './conformance/validation/validate'
import { respond, type FhirContext } from './protocol/http/fhir-context'
import type { Negotiated } from './protocol/http/negotiate'
import { readHealth } from './protocol/http/read-health'
import { confirmInformation } from './statements/information/confirm-information'
import { searchConfirmations } from './statements/information/search-confirmations'
import { readLog } from './log/asking/read-log'
import { summariseLog } from './log/asking/summarise-log'
import { readConsistency, readHead } from './log/tree/head-routes'
import { readInstanceHead, takeInstanceHead } from './log/tree/instance-routes'
import { readLogRestores } from './log/tree/restores-route'
import { proveRows } from './log/tree/prove-rows'
import { verifyLog } from './log/tree/verify-log'
import { subscribe } from './log/notifications/subscribe'
import { unsubscribe } from './log/notifications/unsubscribe'
import { byCaller } from './officials/by-caller'
import { annulArchived } from './officials/archivist/annul-archived'
import { holdDocument, releaseHold } from './officials/archivist/holds/hold-document'
import { readArchivedBinary } from './officials/archivist/read-archived-binary'
import { previewAnnulment } from './officials/archivist/preview-annulment'
import { readArchived } from './officials/archivist/read-archived'
import { searchArchive } from './officials/archivist/search-archive'
import { quality } from './officials/quality/quality'
import { shows } from './officials/shows/shows'
import { showsSummary } from './officials/shows/shows-summary'
import { supervise } from './officials/supervision/supervise'
import { exportRegister } from './officials/register/export-register'
import { searchAuditEvents } from './officials/register/search-audit-events'
import { deleteQuarantined, readQuarantine } from './scanning/quarantine-routes'
import { displayIndex } from './store/reading/display-index'
import { readBinary } from './store/reading/read-binary'
import { readDocument } from './store/reading/read-document'
import { searchDocuments } from './store/reading/search-documents'
import { searchRelationships } from './store/reading/search-relationships'
import {
  readOrganisation,
  searchInformation,
  searchOrganisations,
} from './reference/asking/read-reference-data'
import { changeKeys } from './reference/bench/change-keys'
import { readChecklist } from './reference/bench/read-checklist'
import { actOnTest } from './reference/joint-tests/act-on-test'
import { followTest, readReport } from './reference/joint-tests/follow-test'
import { listTests } from './reference/joint-tests/list-tests'
import { planTest } from './reference/joint-tests/plan-test'
import { getChanges } from './reference/asking/get-changes'
import { getState } from './reference/asking/get-state'
import { postChanges } from './reference/asking/post-changes'
import { postDecision } from './reference/asking/post-decision'
import { tellOpened } from './reference/agreements/tell-opened'
import { previewChange } from './reference/preview/preview-change'
import { changeSystem, closeSystem, readSystem } from './reference/registration/manage-system'
import { postStatement } from './reference/registration/post-statement'
import { registerSystem } from './reference/registration/register-system'
import { annulDocument } from './store/storing/annul-document'
import { storeBatch } from './store/storing/store-batch'
import { storeBundle } from './store/storing/store-bundle'
import { smartConfiguration } from './protocol/tokens/smart-configuration'
import { tokenRoute } from './protocol/tokens/token-route'
import { getConsent } from './statements/get-consent'
import { postConsent } from './statements/post-consent'
import { previewConsent } from './statements/preview-consent'
import { readReceipt } from './statements/receipts/read-receipt'
import { searchConsents } from './statements/search-consents'
import { withdrawConsent } from './statements/withdraw-consent'

export type Route = Readonly<{
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  path: string
  /** Needs no access token. */
  open?: true
  /** Of an address that is not FHIR's: what is published of it in /openapi.json. */
  describes?: Described
  handle: (archive: Archive, c: FhirContext) => Response | Promise<Response>
}> &
  Negotiated

/** Everything that the archive answers. What is not here is not found. */
export const routes: readonly Route[] = [
  {
    method: 'GET',
    path: '/health',
    open: true,
    describes: described.health,
    handle: readHealth,
  },
  {
    method: 'POST',
    path: '/oauth/token',
    open: true,
    describes: described.token,
    handle: tokenRoute,
  },
  {
    method: 'GET',
    path: '/openapi.json',
    open: true,
    describes: described.openApi,
    handle: ({ config }, c) => c.json(openApi(routes, config.url)),
  },
  {
    method: 'GET',
    path: '/fhir/package.tgz',
    open: true,
    gives: 'anything',
    describes: described.package,
    handle: readPackage,
  },
  {
    method: 'GET',
    path: '/.well-known/jwks.json',
    open: true,
    describes: described.keys,
    handle: ({ signer }, c) => c.json(signer.jwks),
  },
  {
    method: 'GET',
    path: '/.well-known/jwt-vc-issuer',
    open: true,
    describes: described.credentialIssuer,
    handle: ({ config: { url } }, c) =>
      c.json({ issuer: url, jwks_uri: `${url}/.well-known/jwks.json` }),
  },
  {
    method: 'GET',
    path: '/log/heads/:size',
    open: true,
    describes: described.head,
    handle: readHead,
  },
  {
    method: 'GET',
    path: '/log/consistency',
    open: true,
    describes: described.consistency,
    handle: readConsistency,
  },
  {
    method: 'GET',
    path: '/log/instances/:name',
    open: true,
    describes: described.instanceHead,
    handle: readInstanceHead,
  },
  {
    method: 'POST',
    path: '/log/instances/:name',
    open: true,
    takes: 'json',
    describes: described.offeredHead,
    handle: takeInstanceHead,
  },
  {
    method: 'GET',
    path: '/log/restores',
    open: true,
    describes: described.restores,
    handle: readLogRestores,
  },
  {
    method: 'GET',
    path: '/fhir/.well-known/smart-configuration',
    open: true,
    describes: described.smart,
    handle: ({ config }, c) => c.json(smartConfiguration(config.url)),
  },
  {
    method: 'GET',
    path: '/fhir/metadata',
    open: true,
    handle: ({ config, clock }, c) => respond(c, capabilityStatement(routes, config.url, clock())),
  },
  ...publishedRoutes,
  { method: 'GET', path: '/fhir/ConceptMap', open: true, handle: searchConceptMaps },
  { method: 'GET', path: '/fhir/ConceptMap/:id', open: true, handle: readConceptMap },
  { method: 'POST', path: '/fhir', takes: 'fhir', handle: storeBundle },
  { method: 'POST', path: '/fhir/', takes: 'fhir', handle: storeBundle },
  { method: 'POST', path: '/fhir/$batch', takes: 'batch', gives: 'batch', handle: storeBatch },
  { method: 'POST', path: '/fhir/Bundle/$validate', takes: 'fhir', handle: validateBundle },
  {
    method: 'POST',
    path: '/fhir/DocumentReference/$validate',
    takes: 'fhir',
    handle: validateDocument,
  },
  {
    method: 'POST',
    path: '/fhir/DocumentReference/$display-index',
    takes: 'fhir',
    handle: displayIndex,
  },
  { method: 'POST', path: '/fhir/DocumentReference/$shows', takes: 'fhir', handle: shows },
  { method: 'POST', path: '/fhir/DocumentReference/$quality', takes: 'fhir', handle: quality },
  {
    method: 'POST',
    path: '/fhir/DocumentReference/$shows-summary',
    takes: 'fhir',
    handle: showsSummary,
  },
  {
    method: 'POST',
    path: '/fhir/DocumentReference/_search',
    takes: 'form',
    handle: searchDocuments,
  },
  { method: 'GET', path: '/fhir/DocumentReference', handle: searchDocuments },
  { method: 'GET', path: '/fhir/DocumentReference/:id', handle: readDocument },
  {
    method: 'POST',
    path: '/fhir/DocumentReference/:id/$annul',
    takes: 'fhir',
    handle: byCaller(annulArchived, annulDocument),
  },
  {
    method: 'POST',
    path: '/fhir/DocumentReference/:id/$annul-preview',
    takes: 'fhir',
    handle: previewAnnulment,
  },
  {
    method: 'POST',
    path: '/fhir/DocumentReference/:id/$hold',
    takes: 'fhir',
    handle: holdDocument,
  },
  {
    method: 'POST',
    path: '/fhir/DocumentReference/:id/$release-hold',
    takes: 'fhir',
    handle: releaseHold,
  },
  {
    method: 'POST',
    path: '/fhir/DocumentReference/$archive-search',
    takes: 'fhir',
    handle: searchArchive,
  },
  {
    method: 'POST',
    path: '/fhir/DocumentReference/$archived',
    takes: 'fhir',
    handle: readArchived,
  },
  {
    method: 'GET',
    path: '/fhir/Binary/:id',
    gives: 'anything',
    handle: byCaller(readArchivedBinary, readBinary),
  },
  {
    method: 'POST',
    path: '/fhir/EpisodeOfCare/_search',
    takes: 'form',
    handle: searchRelationships,
  },
  { method: 'POST', path: '/fhir/Communication', takes: 'fhir', handle: confirmInformation },
  {
    method: 'POST',
    path: '/fhir/Communication/_search',
    takes: 'form',
    handle: searchConfirmations,
  },
  { method: 'POST', path: '/fhir/AuditEvent/$log', takes: 'fhir', handle: readLog },
  { method: 'POST', path: '/fhir/AuditEvent/$log-summary', takes: 'fhir', handle: summariseLog },
  { method: 'POST', path: '/fhir/Consent', takes: 'fhir', handle: postConsent },
  { method: 'POST', path: '/fhir/Consent/_search', takes: 'form', handle: searchConsents },
  { method: 'POST', path: '/fhir/Consent/$preview', takes: 'fhir', handle: previewConsent },
  { method: 'POST', path: '/fhir/Consent/$receipt', takes: 'fhir', handle: readReceipt },
  { method: 'GET', path: '/fhir/Consent/:id', handle: getConsent },
  { method: 'POST', path: '/fhir/Consent/:id/$withdraw', takes: 'fhir', handle: withdrawConsent },
  { method: 'POST', path: '/fhir/AuditEvent/$proof', takes: 'fhir', handle: proveRows },
  { method: 'POST', path: '/fhir/AuditEvent/$supervise', takes: 'fhir', handle: supervise },
  { method: 'GET', path: '/fhir/AuditEvent', handle: searchAuditEvents },
  { method: 'GET', path: '/fhir/$export', gives: 'batch', handle: exportRegister },
  { method: 'POST', path: '/fhir/AuditEvent/$verify', handle: verifyLog },
  { method: 'POST', path: '/fhir/Subscription', takes: 'fhir', handle: subscribe },
  { method: 'DELETE', path: '/fhir/Subscription/:id', handle: unsubscribe },
  { method: 'GET', path: '/fhir/Organization', handle: searchOrganisations },
  { method: 'GET', path: '/fhir/Organization/:id', handle: readOrganisation },
  { method: 'GET', path: '/fhir/ActivityDefinition', handle: searchInformation },
  { method: 'GET', path: '/reference', describes: registerDescribed.state, handle: getState },
  {
    method: 'GET',
    path: '/reference/extensive-access',
    describes: registerDescribed.opened,
    handle: tellOpened,
  },
  {
    method: 'GET',
    path: '/reference/changes',
    describes: registerDescribed.history,
    handle: getChanges,
  },
  {
    method: 'POST',
    path: '/reference/changes',
    takes: 'json',
    describes: registerDescribed.enter,
    handle: postChanges,
  },
  {
    method: 'POST',
    path: '/reference/decisions',
    takes: 'json',
    describes: registerDescribed.decide,
    handle: postDecision,
  },
  { method: 'GET', path: '/joint-tests', describes: jointTestsDescribed.list, handle: listTests },
  {
    method: 'POST',
    path: '/joint-tests',
    takes: 'json',
    describes: jointTestsDescribed.plan,
    handle: planTest,
  },
  {
    method: 'GET',
    path: '/joint-tests/:id',
    describes: jointTestsDescribed.follow,
    handle: followTest,
  },
  {
    method: 'POST',
    path: '/joint-tests/:id',
    takes: 'json',
    describes: jointTestsDescribed.act,
    handle: actOnTest,
  },
  {
    method: 'GET',
    path: '/joint-tests/:id/report',
    describes: jointTestsDescribed.report,
    handle: readReport,
  },
  {
    method: 'GET',
    path: '/operation/quarantine',
    describes: retentionDescribed.quarantine,
    handle: readQuarantine,
  },
  {
    method: 'DELETE',
    path: '/operation/quarantine/:id',
    describes: retentionDescribed.outOfQuarantine,
    handle: deleteQuarantined,
  },
  {
    method: 'GET',
    path: '/operation/state',
    describes: retentionDescribed.state,
    handle: readState,
  },
  {
    method: 'GET',
    path: '/retention/runs',
    describes: retentionDescribed.runs,
    handle: readRuns,
  },
  {
    method: 'POST',
    path: '/retention/runs',
    takes: 'json',
    describes: retentionDescribed.run,
    handle: postRun,
  },
  {
    method: 'POST',
    path: '/reference/preview',
    takes: 'json',
    describes: registerDescribed.preview,
    handle: previewChange,
  },
  {
    method: 'POST',
    path: '/register/systems/:id',
    takes: 'json',
    describes: registerDescribed.keys,
    handle: changeKeys,
  },
  {
    method: 'GET',
    path: '/register/systems/:id/checklist',
    describes: registerDescribed.checklist,
    handle: readChecklist,
  },
  {
    method: 'POST',
    path: '/register/statements',
    takes: 'json',
    describes: registerDescribed.statement,
    handle: postStatement,
  },
  {
    method: 'POST',
    path: '/register',
    open: true,
    takes: 'json',
    describes: registerDescribed.register,
    handle: registerSystem,
  },
  {
    method: 'GET',
    path: '/register/:id',
    open: true,
    describes: registerDescribed.read,
    handle: readSystem,
  },
  {
    method: 'PUT',
    path: '/register/:id',
    open: true,
    takes: 'json',
    describes: registerDescribed.change,
    handle: changeSystem,
  },
  {
    method: 'DELETE',
    path: '/register/:id',
    open: true,
    describes: registerDescribed.close,
    handle: closeSystem,
  },
]
