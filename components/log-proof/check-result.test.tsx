import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { LogCheck } from '@/lib/contracts/portal/log-proof'
import { translator } from '@/lib/i18n/translator'
import { CheckResult } from './check-result'

const t = translator('en')
const at = '2026-11-21T10:00:00.000Z'
const row = { id: 'row-1', at }
const compared: NonNullable<LogCheck['saved']> = {
  ...{ outcome: 'ok', all: 3, compared: 3, unread: false },
  ...{ same: 3, missing: [], lost: [], changed: [], added: { count: 0, more: false } },
}
const uncompared = { ...compared, compared: 0, same: 0 }
const whole: LogCheck = {
  ...{ state: 'read', chain: 'ok', tree: 'ok', rows: { outcome: 'ok', checked: 7, skipped: 0 } },
  head: { size: 1300, root: 'cd'.repeat(32), signedAt: at },
  witness: { outcome: 'ok', size: 1204 },
  ...{ saved: compared, textLeft: false, restores: [], checkedAt: at },
}
const unreadable = { outcome: 'unreadable', size: null } as const

/** What the first part of the page says, and in which kind of notice. */
function draw(change: Partial<LogCheck>) {
  const check = { ...whole, ...change }
  const html = renderToStaticMarkup(
    <CheckResult locale="en" handle="self" check={check} kept={null} />,
  )
  const [result = ''] = html.split('</section>')
  const kind = /class="[^"]*notice[^"]*(done|info|stop)/.exec(result)?.[1]
  return { kind, words: result.replaceAll('&#x27;', "'").replace(/<[^>]+>/g, ' ') }
}

test('all that was given was compared: the verdict says so, with what that was', () => {
  const { kind, words } = draw({})
  expect(kind).toBe('done')
  expect(words).toContain(t('logProof.ok'))
  expect(words).toContain(t('logProof.compared.value'))
  expect(words).toContain(t('logProof.compared.rows', { count: 3 }))
})

test.each([
  ['nothing was given', { witness: null, saved: null }, 'logProof.compared.none'],
  ['a value alone was given', { saved: null }, 'logProof.compared.value'],
] as const)('%s, and the rows match', (_name, change, key) => {
  const { kind, words } = draw(change)
  expect(kind).toBe('done')
  expect(words).toContain(t('logProof.ok'))
  expect(words).toContain(t(key))
  expect(words).not.toContain(t('logProof.compared.rows', { count: 3 }))
})

const left: Record<string, readonly [Partial<LogCheck>, string]> = {
  'the value can’t be read': [
    { witness: unreadable, saved: null },
    t('logProof.witness.unreadable'),
  ],
  'the value can’t be looked at now': [
    { witness: { outcome: 'not-run', size: null }, saved: null },
    t('logProof.witness.not-run'),
  ],
  'the rows are no longer kept': [
    { saved: { ...uncompared, all: 0, outcome: 'forgotten' } },
    t('logProof.saved.forgotten'),
  ],
  'no rows were found': [
    { saved: { ...uncompared, all: 0, outcome: 'no-rows' } },
    t('logProof.saved.no-rows'),
  ],
  'the rows have no value with them': [
    { witness: unreadable, saved: { ...uncompared, outcome: 'no-value' } },
    t('logProof.saved.no-value'),
  ],
  'the rows are of somebody else': [
    { saved: { ...uncompared, outcome: 'not-own' } },
    t('logProof.saved.not-own'),
  ],
  'the rows can’t be compared now': [
    { saved: { ...uncompared, outcome: 'not-run' } },
    t('logProof.saved.not-run'),
  ],
  'there are more rows than one comparison takes': [
    { saved: { ...compared, all: 5_000, compared: 2_000, same: 2_000 } },
    t('logProof.saved.rest', { compared: 2_000, all: 5_000 }),
  ],
  'a part of the file can’t be read': [
    { saved: { ...compared, unread: true } },
    t('logProof.saved.unread'),
  ],
  'the value beside the file was left': [{ textLeft: true }, t('logProof.textLeft')],
}

describe.each(Object.entries(left))('%s', (_name, [change, words]) => {
  test('the verdict is no green one, and says so (L7)', () => {
    const told = draw(change)
    expect(told.kind).toBe('info')
    expect(told.words).toContain(t('logProof.partly'))
    expect(told.words).not.toContain(t('logProof.ok'))
    expect(told.words).toContain(words)
  })

  test('beside what does not hold it is told too', () => {
    const told = draw({ ...change, chain: 'failed' })
    expect(told.kind).toBe('stop')
    expect(told.words).toContain(t('logProof.failed'))
    expect(told.words).toContain(words)
  })
})

test.each([
  ['a row is missing', { saved: { ...compared, outcome: 'failed', missing: [row] } }, 'stop'],
  ['the archive could not look', { chain: 'not-run' }, 'info'],
  ['the value is of a time that was lost', { witness: { outcome: 'lost', size: 1 } }, 'info'],
] satisfies [string, Partial<LogCheck>, string][])(
  '%s: that goes before',
  (_name, change, kind) => {
    const told = draw(change)
    expect(told.kind).toBe(kind)
    expect(told.words).not.toContain(t('logProof.ok'))
    expect(told.words).not.toContain(t('logProof.partly'))
  },
)
