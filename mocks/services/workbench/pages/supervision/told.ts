import type { Context } from 'hono'
import type { ArchiveFailure } from '../../archive/archive-gate'
import type { Env } from '../../parts'
import { showStop } from '../../view/show'
import { texts } from './texts'

/** Why the archive told nothing. */
export function told(c: Context<Env>, failure: ArchiveFailure): Response {
  const words = texts[c.var.language]
  if (failure === 'refused') return showStop(c, 'forbidden', 403)
  if (failure === 'not-found') return showStop(c, 'notFound', 404, words.notFound)
  return showStop(c, 'unavailable', 503, words.unavailable)
}
