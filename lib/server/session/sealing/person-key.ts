import { createHmac } from 'node:crypto'
import type { Ring } from '@/lib/keys/ring'

/**
 * The pseudonym of a person: an HMAC of the HETU. Without the pepper it can't be found by trying every HETU, of which there are few.
 * A pepper that came later is put over the key that was there before (docs/decisions/0048-keys-that-change.md): "2.…" is
 * the HMAC of the key under the second, so that no HETU is needed to change it.
 *
 * @param peppers of HETU_PEPPER, the oldest last
 * @param keyed by how many of them, from the oldest on, the database's keys are made
 */
export function personKey(hetu: string, peppers: Ring, keyed: number): string {
  return laterKey(hmac(hetu, peppers.at(-1) ?? ''), peppers, keyed)
}

/** What became of the key of a person when later peppers were put over it; one that is so already stays. */
export function laterKey(key: string, peppers: Ring, keyed: number): string {
  if (keyed > peppers.length) throw new Error('HETU_PEPPER lacks a pepper of this database')
  const before = keyingOf(key)
  const over = peppers.toReversed().slice(before, keyed)
  return over.reduce((made, pepper, n) => `${before + n + 1}.${hmac(made, pepper)}`, key)
}

function keyingOf(key: string): number {
  return Number(/^(\d+)\./.exec(key)?.[1] ?? 1)
}

const hmac = (text: string, pepper: string) =>
  createHmac('sha256', pepper).update(text).digest('base64url')
