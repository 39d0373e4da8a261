import type { Context } from 'hono'
import type { ArchiveFailure } from '../../archive/archive-gate'
import type { Env } from '../../parts'
import { showStop } from '../../view/show'
import { texts } from './texts'

/** Why the archive did not do it; "conflict": the document is annulled already. */
export function told(c: Context<Env>, failure: ArchiveFailure): Response {
  const words = texts[c.var.language]
  if (failure === 'not-found') return showStop(c, 'notFound', 404, words.document.notFound)
  if (failure === 'refused') return showStop(c, 'forbidden', 403)
  if (failure === 'conflict') return showStop(c, 'notDone', 409, words.annul.already)
  return showStop(c, 'unavailable', 503, words.unavailable)
}
