import type { Translate } from '@/lib/i18n/translator'

/** The name plate of one's own data: "Ingrid Sandvik – dina egna uppgifter". */
export function plateOf(whose: { displayName: string }, t: Translate) {
  return { name: whose.displayName, as: t('shell.ownData') }
}
