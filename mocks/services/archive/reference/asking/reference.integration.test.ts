// Long, because every story shares one archive: starting it costs more than all of them.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { referenceChangesSchema } from '@/lib/contracts/archive/reference-changes'
import {
  bundleOf,
  matterEntry,
  patientEntry,
  relationshipEntries,
  type Bundle,
} from '@/mocks/vendor/bundles'
import { documentOf, newOid, testHetu } from '../../testing/make-document'
import { startTestArchive, type TestArchive } from '../../testing/start-test-archive'
import { enteredAnswer } from './post-changes'
import { takeEffect } from '../register/take-effect'

let archive: TestArchive
beforeAll(async () => {
  archive = await startTestArchive({ now: new Date('2026-11-21T10:00:00Z') })
})
afterAll(() => archive.close())

const officials = {
  olga: { hetu: testHetu(1), organisation: 'archive-operator', task: 'operator' },
  otto: { hetu: testHetu(2), organisation: 'archive-operator', task: 'operator' },
  maja: { hetu: testHetu(3), organisation: 'county-05', task: 'main-user' },
  /** Maja, who has a post with the operator too. */
  majaAsOperator: { hetu: testHetu(3), organisation: 'archive-operator', task: 'operator' },
  mons: { hetu: testHetu(4), organisation: 'county-05', task: 'main-user' },
  vera: { hetu: testHetu(5), organisation: 'county-08', task: 'main-user' },
  sten: { hetu: testHetu(7), organisation: 'county-05', task: 'signatory' },
  arne: { hetu: testHetu(6), organisation: 'county-05', task: 'archivist' },
} as const
type Who = keyof typeof officials
const tokenOf = (who: Who) => archive.officialToken(officials[who])
const json = { 'content-type': 'application/json' }

async function enter(who: Who, kind: string, key: string, content: unknown, rest: object = {}) {
  const changes = [{ kind, key, content, reason: 'ett test', ...rest }]
  const token = await tokenOf(who)
  return archive.post('/reference/changes', token, JSON.stringify({ changes }), json)
}
async function entered(...change: Parameters<typeof enter>) {
  const answer = await enter(...change)
  expect(answer.status).toBe(201)
  const [one] = enteredAnswer.parse(await answer.json()).changes
  if (!one) throw new Error('nothing was entered')
  return one
}
async function decide(who: Who, id: string, decision = 'confirmed', reason?: string) {
  const body = JSON.stringify({ ids: [id], decision, reason })
  const answer = await archive.post('/reference/decisions', await tokenOf(who), body, json)
  return answer.status
}
const county08 = {
  resourceType: 'Organization',
  id: 'county-08',
  name: 'Birkalands välfärdsområde',
}

async function startOf(controller: string, task: string): Promise<string | undefined> {
  const answer = await archive.get(`/fhir/Organization/${controller}`, await tokenOf('olga'))
  const { extension = [] } = (await answer.json()) as {
    extension?: { extension?: { valueCode?: string; valueDate?: string }[] }[]
  }
  const found = extension.find(({ extension: parts = [] }) =>
    parts.some(({ valueCode }) => valueCode === task),
  )
  return found?.extension?.find(({ valueDate }) => valueDate)?.valueDate
}

describe('what shows more waits for a second person (A12)', () => {
  test('an earlier start day holds when another main user has confirmed it, and not before', async () => {
    const { id, needsSecond } = await entered('maja', 'display-start', 'county-05/families', {
      from: '2025-01-01',
    })
    expect(needsSecond).toBe(true)
    expect(await startOf('county-05', 'families')).toBe('2025-06-01')
    expect(await decide('maja', id)).toBe(403)
    expect(await decide('mons', id)).toBe(200)
    expect(await startOf('county-05', 'families')).toBe('2025-01-01')
    expect(await decide('olga', id)).toBe(409)
  })

  test('a later one, and none, hold at once', async () => {
    const later = await entered('maja', 'display-start', 'county-05/disability', {
      from: '2027-01-01',
    })
    expect(later.needsSecond).toBe(false)
    expect(await startOf('county-05', 'disability')).toBe('2027-01-01')
    await entered('maja', 'display-start', 'county-05/disability', null)
    expect(await startOf('county-05', 'disability')).toBeUndefined()
  })

  test('what is compared is what will hold too: less, and then as before, is more', async () => {
    const soon = { holdsFrom: '2026-12-01T00:00:00+02:00' }
    await entered('maja', 'display-start', 'county-05/working-age', { from: '2027-06-01' }, soon)
    const back = await entered('maja', 'display-start', 'county-05/working-age', {
      from: '2025-06-01',
    })
    expect(back.needsSecond).toBe(true)
    expect(await decide('maja', back.id, 'refused')).toBe(200)
  })

  test('what is hidden stays so, although one has entered for a later moment that it shows as before', async () => {
    const day = (from: string) => ({ from })
    const [key, at] = ['county-08/family-law', { holdsFrom: '2026-11-25T00:00:00+02:00' }]
    const before = await startOf('county-08', 'family-law')
    const later = await entered('vera', 'display-start', key, day('2028-01-01'), at)
    expect(later.needsSecond).toBe(false)
    expect((await entered('vera', 'display-start', key, null)).needsSecond).toBe(false)
    await archive.database
      .transaction()
      .execute((trx) => takeEffect(trx, new Date('2026-11-25T10:00:00Z')))
    expect(before).toBeDefined()
    expect(await startOf('county-08', 'family-law')).toBeUndefined()
    const history = await archive.get(`/reference/changes?key=${key}`, await tokenOf('vera'))
    const { changes } = referenceChangesSchema.parse(await history.json())
    expect(changes.find(({ id }) => id === later.id)).toMatchObject({
      ...{ decision: 'refused', heldFrom: null },
      decisionReason: 'What was entered since shows less, and holds sooner',
    })
    // What holds sooner and shows more than what is to come leaves that alone.
    const another = 'county-08/older-people'
    const less = await entered('vera', 'display-start', another, day('2029-01-01'), at)
    await entered('vera', 'display-start', another, day('2028-01-01'))
    await archive.database
      .transaction()
      .execute((trx) => takeEffect(trx, new Date('2026-11-25T10:00:00Z')))
    expect(await startOf('county-08', 'older-people')).toBe('2029-01-01')
    expect(less.needsSecond).toBe(false)
  })

  test('what two have hidden stays so too, although one had entered for a later moment what shows it', async () => {
    const at = { holdsFrom: '2026-11-25T00:00:00+02:00' }
    const place = ['display-restriction', 'county-08/17'] as const
    const [reports, decisions] = [{ documentType: 'report' }, { documentType: 'decision' }]
    await entered('vera', ...place, reports)
    const asBefore = await entered('vera', ...place, reports, at)
    expect(asBefore.needsSecond).toBe(false)
    const another = await entered('vera', ...place, decisions)
    expect(another.needsSecond).toBe(true)
    expect(await decide('olga', another.id)).toBe(200)
    await archive.database
      .transaction()
      .execute((trx) => takeEffect(trx, new Date('2026-11-25T10:00:00Z')))
    const held = await archive.database
      .selectFrom('reference_state')
      .select('content')
      .where('key', '=', place[1])
      .execute()
    expect(held.map(({ content }) => content)).toEqual([decisions])
  })

  test('a change that was refused never holds', async () => {
    const { id } = await entered('maja', 'display-start', 'county-05/older-people', {
      from: '2020-01-01',
    })
    expect(await decide('mons', id, 'refused', 'För tidigt')).toBe(200)
    expect(await decide('mons', id)).toBe(409)
    expect(await startOf('county-05', 'older-people')).toBe('2025-03-03')
  })

  test.each([
    ['statutory-right', 'county-03/urgent-need', { from: '2026-01-01' }],
    ['extensive-access', 'hamnljus/county-08/shelter', { from: '2026-01-01' }],
    ['permit', 'hamnljus/2', { from: '2026-01-01' }],
    ['organisation', 'county-08', { ...county08, identifier: [{ system: 'urn:y', value: '1' }] }],
  ])('a %s that lets more in waits', async (kind, key, content) => {
    const { id, needsSecond } = await entered('olga', kind, key, content)
    expect(needsSecond).toBe(true)
    expect(await decide('olga', id)).toBe(403)
    expect(await decide('otto', id)).toBe(200)
  })
})

test('a decision is written by a main user, signed by a signatory, and only then seen by the operator (A8)', async () => {
  const decided = {
    ...{ decidedBy: 'Styrelsen', decidedOn: '2026-11-02', section: '§ 12', signatory: 'Sten' },
    ...{ functions: ['storing', 'register-access', 'disclosure'], joinsOn: '2019-03-01' },
    ...{ documents: 'both', journalsOfUnits: true, transfer: 'real-time' },
    ...{ automaticApproval: false, deploymentPeriod: '2027-1' },
  }
  const seen = async (who: Who) => {
    const answer = await archive.get('/reference/changes?key=county-05', await tokenOf(who))
    const { changes } = (await answer.json()) as {
      changes: { id: string; kind: string; by: { task: string }; decision: string | null }[]
    }
    return changes
  }
  expect((await enter('maja', 'deployment', 'county-05', decided)).status).toBe(403)
  expect((await enter('olga', 'deployment-draft', 'county-05', decided)).status).toBe(403)
  expect((await enter('vera', 'deployment-draft', 'county-05', decided)).status).toBe(403)
  const { id, needsSecond } = await entered('maja', 'deployment-draft', 'county-05', decided)
  expect(needsSecond).toBe(true)
  expect((await seen('maja')).map((change) => change.id)).toContain(id)
  expect((await seen('olga')).map(({ kind }) => kind)).not.toContain('deployment-draft')
  expect([await decide('olga', id), await decide('mons', id)]).toEqual([404, 403])

  expect(await decide('sten', id)).toBe(200)
  const [signed] = (await seen('olga')).filter(({ kind }) => kind === 'deployment')
  expect(signed).toMatchObject({ by: { task: 'signatory' }, decision: null })
  expect(await decide('sten', signed?.id ?? '')).toBe(403)
  // Who wrote it is no second person for the operator either.
  expect(await decide('majaAsOperator', signed?.id ?? '')).toBe(403)
  expect(await decide('olga', signed?.id ?? '')).toBe(200)
})

test('A12: another’s change goes back with a reason alone, which its author reads; one takes back one’s own without', async () => {
  const draft = { from: '2019-05-05' }
  const { id } = await entered('maja', 'display-start', 'county-05/disability', draft)
  expect(await decide('mons', id, 'refused')).toBe(422)
  expect(await decide('mons', id, 'refused', ' ')).toBe(422)
  expect(await decide('mons', id, 'refused', 'å'.repeat(1_001))).toBe(422)
  expect(await decide('mons', id, 'refused', 'Inte före mars')).toBe(200)
  const history = await archive.get(
    '/reference/changes?key=county-05/disability',
    await tokenOf('maja'),
  )
  const { changes } = referenceChangesSchema.parse(await history.json())
  expect(changes[0]).toMatchObject({ id, decision: 'refused', decisionReason: 'Inte före mars' })
  const own = await entered('maja', 'display-start', 'county-05/disability', draft)
  expect(await decide('maja', own.id, 'refused')).toBe(200)
  await expect(
    archive.database
      .updateTable('reference_changes')
      .set({ decision_reason: 'En annan' })
      .where('id', '=', id)
      .execute(),
  ).rejects.toThrow('never altered')
})

test('a change holds from its moment, whichever process takes it up', async () => {
  const moment = '2026-12-24T09:00:00Z'
  const change = { from: '2028-01-01' }
  await entered('vera', 'display-start', 'county-08/disability', change, { holdsFrom: moment })
  expect(await startOf('county-08', 'disability')).toBe('2024-10-07')
  archive.setNow(new Date(moment))
  await archive.database.transaction().execute((trx) => takeEffect(trx, archive.now()))
  expect(await startOf('county-08', 'disability')).toBe('2028-01-01')
})

test.each<[string, Who, string, string, unknown, number]>([
  ['another county', 'vera', 'display-start', 'county-05/families', { from: '2030-01-01' }, 403],
  [
    'what is the operator’s',
    'maja',
    'statutory-right',
    'county-05/supervision',
    { from: '2026-01-01' },
    403,
  ],
  ['another task', 'arne', 'display-start', 'county-05/families', { from: '2030-01-01' }, 403],
  [
    'a task that there is not',
    'maja',
    'display-start',
    'county-05/gardening',
    { from: '2030-01-01' },
    422,
  ],
  [
    'a day that there is not',
    'maja',
    'display-start',
    'county-05/families',
    { from: '2026-02-30' },
    422,
  ],
  [
    'more than is known',
    'maja',
    'display-start',
    'county-05/families',
    { from: '2030-01-01', to: 'x' },
    422,
  ],
  [
    'a name that nobody sees',
    'olga',
    'organisation',
    'x',
    { resourceType: 'Organization', id: 'x', name: ' \u200b' },
    422,
  ],
  [
    'another’s id',
    'olga',
    'organisation',
    'x',
    { resourceType: 'Organization', id: 'y', name: 'Y' },
    422,
  ],
])('refused, and nothing kept: %s', async (_name, who, kind, key, content, status) => {
  const count = () => archive.database.selectFrom('reference_changes').select('id').execute()
  const before = (await count()).length
  expect((await enter(who, kind, key, content)).status).toBe(status)
  expect(await count()).toHaveLength(before)
})

test('of several changes none is kept when one is unfit, and it is told which', async () => {
  const fit = { kind: 'display-start', key: 'county-05/families', content: null, reason: 'a' }
  const body = JSON.stringify({ changes: [fit, { ...fit, content: { from: 'soon' } }] })
  const answer = await archive.post('/reference/changes', await tokenOf('maja'), body, json)
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('"changes[1].content.from"')
})

test('a main user sees the history of her own county, with who and when, and nothing of another', async () => {
  const answer = await archive.get('/reference/changes?kind=display-start', await tokenOf('vera'))
  const { changes } = (await answer.json()) as { changes: { key: string; by: { name: string } }[] }
  expect(changes.length).toBeGreaterThan(6)
  expect(changes.filter(({ key }) => !key.startsWith('county-08/'))).toEqual([])
})

test('the register is not altered in the database either', async () => {
  const { database } = archive
  const alter = database.updateTable('reference_changes').set({ key: 'county-05/none' }).execute()
  await expect(alter).rejects.toThrow('never altered')
  await expect(database.deleteFrom('reference_changes').execute()).rejects.toThrow('never removed')
})

test('nobody but the organisation that runs the archive has an operator', async () => {
  const request = { ...officials.olga, organisation: 'county-05' }
  await expect(archive.officialToken(request)).rejects.toThrow('invalid_grant')
})

test('a system that is closed is let in no more, nor is a token that it has', async () => {
  const token = await archive.systemToken('hamnljus')
  const search = () => archive.get('/fhir/Organization', token)
  const before = (await search()).status
  await entered('olga', 'system', 'hamnljus/system-hamnljus', null)
  expect(before).not.toBe(401)
  expect((await search()).status).toBe(401)
  await expect(archive.systemToken('hamnljus')).rejects.toThrow('invalid_client')
})

const hetuOfPermit = testHetu(20)
const atLyktan = { hetu: hetuOfPermit, controllerId: 'hemvard-lyktan', unitId: 'hemvard-lyktan' }
const homeCare = { serviceTask: 'older-people', socialService: 'home-care' } as const

/** One of each that can be stored: whoever may not store documents stores none of the others. */
const parts = (): Readonly<Record<string, Bundle>> => ({
  document: documentOf(atLyktan),
  relationship: bundleOf(
    relationshipEntries({ ...atLyktan, ...homeCare, oid: newOid(), start: '2026-01-10' }),
  ),
  matter: bundleOf([matterEntry({ ...atLyktan, oid: newOid(), name: 'Hemvård' })]),
  client: bundleOf([patientEntry({ hetu: hetuOfPermit, familyName: 'Ek', givenNames: ['Ulla'] })]),
})

async function statuses(): Promise<Readonly<Record<string, number>>> {
  const all = Object.entries(parts())
  const sent = all.map(
    async ([name, bundle]) =>
      [name, (await archive.send(bundle, 'hemvard-lyktan')).status] as const,
  )
  return Object.fromEntries(await Promise.all(sent))
}
const stored = { document: 200, relationship: 200, matter: 200, client: 200 }
const refused = { document: 422, relationship: 422, matter: 422, client: 422 }

test('a private provider stores while a permit is in force, and nothing of any kind a day longer', async () => {
  expect(await statuses()).toEqual(stored)
  await enter('olga', 'permit', 'hemvard-lyktan/1', null)
  expect(await statuses()).toEqual(refused)
})

test('the history goes back page by page, and what others have entered pushes out nothing', async () => {
  const start = (from: string) => ({ from })
  for (const day of ['2027-05-01', '2027-06-01', '2027-07-01'])
    await entered('maja', 'display-start', 'county-05/disability', start(day))
  await entered('vera', 'display-start', 'county-08/disability', start('2027-08-01'))
  const ask = async (who: Who, query: string) => {
    const answer = await archive.get(`/reference/changes?${query}`, await tokenOf(who))
    expect(answer.status).toBe(200)
    return referenceChangesSchema.parse(await answer.json()).changes
  }
  const [newest] = await ask('maja', 'count=1')
  expect(newest).toMatchObject({ key: 'county-05/disability', content: start('2027-07-01') })
  const older = await ask('maja', `count=2&before=${newest?.id}`)
  expect(older.map(({ content }) => content)).toEqual([start('2027-06-01'), start('2027-05-01')])
  expect((await ask('olga', 'count=1'))[0]?.key).toBe('county-08/disability')
  for (const query of ['count=0', 'count=x', 'before=x'])
    expect((await archive.get(`/reference/changes?${query}`, await tokenOf('olga'))).status).toBe(
      400,
    )
})
