import type { LogHead, LogProof } from '@/lib/contracts/archive/log-proof'
import { leafHash, nodeHash } from './hashing'

/** Whether a row is in the log that a head speaks of, word for word (RFC 9162, 2.1.3.2). */
export async function isRowInLog(
  { event, position, path }: LogProof['rows'][number],
  { size, root }: Pick<LogHead, 'size' | 'root'>,
): Promise<boolean> {
  if (position >= size) return false
  let [at, last] = [position, size - 1]
  let hash = await leafHash(event)
  for (const beside of path) {
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      hash = await nodeHash(beside, hash)
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)]
    } else {
      hash = await nodeHash(hash, beside)
    }
    ;[at, last] = [half(at), half(last)]
  }
  return last === 0 && hash === root
}

/** Not by shifting bits: that would end at 2^31. */
function half(count: number): number {
  return Math.floor(count / 2)
}
