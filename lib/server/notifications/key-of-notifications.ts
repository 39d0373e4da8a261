import 'server-only'
import { createHash } from 'node:crypto'

type Pair = Readonly<Record<'actor' | 'subject', Readonly<{ key: string }>>>

/**
 * Under what an address is kept: the key of its person, or of her and the one whom she acts for together. Both are keyed hashes, so of
 * what is made out of them neither can be found.
 */
export function keyOfNotifications({ actor, subject }: Pair): string {
  if (subject.key === actor.key) return actor.key
  return createHash('sha256').update(`${actor.key} ${subject.key}`).digest('base64url')
}
