import 'server-only'
import type { ArchiveIdentity } from './archive-identity'
import type { DocumentIndex } from './document-index'

type Answered = Readonly<{
  state: string
  index: DocumentIndex
  /** How many list rows were asked for; with fewer than that it serves as well. */
  newest: number
}>
type Kept = Answered & Readonly<{ usedAt: number }>
type Shelf = { kept: Map<string, Kept>; documents: number; sweep?: NodeJS.Timeout | undefined }

/** The bundle of each route has its own copy of this module; what is kept in the process is one. */
const process_ = globalThis as { mittkantaKeptIndexes?: Shelf }
const shelf: Shelf = (process_.mittkantaKeptIndexes ??= { kept: new Map(), documents: 0 })

/** In milliseconds: what has not been asked for so long is let go of. */
const longestUnused = 5 * 60_000
/** Versions of documents in all. */
const mostDocuments = 100_000

/**
 * Where the index is kept that this login has read; null: it is not. Only of the own data: for who acts for another, how
 * fast a page comes must not tell whether something that is hidden from him has changed.
 */
export function placeOf({ actor, subject }: ArchiveIdentity): string | null {
  if (subject.capacity !== 'self') return null
  return JSON.stringify([actor.sessionLabel, actor.key, subject.key])
}

/** What is kept at a place, with as many list rows at least. Whether it still holds, the archive alone knows. */
export function keptAt(place: string, newest: number, now = Date.now()): Answered | undefined {
  const found = shelf.kept.get(place)
  if (!found || found.newest < newest || now - found.usedAt > longestUnused) return undefined
  shelf.kept.delete(place)
  shelf.kept.set(place, { ...found, usedAt: now })
  return found
}

/** Keeps an index in the state in which the archive answered it; those not used for longest make room. */
export function keep(place: string, answered: Answered, now = Date.now()): void {
  letGo(place)
  shelf.kept.set(place, { ...answered, usedAt: now })
  shelf.documents += answered.index.documents.size
  for (const oldest of shelf.kept.keys()) {
    if (shelf.documents <= mostDocuments) break
    letGo(oldest)
  }
  shelf.sweep ??= setInterval(letGoOfUnused, 60_000).unref()
}

/** Lets go of what has not been used for long, also when nobody asks for anything. */
export function letGoOfUnused(now = Date.now()): void {
  for (const [place, { usedAt }] of shelf.kept) if (now - usedAt > longestUnused) letGo(place)
  if (shelf.kept.size > 0) return
  clearInterval(shelf.sweep)
  shelf.sweep = undefined
}

function letGo(place: string): void {
  shelf.documents -= shelf.kept.get(place)?.index.documents.size ?? 0
  shelf.kept.delete(place)
}
