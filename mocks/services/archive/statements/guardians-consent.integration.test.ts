import type { Bundle, Consent } from 'fhir/r4'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkCharacterOf } from '@/lib/domain/identity/hetu'
import { bundleOf, documentBundle, relationshipEntries } from '@/mocks/vendor/bundles'
import { documentInput, hetus, newOid } from '../testing/make-document'
import { stateDirective } from '../testing/state-directive'
import { startTestArchive, type TestArchive } from '../testing/start-test-archive'
import { stating } from './testing/stating'

let archive: TestArchive
let portal: ReturnType<typeof stating>
beforeAll(async () => {
  archive = await startTestArchive({ minorsOwnStatements: true })
  portal = stating(archive)
})
afterAll(() => archive.close())

const day = (text: string) => archive.setNow(new Date(`${text}T10:00:00Z`))
const homeCare = { serviceTask: 'families', socialService: 'social-work' } as const
const guardian = hetus.bertil

let children = 0
/** Each story has a child of its own, born on 22 November 2008: 18 a day after the tests' today. */
function childHetu(): string {
  const number = String(900 + children++)
  return `221108A${number}${checkCharacterOf('221108', number)}`
}

async function family() {
  day('2026-11-21')
  const hetu = childHetu()
  const relationshipOid = newOid()
  const usual = { controllerId: 'county-17', unitId: 'county-17', start: '2026-01-10' }
  const entries = relationshipEntries({ oid: relationshipOid, hetu, ...usual, ...homeCare })
  await archive.store(bundleOf(entries), 'county-17')
  const his = await archive.personToken({ subject: hetu, actor: guardian, capacity: 'guardian' })
  const hers = await archive.personToken({ subject: hetu })
  await portal.confirm(hers, hetu)
  const asker = () => archive.claimToken('county-17', { hetu, relationshipOid })
  return { hetu, id: archive.patientId(hetu), his, hers, asker }
}
type Family = Awaited<ReturnType<typeof family>>

async function opened({ hetu, asker }: Pick<Family, 'hetu' | 'asker'>): Promise<string[]> {
  const form = `subject:identifier=${encodeURIComponent(`urn:oid:1.2.246.21|${hetu}`)}&_count=100`
  const found = await archive.post('/fhir/DocumentReference/_search', await asker(), form)
  expect(found.status).toBe(200)
  const { entry = [] } = (await found.json()) as Bundle
  return entry.map(({ resource }) => resource?.id ?? '').sort()
}

type Marks = Partial<Parameters<typeof documentInput>[0]>
type Why = keyof typeof hiddenBy
type Drawn = Readonly<{ why: Why; laterHidden: boolean | null; parent: number | null }>

/** What hides a document from him: from guardians alone, or from everybody here; between controllers her own consent opens it. */
const hiddenBy = {
  nothing: {},
  V16: { hiddenFromGuardians: true },
  V04: { socialService: 'violence-prevention' },
  V07: { type: 'payment-commitment' },
  V11: { type: 'client-journal-entry' },
  V14: { delayUntil: '2027-01-01' },
  V15: { specialContent: true },
  V17: { serviceTask: 'family-law' },
} as const satisfies Readonly<Record<string, Marks>>
const aDocument = fc.record({
  why: fc.constantFrom(...(Object.keys(hiddenBy) as Why[])),
  /** What a correction of it says. */
  laterHidden: fc.option(fc.boolean()),
  parent: fc.option(fc.nat(4)),
})
const aFamily = fc.record({
  documents: fc.array(aDocument, { minLength: 1, maxLength: 5 }),
  prohibited: fc.array(fc.nat(4), { maxLength: 2 }),
})

/** Gives the newest version of each document, and which of them it is attached to. */
async function store({ hetu }: Family, drawn: readonly Drawn[]) {
  const made: { input: ReturnType<typeof documentInput>; why: Why; above: number[] }[] = []
  for (const [nth, { why: drawnWhy, parent }] of drawn.entries()) {
    const to = parent === null || nth === 0 ? undefined : made[parent % nth]
    // An attachment is of no other type.
    const why = to && 'type' in hiddenBy[drawnWhy] ? 'nothing' : drawnWhy
    const input = documentInput({
      ...{ hetu, ...homeCare, unitId: 'county-05', ...hiddenBy[why] },
      ...(to && { type: 'attachment' as const, attachmentOfSet: to.input.setOid }),
    })
    await archive.store(documentBundle(input))
    made.push({ input, why, above: to ? [made.indexOf(to), ...to.above] : [] })
  }
  for (const [nth, { laterHidden }] of drawn.entries()) {
    const one = made[nth]
    if (!one || laterHidden === null) continue
    const versions = { versionOid: newOid(), replaces: one.input.versionOid }
    one.input = { ...one.input, ...versions, hiddenFromGuardians: laterHidden }
    await archive.store(documentBundle(one.input))
  }
  const rows = await archive.database
    .selectFrom('documents')
    .select(['id', 'set_oid'])
    .where('client_id', '=', archive.patientId(hetu))
    .where('status', '=', 'current')
    .execute()
  const idOf = (set: string) => rows.find(({ set_oid }) => set_oid === set)?.id ?? ''
  return made.map(({ input, why, above }) => ({
    ...{ id: idOf(input.setOid), set: input.setOid, above },
    hidden: input.hiddenFromGuardians === true || !['nothing', 'V16'].includes(why),
  }))
}

test('a guardian’s consent opens no more than he sees, and its preview is the truth (C7)', async () => {
  let closed = 0
  await fc.assert(
    fc.asyncProperty(aFamily, async ({ documents: drawn, prohibited }) => {
      const people = await family()
      const documents = await store(people, drawn)
      const withParents = (nth: number) =>
        [nth, ...(documents[nth]?.above ?? [])].flatMap((each) => documents[each] ?? [])
      const sets = new Set(prohibited.map((nth) => documents[nth % documents.length]?.set))
      for (const target_set of sets) {
        const said = { kind: 'prohibition-set', target_set } as const
        await stateDirective(archive.database, people.id, said, archive.now())
      }
      const seen = documents.filter((_, nth) => withParents(nth).every(({ hidden }) => !hidden))
      const expected = documents
        .filter((document, nth) => {
          return seen.includes(document) && withParents(nth).every(({ set }) => !sets.has(set))
        })
        .map(({ id }) => id)
        .sort()
      closed += documents.length - expected.length

      expect(await opened(people)).toEqual([])
      const ids = seen.map(({ id }) => id)
      const preview = await portal.preview(people.his, portal.consent(people.hetu), ids)
      expect(preview.documents.map(([, before]) => before)).toEqual(ids.map(() => 'no-consent'))
      const promised = preview.documents.filter(([, , after]) => after === 'open')
      expect(promised.map(([id]) => id).sort()).toEqual(expected)
      expect(JSON.stringify(preview)).not.toContain('prohibited')

      await portal.consentTo(people.his, people.hetu)
      expect(await opened(people)).toEqual(expected)

      // Her own consent reaches all that she has not prohibited, and stands when he withdraws his.
      const own = await portal.consentTo(people.hers, people.hetu)
      const all = documents
        .filter((_, nth) => withParents(nth).every(({ set }) => !sets.has(set)))
        .map(({ id }) => id)
        .sort()
      expect(await opened(people)).toEqual(all)
      await portal.end(
        people.hers,
        own.id ?? '',
        documents.map(({ id }) => id),
      )
      expect(await opened(people)).toEqual(expected)
    }),
    { numRuns: 12 },
  )
  expect(closed).toBeGreaterThan(0)
})

test('it ends on the day on which the client comes of age, and her own begins anew (C7)', async () => {
  const people = await family()
  const [{ id } = { id: '' }] = await store(people, [
    { why: 'nothing', laterHidden: null, parent: null },
  ])
  const given = await portal.consentTo(people.his, people.hetu)
  expect(given).toMatchObject({ status: 'active', provision: { period: { end: '2026-11-21' } } })
  expect(await opened(people)).toEqual([id])
  // In Helsinki it is her birthday two hours before midnight in Greenwich.
  archive.setNow(new Date('2026-11-21T21:59:59Z'))
  expect(await opened(people)).toEqual([id])
  archive.setNow(new Date('2026-11-21T22:00:00Z'))
  expect(await opened(people)).toEqual([])

  const hers = await archive.personToken({ subject: people.hetu })
  const found = (await (await portal.search(hers)).json()) as Bundle<Consent>
  expect(found.entry?.map(({ resource }) => resource)).toMatchObject([
    { id: given.id, status: 'inactive', provision: { period: { end: '2026-11-21' } } },
  ])
  const own = await portal.consentTo(hers, people.hetu)
  expect(own.id).not.toBe(given.id)
  expect(own.provision).toEqual({ type: 'permit' })
  expect(await opened(people)).toEqual([id])
})

test('one of which the day is not known opens nothing', async () => {
  const people = await family()
  await store(people, [{ why: 'nothing', laterHidden: null, parent: null }])
  const said = { kind: 'consent-given', capacity: 'guardian' } as const
  await stateDirective(archive.database, people.id, said, archive.now())
  expect(await opened(people)).toEqual([])
})

test('a guardian’s log tells nothing of what she has prohibited herself', async () => {
  const people = await family()
  const [document] = await store(people, [{ why: 'nothing', laterHidden: null, parent: null }])
  const said = { kind: 'prohibition-set', target_set: document?.set ?? '' } as const
  await stateDirective(archive.database, people.id, said, archive.now())
  await portal.consentTo(people.his, people.hetu)
  expect(await opened(people)).toEqual([])
  const rows = await archive.database
    .selectFrom('audit_events')
    .select('event')
    .where('client_id', '=', people.id)
    .orderBy('sequence', 'desc')
    .limit(1)
    .execute()
  expect(JSON.parse(rows[0]?.event ?? '{}')).toMatchObject({ kind: 'refused', rule: 'D7' })
  expect(rows[0]?.event).not.toContain('"will"')
})
