import type { DocumentFormat, DocumentLanguage } from '@/lib/domain/codes/document-states'
import type { DocumentType } from '@/lib/domain/codes/document-types'
import type { Language } from '@/lib/domain/codes/languages'
import type { ServiceTask } from '@/lib/domain/codes/service-tasks'
import type { SocialService } from '@/lib/domain/codes/social-services'
import type { ErrorCode, IssueType } from './error-codes'

/**
 * A transaction Bundle that has passed every check that needs no database, as plain values. `entry` is the position in
 * Bundle.entry; together the parts cover every position once, so an answer can be given entry by entry. OIDs come
 * without "urn:oid:", days as YYYY-MM-DD in Europe/Helsinki, organisations as logical ids.
 */
export type Transaction = Readonly<{
  entryCount: number
  patients: readonly IncomingPatient[]
  documents: readonly IncomingDocument[]
  matters: readonly IncomingMatter[]
  relationships: readonly IncomingRelationship[]
  workers: readonly IncomingWorker[]
}>

export type IncomingPatient = Readonly<{
  entry: number
  hetu: string
  /** Empty: the client has none; without given names either, no name is told. */
  familyName: string
  givenNames: readonly string[]
  birthDate?: string
  /** The day of death, or that she lives: it takes back a day that was told by mistake. */
  deceased?: string | 'lives'
}>

export type IncomingDocument = Readonly<{
  entry: number
  versionOid: string
  setOid: string
  type: DocumentType
  typeText?: string
  serviceTask: ServiceTask
  socialService: SocialService
  hetu: string
  controllerId: string
  unitId: string
  authorName?: string
  title: string
  language: DocumentLanguage
  createdAt: Date
  /** The Helsinki day of `createdAt`. */
  madeOn: string
  format: DocumentFormat
  /** The view form or PDF first, the structured form second. */
  contents: readonly IncomingContent[]
  /** Version OID of the version that this one replaces. */
  replaces?: string
  /** Set OID of the document that this is an attachment of. */
  attachmentOfSet?: string
  matterOid?: string
  relationshipOid?: string
  delayed: boolean
  /** First day of showing; there when and only when `delayed` (V14). */
  delayUntil?: string
  specialContent: boolean
  hiddenFromGuardians: boolean
  /** It was signed on paper, which is kept and is the original (A11); absent: it was not. */
  signedOnPaper?: true
}>

export type ContentType = 'application/xhtml+xml' | 'application/json' | 'application/pdf'

export type IncomingContent = Readonly<{
  /** Position of the Binary. */
  entry: number
  contentType: ContentType
  bytes: Uint8Array
  /** Plain text of a view form, for word search; empty for the other forms. */
  text: string
}>

export type IncomingMatter = Readonly<{
  entry: number
  oid: string
  status: 'in-progress' | 'completed'
  hetu: string
  name: string
  controllerId: string
  start?: string
  end?: string
  shared: boolean
}>

export type IncomingRelationship = Readonly<{
  entry: number
  oid: string
  status: 'active' | 'finished'
  serviceTask: ServiceTask
  socialService: SocialService
  hetu: string
  controllerId: string
  unitId: string
  start: string
  /** There when and only when finished. */
  end?: string
  /** Services that are bought from others for this relationship (D2). */
  boughtServices: readonly IncomingBoughtService[]
  /** `identifier` of the own worker, who may stand in the same Bundle or be known from before. */
  workerIdentifier?: string
}>

export type IncomingBoughtService = Readonly<{
  /** The unit that produces it. */
  unitId: string
  from: string
  /** On which day it has ended, once that is recorded. */
  until?: string
}>

/** The same text in other languages, by language. */
export type Translations = Readonly<Partial<Record<Language, string>>>

export type IncomingWorker = Readonly<{
  entry: number
  /** As numbered by the client information system; unique only within the caller's organisation. */
  identifier: string
  name: string
  unitId: string
  role: string
  roleIn: Translations
  telecom: readonly Readonly<{ system: 'phone' | 'email'; value: string }>[]
  availability?: string
  availabilityIn: Translations
}>

/** One problem. No part of it repeats a personal value. */
export type Issue = Readonly<{
  severity: 'error'
  code: IssueType
  error: ErrorCode
  /** A sentence in plain English: what is wrong. */
  diagnostics: string
  /** FHIRPath: where it is wrong. */
  expression: string
}>

/** The position of the entry that is wrong; none when the Bundle itself is. */
export function entryOf({ expression }: Pick<Issue, 'expression'>): readonly number[] {
  const [, entry] = /^Bundle\.entry\[(\d+)\]/.exec(expression) ?? []
  return entry === undefined ? [] : [Number(entry)]
}

export type ReadingContext = Readonly<{
  now: Date
  isOrganisation: (id: string) => boolean
}>

export type ReadResult =
  | Readonly<{ ok: true; value: Transaction }>
  | Readonly<{
      ok: false
      issues: readonly Issue[]
      /** The parts with which nothing is wrong. */
      rest: Transaction
      /** HETUs of the clients whom the Bundle names legibly. */
      clients: ReadonlySet<string>
    }>
