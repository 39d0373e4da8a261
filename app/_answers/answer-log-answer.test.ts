import { beforeEach, expect, test, vi } from 'vitest'
import { csvTable } from '@/lib/domain/text/csv-table'
import { answerLogAnswer } from './answer-log-answer'

const drafts = vi.hoisted(() => [] as string[])
vi.mock('@/lib/server/asking/find-subject', () => ({
  findSubject: () => Promise.resolve({ ok: true }),
}))
vi.mock('@/lib/server/limits/require-within', () => ({ requireWithin: () => Promise.resolve() }))
vi.mock('@/lib/server/session/drafts', () => ({
  rememberDraft: (_handle: string, text: string) => Promise.resolve(`d${drafts.push(text)}`),
}))
beforeEach(() => {
  drafts.length = 0
})

const table = (count: number) =>
  csvTable(Array.from({ length: count }, (_, n) => [`a${n}`, '2026-11-21 09:00 +02:00']))

test.each([
  ['a file', table(3), '', { rows: 3, total: 3, unread: false }],
  ['a text', null, table(3), { rows: 3, total: 3, unread: false }],
  ['more rows than are compared', table(5_000), '', { rows: 2_000, total: 5_000, unread: false }],
  ['a file and a text: the text is left', table(3), table(2), { rows: 3, total: 3, unread: true }],
  ['nothing', null, '', { rows: 0, total: 0, unread: false }],
])('of an answer numbers and times are put by, and how many there are: %s', async (...given) => {
  const [, file, text, told] = given
  const form = new FormData()
  form.set('file', new File(file === null ? [] : [file], 'answer.csv'))
  form.set('text', text)
  const request = new Request('https://mittkanta.example', { method: 'POST', body: form })
  const answer = await answerLogAnswer(request, { locale: 'sv', handle: 'self' })
  expect(answer.headers.get('location')).toBe('/sv/self/log/answer?answer=d1#result')
  const { rows, ...others } = JSON.parse(drafts[0] ?? '') as { rows: unknown[] }
  expect({ ...others, rows: rows.length }).toEqual(told)
})
