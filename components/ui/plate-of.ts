import type { Locale } from '@/lib/i18n/locales'
import { personName } from '@/lib/i18n/person-name'
import { translator } from '@/lib/i18n/translator'

/** Whose data it is, and as whom the reader sees it. */
export type Named = Readonly<{
  displayName: string | null
  birthDate: string
  capacity: 'self' | 'guardian' | 'information-right' | 'proxy'
  previewAs: 'guardian' | 'proxy' | null
}>

/** Whether the reader sees the own data, and as it is. */
export function isOwn({ capacity, previewAs }: Named): boolean {
  return capacity === 'self' && previewAs === null
}

/** The name plate: "Ingrid Sandvik – dina egna uppgifter", "Elsa Sandvik – ditt barns uppgifter". */
export function plateOf(locale: Locale, whose: Named) {
  return { name: personName(locale, whose), as: asWhom(locale, whose) }
}

function asWhom(locale: Locale, { capacity, previewAs }: Named): string {
  const t = translator(locale)
  if (previewAs) return t('representation.plate.preview')
  return capacity === 'self' ? t('shell.ownData') : t(`representation.plate.${capacity}`)
}

/** The name in the title of a page, with the words that it is another person's (R4). */
export function personInTitle(locale: Locale, whose: Named): string {
  const t = translator(locale)
  const name = personName(locale, whose)
  if (whose.previewAs) return t('representation.inTitlePreview', { name })
  return isOwn(whose) ? name : t('representation.inTitle', { name })
}
