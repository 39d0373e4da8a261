/**
 * What a process counts for whoever operates it. Labels are words of our own lists: nothing that a caller has written, nothing of a person,
 * nothing that differs by what is hidden. The bundle of each route of Next.js has its own copy of this module; the counts are those of the process.
 */
type Tally = Readonly<{
  security: Map<string, { labels: Readonly<{ event: string; reason: string }>; count: number }>
  /** When each piece of repeated work last came to its end, in milliseconds since 1970. */
  work: Map<string, number>
  pools: Set<Pool>
  /** Contents that were read where there is a replica. */
  contents: Map<string, { labels: ContentLabels; count: number }>
  queues: Set<Queue>
  /** When each batch that is being taken in was begun, in milliseconds since 1970. */
  batches: Set<{ since: number }>
}>

/** From where; and whether the replica was `there`, did not have it yet (`lag`), or did not answer (`away`). */
type ContentLabels = Readonly<{ from: 'replica' | 'primary'; because: 'there' | 'lag' | 'away' }>

/** The connections of a pool: all, those that lie idle, and how many wait for one. */
export type Pool = Readonly<{ totalCount: number; idleCount: number; waitingCount: number }>

/** Work in threads: what is being done, and what waits for it, by a name of our own. */
export type Queue = Readonly<{ name: string; running: number; waiting: number }>

const process_ = globalThis as { mittkantaTally?: Tally }

export const tally = (): Tally =>
  (process_.mittkantaTally ??= {
    security: new Map(),
    work: new Map(),
    pools: new Set(),
    contents: new Map(),
    queues: new Set(),
    batches: new Set(),
  })

/** Counts a security event (docs/security-events.md). */
export function countSecurity(event: string, reason: string): void {
  count(tally().security, { event, reason })
}

/** Counts a content that was read. */
export function countContent(from: ContentLabels['from'], because: ContentLabels['because']): void {
  count(tally().contents, { from, because })
}

function count<Labels extends Readonly<Record<string, string>>>(
  counts: Map<string, { labels: Labels; count: number }>,
  labels: Labels,
): void {
  const key = Object.values(labels).join(' ')
  const known = counts.get(key)
  if (known) known.count += 1
  else counts.set(key, { labels, count: 1 })
}

/** Notes that repeated work has come to its end without a fault. */
export function noteWork(name: string, at = Date.now()): void {
  tally().work.set(name, at)
}

/**
 * Lets the connections of a pool be counted.
 *
 * @returns what ends it
 */
export function watchPool(pool: Pool): () => void {
  tally().pools.add(pool)
  return () => void tally().pools.delete(pool)
}

/**
 * Lets a queue be counted.
 *
 * @returns what ends it
 */
export function watchQueue(queue: Queue): () => void {
  tally().queues.add(queue)
  return () => void tally().queues.delete(queue)
}

/**
 * Notes that a batch is being taken in.
 *
 * @returns what notes that it is no more
 */
export function noteBatch(since = Date.now()): () => void {
  const batch = { since }
  tally().batches.add(batch)
  return () => void tally().batches.delete(batch)
}
