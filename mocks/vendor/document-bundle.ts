import { canonical, codeSystem, extension, sid } from '@/lib/contracts/archive/systems'
import type { DocumentFormat, DocumentLanguage } from '@/lib/domain/codes/document-states'
import type { DocumentType } from '@/lib/domain/codes/document-types'
import type { ServiceTask } from '@/lib/domain/codes/service-tasks'
import type { SocialService } from '@/lib/domain/codes/social-services'
import { bundleOf, urn, uuidFor, type Bundle, type BundleEntry } from './bundle'

/** The view form, with its structured form where there is one; or a PDF/A alone. */
type DocumentForms =
  | Readonly<{ xhtml: string; json?: Readonly<Record<string, unknown>> }>
  | Readonly<{ pdf: Uint8Array }>

/** OIDs are without "urn:oid:". What is optional and not said is false, absent, or "phase-2" for the format. */
export type DocumentInput = DocumentForms &
  Readonly<{
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
    /** When it was made, with a time zone: "2026-03-02T10:00:00+02:00". */
    createdAt: string
    format?: DocumentFormat
    /** Version OID of the version that this one replaces. */
    replaces?: string
    /** Set OID of the document that this is an attachment of. */
    attachmentOfSet?: string
    matterOid?: string
    relationshipOid?: string
    /** First day of showing, YYYY-MM-DD; when said, the document is delayed (V14). */
    delayUntil?: string
    specialContent?: boolean
    hiddenFromGuardians?: boolean
    /** Signed on paper, which is kept and is the original (A11). */
    signedOnPaper?: boolean
  }>

/** The DocumentReference and the Binaries of one version, in this order. */
export function documentEntries(input: DocumentInput): BundleEntry[] {
  const binaries = formsOf(input).map((form, index) => ({
    fullUrl: uuidFor('Binary', input.versionOid, String(index)),
    resource: {
      resourceType: 'Binary',
      contentType: form.contentType,
      data: Buffer.from(form.bytes).toString('base64'),
    },
    request: { method: 'POST', url: 'Binary' } as const,
  }))
  return [documentEntry(input, binaries), ...binaries]
}

export function documentBundle(input: DocumentInput): Bundle {
  return bundleOf(documentEntries(input))
}

function documentEntry(input: DocumentInput, binaries: readonly BundleEntry[]): BundleEntry {
  return {
    fullUrl: uuidFor('DocumentReference', input.versionOid),
    resource: {
      resourceType: 'DocumentReference',
      meta: {
        profile: [canonical.documentReference],
        security: [{ system: codeSystem.dataSector, code: 'social-welfare' }],
      },
      extension: displayOf(input),
      masterIdentifier: { system: sid.uri, value: urn(input.versionOid) },
      identifier: [{ system: sid.documentSet, value: urn(input.setOid) }],
      status: 'current',
      docStatus: 'final',
      type: {
        ...concept(codeSystem.documentType, input.type),
        ...(input.typeText && { text: input.typeText }),
      },
      category: [
        concept(codeSystem.serviceTask, input.serviceTask),
        concept(codeSystem.socialService, input.socialService),
      ],
      subject: { identifier: { system: sid.hetu, value: input.hetu } },
      author: [
        { reference: `Organization/${input.unitId}` },
        ...(input.authorName ? [{ display: input.authorName }] : []),
      ],
      custodian: { reference: `Organization/${input.controllerId}` },
      ...relationsOf(input),
      description: input.title,
      content: binaries.map((binary, index) => contentOf(input, binary, index === 0)),
      ...contextOf(input),
    },
    request: { method: 'POST', url: 'DocumentReference' },
  }
}

function formsOf(input: DocumentInput) {
  if ('pdf' in input) return [{ contentType: 'application/pdf', bytes: input.pdf }]
  const view = { contentType: 'application/xhtml+xml', bytes: Buffer.from(input.xhtml) }
  if (!input.json) return [view]
  const structured = Buffer.from(JSON.stringify(input.json))
  return [view, { contentType: 'application/json', bytes: structured }]
}

function contentOf(input: DocumentInput, binary: BundleEntry, isFirst: boolean) {
  const { language, createdAt: creation, title, format = 'phase-2' } = input
  return {
    attachment: {
      contentType: binary.resource.contentType,
      ...(isFirst && { language }),
      url: binary.fullUrl,
      ...(isFirst && { title, creation }),
    },
    format: { system: codeSystem.documentFormat, code: format },
  }
}

function displayOf(input: DocumentInput) {
  const { delayUntil, specialContent = false, hiddenFromGuardians = false, signedOnPaper } = input
  const flag = (url: string, valueBoolean: boolean) => ({ url, valueBoolean })
  const flags = [
    flag('delayed', delayUntil !== undefined),
    flag('specialContent', specialContent),
    flag('hiddenFromGuardians', hiddenFromGuardians),
  ]
  return [
    { url: extension.display, extension: flags },
    ...(delayUntil ? [{ url: extension.releaseDate, valueDate: delayUntil }] : []),
    ...(signedOnPaper ? [{ url: extension.signedOnPaper, valueBoolean: true }] : []),
  ]
}

function relationsOf({ replaces, attachmentOfSet }: DocumentInput) {
  const relation = (code: string, system: string, oid: string | undefined) =>
    oid ? [{ code, target: { identifier: { system, value: urn(oid) } } }] : []
  const relatesTo = [
    ...relation('replaces', sid.uri, replaces),
    ...relation('appends', sid.documentSet, attachmentOfSet),
  ]
  return relatesTo.length > 0 ? { relatesTo } : {}
}

function contextOf({ relationshipOid, matterOid }: DocumentInput) {
  const named = (system: string, oid: string) => [{ identifier: { system, value: urn(oid) } }]
  if (!relationshipOid && !matterOid) return {}
  return {
    context: {
      ...(relationshipOid && { encounter: named(sid.clientRelationship, relationshipOid) }),
      ...(matterOid && { related: named(sid.matter, matterOid) }),
    },
  }
}

function concept(system: string, code: string) {
  return { coding: [{ system, code }] }
}
