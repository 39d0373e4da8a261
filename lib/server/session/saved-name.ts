import 'server-only'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { readNeutralTitles } from './read-neutral-titles'

/**
 * The name of what is saved, without its ending: as it is, or a word that says nothing where the reader has asked for titles that say
 * nothing. It stays in the folder of downloads, and in lists of the last files, after the logout.
 */
export async function savedName(locale: Locale, name: string): Promise<string> {
  return (await readNeutralTitles()) ? translator(locale)('common.neutralFile') : name
}
