import { expect, test } from 'vitest'
import { countDocuments } from './count-documents'

const file = (path: string) =>
  `PK\u0003\u0004${'\u0000'.repeat(26)}MittKanta-2026-11-29-1-3/data/${path}`
const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

test('each document is counted when its first file begins, and its others do not count again', () => {
  const count = countDocuments()
  expect(count(bytes(file('log/log.csv')))).toBe(0)
  expect(count(bytes(`${file('documents/0001-Beslut-2026-11-18/document.pdf')}…`))).toBe(1)
  expect(count(bytes(file('documents/0001-Beslut-2026-11-18/structured.json')))).toBe(1)
  expect(count(bytes(file('documents/0012-Plan-2026-11-18/document.pdf')))).toBe(12)
})

test('a name that is cut between two pieces of the stream is read whole', () => {
  const text = `abc${file('documents/0007-Plan-2026-11-18/document.pdf')}`
  for (let cut = 1; cut < text.length; cut += 1) {
    const count = countDocuments()
    count(bytes(text.slice(0, cut)))
    expect([cut, count(bytes(text.slice(cut)))]).toEqual([cut, 7])
  }
})

test('what a document says of a path does not count', () => {
  const count = countDocuments()
  expect(count(bytes('MittKanta-2026-11-29/data/documents/0099-Plan-2026-11-18/'))).toBe(0)
})

test('a large piece of a stream is read too', () => {
  const count = countDocuments()
  const piece = bytes('x'.repeat(300_000) + file('documents/0100-Plan-2026-11-18/document.pdf'))
  expect(count(piece)).toBe(100)
})
