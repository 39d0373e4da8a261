import type { ShownDocumentAnswer } from '@/lib/contracts/archive/shows'
import type { RegisteredVersion } from './read-register'
import { lookers, type ViewOf } from './register-view'
import { showingOf, type Worlds } from './showing-of'

const identifier = (oid: string) => `urn:oid:${oid}`

/** The documents of a register, each with its versions, newest first; the one that was made last comes first. */
export function documentsOf(
  versions: readonly RegisteredVersion[],
): readonly (readonly RegisteredVersion[])[] {
  const sets = new Map<string, RegisteredVersion[]>()
  for (const version of versions) {
    const known = sets.get(version.set)
    if (known) known.push(version)
    else sets.set(version.set, [version])
  }
  return [...sets.values()].map((set) => set.toSorted((a, b) => b.version - a.version))
}

/** What is answered of a document, of which all versions are given, newest first. */
export function answerOf(
  document: readonly RegisteredVersion[],
  setOf: ReadonlyMap<string, string>,
  worlds: Worlds,
  viewOf: ViewOf,
): ShownDocumentAnswer | undefined {
  const [newest] = document
  if (!newest) return undefined
  const { facts, unit } = newest.listed
  const showing = (capacity: (typeof lookers)[keyof typeof lookers]) =>
    showingOf(worlds, newest.id, viewOf(capacity))
  const above = facts.attachedTo === 'none' ? undefined : setOf.get(facts.attachedTo?.id ?? '')
  return {
    set: identifier(newest.set),
    type: facts.type ?? '',
    serviceTask: facts.serviceTask ?? '',
    socialService: facts.socialService ?? '',
    unit,
    format: facts.format ?? '',
    versions: document.map(({ id, versionOid, version, storedBy, listed }) => ({
      id,
      identifier: identifier(versionOid),
      version,
      status: listed.facts.status ?? '',
      madeOn: listed.facts.madeOn ?? '',
      storedAt: listed.storedAt.toISOString(),
      storedBy,
    })),
    attachedTo: above === undefined ? null : identifier(above),
    shows: {
      client: showing(lookers.client),
      guardian: showing(lookers.guardian),
      proxy: showing(lookers.proxy),
    },
  }
}
