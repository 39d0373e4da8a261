import type { Note } from '@/lib/contracts/archive/note'
import type { ToldEvent } from '@/lib/domain/log/may-tell'
import { toListedDocument } from '@/lib/contracts/archive/facts/to-listed-document'

/** A note of the archive as the facts that decide on whether it may be told. */
export function toToldEvent(note: Note): ToldEvent {
  const { organisation, unit, register, socialService, documents, target } = note
  const versions = note.versions.map(({ set, facts }) => ({
    set,
    document: toListedDocument(facts),
  }))
  const isStatement = note.reason === 'statement'
  const { relationships } = note
  return {
    ...{ isStatement, organisation, unit, register, socialService },
    ...{ documents, target, versions, relationships },
  }
}
