import type { Capacity } from '@/lib/domain/codes/capacities'
import type { ShownRetention } from '@/lib/domain/retention/shown-retention'
import { formatDate } from './dates'
import type { Locale } from './locales'
import { translator } from './translator'

type Kept = Readonly<{
  kept: Omit<ShownRetention, 'by'> | null
  whose: Readonly<{ capacity: Capacity; previewAs: 'guardian' | 'proxy' | null }>
}>

/** Until when a document is kept, and why, as what follows "Sparas" (A10); null: it is not counted yet. */
export function keptText(locale: Locale, { kept, whose }: Kept): string | null {
  if (kept === null) return null
  const t = translator(locale)
  const { from, years, until } = kept
  if (from === 'never-ends') return t('document.kept.never-ends')
  if (from === 'last-matter-closed' || from === 'not-told')
    return t(`document.kept.${from}`, { years })
  if (until !== null) {
    const values = { years, date: formatDate(locale, until) }
    return from === 'made'
      ? t('document.kept.made', values)
      : t(`document.kept.${from}.day`, values)
  }
  const isOwn = whose.capacity === 'self' && whose.previewAs === null
  if (from === 'death')
    return t(isOwn ? 'document.kept.death.self' : 'document.kept.death.other', { years })
  return from === 'made' ? null : t(`document.kept.${from}.open`, { years })
}
