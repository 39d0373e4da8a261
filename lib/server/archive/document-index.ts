import type { DisplayIndexRow } from '@/lib/contracts/archive/display-index'
import type { ListedDocument } from '@/lib/domain/documents/shown-document'
import type { EndedVersion } from '@/lib/domain/log/log-reach'
import type { ClientDocuments } from '@/lib/domain/visibility/decide-visibility'
import type { Relationship } from './facts/to-relationship'

/** A matter (ärende): an id that says nothing, and its name. Which of its documents are shown is decided elsewhere. */
export type Matter = Readonly<{ id: string; name: string }>

/** What the archive holds of a client, as facts. */
export type DocumentIndex = Readonly<{
  documents: ClientDocuments<ListedDocument>
  /** List rows of the newest documents, by id. */
  rows: ReadonlyMap<string, DisplayIndexRow>
  /** The matters that documents are in, by the ids of the documents. */
  matters: ReadonlyMap<string, Matter>
  /** The client's relationships with their own workers, all that stand or stood, newest first. */
  relationships: readonly Relationship[]
  /** What is no longer kept (A10). */
  ended: readonly EndedVersion[]
  /** When the archive answered, ISO instant. */
  readAt: string
}>
