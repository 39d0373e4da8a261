import type { Context } from 'hono'
import type { ArchiveFailure } from '../../archive/archive-gate'
import type { Env } from '../../parts'
import { showFailure } from '../../view/show-failure'
import { texts } from './texts'

/** Why the archive did not do it; "conflict": the document is annulled already. */
export function told(c: Context<Env>, failure: ArchiveFailure): Response {
  const words = texts[c.var.language]
  const { unavailable, document, annul } = words
  return showFailure(c, failure, {
    ...{ unavailable, 'not-found': document.notFound, conflict: annul.already },
  })
}
