import type { DisplayIndexRow } from '@/lib/contracts/archive/display-index'
import type { ListedDocument } from '@/lib/domain/documents/shown-document'
import type { EndedVersion } from '@/lib/domain/log/log-reach'
import type { ClientDocuments } from '@/lib/domain/visibility/decide-visibility'
import type { Relationship } from './facts/to-relationship'

/** What the archive holds of a client, as facts. */
export type DocumentIndex = Readonly<{
  documents: ClientDocuments<ListedDocument>
  /** List rows of the newest documents, by id. */
  rows: ReadonlyMap<string, DisplayIndexRow>
  /** The client's relationships with their own workers, all that stand or stood, newest first. */
  relationships: readonly Relationship[]
  /** What is no longer kept (A10). */
  ended: readonly EndedVersion[]
  /** When the archive answered, ISO instant. */
  readAt: string
}>
