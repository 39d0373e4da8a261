import type { Extension } from 'fhir/r4'
import type { Language } from '@/lib/domain/codes/languages'
import { extension } from '@/lib/contracts/archive/systems'

/** The same text by language; not every language need be there. */
export type Texts = Readonly<Partial<Record<Language, string>>>

/** Translations of a text, as the extensions that stand beside it. */
export function translations(texts: Texts): Extension[] {
  return Object.entries(texts).map(([language, text]) => ({
    url: extension.translation,
    extension: [
      { url: 'lang', valueCode: language },
      { url: 'content', valueString: text },
    ],
  }))
}
