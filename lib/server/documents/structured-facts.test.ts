import { expect, test } from 'vitest'
import { fileNameOf } from './file-name-of'
import { structuredFacts } from './structured-facts'

test.each([
  [
    'labelled facts',
    '{"type":"decision","facts":[{"label":"Timmar","value":25},{"label":"Från","value":"1.12.2026"}]}',
    [
      { label: 'Timmar', value: '25' },
      { label: 'Från', value: '1.12.2026' },
    ],
  ],
  ['a form without any', '{"type":"decision"}', []],
  ['a form in another shape', '{"facts":{"a":1}}', []],
  ['no JSON', '<html>', []],
  ['nothing', '', []],
])('%s', (_, json, facts) => expect(structuredFacts(json)).toEqual(facts))

test.each([
  ['a decision', 'sv', 'decision', 'Beslut-2026-03-05.pdf'],
  ['an application in Swedish', 'sv', 'application', 'Ansokan-2026-03-05.pdf'],
  ['one whose type has a soft hyphen', 'fi', 'functional-ability-assessment', undefined],
] as const)('a file of %s has a plain name', (_, locale, type, name) => {
  const given = fileNameOf(locale, { type, madeOn: '2026-03-05' })
  expect(given).toMatch(/^[A-Za-z0-9-]+-2026-03-05\.pdf$/)
  if (name) expect(given).toBe(name)
})
