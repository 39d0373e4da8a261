import type { Context } from 'hono'
import type { ArchiveFailure } from '../archive/archive-gate'
import type { Env } from '../parts'
import { showStop } from './show'

const kinds = {
  'not-found': ['notFound', 404],
  refused: ['forbidden', 403],
  conflict: ['notDone', 409],
  unfit: ['unfit', 400],
  unavailable: ['unavailable', 503],
} as const

/** A page that says why the archive did not do it. `words`: what is said of it where there is more to say than usually. */
export function showFailure(
  c: Context<Env>,
  failure: ArchiveFailure,
  words: Readonly<Partial<Record<ArchiveFailure, string>>> = {},
): Response {
  const [kind, status] = kinds[failure]
  return showStop(c, kind, status, words[failure])
}
