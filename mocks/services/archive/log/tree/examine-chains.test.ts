import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { genesis, type ChainRow, type Link } from '../events/chain-fault'
import { examineChains } from './examine-chains'

const sha = (text: string) => createHash('sha256').update(text).digest('hex')
const recorded = new Date('2026-11-21T10:00:00.000Z')

/** A chain that holds, of so many rows. */
function chainOf(client: string, length: number): ChainRow[] {
  const rows: ChainRow[] = []
  for (let sequence = 1; sequence <= length; sequence++) {
    const id = `${client}-${sequence}`
    const event = JSON.stringify({ id, client, recorded: recorded.toISOString() })
    const previous_hash = rows.at(-1)?.hash ?? genesis.hash
    const hash = sha(`${previous_hash}:${sequence}:${sha(event)}`)
    rows.push({ client_id: client, sequence, id, recorded, event, previous_hash, hash })
  }
  return rows
}
const a = chainOf('a', 4)
const b = chainOf('b', 3)
const whole = (rows: readonly ChainRow[], sealed: Link = genesis) => {
  const { client_id: clientId = '', ...head } = rows.at(-1) ?? ({} as ChainRow)
  return { clientId, head, sealed }
}
const idsOf = (rows: readonly ChainRow[]) => rows.map(({ id }) => id)

test.each([
  ['chains that hold are sealed', [...a, ...b], false, idsOf([...a, ...b]), []],
  ['a lost end is noted', [...a.slice(0, 3), ...b], false, idsOf(b), ['the end is missing']],
  ['a lost row is noted', [...a.slice(1), ...b], false, idsOf(b), ['a row is missing']],
  ['where there may be more, an end is not lost', a.slice(0, 3), true, idsOf(a.slice(0, 3)), []],
  ['nor is it where all of one and nothing of the next came', a, true, idsOf(a), []],
  ['but one before the last is', [...a.slice(0, 3), ...b], true, idsOf(b), ['the end is missing']],
])('%s', (_name, rows, isCut, sealed, because) => {
  const { sound, faults } = examineChains([whole(a), whole(b)], rows, isCut)
  expect(idsOf(sound)).toEqual(sealed)
  expect(faults.map((fault) => fault.because)).toEqual(because)
})

test('rows follow the link that was sealed last', () => {
  const chain = whole(a, { sequence: 2, hash: a[1]?.hash ?? '' })
  expect(examineChains([chain], a.slice(2), false).faults).toEqual([])
  const other = whole(a, { sequence: 2, hash: sha('another past') })
  expect(examineChains([other], a.slice(2), false).faults).toMatchObject([
    { clientId: 'a', at: 3, because: 'the row does not follow the one before' },
  ])
})

test('a chain that was cut back behind what was sealed is noted', () => {
  const chain = { ...whole(a.slice(0, 2)), sealed: { sequence: 4, hash: a[3]?.hash ?? '' } }
  expect(examineChains([chain], [], false).faults).toMatchObject([
    { because: 'the end is missing' },
  ])
})

test.each([
  ['another row of the same number', { hash: sha('another row') }],
  ['the same row at another place', { sequence: 5 }],
])('a chain whose head names %s has lost its end', (_name, change) => {
  const { head, ...chain } = whole(a)
  const { faults } = examineChains([{ ...chain, head: { ...head, ...change } }], a, false)
  expect(faults).toMatchObject([{ at: 4, because: 'the end is missing' }])
})
