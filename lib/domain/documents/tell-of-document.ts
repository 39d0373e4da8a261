import type { DocumentNotifications } from '../codes/document-notifications'
import { isDecision } from '../codes/document-types'
import type { ClientDocuments } from '../visibility/decide-visibility'
import type { View } from '../visibility/view'
import { showDocument, type ListedDocument } from './shown-document'

/**
 * Whether a message may say that something new is there because a document is: when it is shown to the one who would get it, by the
 * rules V as they are now, and is of what she has asked to be told of.
 */
export function tellOfDocument(
  documents: ClientDocuments<ListedDocument>,
  id: string,
  { wanted, view }: Readonly<{ wanted: DocumentNotifications; view: View }>,
): boolean {
  if (wanted === 'none') return false
  const shown = showDocument(documents, id, view)
  return shown !== null && (wanted === 'all' || isDecision(shown.type))
}
