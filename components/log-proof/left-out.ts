import type { LogCheck } from '@/lib/contracts/portal/log-proof'
import type { Translate } from '@/lib/i18n/translator'

type Given = Pick<LogCheck, 'witness' | 'saved' | 'textLeft'>

/** What was given and not compared, each with why: as long as there is any, no verdict is a good one (L7). */
export function leftOut({ witness, saved, textLeft }: Given, t: Translate): string[] {
  return [
    ...(witness?.outcome === 'unreadable' || witness?.outcome === 'not-run'
      ? [t(`logProof.witness.${witness.outcome}`)]
      : []),
    ...(saved ? ofRows(saved, t) : []),
    ...(textLeft ? [t('logProof.textLeft')] : []),
  ]
}

function ofRows(saved: NonNullable<Given['saved']>, t: Translate): string[] {
  const { outcome, all, compared, unread } = saved
  if (outcome !== 'ok' && outcome !== 'failed') return [t(`logProof.saved.${outcome}`)]
  return [
    ...(compared < all ? [t('logProof.saved.rest', { compared, all })] : []),
    ...(unread ? [t('logProof.saved.unread')] : []),
  ]
}

/** What was given and compared, in words. */
export function comparedWith({ witness, saved }: Given, t: Translate): string[] {
  if (!witness && !saved) return [t('logProof.compared.none')]
  return [
    ...(witness?.outcome === 'ok' ? [t('logProof.compared.value')] : []),
    ...(saved?.outcome === 'ok' ? [t('logProof.compared.rows', { count: saved.compared })] : []),
  ]
}
