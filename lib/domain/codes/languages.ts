/** The languages of all that is written for clients. Swedish is the original of every text. */
export const languages = ['sv', 'fi', 'en'] as const
export type Language = (typeof languages)[number]

/** Those in which one may turn to an authority. */
export const nationalLanguages = ['sv', 'fi'] as const satisfies readonly Language[]
export type NationalLanguage = (typeof nationalLanguages)[number]

/** Each language in itself. */
export const languageNames: Readonly<Record<Language, string>> = {
  sv: 'Svenska',
  fi: 'Suomi',
  en: 'English',
}

export function isLanguage(value: string | null | undefined): value is Language {
  return (languages as readonly (string | null | undefined)[]).includes(value)
}

/** Something for each language. */
export function inEachLanguage<Value>(of: (language: Language) => Value): Record<Language, Value> {
  return Object.fromEntries(languages.map((language) => [language, of(language)])) as Record<
    Language,
    Value
  >
}
