import 'server-only'
import { plainLine } from '@/lib/domain/text/plain-line'
import { ok, fail, type Result } from '@/lib/domain/result'
import { rememberSearch } from '@/lib/server/session/searches'
import { whoAsks } from '../asking/who-asks'

const longest = 200

/**
 * Keeps search words in the session, sealed, and hands back the id that stands for them in the address: words are
 * personal. `no-words` when there is nothing to search for.
 */
export async function findWords(
  handle: string,
  words: string,
): Promise<Result<{ searchId: string }, 'no-words'>> {
  const { subject } = await whoAsks(handle)
  const trimmed = typed(words)
  if (trimmed === '') return fail('no-words')
  return ok({ searchId: await rememberSearch(subject.handle, trimmed) })
}

/** What can be typed of it: the rest, as U+0000 or half a surrogate pair, no archive can look for. */
function typed(words: string): string {
  const blank = words
    .slice(0, 10 * longest)
    .normalize('NFC')
    .replace(/\p{Cc}/gu, ' ')
  return plainLine(blank)
    .replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ')
    .trim()
    .slice(0, longest)
    .replace(/\p{Cs}$/u, '')
}
