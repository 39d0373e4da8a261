import type { ArchiveExtension } from '@/lib/contracts/archive/extension'
import { extension } from '@/lib/contracts/archive/systems'

/** A text in every language of the portal. */
export type Names = Readonly<{ sv: string; fi: string; en: string }>

/** A text with its translations. A language that has none gets the text as it stands. */
export function toNames(text: string, translations: readonly ArchiveExtension[] = []): Names {
  const names = new Map(
    translations
      .filter(({ url }) => url === extension.translation)
      .map(({ extension: parts = [] }) => {
        const part = (name: string) => parts.find(({ url }) => url === name)
        return [part('lang')?.valueCode, part('content')?.valueString]
      }),
  )
  const inLanguage = (language: string) => names.get(language) ?? text
  return { sv: inLanguage('sv'), fi: inLanguage('fi'), en: inLanguage('en') }
}
