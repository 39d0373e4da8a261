import { languageTraits } from '@/lib/domain/codes/language-traits'
import type { Language } from '@/lib/domain/codes/languages'

/** A number as one writes it: "41 200". */
export const numberInWords = (language: Language, number: number): string =>
  new Intl.NumberFormat(languageTraits[language].tag).format(number)
