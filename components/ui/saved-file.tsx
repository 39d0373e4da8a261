import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import text from './text.module.css'

/** Beside what is saved: a file stays, also where others use the machine. */
export function SavedFile({ locale }: Readonly<{ locale: Locale }>) {
  return <p className={`${text.small} ${text.quiet}`}>{translator(locale)('common.savedFile')}</p>
}
