import type { Language } from './languages'

/** How people write in a language: its tag where they do, and what stands between hours and minutes. */
export const languageTraits: Readonly<Record<Language, Readonly<{ tag: string; clock: string }>>> =
  {
    sv: { tag: 'sv-FI', clock: '.' },
    fi: { tag: 'fi-FI', clock: '.' },
    en: { tag: 'en-GB', clock: ':' },
  }
