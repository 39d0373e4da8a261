import { afterAll, beforeAll, expect, test } from 'vitest'
import { qualitySchema } from '@/lib/contracts/archive/quality'
import { documentBundle, relationshipBundle } from '@/mocks/vendor/bundles'
import { documentInput, newOid, testHetu } from '../../testing/make-document'
import { startTestArchive, type TestArchive } from '../../testing/start-test-archive'
import { askAs } from '../testing/ask-as'

let archive: TestArchive
beforeAll(async () => {
  archive = await startTestArchive()
})
afterAll(() => archive.close())

const ask = (...parameters: readonly object[]) =>
  askAs(archive, 'main-user')('DocumentReference/$quality', ...parameters)
const date = (name: string, valueDate: string) => ({ name, valueDate })

test('what a register holds, by unit and month, is counted; of a few clients it is not told, and of others nothing', async () => {
  const oids: string[] = []
  for (let n = 0; n < 10; n += 1) {
    const hetu = testHetu(500 + n)
    const relationshipOid = newOid()
    await archive.send(
      relationshipBundle({
        ...{ oid: relationshipOid, hetu, controllerId: 'county-05', unitId: 'unit-snostjarnan' },
        ...{ serviceTask: 'working-age', socialService: 'social-work', start: '2026-01-01' },
      } as const),
    )
    const input = documentInput({
      hetu,
      ...(n < 5 && { relationshipOid }),
      ...(n < 6 && { delayUntil: '2027-01-01' }),
      specialContent: n === 0,
      createdAt: '2026-11-01T10:00:00+02:00',
    })
    const json = { facts: [{ code: 'service', value: 'Boende' }] }
    await archive.store(documentBundle('xhtml' in input && n < 5 ? { ...input, json } : input))
    oids.push(input.versionOid)
    if (n < 5) {
      const { setOid, versionOid } = input
      const replaces = versionOid
      await archive.store(documentBundle(documentInput({ hetu, setOid, replaces })))
    }
  }
  await archive.store(
    documentBundle(documentInput({ hetu: testHetu(520), unitId: 'unit-hostvinden' })),
  )
  await archive.store(
    documentBundle(
      documentInput({ hetu: testHetu(521), controllerId: 'county-17', unitId: 'unit-blaklockan' }),
    ),
    'county-17',
  )
  const { status, body } = await ask()
  expect(status).toBe(200)
  const { rows } = qualitySchema.parse(body)
  const nothing = {
    ...{ documents: null, withRelationship: null, withMatter: null, structured: null },
    ...{ storedLate: null, delayed: null, specialContent: null, hiddenFromGuardians: null },
    ...{ annulled: null, corrections: null },
  }
  expect(rows).toEqual([
    { unit: 'unit-hostvinden', month: '2026-11', ...nothing },
    {
      ...{ unit: 'unit-snostjarnan', month: '2026-11', documents: 10, withRelationship: 5 },
      ...{ withMatter: 0, structured: 5, storedLate: 10, hiddenFromGuardians: 0, annulled: 0 },
      // Six are delayed: four are not.
      ...{ delayed: null, specialContent: null, corrections: 5 },
    },
  ])
  // Whole months are counted: no day can be told from the difference of two periods.
  for (const day of ['2026-11-01', '2026-11-20', '2026-11-30'])
    expect(qualitySchema.parse((await ask(date('to', day))).body).rows).toEqual(rows)
  expect(qualitySchema.parse((await ask(date('to', '2026-10-31'))).body).rows).toEqual([])
  const logged = await archive.database
    .selectFrom('audit_events')
    .select('id')
    .where('client_id', '=', archive.patientId(testHetu(500)))
    .execute()
  expect(logged).toEqual([])
})

test.each([
  ['to come', ['9999-01-01', '9999-12-31'], 400],
  ['until a day to come', ['2026-01-01', '9999-12-31'], 200],
  ['long ago', ['0001-01-01', '0001-12-31'], 200],
] as const)('a period %s', async (_name, [from, to], status) => {
  expect((await ask(date('from', from), date('to', to))).status).toBe(status)
})

test.each([
  ['a day that is none', [date('from', '2026-13-01')]],
  ['an end before the beginning', [date('from', '2026-11-02'), date('to', '2026-11-01')]],
  ['more than two years', [date('from', '2020-01-01')]],
])('%s is no period', async (_name, parameters) => {
  expect((await ask(...parameters)).status).toBe(400)
})
