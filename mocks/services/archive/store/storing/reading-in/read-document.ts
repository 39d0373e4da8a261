import { canonical, codeSystem, sid } from '@/lib/contracts/archive/systems'
import { documentTypes } from '@/lib/domain/codes/document-types'
import { checkDataSector } from '../checks/check-data-sector'
import { dayInHelsinki } from '../checks/day-in-helsinki'
import { readConcept } from '../checks/read-coding'
import { readClient, readLogicalReference, readOidIdentifier } from '../checks/read-identifier'
import { readOrganisation } from '../checks/read-reference'
import type { BundleContext } from '../bundle/bundle-context'
import { complete, present, type Possible } from './complete'
import type { Entry } from '../bundle/entries'
import type { Place } from '../bundle/place'
import { readAuthors } from './read-authors'
import { readCategories } from './read-categories'
import { readContents } from './read-contents'
import { readDisplay } from './read-display'
import { readRelations } from './read-relations'
import type { IncomingDocument } from '../bundle/transaction'

/** The elements that a document may have; the published profile is made of them. */
export const documentParts = [
  'resourceType id meta masterIdentifier identifier status docStatus type category subject date',
  'author custodian description relatesTo content context extension',
].flatMap((names) => names.split(' '))

/** A version of a document (DocumentReference) with its contents. */
export function readDocument(entry: Entry, bundle: BundleContext): IncomingDocument | undefined {
  const { index, resource } = entry
  resource.hasOnly(documentParts)
  checkFixedParts(resource)
  const { contents, createdAt, ...form } = readContents(resource, bundle)
  const { attachmentOfSet, replaces } = readRelations(resource.at('relatesTo'))
  const type = readType(resource.at('type'), attachmentOfSet)
  const { authorName, unitId } = readAuthors(resource.at('author'), bundle)
  const { delayUntil, signedOnPaper, ...display } = readDisplay(resource.at('extension'), createdAt)
  const context = readContext(resource.at('context'))
  const typeText = resource.at('type').at('text').text()

  const document = complete<IncomingDocument>({
    entry: index,
    ...readIdentifiers(resource, replaces, bundle),
    type,
    ...readCategories(resource.at('category')),
    hetu: readClient(resource.at('subject'), bundle),
    controllerId: readOrganisation(resource.at('custodian').required('The controller'), bundle),
    unitId,
    title: readTitle(resource),
    language: form.language,
    format: form.format,
    createdAt,
    madeOn: createdAt && dayInHelsinki(createdAt),
    contents,
    ...display,
  })
  const more = {
    ...{ authorName, typeText, attachmentOfSet, replaces, delayUntil, signedOnPaper },
    ...context,
  }
  return document && { ...document, ...present(more) }
}

function checkFixedParts(resource: Place): void {
  const meta = resource.at('meta').required('The element meta')
  if (meta.hasOnly(['profile', 'security', 'versionId', 'lastUpdated'])) {
    meta.at('profile').list('The profile', 1, 1)[0]?.fixed(canonical.documentReference)
    checkDataSector(meta.at('security'), resource.at('category'))
  }
  resource.at('status').required('The status').fixed('current')
  resource.at('docStatus').required('The docStatus').fixed('final')
}

function readIdentifiers(
  resource: Place,
  replaces: string | undefined,
  bundle: BundleContext,
): Possible<{ versionOid: string; setOid: string }> {
  const master = resource.at('masterIdentifier').required('The identifier of this version')
  const versionOid = readOidIdentifier(master, sid.uri)
  bundle.claim('version', versionOid, master)
  if (versionOid && versionOid === replaces) {
    resource.at('relatesTo').report('conflicting-values', 'A version cannot replace itself.')
  }
  const [identifier] = resource.at('identifier').list('The identifier of the document', 1, 1)
  const setOid = identifier && readOidIdentifier(identifier, sid.documentSet)
  if (identifier) bundle.claim('set', setOid, identifier)
  return { versionOid, setOid }
}

/** An attachment must say of what, for some are hidden by what they belong to (V06). */
function readType(place: Place, attachmentOfSet: string | undefined) {
  const type = readConcept(place.required('The type'), codeSystem.documentType, documentTypes)
  if (type === 'attachment' && attachmentOfSet === undefined) {
    const says = 'A document of type attachment must say by "appends" what it is an attachment of.'
    place.report('missing-metadata', says)
  }
  return type
}

function readTitle(resource: Place): string | undefined {
  const title = resource.at('description').required('The title').text(500)
  const contents = resource.at('content').value
  const count = Array.isArray(contents) ? Math.min(contents.length, 2) : 0
  resource
    .at('content')
    .list('The content', 0, Infinity)
    .slice(0, count)
    .map((content) => content.at('attachment').at('title'))
    .filter((repeated) => repeated.isThere && title !== undefined && repeated.value !== title)
    .forEach((repeated) => repeated.report('conflicting-values', 'It is not the description.'))
  return title
}

function readContext(place: Place): { relationshipOid?: string; matterOid?: string } {
  if (!place.hasOnly(['encounter', 'related'])) return {}
  const [encounter] = place.at('encounter').list('The client relationship', 0, 1)
  const [related] = place.at('related').list('The matter', 0, 1)
  return {
    relationshipOid: encounter && readLogicalReference(encounter, sid.clientRelationship),
    matterOid: related && readLogicalReference(related, sid.matter),
  }
}
