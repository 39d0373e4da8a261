import type { Context } from 'hono'
import type { ArchiveFailure } from '../../archive/archive-gate'
import type { Env } from '../../parts'
import { showFailure } from '../../view/show-failure'
import { texts } from './texts'

/** Why the archive told nothing. */
export function told(c: Context<Env>, failure: ArchiveFailure): Response {
  const { unavailable, notFound } = texts[c.var.language]
  return showFailure(c, failure, { unavailable, 'not-found': notFound })
}
