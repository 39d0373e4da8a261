import { describe, expect, test } from 'vitest'
import type { LogRowDto } from '@/lib/contracts/portal/log'
import { inEachLanguage } from '@/lib/domain/codes/languages'
import { longestNamePart } from '@/lib/domain/identity/name-length'
import { compareSaved } from '@/lib/domain/log/saved-rows'
import { keptFileReader } from '@/lib/domain/log/saved-rows-reader'
import { findWitness } from '@/lib/domain/log/log-witness'
import type { ExportedLog } from './export-log'
import { toCsv, toJson } from './log-file'

const party = (name: string) => ({ id: name, name: inEachLanguage(() => name) })
const row: LogRowDto = {
  id: 'abc',
  events: 1,
  first: '2026-11-18T07:42:00Z',
  last: '2026-11-18T07:42:00Z',
  kind: 'disclosure',
  operation: 'read-document',
  automatic: false,
  ground: 'consent',
  statutoryGround: null,
  refusal: null,
  organisation: party('Birkaland'),
  unit: null,
  register: party('Egentliga Finland'),
  serviceTask: 'disability',
  consentOn: null,
  consentEndedOn: null,
  actor: null,
  actorName: null,
  capacity: null,
  documents: [{ id: 'd', title: '=HYPERLINK("x"); beslut', madeOn: '2026-03-05', language: 'sv' }],
  documentCount: 3,
  endedCount: 0,
  marks: [],
  asked: null,
}
const exported: ExportedLog = {
  whose: {
    handle: 'self',
    displayName: 'Ingrid Sandvik',
    actorName: 'Ingrid Sandvik',
    login: '0123456789abcdef',
    capacity: 'self',
    previewAs: null,
    minor: false,
    birthDate: '1980-01-01',
  },
  rows: [row],
  isCut: false,
  head: {
    size: 1204,
    root: 'ab'.repeat(32),
    signedAt: '2026-11-21T09:59:00Z',
    key: 'key-1',
    jws: 'a.b.c',
  },
  madeAt: new Date('2026-11-21T10:00:00Z'),
}

function readSavedRows(file: string) {
  const reader = keptFileReader()
  reader.add(file)
  return reader.end().rows
}

describe('a table', () => {
  test('has a line for each row, with as many fields as the head', () => {
    const [head = '', first = ''] = toCsv('sv', exported).split('\r\n')
    expect(head.startsWith('\ufeff"Radens nummer";')).toBe(true)
    expect(first.startsWith('"abc";"2026-11-18 09:42 +02:00";')).toBe(true)
    expect(first.match(/";"/g)).toHaveLength(head.match(/";"/g)?.length ?? 0)
  })

  test('every field of the file is kept from being a formula', () => {
    const documents = [{ id: 'd', title: '＝1+1', madeOn: '2026-03-05', language: 'sv' as const }]
    expect(toCsv('sv', { ...exported, rows: [{ ...row, documents }] })).toContain(`;"'＝1+1, `)
  })

  test.each([
    ['that it is whole', false, 'Filen har den enda raden som passar valen.'],
    ['that older rows are missing', true, 'Äldre rader är inte med.'],
  ])('says %s', (_name, isCut, words) => {
    expect(toCsv('sv', { ...exported, isCut })).toContain(words)
    expect(JSON.parse(toJson('sv', { ...exported, isCut }))).toMatchObject({ complete: !isCut })
  })
})

test.each(['csv', 'json'] as const)(
  'a file names the signed head that it was made under (%s)',
  (format) => {
    const file = format === 'csv' ? toCsv('sv', exported) : toJson('sv', exported)
    expect(findWitness(file)).toEqual({ size: 1204, root: 'ab'.repeat(32) })
    expect(file).toContain('med nyckeln key-1.')
  },
)

test('a table tells the hour in Helsinki, and which of two it was; data tell the instant in UTC, by name', () => {
  const twice = ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00.120Z']
  const rows = twice.map((at) => ({ ...row, id: at.slice(11, 13), first: at, last: at }))
  const table = toCsv('sv', { ...exported, rows })
  expect(table).toContain('"2026-10-25 03:30 +03:00";"2026-10-25 03:30 +03:00"')
  expect(table).toContain('"2026-10-25 03:30:00.12 +02:00";"2026-10-25 03:30:00.12 +02:00"')
  const there = new Map(rows.map(({ id, last }) => [id, last]))
  expect(compareSaved(readSavedRows(table), there, [])).toMatchObject({ same: 2, changed: [] })
  const data = toJson('sv', { ...exported, rows })
  expect(JSON.parse(data)).toMatchObject({ timeZone: 'UTC', rows: twice.map((last) => ({ last })) })
  for (const file of [table, data]) expect(file).toMatch(/klockan\s12\.00\s\(UTC\+02:00\)/)
})

test('data has the codes and the sentence of each row', () => {
  const { client, rows } = JSON.parse(toJson('en', exported)) as { client: string; rows: object[] }
  expect(client).toBe('Ingrid Sandvik')
  expect(rows).toMatchObject([{ id: 'abc', kind: 'disclosure', ground: 'consent' }])
  expect(JSON.stringify(rows)).toContain('Birkaland fetched 3 documents')
})

describe.each([
  [
    'two parts as long as they may be',
    `${'Å'.repeat(longestNamePart)} ${'Ö'.repeat(longestNamePart)}`,
  ],
  ['one name alone, as long as it may be', 'Ä'.repeat(longestNamePart)],
])('of one with %s', (_name, displayName) => {
  const whose = { ...exported.whose, displayName, actorName: displayName }

  test.each([
    ['the table', toCsv],
    ['the data', toJson],
  ])('%s names her whole, and stays a witness with the same rows', (_kind, write) => {
    const file = write('sv', { ...exported, whose })
    expect(file).toContain(`"${displayName}"`)
    expect(findWitness(file)).toEqual(findWitness(write('sv', exported)))
    expect(findWitness(file)).toBeDefined()
    expect(readSavedRows(file)).toEqual(readSavedRows(write('sv', exported)))
  })
})
