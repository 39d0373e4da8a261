import { expect, test } from 'vitest'
import { pickLanguage } from './language'

test.each([
  ['a language is asked for', ['sv'], 'sv'],
  ['the first that we have is taken', ['de en fi'], 'en'],
  ['a region does not matter', ['sv-FI'], 'sv'],
  ['the stronger wish wins', ['fi', 'sv'], 'fi'],
  ['a wish that we cannot meet leaves the next', ['de', 'en-GB,en;q=0.9,fi;q=0.8'], 'en'],
  ['nothing is wished', [undefined, null, ''], 'fi'],
  ['a longer tag that only begins alike', ['final'], 'fi'],
  ['a longer tag that begins as Swedish does', ['sva'], 'fi'],
] as const)('%s', (_name, wishes, language) => expect(pickLanguage(...wishes)).toBe(language))
