import { expect, test } from 'vitest'
import { negotiateLocale } from './negotiate-locale'

test.each([
  ['no wish gives Swedish', null, 'sv'],
  ['a wish that we have', 'fi-FI,fi;q=0.9,en;q=0.8', 'fi'],
  ['the best wish wins, wherever it stands', 'en;q=0.5,fi;q=0.9', 'fi'],
  ['what we lack is passed over', 'de-DE,de;q=0.9,en;q=0.8', 'en'],
  ['a refused language is not taken', 'fi;q=0,en', 'en'],
  ['nothing that we have gives Swedish', 'de', 'sv'],
  ['nonsense gives Swedish', ';;q=x,,', 'sv'],
])('%s', (_name, header, locale) => {
  expect(negotiateLocale(header)).toBe(locale)
})
