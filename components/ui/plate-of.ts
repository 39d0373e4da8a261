import type { Translate } from '@/lib/i18n/translator'

/** Whose data it is, and as whom the reader sees it. */
export type Named = Readonly<{
  displayName: string
  capacity: 'self' | 'guardian' | 'information-right' | 'proxy'
  previewAs: 'guardian' | 'proxy' | null
}>

/** Whether the reader sees the own data, and as it is. */
export function isOwn({ capacity, previewAs }: Named): boolean {
  return capacity === 'self' && previewAs === null
}

/** The name plate: "Ingrid Sandvik – dina egna uppgifter", "Elsa Sandvik – ditt barns uppgifter". */
export function plateOf(whose: Named, t: Translate) {
  return { name: whose.displayName, as: asWhom(whose, t) }
}

function asWhom({ capacity, previewAs }: Named, t: Translate): string {
  if (previewAs) return t('behalf.plate.preview')
  return capacity === 'self' ? t('shell.ownData') : t(`behalf.plate.${capacity}`)
}

/** The name in the title of a page, with the words that it is another person's (R4). */
export function personInTitle(whose: Named, t: Translate): string {
  const { displayName: name, previewAs } = whose
  if (previewAs) return t('behalf.inTitlePreview', { name })
  return isOwn(whose) ? name : t('behalf.inTitle', { name })
}
