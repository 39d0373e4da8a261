import { createHash } from 'node:crypto'
import type { DocumentLanguage } from '@/lib/domain/codes/document-states'
import { readPdf } from '../checks/pdf/read-pdf'
import { readBase64 } from '../checks/read-base64'
import { readStructuredForm } from '../checks/read-structured-form'
import { readViewForm } from '../checks/view-form/read-view-form'
import type { BundleContext } from '../bundle/bundle-context'
import type { Place } from '../bundle/place'
import type { ContentType, IncomingContent } from '../bundle/transaction'

/** The Binary that an attachment points to, decoded and checked as what it claims to be. */
export function readBinary(
  attachment: Place,
  contentType: ContentType | undefined,
  language: DocumentLanguage | undefined,
  bundle: BundleContext,
): IncomingContent | undefined {
  if (!attachment.isThere) return undefined
  const url = attachment.at('url').required('The url of the Binary')
  const entry = bundle.find(url, 'Binary')
  if (!entry) return undefined
  if (bundle.usedBinaries.has(entry.index)) {
    return url.report('duplicate-identifier', 'Another attachment has the same Binary.')
  }
  bundle.usedBinaries.add(entry.index)

  const binary = entry.resource
  binary.hasOnly(['resourceType', 'id', 'contentType', 'data'])
  const stated = binary.at('contentType').required('The content type')
  if (contentType && stated.isThere && stated.value !== contentType) {
    stated.report('conflicting-values', 'The attachment gives another content type.')
  }
  const data = binary.at('data').required('The data')
  const bytes = readBase64(data)
  if (!bytes || !contentType) return undefined

  checkSizeAndHash(attachment, bytes)
  const text = readers[contentType](data, bytes, language)
  return text === undefined ? undefined : { entry: entry.index, contentType, bytes, text }
}

const readers = {
  'application/xhtml+xml': readViewForm,
  'application/json': readStructuredForm,
  'application/pdf': readPdf,
} as const

function checkSizeAndHash(attachment: Place, bytes: Uint8Array): void {
  const size = attachment.at('size')
  if (size.isThere && size.value !== bytes.length) {
    size.report('conflicting-values', 'The data has another length.')
  }
  const hash = attachment.at('hash')
  if (hash.isThere && hash.value !== createHash('sha1').update(bytes).digest('base64')) {
    hash.report('conflicting-values', 'The data has another SHA-1 hash.')
  }
}
