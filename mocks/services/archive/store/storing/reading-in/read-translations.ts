import { extension } from '@/lib/contracts/archive/systems'
import { languages, type Language } from '@/lib/domain/codes/languages'
import { readExtensions, repeatedExtensions } from '../checks/read-extensions'
import type { Place } from '../bundle/place'
import type { Translations } from '../bundle/transaction'

/**
 * Translations of a text: they stand beside it, under its name with a low line before it, by the standard extension for
 * them.
 *
 * @param longest characters of a translation
 */
export function readTranslations(place: Place, longest: number): Translations {
  if (!place.hasOnly(['extension'])) return {}
  const { repeated, others } = repeatedExtensions(place.at('extension'), extension.translation)
  readExtensions(others, {})
  const found: Partial<Record<Language, string>> = {}
  for (const entry of repeated) {
    if (!entry.hasOnly(['url', 'extension'])) continue
    const parts = readExtensions(entry.at('extension'), {
      lang: 'valueCode',
      content: 'valueString',
    })
    const language = parts.get('lang')?.oneOf(languages)
    const content = parts.get('content')?.text(longest)
    if (parts.size < 2) entry.report('missing-metadata', 'The language or the text is missing.')
    if (language && found[language] !== undefined) {
      entry.report('invalid-value', 'There is another translation into this language.')
    }
    if (language && content) found[language] = content
  }
  return found
}
