import { expect, test } from 'vitest'
import { keptHead } from '@/lib/domain/log/log-witness'
import { keptFileReader } from '@/lib/domain/log/saved-rows-reader'
import { lighten, mostSent } from './lighten'

const at = '2026-11-18T07:42:00.123Z'
const value = `1204-${'ab'.repeat(32)}`
const rows = (count: number, words = 'Egentliga Finlands välfärdsområde läste. ') =>
  Array.from({ length: count }, (_, n) => ({
    ...{ id: `row-${n}`, first: '2026-11-18T07:40:00Z', last: at },
    sentence: words.repeat(50),
  }))
const data = (count: number) =>
  JSON.stringify({ client: 'Ingrid', head: { value, jws: 'a.b.c' }, rows: rows(count) }, null, 2)

async function read(file: Blob) {
  const reader = keptFileReader()
  reader.add(await file.text())
  const { ends, ...log } = reader.end()
  return { ...log, head: keptHead(ends) }
}

test('a log of as many rows as the portal saves becomes small enough to be sent, with all that is compared', async () => {
  const file = new Blob([data(10_000)])
  expect(file.size).toBeGreaterThan(mostSent)
  const lighter = await lighten(file)
  expect(lighter.size).toBeLessThan(1_500_000)
  expect(await lighter.text()).not.toContain('välfärdsområde')
  expect(await read(lighter)).toEqual(await read(file))
  expect(await read(lighter)).toMatchObject({
    total: 10_000,
    unread: false,
    head: { jws: 'a.b.c' },
  })
})

test.each([
  ['a table', `"row-1";"${at}";"${at}";"x"\r\n"Loggens kontrolltal: ${value}."\r\n`],
  ['a table of which a row can’t be read', `"row-1";"${at}";"${at}";\n"row 2";"${at}";"${at}";`],
  ['data that break off', data(3).slice(0, -2_500)],
  ['data without rows', data(0)],
  ['a log without a head', JSON.stringify({ rows: rows(1) })],
])('%s says the same when it is lighter', async (_name, text) => {
  const file = new Blob([text])
  expect(await read(await lighten(file))).toEqual(await read(file))
})

test('what is no log is not made lighter', async () => {
  await expect(lighten(new Blob(['a picture of a cat']))).rejects.toThrow('no log')
})
