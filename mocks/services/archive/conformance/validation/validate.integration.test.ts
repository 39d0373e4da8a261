import type { OperationOutcome } from 'fhir/r4'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { canonical } from '@/lib/contracts/archive/systems'
import { bundleOf, documentEntries, matterEntry, relationshipEntries } from '@/mocks/vendor/bundles'
import { documentInput, documentOf, hetus, newOid } from '../../testing/make-document'
import { fhirFaults } from '../../testing/fhir-schema'
import { startTestArchive, type TestArchive } from '../../testing/start-test-archive'

let archive: TestArchive
let token = ''
beforeAll(async () => {
  archive = await startTestArchive()
  token = await archive.systemToken('county-05')
})
afterAll(() => archive.close())

const check = (body: unknown, type = 'Bundle', by = token) =>
  archive.post(`/fhir/${type}/$validate`, by, JSON.stringify(body))

type Told = Readonly<{ status: number; codes: readonly string[]; where: readonly string[] }>

async function told(response: Response): Promise<Told> {
  const outcome = (await response.json()) as OperationOutcome
  if (outcome.resourceType !== 'OperationOutcome')
    return { status: response.status, codes: [], where: [] }
  expect(fhirFaults(outcome)).toEqual([])
  const issues = outcome.issue.filter(({ severity }) => severity === 'error')
  return {
    status: response.status,
    codes: issues.map(({ details }) => details?.coding?.[0]?.code ?? ''),
    where: issues.map(({ expression = [] }) => expression.join()),
  }
}

/** Every row of every table, but for the log and the tree over it. */
async function everything(): Promise<string> {
  const { rows } = await sql<{ name: string }>`select table_name as name
    from information_schema.tables where table_schema = 'public' order by 1`.execute(
    archive.database,
  )
  const each = rows
    .filter(({ name }) => !name.startsWith('audit_') && name !== 'log_unsealed')
    .map(
      ({ name }) => sql`select ${name} || ': ' || coalesce(string_agg(t::text, ',' order by
      t::text), '') as text from ${sql.table(name)} t`,
    )
  const { rows: tables } = await sql<{ text: string }>`${sql.join(each, sql` union all `)}`.execute(
    archive.database,
  )
  return tables.map(({ text }) => text).join('\n')
}

async function logged(): Promise<readonly Record<string, unknown>[]> {
  const rows = await archive.database.selectFrom('audit_events').select('event').execute()
  return rows.map(({ event }) => JSON.parse(event) as Record<string, unknown>)
}

/** What is wrong only by what is stored, or by the register, or in itself; each is a change to a good Bundle. */
const stored = { own: documentInput(), other: documentInput({ hetu: hetus.bertil }) }
const foreign = documentInput({ controllerId: 'county-17', unitId: 'unit-blaklockan' })
const start = '2026-01-10'
const relationship = {
  ...{ hetu: hetus.anna, controllerId: 'county-05', unitId: 'unit-snostjarnan', start },
  ...({ serviceTask: 'families', socialService: 'family-work' } as const),
}
const makers = {
  'a document': () => documentEntries(documentInput()),
  'what is stored already': () => documentEntries(stored.own),
  'another content under its identifier': () =>
    documentEntries({ ...documentInput(), versionOid: stored.own.versionOid }),
  'a version that replaces the newest': () =>
    documentEntries(documentInput({ setOid: stored.own.setOid, replaces: stored.own.versionOid })),
  'a version that replaces nothing': () => documentEntries(documentInput({ replaces: newOid() })),
  'a version without what it replaces': () =>
    documentEntries(documentInput({ setOid: stored.own.setOid })),
  'an identifier of another client': () =>
    documentEntries(documentInput({ setOid: stored.other.setOid })),
  'an identifier in another register': () =>
    documentEntries(documentInput({ setOid: foreign.setOid })),
  'another register': () =>
    documentEntries(documentInput({ controllerId: 'county-17', unitId: 'unit-blaklockan' })),
  'a unit of another': () => documentEntries(documentInput({ unitId: 'unit-blaklockan' })),
  'an attachment to nothing': () =>
    documentEntries(documentInput({ type: 'attachment', attachmentOfSet: newOid() })),
  'no title': () => documentEntries(documentInput({ title: '' })),
  'a code that is none': () => documentEntries(documentInput({ type: 'x-ray' as 'decision' })),
  'a day that is none': () => documentEntries(documentInput({ createdAt: '2026-02-30T10:00:00Z' })),
  'a matter': () => [
    matterEntry({ oid: newOid(), hetu: hetus.anna, name: 'Stöd', controllerId: 'county-05' }),
  ],
  'a matter of another': () => [
    matterEntry({ oid: newOid(), hetu: hetus.anna, name: 'Stöd', controllerId: 'county-17' }),
  ],
  'a relationship': () => relationshipEntries({ ...relationship, oid: newOid() }),
  'an end before the start': () =>
    relationshipEntries({ ...relationship, oid: newOid(), end: '2026-01-09' }),
}

test('what is accepted is stored, what is refused is refused with the same codes, and nothing is left behind', async () => {
  await archive.store(bundleOf(documentEntries(stored.own)))
  await archive.store(bundleOf(documentEntries(stored.other)))
  await archive.store(bundleOf(documentEntries(foreign)), 'county-17')
  const seen = { taken: 0, refused: 0 }
  const kinds = fc.uniqueArray(fc.constantFrom(...Object.values(makers)), {
    minLength: 1,
    maxLength: 4,
  })
  await fc.assert(
    fc.asyncProperty(kinds, async (chosen) => {
      const bundle = bundleOf(chosen.flatMap((make) => make()))
      const [before, rows] = [await everything(), (await logged()).length]
      const checked = await told(await check(bundle))
      expect(checked.status).toBe(200)
      expect(await everything()).toBe(before)
      const left = (await logged()).slice(rows)
      expect(
        left.every(({ kind, operation }) => `${kind} ${operation}` === 'refused store-check'),
      ).toBe(true)

      const { codes, where, status } = await told(await archive.send(bundle))
      expect({ codes, where }).toEqual({ codes: checked.codes, where: checked.where })
      expect(status === 200).toBe(checked.codes.length === 0)
      seen[status === 200 ? 'taken' : 'refused'] += 1
    }),
    // Each alone, and then at random several together.
    { numRuns: 40, examples: Object.values(makers).map((make) => [[make]]) },
  )
  expect(Math.min(seen.taken, seen.refused)).toBeGreaterThan(1)
}, 240_000)

test('all that is wrong is told at once, in itself, by the register and by what is stored', async () => {
  const input = documentInput()
  await archive.store(bundleOf(documentEntries(input)))
  const bundle = bundleOf([
    ...documentEntries(documentInput({ title: '' })),
    ...documentEntries(documentInput({ setOid: input.setOid, hetu: hetus.bertil })),
    ...documentEntries(documentInput({ setOid: newOid(), unitId: 'unit-blaklockan' })),
  ])
  const { codes } = await told(await check(bundle))
  expect(codes).toEqual(['invalid-value', 'not-your-register', 'duplicate-identifier'])
})

test('what leans on what is refused is not refused for that', async () => {
  const input = documentInput({ title: '' })
  const attachment = documentInput({ type: 'attachment', attachmentOfSet: input.setOid })
  const { codes } = await told(await check(bundleOf([input, attachment].flatMap(documentEntries))))
  expect(codes).toEqual(['invalid-value'])
})

describe('a check leaves', () => {
  const rowsAfter = async (bundle: unknown) => {
    // Rows of several clients have no order.
    const before = new Set((await logged()).map(({ id }) => id))
    await check(bundle)
    return (await logged()).filter(({ id }) => !before.has(id))
  }

  test('no row when it is in order, nor when what is wrong stands in it', async () => {
    expect(await rowsAfter(documentOf())).toEqual([])
    expect(await rowsAfter(documentOf({ title: '' }))).toEqual([])
  })

  test('the row of a refused store when what is stored refuses it', async () => {
    const input = documentInput({ hetu: hetus.bertil })
    await archive.store(bundleOf(documentEntries(input)))
    const rows = await rowsAfter(documentOf({ setOid: input.setOid, hetu: hetus.carl }))
    const client = archive.patientId(hetus.carl)
    expect(rows).toMatchObject([
      { kind: 'refused', operation: 'store-check', client, documents: [] },
    ])
  })
})

describe('a document alone', () => {
  const [entry, ...binaries] = documentEntries(documentInput())
  const { resource } = entry!
  const [content] = resource.content as readonly { attachment: object }[]
  const whole = { data: binaries[0]?.resource.data }
  const inline = (changes: object = {}, held: object = whole) => ({
    ...resource,
    content: [{ ...content, attachment: { ...content?.attachment, ...held } }],
    ...changes,
  })

  test('is checked with the content that stands in it', async () => {
    expect(await told(await check(inline(), 'DocumentReference'))).toEqual({
      status: 200,
      codes: [],
      where: [],
    })
  })

  test.each([
    ['metadata', inline({ description: '' }), 'invalid-value', 'DocumentReference.description'],
    [
      'contents that are no view form',
      inline({}, { data: Buffer.from('<p>').toString('base64') }),
      'invalid-view-form',
      'DocumentReference.content[0].attachment.data',
    ],
    [
      'contents that are not there',
      inline({}, {}),
      'missing-metadata',
      'DocumentReference.content[0].attachment.data',
    ],
    [
      'the register',
      inline({ custodian: { reference: 'Organization/county-17' } }),
      'not-your-register',
      'DocumentReference.custodian',
    ],
  ])('is told by its own places what is wrong with %s', async (_name, body, code, place) => {
    const { codes, where } = await told(await check(body, 'DocumentReference'))
    expect([[...new Set(codes)], [...new Set(where)]]).toEqual([[code], [place]])
  })

  test('may come in Parameters, as FHIR has it', async () => {
    const parameter = [
      { name: 'resource', resource: inline() },
      { name: 'mode', valueCode: 'create' },
      { name: 'profile', valueUri: canonical.documentReference },
    ]
    const body = { resourceType: 'Parameters', parameter }
    expect((await told(await check(body, 'DocumentReference'))).codes).toEqual([])
  })
})

test.each([
  ['another mode', [{ name: 'mode', valueCode: 'delete' }]],
  ['another profile', [{ name: 'profile', valueUri: 'https://example.org/other' }]],
  ['no resource', []],
])('Parameters with %s are refused', async (_name, more) => {
  const resource = more.length > 0 ? [{ name: 'resource', resource: documentOf() }] : []
  const body = { resourceType: 'Parameters', parameter: [...resource, ...more] }
  expect(await told(await check(body))).toMatchObject({ status: 400, codes: ['invalid-parameter'] })
})

test('a person has nothing to check', async () => {
  const person = await archive.personToken({ subject: hetus.anna })
  expect((await check(documentOf(), 'Bundle', person)).status).toBe(403)
})

test('a system that may not store documents is told so', async () => {
  const reader = await archive.systemToken('county-05', 'system/EpisodeOfCare.s')
  const { codes } = await told(await check(documentOf(), 'Bundle', reader))
  expect(codes).toEqual(['not-your-register', 'not-your-register'])
})
