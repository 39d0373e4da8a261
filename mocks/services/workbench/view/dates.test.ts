import { expect, test } from 'vitest'
import { momentInWords } from './dates'

test.each([
  ['sv', 'den 5 mars 2026 klockan 12.05'],
  ['fi', '5. maaliskuuta 2026 kello 12.05'],
  ['en', '5 March 2026 at 12:05'],
] as const)('a moment in %s is said as the portal says it', (language, said) => {
  const words = momentInWords(language, '2026-03-05T10:05:00Z')
  expect(words.replaceAll('\u00a0', ' ')).toBe(said)
})
