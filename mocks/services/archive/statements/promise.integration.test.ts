import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DisclosurePreview } from '@/lib/contracts/archive/disclosure-preview'
import { documentFormats } from '@/lib/domain/codes/document-states'
import { bundleOf, relationshipEntries } from '@/mocks/vendor/bundles'
import { documentOf, newOid, testHetu } from '../testing/make-document'
import { startTestArchive, type TestArchive } from '../testing/start-test-archive'
import { stating, type TestTarget } from './testing/stating'
import { directiveInForce } from '../disclosure/directive-in-force'

let archive: TestArchive
let portal: ReturnType<typeof stating>
beforeAll(async () => {
  archive = await startTestArchive()
  portal = stating(archive)
})
afterAll(() => archive.close())

const controllers = ['county-05', 'county-17', 'thl'] as const
const tasks = ['families', 'child-welfare', 'older-people'] as const
const aDocument = fc.record({
  controllerId: fc.constantFrom(...controllers),
  serviceTask: fc.constantFrom(...tasks),
  socialService: fc.constantFrom('social-work', 'home-care', 'shelter'),
  format: fc.oneof(
    { weight: 3, arbitrary: fc.constant('phase-2') },
    fc.constantFrom(...documentFormats),
  ),
  isCorrected: fc.boolean(),
})
const aStatement = fc.oneof(
  fc.constant({ does: 'consent' } as const),
  fc.record({
    does: fc.constant('prohibit' as const),
    nth: fc.option(fc.nat(20)),
    serviceTask: fc.option(fc.constantFrom(...tasks), { nil: undefined }),
    controller: fc.option(fc.constantFrom(...controllers), { nil: undefined }),
  }),
  fc.record({ does: fc.constant('end' as const), nth: fc.nat(20) }),
)
const aWorld = fc.record({
  documents: fc.array(aDocument, { minLength: 2, maxLength: 5 }),
  statements: fc.array(aStatement, { minLength: 2, maxLength: 6 }),
})
type Drawn<Arbitrary> = Arbitrary extends fc.Arbitrary<infer Value> ? Value : never
type Openness = DisclosurePreview['documents'][number][1]
type Found = ReadonlyMap<string, Openness>

let people = 0

test('what a preview promises of every named document is what then really happens (C5)', async () => {
  await fc.assert(
    fc.asyncProperty(aWorld, async ({ documents, statements }) => {
      const person = await personWith(documents)
      for (const statement of statements) await compare(person, statement)
    }),
    { numRuns: 12 },
  )
})

type Person = Awaited<ReturnType<typeof personWith>>

/** A client with documents, who has a client relationship with two controllers. */
async function personWith(documents: readonly Drawn<typeof aDocument>[]) {
  const hetu = testHetu(people++ % 100)
  const token = await archive.personToken({ subject: hetu })
  await portal.confirm(token, hetu)
  const named: { id: string; controller: string }[] = []
  for (const { isCorrected, ...changes } of documents) {
    const { controllerId: controller } = changes
    const first = { versionOid: newOid(), setOid: newOid() }
    const versions = isCorrected
      ? [first, { ...first, versionOid: newOid(), replaces: first.versionOid }]
      : [first]
    for (const version of versions) {
      const bundle = documentOf({ hetu, unitId: controller, ...changes, ...version })
      const [id = ''] = await archive.store(bundle, controller)
      named.push({ id, controller })
    }
  }
  return {
    hetu,
    token,
    named,
    relationships: {
      'county-05': await relationshipWith(hetu, 'county-05'),
      'county-17': await relationshipWith(hetu, 'county-17'),
    },
  }
}

async function relationshipWith(hetu: string, controllerId: string): Promise<string> {
  const oid = newOid()
  const what = { serviceTask: 'families', socialService: 'social-work' } as const
  const where = { oid, hetu, controllerId, unitId: controllerId, start: '2026-01-10' }
  await archive.store(bundleOf(relationshipEntries({ ...where, ...what })), controllerId)
  return oid
}

/** Makes a statement, and reads every document over HTTP before and after as another controller. */
async function compare(person: Person, statement: Drawn<typeof aStatement>) {
  const { hetu, token, named } = person
  const ids = named.map(({ id }) => id)
  const client = archive.patientId(hetu)
  const { consent, prohibitions } = await directiveInForce(archive, archive.database, client)
  const inForce = [...prohibitions.map(({ id }) => id), ...(consent ? [consent] : [])]
  const ends = statement.does === 'end' ? inForce[statement.nth % inForce.length] : undefined
  if (statement.does === 'end' && ends === undefined) return
  const target = statement.does === 'prohibit' ? targetOf(statement, ids) : undefined
  const asked = ends ?? (target ? portal.prohibition(hetu, target) : portal.consent(hetu))
  const before = await whatHappens(person)
  const preview = await portal.preview(token, asked, ids)
  expect(await whatHappens(person)).toEqual(before)
  const response =
    typeof asked === 'string'
      ? await portal.withdraw(token, asked, preview.basis)
      : await portal.post(token, target ? portal.prohibition(hetu, target, preview.basis) : asked)
  expect([200, 201]).toContain(response.status)
  const after = await whatHappens(person)

  const promised = new Map(preview.documents.map(([id, ...states]) => [id, states] as const))
  expect(new Map([...promised].map(([id, [was]]) => [id, was]))).toEqual(
    new Map([...before].filter(([id]) => promised.has(id))),
  )
  // What the statement is not about stays as it was.
  const expected = ids.map((id) => [id, promised.get(id)?.[1] ?? before.get(id)] as const)
  expect(after).toEqual(new Map(expected))
}

function targetOf(
  { nth, serviceTask, controller }: Readonly<{ nth: number | null } & TestTarget>,
  ids: readonly string[],
): TestTarget {
  return nth === null ? { serviceTask, controller } : { document: ids[nth % ids.length] }
}

const opennessOf: Readonly<Record<string, Openness>> = {
  D5: 'never',
  D6: 'prohibited',
  D7: 'no-consent',
  D8: 'open',
}

/** Each document as another controller gets it: by what is answered, and by the rule that the log names of its search. */
async function whatHappens({ hetu, named, relationships }: Person): Promise<Found> {
  const found = new Map<string, Openness>()
  for (const reader of ['county-05', 'county-17'] as const) {
    const relationshipOid = relationships[reader]
    const token = await archive.claimToken(reader, { hetu, relationshipOid })
    const rules = await rulesOfSearch(hetu, token)
    for (const { id, controller } of named) {
      if (controller === reader) continue
      const { status } = await archive.get(`/fhir/DocumentReference/${id}`, token)
      const rule = rules.get(id) ?? ''
      expect(status).toBe(rule === 'D8' ? 200 : 404)
      found.set(id, opennessOf[rule] ?? expect.unreachable(`decided by ${rule}`))
    }
  }
  return found
}

/** By which rule each document was decided on when all were searched for. */
async function rulesOfSearch(hetu: string, token: string): Promise<ReadonlyMap<string, string>> {
  const form = `subject:identifier=${encodeURIComponent(`urn:oid:1.2.246.21|${hetu}`)}&_count=100`
  const before = await eventsOf(hetu)
  expect((await archive.post('/fhir/DocumentReference/_search', token, form)).status).toBe(200)
  const events = (await eventsOf(hetu)).slice(before.length)
  return new Map(
    events.flatMap(({ rule = '', documents }) => documents.map((id) => [id, rule] as const)),
  )
}

async function eventsOf(hetu: string): Promise<{ rule?: string; documents: string[] }[]> {
  const rows = await archive.database
    .selectFrom('audit_events')
    .select('event')
    .where('client_id', '=', archive.patientId(hetu))
    .orderBy('sequence')
    .execute()
  return rows.map(({ event }) => JSON.parse(event) as { rule?: string; documents: string[] })
}
