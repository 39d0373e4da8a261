/** What no keyboard types, in each part of each form of the workbench and of each address: it is told in words, and never that a service is silent. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { documentOf, newOid, testHetu } from '../archive/testing/make-document'
import { encoded, oddOctets, oddTexts, oddVariants } from '../archive/testing/odd-texts'
import { sitDown } from './testing/sit-down'
import { startBench, type Bench } from './testing/start-bench'
import { texts } from './texts'

let bench: Bench
beforeAll(async () => {
  bench = await startBench({ factor: 10_000 })
})
beforeEach(() => bench.setRight())
afterAll(() => bench.close())

type Fields = Readonly<Record<string, string>>
type Form = readonly [path: string, fields: Fields]
const day = '2026-01-01'
const period = { from: day, to: day }
const reasoned = { reason: 'Prov' }
const hetu = testHetu(777)
const decided = { id: 'c5a3c1c4-0000-4000-8000-000000000001', decide: 'refused' }

/** By who sits at it: the forms of each page, each with what a browser could send. */
const forms: Readonly<
  Record<string, readonly [who: string, organisation: string, task: string, sent: readonly Form[]]>
> = {
  archivist: [
    ...(['helge-arkholm', 'county-05', 'archivist'] as const),
    [
      [
        '/archivist',
        {
          ...{ do: 'search', hetu, identifier: 'urn:oid:2.999.1', serviceTask: 'families' },
          ...{ type: 'decision', age: 'new', status: 'current', madeFrom: day, madeTo: day },
          ...{ storedFrom: day, storedTo: day, storedBy: 'system', question: 'x' },
        },
      ],
      ['/archivist', { do: 'next', question: '', cursor: '' }],
      ['/archivist', { do: 'document', identifier: '', version: '1' }],
      ['/archivist', { do: 'compare', identifier: '', one: '1', other: '2' }],
      ['/archivist', { do: 'confirm', identifier: '', sure: 'yes', ...reasoned }],
      ['/archivist', { do: 'hold', identifier: '', ground: 'legal', 'hold-reason': 'Tvist' }],
      ['/archivist', { do: 'release', identifier: '', hold: decided.id }],
    ],
  ],
  supervisor: [
    ...(['saga-dahlskog', 'county-05', 'supervisor'] as const),
    [
      [
        '/supervision',
        { do: 'list', ...period, unit: '', ground: '', kind: '', hetu, worker: 'w' },
      ],
      ['/supervision', { do: 'next', question: '', cursor: '' }],
      ['/supervision', { do: 'worker', question: '', worker: 'w-1' }],
      [
        '/supervision',
        { do: 'sample', 'sample-from': day, 'sample-to': day, size: '5', seed: 'abcd' },
      ],
      ['/supervision/letter', { do: 'find', hetu, ...period, numbers: 'x', received: day }],
      ['/supervision/letter', { do: 'make', question: '', row: 'x', language: 'sv' }],
    ],
  ],
  mainUser: [
    ...(['ulla-vikstrand', 'county-05', 'main-user'] as const),
    [
      ['/form', { step: 'look', serviceTask: 'families', from: day, ...reasoned }],
      ['/form', decided],
      [
        '/form/restriction',
        { step: 'look', serviceTask: 'families', madeBefore: day, ends: '', ...reasoned },
      ],
      ['/decision/write', { decidedBy: 'x', decidedOn: day, functions: 'storing', ...reasoned }],
      ['/shows', { ask: 'document', identifier: 'urn:oid:2.999.1' }],
      ['/shows', { ask: 'client', hetu, cursor: 'x' }],
      ['/shows', { ask: 'next', question: '', cursor: 'x' }],
      ['/joint-tests', { system: 'x', unit: 'county-05', from: day, hetu, ...reasoned }],
    ],
  ],
  operator: [
    ...(['botvid-driftsson', 'archive-operator', 'operator'] as const),
    [
      ['/operator', decided],
      ['/operator/organisations', { id: 'x', kind: 'controller', sv: 'x', ...reasoned }],
      ['/operator/systems', { organisation: 'county-05', vendor: 'x', name: 'x', profile: 'x' }],
      ['/operator/systems', { close: 'county-05/x' }],
      ['/operator/work', { run: 'dry', sure: 'yes' }],
      [
        '/extensive-access',
        { producer: 'x', controller: 'x', socialService: 'shelter', ...period, ...reasoned },
      ],
      ['/extensive-access/end', { key: 'x', step: 'end', ...reasoned }],
    ],
  ],
  vendor: [
    ...(['tuulia-koodila', 'klientbok-oy', 'vendor'] as const),
    [
      ['/bench', { statement: 'a.b.c', jwks: '{"keys":[]}' }],
      ['/bench/klientbok-county-05', { act: 'keys', jwks: '{"keys":[]}' }],
      ['/bench/klientbok-county-05', { act: 'check', bundle: '{}' }],
      ['/bench/klientbok-county-05', { act: 'store', bundle: '{}', assertion: 'e30.e30.e30' }],
      ['/bench/klientbok-county-05', { act: 'example', type: 'decision', client: hetu }],
      ['/bench/klientbok-county-05', { act: 'make', type: 'decision', client: hetu }],
      ['/bench/people/store/x', { system: 'klientbok-county-05', type: 'decision' }],
    ],
  ],
}

/** Addresses in which something is asked. */
const addresses = [
  ['mainUser', '/quality?from=', `&to=${day}`],
  ['mainUser', `/quality/table.csv?from=${day}&to=`, ''],
  ['mainUser', '/joint-tests?before=', ''],
  ['mainUser', '/joint-tests/', ''],
  ['mainUser', '/joint-tests/', '/report'],
  ['operator', '/operator/history?before=', ''],
  ['operator', '/operator/history?organisation=', ''],
  ['operator', '/operator/history?kind=', ''],
  ['vendor', '/bench/', ''],
  ['vendor', '/bench/people/store/', ''],
  ['vendor', '/bench/', '/list.csv'],
] as const

test.each(Object.entries(forms))(
  'what %s sends',
  async (_name, [key, organisation, task, all]) => {
    const browser = await sitDown(bench, key, organisation, task)
    await bench.archive.store(documentOf({ hetu, setOid: newOid() }))
    const wrong: string[] = []
    for (const [path, fields] of all)
      for (const [name, odd] of Object.entries(oddTexts))
        for (const variant of oddVariants(fields, odd)) {
          const { status, text } = await browser.send(path, variant as Fields)
          const isSilent = text.includes(texts.sv.unavailable.heading)
          if (status >= 500 || isSilent)
            wrong.push(`${path} ${name}: ${status} ${JSON.stringify(variant).slice(0, 150)}`)
        }
    expect(wrong).toEqual([])
  },
  120_000,
)

test('what stands in addresses', async () => {
  const wrong: string[] = []
  for (const who of ['mainUser', 'operator', 'vendor'] as const) {
    bench.setRight()
    const [key = '', organisation = '', task = ''] = forms[who] ?? []
    const browser = await sitDown(bench, key, organisation, task)
    for (const [of, before, after] of addresses)
      if (of === who)
        for (const odd of [...Object.values(oddTexts).map(encoded), ...oddOctets]) {
          if (odd.length > 10_000) continue
          const { status, text } = await browser.open(`${before}${odd}${after}`)
          if (status >= 500 || text.includes(texts.sv.unavailable.heading))
            wrong.push(`${before}${odd.slice(0, 60)}${after}: ${status}`)
        }
  }
  expect(wrong).toEqual([])
}, 120_000)
