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
  ['Beslut om boende', 'Beslut-om-boende-2026-03-05.pdf'],
  ['Åtgärd: "vård" / hjälp', 'Atgard-vard-hjalp-2026-03-05.pdf'],
  ['../../etc/passwd', 'etc-passwd-2026-03-05.pdf'],
  ['日本', 'MittKanta-2026-03-05.pdf'],
])('a file for %s', (title, name) => expect(fileNameOf(title, '2026-03-05')).toBe(name))
