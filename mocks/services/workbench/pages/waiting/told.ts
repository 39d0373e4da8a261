import type { Context } from 'hono'
import { html } from '@/mocks/services/harness/html'
import type { ArchiveFailure } from '../../archive/archive-gate'
import type { Env } from '../../parts'
import { show } from '../../view/show'
import { texts } from './texts'

/** Why the archive did not do it. */
export function told(c: Context<Env>, failure: ArchiveFailure): Response {
  const words = texts[c.var.language]
  const reasons = {
    'not-found': [words.gone, 404],
    conflict: [words.decided, 409],
    refused: [words.samePerson, 403],
    unfit: [words.unfit, 422],
    unavailable: [words.unavailable, 503],
  } as const
  const [reason, status] = reasons[failure]
  return show(c, { heading: words.notDone, body: html`<p>${reason}</p>`, status })
}
