import type { Note } from '@/lib/contracts/archive/note'
import { socialServices } from '@/lib/domain/codes/social-services'
import type { ToldEvent } from '@/lib/domain/log/may-tell'
import { knownCode } from './known-code'
import { toListedDocument } from './to-listed-document'

const services: ReadonlySet<string> = new Set(socialServices)

/** A note of the archive as the facts that decide on whether it may be told. */
export function toToldEvent(note: Note): ToldEvent {
  const { organisation, unit, register, socialService, documents, target } = note
  const versions = note.versions.map(({ set, facts }) => ({
    set,
    document: toListedDocument(facts),
  }))
  const relationships = note.relationships.map((each) => ({
    unit: each.unit,
    socialService: knownCode<(typeof socialServices)[number]>(services, each.socialService),
  }))
  return { organisation, unit, register, socialService, documents, target, versions, relationships }
}
