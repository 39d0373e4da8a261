import type { LogHead } from '@/lib/contracts/archive/log-proof'
import { nodeHash } from './hashing'

type Tree = Pick<LogHead, 'size' | 'root'>

/** Whether the log of an earlier head has only been added to since: the later one begins with all of it (RFC 9162, 2.1.4.2). */
export async function isLogContinued(
  earlier: Tree,
  later: Tree,
  path: readonly string[],
): Promise<boolean> {
  if (earlier.size > later.size) return false
  if (earlier.size === later.size) return path.length === 0 && earlier.root === later.root
  const [begin, ...rest] = isPowerOfTwo(earlier.size) ? [earlier.root, ...path] : path
  if (begin === undefined) return false
  let [at, last] = [earlier.size - 1, later.size - 1]
  while (at % 2 === 1) [at, last] = [half(at), half(last)]
  let [old, now] = [begin, begin]
  for (const beside of rest) {
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      old = await nodeHash(beside, old)
      now = await nodeHash(beside, now)
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)]
    } else {
      now = await nodeHash(now, beside)
    }
    ;[at, last] = [half(at), half(last)]
  }
  return last === 0 && old === earlier.root && now === later.root
}

function isPowerOfTwo(count: number): boolean {
  return Number.isInteger(Math.log2(count))
}

/** Not by shifting bits: that would end at 2^31. */
function half(count: number): number {
  return Math.floor(count / 2)
}
