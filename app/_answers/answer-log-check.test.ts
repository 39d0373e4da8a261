import { setImmediate } from 'node:timers/promises'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { LogRowDto } from '@/lib/contracts/portal/log'
import { inEachLanguage } from '@/lib/domain/codes/languages'
import { witnessText } from '@/lib/domain/log/log-witness'
import { csvTable } from '@/lib/domain/text/csv-table'
import { toCsv, toJson } from '@/lib/server/log/log-file'
import { answerLogCheck } from './answer-log-check'

const given = vi.hoisted(() => ({
  drafts: [] as string[],
  keys: { ok: true, value: [] } as { ok: boolean; value?: unknown; failure?: string },
}))
vi.mock('@/lib/server/asking/find-subject', () => ({
  findSubject: () => Promise.resolve({ ok: true }),
}))
vi.mock('@/lib/server/limits/require-within', () => ({ requireWithin: () => Promise.resolve() }))
vi.mock('@/lib/server/session/drafts', () => ({
  rememberDraft: (_handle: string, text: string) => Promise.resolve(`d${given.drafts.push(text)}`),
}))
vi.mock('@/lib/server/archive/statements/read-receipt-keys', () => ({
  readReceiptKeys: () => Promise.resolve(given.keys),
}))
// Signatures are a matter of their own.
vi.mock('@/lib/proof/read-head', () => ({
  readHead: (jws: string) =>
    Promise.resolve(jws === 'a.b.c' ? { ok: true, value: head } : { ok: false }),
}))
beforeEach(() => {
  given.drafts = []
  given.keys = { ok: true, value: [] }
})

const head = { size: 1204, root: 'ab'.repeat(32) }
const value = witnessText(head)
const at = '2026-11-18T07:42:00.123Z'
const party = (name: string) => ({ id: 'county-08', name: inEachLanguage(() => name) })
const row = (n: number): LogRowDto => ({
  ...{ id: `${n}`.padStart(32, 'a'), events: 1, first: at, last: at, kind: 'disclosure' },
  ...{ operation: 'read-document', automatic: false, ground: 'consent', statutoryGround: null },
  ...{ refusal: null, organisation: party('Egentliga Finlands välfärdsområde'), unit: null },
  ...{ register: party('Österbottens välfärdsområde'), serviceTask: 'disability' },
  ...{ consentOn: '2026-05-05', consentEndedOn: null, actor: null, actorName: null },
  ...{ capacity: null, documents: [], documentCount: 0, endedCount: 0, marks: [], asked: null },
})
const logOf = (rows: readonly LogRowDto[]) => ({
  whose: {
    ...{ handle: 'self', displayName: 'Ingrid Sandvik', actorName: 'Ingrid Sandvik' },
    ...{ login: '0123456789abcdef', capacity: 'self' as const, previewAs: null, minor: false },
    birthDate: '1980-01-01',
  },
  ...{ rows, isCut: false, madeAt: new Date(at) },
  head: { ...head, signedAt: '2026-11-21T09:59:00Z', key: 'key-1', jws: 'a.b.c' },
})
const rows = (count: number) => Array.from({ length: count }, (_, n) => row(n))

/** What stands in the address that it leads to, with what the draft of it has. */
async function post(file: string | null, text = '') {
  const form = new FormData()
  form.set('file', new File(file === null ? [] : [file], 'given'))
  form.set('text', text)
  const request = new Request('https://mittkanta.example', { method: 'POST', body: form })
  const answer = await answerLogCheck(request, { locale: 'sv', handle: 'self' })
  const to = new URL(answer.headers.get('location') ?? '', 'https://mittkanta.example')
  const { run, saved, ...others } = Object.fromEntries(to.searchParams)
  expect(run).toBe('yes')
  const [draft] = given.drafts
  expect(saved).toBe(draft === undefined ? undefined : 'd1')
  const log = draft === undefined ? null : (JSON.parse(draft) as Log)
  return { ...others, log: log && { ...log, rows: log.rows.length } }
}
type Log = Readonly<{ rows: readonly unknown[]; total: number; unread: boolean }>

describe('what was given to compare with', () => {
  test.each([
    ['the table', toCsv('sv', logOf(rows(3))), { rows: 3, total: 3, unread: false }],
    ['the data', toJson('sv', logOf(rows(3))), { rows: 3, total: 3, unread: false }],
    ['a longer log', toCsv('sv', logOf(rows(2_500))), { rows: 2_000, total: 2_500, unread: false }],
    ['a log without rows, as table', toCsv('sv', logOf([])), null],
    ['a log without rows, as data', toJson('sv', logOf([])), null],
    ['the file of a check', JSON.stringify({ size: 1204, jws: 'a.b.c' }), null],
    ['a file with the value alone', `${value}\n`, null],
    [
      'a letter, whose rows are words',
      `Bästa mottagare\nRad abc den 18 november\nLoggens kontrolltal: ${value}.`,
      { rows: 0, total: 0, unread: false },
    ],
    [
      'a table that a program has saved otherwise',
      toCsv('sv', logOf(rows(3))).replaceAll('"', ''),
      { rows: 0, total: 0, unread: false },
    ],
    [
      'a table with a row that can’t be read',
      csvTable([['a1', 'i går', '2026-11-18', 'x'], [value]]) + toCsv('sv', logOf(rows(3))),
      { rows: 3, total: 3, unread: true },
    ],
    [
      'data that break off',
      toJson('sv', logOf(rows(3))).slice(0, -200),
      { rows: 2, total: 2, unread: true },
    ],
  ])('%s is taken as far as it can be compared', async (_name, file, log) => {
    expect(await post(file)).toEqual({ kept: value, log })
  })

  test.each([
    ['nothing', '', {}],
    ['the value, typed', ` ${value} `, { kept: value }],
    ['nonsense, typed', 'I have lost it', { kept: 'unreadable' }],
  ])('%s', async (_name, text, kept) => {
    expect(await post(null, text)).toEqual({ ...kept, log: null })
  })

  test('data longer than ten million bytes are read to their end, as long as the door lets them in', async () => {
    const one = Buffer.byteLength(toJson('sv', logOf(rows(1_000)))) / 1_000
    const count = Math.floor(15_500_000 / one)
    const file = toJson('sv', logOf(rows(count)))
    expect(Buffer.byteLength(file)).toBeGreaterThan(15_000_000)
    const log = { rows: 2_000, total: count, unread: false }
    expect(await post(file)).toEqual({ kept: value, log })
  })

  test('while a long log is read, others have their turns', async () => {
    const file = toJson('sv', logOf(rows(5_000)))
    let turns = 0
    let done = false
    const others = async () => {
      while (!done) {
        await setImmediate()
        turns += 1
      }
    }
    const taking = others()
    await post(file)
    done = true
    await taking
    expect(turns).toBeGreaterThan(Buffer.byteLength(file) / 300_000)
  })

  test('a head whose signature can’t be looked at now is told apart from none', async () => {
    given.keys = { ok: false, failure: 'archive-unavailable' }
    const file = toJson('sv', logOf(rows(3)))
    expect(await post(file)).toMatchObject({ kept: 'not-now', log: { rows: 3 } })
    given.drafts = []
    expect(await post(null, value)).toMatchObject({ kept: value })
  })

  test('a head whose signature does not hold is none', async () => {
    const file = toJson('sv', logOf(rows(3))).replace('a.b.c', 'a.b.d')
    expect(await post(file)).toMatchObject({ kept: 'unreadable' })
  })

  test('beside a file a value that says something else is told to be left', async () => {
    const file = toCsv('sv', logOf(rows(3)))
    expect(await post(file, value)).not.toHaveProperty('left')
    given.drafts = []
    expect(await post(file, `7-${'cd'.repeat(32)}`)).toMatchObject({ kept: value, left: 'text' })
  })
})
