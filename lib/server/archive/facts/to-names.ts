import type { ArchiveExtension } from '@/lib/contracts/archive/extension'
import { extension } from '@/lib/contracts/archive/systems'
import { inEachLanguage, type Language } from '@/lib/domain/codes/languages'

/** A text in every language of the portal. */
export type Names = Readonly<Record<Language, string>>

/** A text with its translations. A language that has none gets the text as it stands. */
export function toNames(text: string, translations: readonly ArchiveExtension[] = []): Names {
  const names = translations
    .filter(({ url }) => url === extension.translation)
    .map(({ extension: parts = [] }) => {
      const part = (name: string) => parts.find(({ url }) => url === name)
      return [part('lang')?.valueCode, part('content')?.valueString] as const
    })
  return inEveryLanguage(text, new Map(names))
}

/** A text with its translations by language, likewise. */
export function inEveryLanguage(
  text: string,
  translations: ReadonlyMap<string | undefined, string | undefined>,
): Names {
  return inEachLanguage((language) => translations.get(language) ?? text)
}
