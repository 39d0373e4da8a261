import type { Language } from '@/lib/domain/codes/languages'
import { en } from './en'
import { fi } from './fi'
import { sv, type Texts } from './sv'

export const texts: Readonly<Record<Language, Texts>> = { sv, fi, en }
