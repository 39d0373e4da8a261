import type { Language } from '@/lib/domain/codes/languages'

const tags: Readonly<Record<Language, string>> = { sv: 'sv-FI', fi: 'fi-FI', en: 'en-GB' }

/** A number as one writes it: "41 200". */
export const numberInWords = (language: Language, number: number): string =>
  new Intl.NumberFormat(tags[language]).format(number)
