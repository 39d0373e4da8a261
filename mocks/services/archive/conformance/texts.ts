import type { Language } from '@/lib/domain/codes/languages'

/** A name in every language. */
export type Texts = Readonly<Record<Language, string>>

export const texts = (sv: string, fi: string, en: string): Texts => ({ sv, fi, en })
