/** The statement that counts, held to the rules themselves, document by document. */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { documentFormats, documentStatuses } from '@/lib/domain/codes/document-states'
import { serviceTasks } from '@/lib/domain/codes/service-tasks'
import { decideVisibility } from '@/lib/domain/visibility/decide-visibility'
import type { ControllerCoverage } from '@/lib/domain/visibility/view'
import { readRegister } from '../../officials/shows/read-register'
import { newOid } from '../../testing/make-document'
import { startTestArchive, type TestArchive } from '../../testing/start-test-archive'
import type { FitChange } from '../register/change'
import { countDisplay } from './count-display'
import { plannedDisplay } from './planned-display'
import { tellDisplay } from './tell-display'

let archive: TestArchive
beforeAll(async () => {
  archive = await startTestArchive()
})
afterAll(() => archive.close())

const start = (from: string | null, task: string) => ({
  kind: 'display-start',
  key: `county-05/${task}`,
  content: from && { from },
})
const restriction = (content: object | null, number = 7) => ({
  kind: 'display-restriction',
  key: `county-05/${number}`,
  content,
})

const taskOf = fc.constantFrom(...serviceTasks.slice(0, 3))
const typeOf = fc.constantFrom(
  'decision',
  'summary',
  'hearing',
  'payment-commitment',
  'client-journal-entry',
)
const rarely = fc.nat(11).map((n) => n === 0)
const made = fc.constantFrom('2020-05-01', '2024-10-06', '2024-10-07', '2026-11-20')
const fact = fc.record({
  client: fc.nat(24),
  task: taskOf,
  type: typeOf,
  service: fc.constantFrom(
    ...['social-work', 'social-work', 'social-work', 'housing', 'housing', 'family-work'],
    'shelter',
    'parenthood-investigation',
  ),
  format: fc.constantFrom(...Array<'phase-2'>(8).fill('phase-2'), ...documentFormats),
  status: fc.constantFrom(...Array<'current'>(8).fill('current'), ...documentStatuses),
  shared: fc.constantFrom(...Array<false>(9).fill(false), true, null),
  delayed: rarely,
  delayUntil: fc.constantFrom('2026-11-21', '2026-12-01', '2027-02-01', null),
  special: rarely,
  made,
  relationship: fc.constantFrom(null, null, null, 'own', 'own', 'own-shelter', 'foreign', 'none'),
  controller: fc.constantFrom('county-05', 'county-05', 'county-05', 'county-05', 'county-17'),
  attached: fc.nat(3),
})

const view = {
  capacity: 'self',
  represented: true,
  switches: { journal: false, sharedMatters: false, parenthood: false },
  shelterControllers: new Set(['thl']),
} as const

test('what is counted in the database is what the rules decide on each document', async () => {
  const clients = await storeAtRandom()
  const starts = [
    { kind: 'display-start', key: 'county-05/older-people', content: { from: '2025-03-03' } },
    { kind: 'display-start', key: 'county-05/families', content: { from: '2026-12-01' } },
  ]
  const held = [
    ...starts,
    { kind: 'display-restriction', key: 'county-05/1', content: { documentType: 'hearing' } },
  ]
  const changes = [
    start('2026-11-01', 'child-welfare'),
    start('2027-02-01', 'families'),
    start('2026-11-21', 'families'),
    start(null, 'older-people'),
    restriction({}),
    restriction({ documentType: 'decision' }),
    restriction({ serviceTask: 'older-people', madeBefore: '2024-10-07' }),
    restriction({ serviceTask: 'families', documentType: 'summary' }, 1),
    restriction(null, 1),
  ]
  let counted = 0
  for (const change of changes) {
    const planned = plannedDisplay(held, change as unknown as FitChange, '2026-11-21')
    const counts = await countDisplay(archive.database, { controller: 'county-05', planned, view })
    const { appears: more, disappears: less } = tellDisplay(counts, 1)
    const { days, before, after } = planned
    const expected = new Map<string, [documents: number, clients: Set<string>]>()
    for (const client of clients) {
      const versions = await archive.database
        .transaction()
        .execute((trx) => readRegister(trx, client, 'county-05'))
      const documents = new Map(versions.map(({ id, listed }) => [id, listed]))
      for (const { id, listed } of versions) {
        const { serviceTask: task, type } = listed.facts
        const today = task === null ? undefined : days.get(task)
        if (today === undefined) continue
        const isShown = (coverage: ControllerCoverage) =>
          decideVisibility(documents, {
            ...view,
            today,
            coverage: new Map([['county-05', coverage]]),
          }).of(id).visible
        const appears = isShown(after)
        if (isShown(before) === appears) continue
        const key = [appears, task, type, today].join(' ')
        const [n, of] = expected.get(key) ?? [0, new Set<string>()]
        expected.set(key, [n + 1, of.add(client)])
      }
    }
    const told = [more, less].flatMap(({ rows }, n) =>
      rows.map(({ serviceTask, documentType, from, documents, clients: of }) => {
        return [[n === 0, serviceTask, documentType, from].join(' '), documents, of] as const
      }),
    )
    expect(told.toSorted()).toEqual(
      [...expected].map(([key, [n, of]]) => [key, n, of.size] as const).toSorted(),
    )
    counted += told.length
  }
  expect(counted).toBeGreaterThan(20)
}, 120_000)

/** Documents with all that hides, at random but always the same, past the interface; a third are attached to one before them. */
async function storeAtRandom(): Promise<readonly string[]> {
  const facts = fc.sample(fact, { numRuns: 1_500, seed: 20261121 })
  const { database } = archive
  const clientOf = (n: number) => `preview-${n}`
  const relationships = [...Array(25).keys()].flatMap((n) => [
    { of: n, oid: `own-${n}`, controller_id: 'county-05', social_service: 'social-work' },
    { of: n, oid: `own-shelter-${n}`, controller_id: 'county-05', social_service: 'shelter' },
    { of: n, oid: `foreign-${n}`, controller_id: 'county-17', social_service: 'social-work' },
  ])
  const now = archive.now()
  await database
    .insertInto('relationships')
    .values(
      relationships.map(({ of, ...rest }) => ({
        ...rest,
        client_id: clientOf(of),
        id: `r-${rest.oid}`,
        unit_id: 'unit-snostjarnan',
        service_task: 'families',
        status: 'active',
        start_on: '2024-01-01',
        updated_at: now,
      })),
    )
    .execute()
  const last = new Map<string, readonly string[]>()
  const rows = facts.map((each, n) => {
    const client_id = clientOf(each.client)
    const place = `${client_id} ${each.controller}`
    const above = last.get(place) ?? []
    const attached_to = each.attached === 0 ? above.slice(0, 3) : []
    const set_oid = `2.999.78.${n}`
    last.set(place, [set_oid, ...attached_to])
    return {
      ...{
        client_id,
        id: `preview-${n}`,
        set_oid,
        version: 1,
        version_oid: newOid(),
        content_hash: 'x',
      },
      ...{ controller_id: each.controller, unit_id: 'unit-snostjarnan', service_task: each.task },
      ...{
        social_service: each.service,
        type: each.type,
        format: each.format,
        status: each.status,
      },
      attached_to,
      relationship_oid: each.relationship && `${each.relationship}-${each.client}`,
      shared_matter: each.shared,
      ...{ delayed: each.delayed, delay_until: each.delayUntil, special_content: each.special },
      ...{ hidden_from_guardians: false, title: 'x', language: 'sv' },
      ...{
        content_type: 'application/xhtml+xml',
        made_at: new Date(each.made),
        made_on: each.made,
      },
      ...{ stored_at: now, updated_at: now, corrected: false, stored_by: 'test' },
    }
  })
  await database.insertInto('documents').values(rows).execute()
  const all = await database.selectFrom('documents').select('client_id').distinct().execute()
  return all.map(({ client_id }) => client_id)
}
