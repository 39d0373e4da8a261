import type { Language } from '@/lib/domain/codes/languages'
import { en } from './texts/en'
import { fi } from './texts/fi'
import { sv } from './texts/sv'

export const texts: Readonly<Record<Language, typeof sv>> = { sv, fi, en }
