import { describe, expect, test } from 'vitest'
import { at, context, goodTransaction, type Loose } from './testing/good-transaction'
import { attachment, document, drop, refusals, resource, set } from './testing/refusals'
import { readTransaction } from './read-transaction'

describe('contents are refused (A1)', () => {
  const view = (e: Loose) => resource(e, at.view)
  // prettier-ignore
  refusals([
    ['when there are none', (e) => drop(document(e), 'content'), 'missing-metadata at [1].resource.content', 'dangling-reference at [2].resource', 'dangling-reference at [3].resource'],
    ['when their language is unknown', (e) => set(attachment(e), 'language', 'xx'), 'unknown-code at [1].resource.content[0].attachment.language'],
    ['when the view form says another language', (e) => set(attachment(e), 'language', 'fi'), 'invalid-view-form at [2].resource.data'],
    ['when the Binary is of another type', (e) => set(view(e), 'contentType', 'text/html'), 'conflicting-values at [2].resource.contentType'],
    ['when the data is no base64', (e) => set(view(e), 'data', 'Zm9v!'), 'invalid-base64 at [2].resource.data'],
    ['when the size is another', (e) => set(attachment(e), 'size', 3), 'conflicting-values at [1].resource.content[0].attachment.size'],
    ['when the hash is another', (e) => set(attachment(e), 'hash', 'eA=='), 'conflicting-values at [1].resource.content[0].attachment.hash'],
    ['when the structured form is no JSON', (e) => set(resource(e, at.json), 'data', btoa('{')), 'invalid-structured-form at [3].resource.data'],
    ['when the structured form is longer than anyone reads', (e) => set(resource(e, at.json), 'data', btoa(`{"a":"${'x'.repeat(1024 * 1024)}"}`)), 'too-large at [3].resource.data'],
    ['when the structured form is a list', (e) => set(resource(e, at.json), 'data', btoa('[1]')), 'invalid-structured-form at [3].resource.data'],
    ['when its facts are no list', (e) => set(resource(e, at.json), 'data', btoa('{"facts":{}}')), 'invalid-structured-form at [3].resource.data'],
    ['when a fact would not be shown', (e) => set(resource(e, at.json), 'data', btoa('{"facts":[{"code":"from","day":"0001-01-01"}]}')), 'invalid-structured-form at [3].resource.data'],
    ['when JSON comes first', (e) => document(e).content!.reverse(), 'unsupported-content at [1].resource.content'],
    ['when the Binary has a field to be lost', (e) => set(view(e), 'securityContext', {}), 'unknown-element at [2].resource'],
    ['when the formats differ', (e) => set(document(e).content![1]!.format!, 'code', 'old'), 'conflicting-values at [1].resource.content[1].format'],
  ])
})

test.each([
  [
    'a code',
    '{"code":"goals","value":"a"},{"code":"colour","value":"a"}',
    /^facts\[1\]\.code: .*own-worker/,
  ],
  ['a day', '{"code":"from","day":"1799-12-31"}', /^facts\[0\]\.day: .*YYYY-MM-DD/],
  ['a large number', '{"code":"amount","value":1e21}', /^facts\[0\]\.value: .*in words/],
  ['decimals', '{"code":"amount","value":0.123456789}', /^facts\[0\]\.value: .*decimals/],
  ['nothing', '{"code":"amount","value":" "}', /^facts\[0\]\.value: .*can be seen/],
  ['a day as text', '{"code":"amount","value":"2026-03-10"}', /^facts\[0\]\.value: .*under day/],
  [
    'a long text',
    `{"code":"amount","value":"${'a'.repeat(2001)}"}`,
    /^facts\[0\]\.value: .*2000 characters/,
  ],
  ['a label', '{"label":"","value":"a"}', /^facts\[0\]\.label: .*200 characters/],
  ['no fact', '1', /^facts\[0\]: .*object/],
  ['too many', Array(51).fill('{"code":"goals","value":"a"}').join(), /^facts: At most 50/],
])(
  'of facts that would not be shown it is said where and what instead: %s',
  (_name, facts, says) => {
    const bundle = goodTransaction()
    set(resource(bundle.entry as Loose, at.json), 'data', btoa(`{"facts":[${facts}]}`))
    const read = readTransaction(bundle, context)
    expect(read.ok ? [] : read.issues.map(({ diagnostics }) => diagnostics)).toEqual([
      expect.stringMatching(says),
    ])
  },
)

test('noise of binary fractions is no fault, for it is not shown', () => {
  const bundle = goodTransaction()
  const form = '{"facts":[{"code":"amount","value":0.30000000000000004}]}'
  set(resource(bundle.entry as Loose, at.json), 'data', btoa(form))
  expect(readTransaction(bundle, context).ok).toBe(true)
})
