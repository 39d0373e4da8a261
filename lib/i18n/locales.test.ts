import { expect, test } from 'vitest'
import { localeOf } from './locales'

test.each([
  ['a language of the portal', 'fi', 'fi'],
  ['another language', 'de', 'sv'],
  ['a language with its region', 'fi-FI', 'sv'],
  ['a property that every object has', 'toString', 'sv'],
  ['nothing', undefined, 'sv'],
  ['nothing that was sent', null, 'sv'],
])('%s', (_name, text, locale) => expect(localeOf(text)).toBe(locale))
