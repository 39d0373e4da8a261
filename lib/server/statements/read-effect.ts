import 'server-only'
import { liveEffectSchema, type LiveEffect } from '@/lib/contracts/portal/live-effect'
import { ok, type Result } from '@/lib/domain/result'
import { effectOf } from '@/lib/domain/statements/effect-of'
import type { Target } from '@/lib/domain/statements/target'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { ArchiveFailure } from '../archive/failure'
import { previewStatement } from '../archive/statements/preview-statement'
import { whoAsks } from '../asking/who-asks'
import { foundNothing } from '../found-nothing'
import { requireInformed, type NotInformed } from '../informed/require-informed'
import { beginningOf, isThere } from './read-previews'
import { readSeen } from './read-seen'

/** What a choice of step 1 would do to the documents that the actor sees, in words; it registers nothing. */
export async function readEffect(
  handle: string,
  target: Target,
  locale: Locale,
  now = new Date(),
): Promise<Result<LiveEffect, NotInformed | ArchiveFailure>> {
  const asker = await whoAsks(handle)
  const informed = await requireInformed(asker.actor, now)
  if (!informed.ok) return informed
  const seen = await readSeen(asker, informed.value, now)
  if (!seen.ok) return seen
  if (!isThere(target, seen.value)) return foundNothing('draft')

  const ids = seen.value.documents.map(({ id }) => id)
  const preview = await previewStatement(asker, { begins: beginningOf(seen.value, target) }, ids)
  if (!preview.ok) return preview
  const changes = preview.value.documents.map(([id, before, after]) => ({ id, before, after }))
  const { total, closes } = effectOf(changes)
  const closed = closes > 0 ? 'statements.live.closes' : 'statements.live.none'
  const t = translator(locale)
  const isDocument = target.kind === 'document' && total > 1
  const attached = isDocument ? [t('statements.live.attachments', { count: total - 1 })] : []
  const words = [t(closed, { total, closes }), ...attached].join(' ')
  return ok(liveEffectSchema.parse({ words }))
}
