/**
 * Names on the archive's wire: identifier systems, code systems and extensions. National names where they are known;
 * our own stand under a reserved domain that can never be anyone's.
 */
export const base = 'https://mittkanta.example/fhir'

export const sid = {
  /** Personal identity code (HETU). */
  hetu: 'urn:oid:1.2.246.21',
  /** Business id of an organisation (Y-tunnus). */
  businessId: `${base}/sid/business-id`,
  /** An OID or other URI as identifier value: "urn:oid:…". */
  uri: 'urn:ietf:rfc:3986',
  /** The document through all its versions (asiakirjan alkuperäinen tunnus). Value: "urn:oid:…". */
  documentSet: `${base}/sid/document-set`,
  /** The matter (ärende). Value: "urn:oid:…". */
  matter: `${base}/sid/matter`,
  /** The client relationship (klientrelation). Value: "urn:oid:…". */
  clientRelationship: `${base}/sid/client-relationship`,
  /** Own worker's role, as numbered by the client information system. */
  workerRole: `${base}/sid/worker-role`,
} as const

export const codeSystem = {
  serviceTask: `${base}/CodeSystem/service-task`,
  socialService: `${base}/CodeSystem/social-service`,
  documentType: `${base}/CodeSystem/document-type`,
  documentFormat: `${base}/CodeSystem/document-format`,
  organisationKind: `${base}/CodeSystem/organisation-kind`,
  dataSector: `${base}/CodeSystem/data-sector`,
  channel: `${base}/CodeSystem/channel`,
  capacity: `${base}/CodeSystem/capacity`,
  communicationCategory: `${base}/CodeSystem/communication-category`,
  /** Consent to disclosure, or prohibition on it (rules C). */
  directive: `${base}/CodeSystem/will`,
  /** Statutory right that a caller names (D4). */
  statutoryGround: `${base}/CodeSystem/statutory-ground`,
  /** For what a client information system asks: in a client relationship, by a statutory right, or for the archive's care. */
  purposeOfUse: `${base}/CodeSystem/purpose-of-use`,
  error: `${base}/CodeSystem/error`,
  /** What a row of the log is: own view, view on behalf, use … (L2). */
  auditKind: `${base}/CodeSystem/audit-kind`,
  /** In which way data was asked for or changed. */
  auditOperation: `${base}/CodeSystem/audit-operation`,
  /** On what right: own data, representation, own register … */
  auditGround: `${base}/CodeSystem/audit-ground`,
} as const

export const extension = {
  /** First day on which a delayed document may be shown (V14), from the Finnish base profiles. valueDate. */
  releaseDate:
    'https://hl7.fi/fhir/finnish-base-profiles/StructureDefinition/ReleaseDateForPatientViewing',
  /** Complex: `delayed`, `specialContent`, `hiddenFromGuardians`, all valueBoolean and all obligatory (V14–V16). */
  display: `${base}/StructureDefinition/display`,
  /** Signed on paper, which must be kept on paper: what is stored does not replace it (A11). valueBoolean, true. */
  signedOnPaper: `${base}/StructureDefinition/signed-on-paper`,
  /** On a matter (Task): it concerns several clients (V12). valueBoolean, obligatory. */
  sharedMatter: `${base}/StructureDefinition/shared-matter`,
  /** On a Subscription: an organisation of whose use the client knows, so that it is not new to her. valueReference. Repeats. */
  knownOrganisation: `${base}/StructureDefinition/known-organisation`,
  /** Capacity of the one who acted. valueCode. */
  capacity: `${base}/StructureDefinition/capacity`,
  /** On a Consent that is stated at a desk: through what it was stated, `oral` or `written`. valueCode. */
  channel: `${base}/StructureDefinition/channel`,
  /** On a controller: complex, `serviceTask` valueCode + `from` valueDate (V17). Repeats. */
  displayStart: `${base}/StructureDefinition/display-start`,
  /** On a controller: complex, any of `serviceTask` valueCode, `documentType` valueCode, `madeBefore` valueDate (V18). Repeats. */
  displayRestriction: `${base}/StructureDefinition/display-restriction`,
  /** On EpisodeOfCare: the unit that serves the client. valueReference. */
  unit: `${base}/StructureDefinition/unit`,
  /** On EpisodeOfCare: social service of the relationship (V03–V05 hide it). valueCode. */
  socialService: `${base}/StructureDefinition/social-service`,
  /**
   * On EpisodeOfCare: a bought service (D2). Complex: `unit` valueReference (the producer's), `from` valueDate, `until`
   * valueDate when it has ended. Repeats.
   */
  boughtService: `${base}/StructureDefinition/bought-service`,
  /**
   * On a producer (Organization): extensive register access by agreement (D3). Complex: `controller` valueReference,
   * `socialService` valueCode, `from` valueDate. Repeats.
   */
  extensiveAccess: `${base}/StructureDefinition/extensive-access`,
  /** On Consent: one event of its history (C3). Complex; repeats, oldest first. */
  statement: `${base}/StructureDefinition/statement`,
  /** On Consent that is sent: the `basis` of the preview that the person saw (C5). valueString. */
  basis: `${base}/StructureDefinition/preview-basis`,
  /** Translated name, as the FHIR core extension has it. Complex: `lang` valueCode, `content` valueString. */
  translation: 'http://hl7.org/fhir/StructureDefinition/translation',
} as const

export const canonical = {
  /** The Kanta information; versions as "|1", "|2" … (rules I). */
  kantaInformation: `${base}/ActivityDefinition/kanta-information`,
  documentReference: `${base}/StructureDefinition/mittkanta-document`,
  clientRelationship: `${base}/StructureDefinition/mittkanta-client-relationship`,
  matter: `${base}/StructureDefinition/mittkanta-matter`,
  worker: `${base}/StructureDefinition/mittkanta-worker`,
  client: `${base}/StructureDefinition/mittkanta-client`,
} as const
