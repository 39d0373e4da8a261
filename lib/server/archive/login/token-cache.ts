import 'server-only'
import { LRUCache } from 'lru-cache'
import type { ArchiveToken } from '@/lib/contracts/archive/token'
import type { ArchiveIdentity } from '../archive-identity'
import { fetchToken } from './fetch-token'

type Tokens = LRUCache<string, Promise<ArchiveToken>>

/** The bundle of each route has its own copy of this module; what is forgotten must be forgotten in all of them. */
const process_ = globalThis as { mittkantaArchiveTokens?: Tokens }
const cache = (process_.mittkantaArchiveTokens ??= new LRUCache({
  max: 20_000,
  ttlResolution: 0,
  perf: { now: () => Date.now() },
}))
/** A token is not used in its last seconds, so that it does not end on the way. In milliseconds. */
const margin = 20_000

const referenceKey = 'reference data'

/** One token for each login, actor, subject and capacity; never one for another's data. */
function keyOf(identity: ArchiveIdentity | null): string {
  if (!identity) return referenceKey
  const { actor, subject } = identity
  return JSON.stringify([actor.sessionLabel, actor.key, subject.key, subject.capacity])
}

/**
 * A token that is good for now. Requests that come at the same time wait for the same login; one that failed is
 * forgotten.
 *
 * @throws when the archive gives none
 */
export function archiveToken(identity: ArchiveIdentity | null): Promise<ArchiveToken> {
  const key = keyOf(identity)
  const known = cache.get(key)
  if (known) return known

  const token = fetchToken(identity)
  cache.set(key, token)
  const isKept = () => cache.peek(key) === token
  token.then(
    ({ expires_in }) =>
      isKept() && cache.set(key, token, { ttl: Math.max(1, expires_in * 1000 - margin) }),
    () => isKept() && cache.delete(key),
  )
  return token
}

/** Forgets a token that the archive did not take. */
export function dropToken(identity: ArchiveIdentity | null): void {
  cache.delete(keyOf(identity))
}

/** Forgets every token by which a login reads the data of a client: the right to it is over. */
export function dropTokensOf(sessionLabel: string, subjectKey: string): void {
  for (const key of [...cache.keys()]) {
    if (key === referenceKey) continue
    const [label, , subject] = JSON.parse(key) as readonly string[]
    if (label === sessionLabel && subject === subjectKey) cache.delete(key)
  }
}
