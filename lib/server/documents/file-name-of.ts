import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

/**
 * A name for a saved file that every system takes: "Handling-2026-11-18.pdf". Neither of the title nor of the type: it stays in the
 * folder of downloads and in lists of the last files, where others read it.
 */
export function fileNameOf(locale: Locale, named: Readonly<{ madeOn: string }>): string {
  return `${nameOf(locale, named)}.pdf`
}

/** As {@link fileNameOf}, without its ending. */
export function nameOf(locale: Locale, { madeOn }: Readonly<{ madeOn: string }>): string {
  return `${translator(locale)('document.fileName')}-${madeOn}`
}
