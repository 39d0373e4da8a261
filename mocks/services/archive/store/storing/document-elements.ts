import { createHash } from 'node:crypto'
import type { DocumentReference, DocumentReferenceContent } from 'fhir/r4'
import { codeSystem, extension, sid } from '@/lib/contracts/archive/systems'
import type { IncomingContent, IncomingDocument } from './bundle/transaction'

/** Logical id of a document's n-th Binary: follows from the document's, which is random, so it is as hard to guess. */
export function binaryId(documentId: string, index: number): string {
  return createHash('sha256').update(`${documentId}/${index}`).digest('hex').slice(0, 32)
}

/**
 * The part of the DocumentReference that stays as it is for good, as the inside of a JSON object. The HETU is not in
 * it: the client is named by the Patient's id.
 */
export function documentElements(
  document: IncomingDocument,
  id: string,
  clientId: string,
  storedAt: Date,
): string {
  const elements: Omit<DocumentReference, 'resourceType' | 'status'> = {
    extension: extensionsOf(document),
    masterIdentifier: { system: sid.uri, value: urn(document.versionOid) },
    identifier: [{ system: sid.documentSet, value: urn(document.setOid) }],
    docStatus: 'final',
    type: {
      coding: [{ system: codeSystem.documentType, code: document.type }],
      ...(document.typeText && { text: document.typeText }),
    },
    category: [
      { coding: [{ system: codeSystem.serviceTask, code: document.serviceTask }] },
      { coding: [{ system: codeSystem.socialService, code: document.socialService }] },
    ],
    subject: { reference: `Patient/${clientId}` },
    date: storedAt.toISOString(),
    author: [
      { reference: `Organization/${document.unitId}` },
      ...(document.authorName ? [{ display: document.authorName }] : []),
    ],
    custodian: { reference: `Organization/${document.controllerId}` },
    ...relationsOf(document),
    description: document.title,
    content: document.contents.map((content, index) =>
      contentOf(document, content, binaryId(id, index)),
    ),
    ...contextOf(document),
  }
  return JSON.stringify(elements).slice(1, -1)
}

function contentOf(
  { language, title, createdAt, format }: IncomingDocument,
  { contentType, bytes }: IncomingContent,
  binary: string,
): DocumentReferenceContent {
  return {
    attachment: {
      contentType,
      language,
      url: `Binary/${binary}`,
      size: bytes.byteLength,
      hash: createHash('sha1').update(bytes).digest('base64'),
      title,
      creation: createdAt.toISOString(),
    },
    format: { system: codeSystem.documentFormat, code: format },
  }
}

function extensionsOf(document: IncomingDocument): DocumentReference['extension'] {
  const display = [
    { url: 'delayed', valueBoolean: document.delayed },
    { url: 'specialContent', valueBoolean: document.specialContent },
    { url: 'hiddenFromGuardians', valueBoolean: document.hiddenFromGuardians },
  ]
  const { delayUntil, signedOnPaper } = document
  return [
    { url: extension.display, extension: display },
    ...(delayUntil ? [{ url: extension.releaseDate, valueDate: delayUntil }] : []),
    ...(signedOnPaper ? [{ url: extension.signedOnPaper, valueBoolean: true }] : []),
  ]
}

function relationsOf({ replaces, attachmentOfSet }: IncomingDocument): Partial<DocumentReference> {
  const relations: NonNullable<DocumentReference['relatesTo']> = []
  if (replaces) relations.push({ code: 'replaces', target: named(sid.uri, replaces) })
  if (attachmentOfSet) {
    relations.push({ code: 'appends', target: named(sid.documentSet, attachmentOfSet) })
  }
  return relations.length > 0 ? { relatesTo: relations } : {}
}

function contextOf({ relationshipOid, matterOid }: IncomingDocument): Partial<DocumentReference> {
  if (!relationshipOid && !matterOid) return {}
  return {
    context: {
      ...(relationshipOid && { encounter: [named(sid.clientRelationship, relationshipOid)] }),
      ...(matterOid && { related: [named(sid.matter, matterOid)] }),
    },
  }
}

function named(system: string, oid: string) {
  return { identifier: { system, value: urn(oid) } }
}

function urn(oid: string): string {
  return `urn:oid:${oid}`
}
