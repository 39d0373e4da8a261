import { en } from './texts/en'
import { fi } from './texts/fi'
import { sv } from './texts/sv'

export const texts = { sv, fi, en }
