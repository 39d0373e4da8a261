import 'server-only'
import { LRUCache } from 'lru-cache'
import type { ArchiveIdentity } from './archive-identity'
import type { DocumentIndex } from './document-index'

type Answered = Readonly<{
  state: string
  index: DocumentIndex
  /** How many list rows were asked for; with fewer than that it serves as well. */
  newest: number
}>

/** In milliseconds: what has not been asked for so long is let go of. */
const longestUnused = 5 * 60_000
/** Versions of documents in all. */
const mostDocuments = 100_000

/** The bundle of each route has its own copy of this module; what is kept in the process is one. */
const process_ = globalThis as { mittkantaKeptIndexes?: LRUCache<string, Answered> }
const shelf = (process_.mittkantaKeptIndexes ??= new LRUCache<string, Answered>({
  maxSize: mostDocuments,
  sizeCalculation: ({ index }) => Math.max(1, index.documents.size),
  ttl: longestUnused,
  updateAgeOnGet: true,
  // Also when nobody asks for anything.
  ttlAutopurge: true,
  ttlResolution: 0,
  perf: { now: () => Date.now() },
}))

/**
 * Where the index is kept that this login has read; null: it is not. Only of the own data: for who acts for another, how
 * fast a page comes must not tell whether something that is hidden from him has changed.
 */
export function placeOf({ actor, subject }: ArchiveIdentity): string | null {
  if (subject.capacity !== 'self') return null
  return JSON.stringify([actor.sessionLabel, actor.key, subject.key])
}

/** What is kept at a place, with as many list rows at least. Whether it still holds, the archive alone knows. */
export function keptAt(place: string, newest: number): Answered | undefined {
  const found = shelf.peek(place)
  return found && found.newest >= newest ? shelf.get(place) : undefined
}

/** Keeps an index in the state in which the archive answered it; those not used for longest make room. */
export function keep(place: string, answered: Answered): void {
  shelf.set(place, answered)
}
