import { createHash } from 'node:crypto'
import { canonicalJson } from '../../canonical-json'
import type { IncomingDocument } from './bundle/transaction'

/** What a version says in everything but its place in a Bundle: equal hashes mean the same document sent again (A4). */
export function contentHash(document: IncomingDocument): string {
  const contents = document.contents.map(({ contentType, bytes }) => ({
    contentType,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }))
  const said = canonicalJson({ ...document, entry: undefined, contents })
  return createHash('sha256').update(said).digest('hex')
}
