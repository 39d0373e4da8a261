import { expect, test } from 'vitest'
import { printedBy } from './printed-by'

const when = { date: '21 november 2026', time: '10.42' }
const names = { displayName: 'Elsa Sandvik', actorName: 'Ingrid Sandvik' }
const reader = { ...names, birthDate: '2016-05-02' }

test.each([
  ['self', 'av Ingrid Sandvik, för egen del.'],
  ['guardian', 'av Ingrid Sandvik, som vårdnadshavare för Elsa Sandvik.'],
  ['information-right', 'av Ingrid Sandvik, med rätt att få uppgifter om Elsa Sandvik.'],
  ['proxy', 'av Ingrid Sandvik, som ombud för Elsa Sandvik.'],
] as const)('a printout of %s names who made it, and for whom', (capacity, end) => {
  const sentence = printedBy('sv', { ...reader, capacity }, when)
  expect(sentence.endsWith(end)).toBe(true)
})
