import { beforeEach, describe, expect, test, vi } from 'vitest'
import { witnessText } from '@/lib/domain/log/log-witness'
import { checkLog, type CheckQuestion } from './check-log'

const at = '2026-11-18T07:42:00.000Z'
const now = new Date('2026-11-21T10:00:00Z')
const witness = { size: 1204, root: 'ab'.repeat(32) }
const root = 'cd'.repeat(32)

const there = vi.hoisted(() => ({
  drafts: new Map<string, string>(),
  capacity: 'self',
  compared: { ok: true } as object,
  asked: [] as number[],
}))
vi.mock('../session/drafts', () => ({
  recallDraft: (_handle: string, id: string) => Promise.resolve(there.drafts.get(id) ?? null),
}))
vi.mock('../log/open-log', () => ({
  openLog: () => {
    const asker = { subject: { capacity: there.capacity } }
    return Promise.resolve({
      ok: true,
      value: { asker, closed: false, sight: { ok: true, value: { reach: {} } } },
    })
  },
}))
vi.mock('../asking/whose-data', () => ({
  whoseData: () => ({
    ...{ handle: 'self', displayName: 'Ingrid', actorName: 'Ingrid', login: '0123456789abcdef' },
    ...{ capacity: there.capacity, previewAs: null, minor: false, birthDate: '1980-01-01' },
  }),
}))
// Proofs and their checks are matters of their own.
vi.mock('../archive/log-proof', () => ({
  readVerification: () =>
    Promise.resolve({ ok: true, value: { intact: true, treeIntact: true, publishedLost: false } }),
}))
vi.mock('./read-proof-piece', () => ({
  pieceOf: () => Promise.resolve({ ok: true, value: { shown: [], skipped: 0, older: null } }),
}))
vi.mock('@/lib/proof/check-piece', () => ({
  checkPiece: (_piece: unknown, kept: object | null) =>
    Promise.resolve({
      ...{ head: { size: 1300, root, iat: 1_795_250_000 }, rowsHold: true },
      ...{ witnessHolds: kept && true, restores: [], lostBy: null },
    }),
}))
vi.mock('./compare-log', () => ({
  compareLog: (_asker: unknown, rows: readonly object[]) => {
    there.asked.push(rows.length)
    const all = { same: rows.length, missing: [], lost: [], changed: [], added: 0 }
    return Promise.resolve({ value: all, ...there.compared })
  },
}))
beforeEach(() => {
  Object.assign(there, { capacity: 'self', compared: { ok: true }, asked: [] })
  there.drafts = new Map()
})

const draft = (count: number, more: object = {}) =>
  JSON.stringify({
    ...{ total: count, unread: false, ...more },
    rows: Array.from({ length: count }, (_, n) => ({ id: `row-${n}`, first: at, last: at })),
  })
async function check(question: Partial<CheckQuestion>) {
  const asked = { run: true, kept: witnessText(witness), saved: null, ...question }
  const read = await checkLog('self', asked, now)
  if (!read.ok || read.value.check?.state !== 'read') throw new Error('The check was not made')
  return read.value.check
}

describe('the rows of a saved log', () => {
  test('are compared', async () => {
    there.drafts.set('d', draft(3))
    const told = { outcome: 'ok', all: 3, compared: 3, unread: false, same: 3 }
    expect((await check({ saved: 'd' })).saved).toMatchObject(told)
    expect(there.asked).toEqual([3])
  })

  test('that were never given are nothing', async () => {
    expect((await check({})).saved).toBeNull()
  })

  test('that this session does not keep any more are forgotten, and not none', async () => {
    expect((await check({ saved: 'gone' })).saved).toMatchObject({ outcome: 'forgotten', same: 0 })
  })

  test.each([
    ['were not found in what was given', {}, draft(0), 'no-rows', 0],
    ['come without a value that can be read', { kept: 'unreadable' }, draft(3), 'no-value', 3],
    ['come with a head that can’t be looked at now', { kept: 'not-now' }, draft(3), 'no-value', 3],
  ] as const)('that %s are told as not compared', async (_name, question, text, outcome, all) => {
    there.drafts.set('d', text)
    const { saved } = await check({ ...question, saved: 'd' })
    expect(saved).toMatchObject({ outcome, all, compared: 0 })
    expect(there.asked).toEqual([])
  })

  test('of somebody else are told as not compared', async () => {
    there.capacity = 'guardian'
    there.drafts.set('d', draft(3))
    expect((await check({ saved: 'd' })).saved).toMatchObject({ outcome: 'not-own', all: 3 })
  })

  test('that the archive can’t prove now are told as not compared', async () => {
    there.compared = { ok: false }
    there.drafts.set('d', draft(3))
    expect((await check({ saved: 'd' })).saved).toMatchObject({ outcome: 'not-run', compared: 0 })
  })

  test('beyond what one comparison takes, and what can’t be read, are told of', async () => {
    there.drafts.set('d', draft(2_000, { total: 5_000, unread: true }))
    const told = { outcome: 'ok', all: 5_000, compared: 2_000, unread: true }
    expect((await check({ saved: 'd' })).saved).toMatchObject(told)
  })
})

describe('the value that was kept', () => {
  test.each([
    ['is compared', witnessText(witness), 'ok'],
    ['can’t be read', 'unreadable', 'unreadable'],
    ['can’t be looked at now', 'not-now', 'not-run'],
  ])('%s', async (_name, kept, outcome) => {
    expect((await check({ kept })).witness?.outcome).toBe(outcome)
  })

  test('that was typed beside a file is told as left', async () => {
    expect((await check({ left: true })).textLeft).toBe(true)
    expect((await check({})).textLeft).toBe(false)
  })
})
