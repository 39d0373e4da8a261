import type { LogRequest } from '@/lib/contracts/archive/log-request'

/** A version of a document of the client. */
export type Version = Readonly<{ id: string; set: string }>

/** What of the client's documents a row of the log may name. */
export type SeenVersions = Readonly<{
  /** By the id of a version: the id under which the document is shown. */
  shownAs: ReadonlyMap<string, string>
  /** Documents through all their versions. */
  sets: ReadonlySet<string>
}>

/**
 * L3: a row may name a version that is shown, or one that is hidden for its age alone and whose document is shown in a
 * newer version. A version that is hidden for another reason takes its rows with it, and so does an id of none.
 */
export function seenVersions(
  versions: readonly Version[],
  { documents, replaced }: Pick<LogRequest, 'documents' | 'replaced'>,
): SeenVersions {
  const shown = new Set(documents)
  const aged = new Set(replaced)
  const newest = new Map(versions.filter(({ id }) => shown.has(id)).map(({ id, set }) => [set, id]))
  const seen = versions.flatMap(({ id, set }) => {
    if (shown.has(id)) return [[id, id] as const]
    const as = aged.has(id) ? newest.get(set) : undefined
    return as === undefined ? [] : [[id, as] as const]
  })
  return { shownAs: new Map(seen), sets: new Set(newest.keys()) }
}
