import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate } from '@/lib/database/migrate'
import { openTestDatabase } from '@/lib/database/open-test-database'
import type { ArchiveConfig } from '@/mocks/services/archive/archive-config'
import { verifyChain } from '@/mocks/services/archive/log/tree/verify-chain'
import type { ArchiveTables } from '@/mocks/services/archive/database/tables'
import { deriveKeys } from '@/mocks/services/archive/keys'
import { migrations } from '@/mocks/services/archive/store/migrations'
import { makeSigningKeys } from '@/mocks/services/archive/testing/make-signing-keys'
import { enterReference } from '@/mocks/services/archive/testing/enter-reference'
import { createTestClient } from '@/mocks/services/archive/testing/test-client'
import { directiveInForce } from '@/mocks/services/archive/disclosure/directive-in-force'
import { castOn, personOf } from '../people/cast'
import { dayInHelsinki } from '../people/days'
import { demoReferenceData, joinedOn } from '../people/demo-reference-data'
import { passJointTests } from '../people/filling/pass-joint-tests'
import { fillArchive } from '../people/filling/fill-archive'
import { clientFiles } from '../people/scenarios'
import { livePast } from './live-past'
import { livedThrough } from './stories'
import { withPastArchive } from './with-past-archive'

const secret = 'a secret of the tests that guards nothing at all'
const now = new Date()
const today = dayInHelsinki(now)
const clientOf = (key: string) => deriveKeys(secret).patientId(personOf(key, castOn(today)).hetu)

let tests: number
let config: Omit<ArchiveConfig, 'url'>
let portal: Awaited<ReturnType<typeof createTestClient>>
let opened: Awaited<ReturnType<typeof openTestDatabase<ArchiveTables>>>
beforeAll(async () => {
  opened = await openTestDatabase<ArchiveTables>()
  await migrate(opened.database, migrations)
  portal = await createTestClient('mittkanta-portal')
  const workbench = await createTestClient('mittkanta-workbench', 'workbench')
  config = {
    secret,
    clients: [portal.registration, workbench.registration],
    signingKeys: await makeSigningKeys(),
    operator: 'archive-operator',
    shelterControllers: new Set(['thl']),
  }
  await enterReference(opened.database, demoReferenceData(now), now)
  await withPastArchive(opened.database, config, {}, async ({ url, setNow }) => {
    const { id: clientId, privateJwk } = workbench
    tests = await passJointTests({ workbench: { archiveUrl: url, clientId, privateJwk }, setNow })
    return livePast({ portal: portalAt(url), setNow, now })
  })
})
const portalAt = (archiveUrl: string) => ({
  archiveUrl,
  clientId: 'mittkanta-portal',
  privateJwk: portal.privateJwk,
})
afterAll(() => opened.close())

type Event = Readonly<Record<string, string | undefined>> & { recorded: string }
async function eventsOf(key: string): Promise<Event[]> {
  const rows = await opened.database
    .selectFrom('audit_events')
    .select('event')
    .where('client_id', '=', clientOf(key))
    .orderBy('sequence')
    .execute()
  return rows.map(({ event }) => JSON.parse(event) as Event)
}

test('the invented systems have passed their joint tests, by reports that both parties signed (A8)', async () => {
  const rows = await opened.database
    .selectFrom('reference_state')
    .innerJoin('joint_tests', (join) =>
      join.on((eb) =>
        eb(sql`reference_state.content ->> 'report'`, '=', sql`joint_tests.id::text`),
      ),
    )
    .where('kind', '=', 'joint-test')
    .where('organiser_signed_by', 'is not', null)
    .where('producer_signed_by', 'is not', null)
    .select('key')
    .execute()
  expect(tests).toBe(4)
  expect(rows).toHaveLength(4)
})

test('every chain holds, and its days never go backwards', async () => {
  for (const key of livedThrough) {
    expect(await verifyChain(opened.database, clientOf(key))).toMatchObject({ intact: true })
    const days = (await eventsOf(key)).map(({ recorded }) => recorded)
    expect(days.length).toBeGreaterThan(1)
    expect(days).toEqual(days.toSorted())
    expect(days.at(-1)?.localeCompare(now.toISOString())).toBe(-1)
  }
})

test('every document was stored when it was made, and none before its controller joined (A11)', async () => {
  const rows = await opened.database
    .selectFrom('documents')
    .select(['client_id', 'made_at', 'stored_at', 'format'])
    .where('client_id', '=', clientOf('ingrid-sandvik'))
    .execute()
  const filed = clientFiles['ingrid-sandvik']?.documents ?? []
  expect(rows.length).toBe(filed.length + filed.filter(({ corrected }) => corrected).length)
  for (const { made_at: made, stored_at: stored, format } of rows)
    if (format === 'old') expect(stored.toISOString().slice(0, 10)).toBe(joinedOn)
    else expect(stored.getTime() - made.getTime()).toBeLessThan(86_400_000)
})

test('Ingrid’s log holds every kind of row that a professional leaves', async () => {
  const found = new Set(
    (await eventsOf('ingrid-sandvik')).map(
      ({ kind, rule, by }) => `${kind}${rule ? ` ${rule}` : ''} by ${by}`,
    ),
  )
  for (const row of [
    'use D1 by person',
    'use D1 by system',
    'use D2 by person',
    'disclosure D8 by person',
    'disclosure D4 by person',
    'refused D6 by person',
    'refused D0 by person',
    'own-view by person',
    'statement by person',
  ])
    expect(found).toContain(row)
})

test('Ingrid has a consent under the newer information, a former one under the older, and a prohibition', async () => {
  const client = clientOf('ingrid-sandvik')
  const directive = await directiveInForce(
    { config: {}, clock: () => new Date() },
    opened.database,
    client,
  )
  expect(directive).toMatchObject({
    consentBy: 'client',
    prohibitions: [{ serviceTask: 'substance-abuse' }],
  })
  const statements = await opened.database
    .selectFrom('statements')
    .select(['kind', 'information_version as version'])
    .where('client_id', '=', client)
    .orderBy('made_at')
    .execute()
  expect(statements.map(({ kind, version }) => `${kind} ${version}`)).toEqual([
    'consent-given 1',
    'prohibition-set 2',
    'prohibition-cancelled 2',
    'consent-withdrawn 2',
    'consent-given 2',
    'prohibition-set 2',
  ])
})

test('those who act for others have looked, in their capacity and by name', async () => {
  const viewers = async (key: string) =>
    (await eventsOf(key))
      .filter(({ kind }) => kind === 'view-on-behalf')
      .map(({ capacity, actorName }) => [capacity, typeof actorName])
  const [proxy, guardian] = [
    ['proxy', 'string'],
    ['guardian', 'string'],
  ]
  expect(await viewers('gunvor-ekholm')).toEqual([proxy, proxy])
  expect(await viewers('elsa-sandvik')).toEqual([guardian, guardian])
})

test('filling afterwards stores nothing of them again', async () => {
  const filled = await withPastArchive(opened.database, config, {}, ({ url }) =>
    fillArchive({ portal: portalAt(url), now, only: livedThrough }),
  )
  expect(filled).toMatchObject({ clients: livedThrough.length, stored: 0 })
  for (const key of livedThrough)
    expect(await verifyChain(opened.database, clientOf(key))).toMatchObject({ intact: true })
})
