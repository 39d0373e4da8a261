import { beforeEach, describe, expect, test, vi } from 'vitest'
import { compareWithAnswer } from './compare-with-answer'

const at = '2026-11-18T07:42:00.000Z'
const there = vi.hoisted(() => ({ drafts: new Map<string, string>(), isCut: false }))
vi.mock('../session/drafts', () => ({
  recallDraft: (_handle: string, id: string) => Promise.resolve(there.drafts.get(id) ?? null),
}))
vi.mock('./open-log', () => ({
  openLog: () =>
    Promise.resolve({ ok: true, value: { asker: {}, closed: false, sight: { ok: true } } }),
}))
vi.mock('../asking/whose-data', () => ({
  whoseData: () => ({
    ...{ handle: 'self', displayName: 'Ingrid', actorName: 'Ingrid', login: '0123456789abcdef' },
    ...{ capacity: 'self', previewAs: null, minor: false, birthDate: '1980-01-01' },
  }),
}))
vi.mock('./log-rows', () => ({ logRows: () => Promise.resolve({ ok: true, value: [] }) }))
vi.mock('./read-all-rows', () => ({
  readAllRows: () =>
    Promise.resolve({
      ok: true,
      value: {
        isCut: there.isCut,
        rows: rows(3).map(({ id }) => ({ id, last: at, kind: 'use', documents: [] })),
      },
    }),
}))
beforeEach(() => {
  there.drafts = new Map()
  there.isCut = false
})

const rows = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ id: `row-${n}`, last: at }))
async function compare(draft: string | null) {
  const read = await compareWithAnswer('self', draft)
  if (!read.ok) throw new Error(read.failure)
  return read.value
}

describe('an answer', () => {
  test('that was not given is neither compared nor forgotten', async () => {
    expect(await compare(null)).toMatchObject({ compared: null, forgotten: false })
  })

  test('that this session does not keep any more is forgotten, and not one without rows', async () => {
    expect(await compare('gone')).toMatchObject({ compared: null, forgotten: true })
  })

  test('without rows has none', async () => {
    there.drafts.set('d', JSON.stringify({ total: 0, unread: false, rows: [] }))
    const told = { forgotten: false, compared: { state: 'read', rows: 0, total: 0 } }
    expect(await compare('d')).toMatchObject(told)
  })

  test('with more rows than are compared says how many it has', async () => {
    there.drafts.set('d', JSON.stringify({ total: 5_000, unread: true, rows: rows(3) }))
    const told = { rows: 3, same: 3, total: 5_000, unread: true }
    expect((await compare('d')).compared).toMatchObject(told)
  })
})
