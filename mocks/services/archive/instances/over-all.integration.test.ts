/** Long on purpose, for each question is a story of its own on the same pair: what is asked over the clients of all: three archives answer as one that is not divided does, and leave the rows that it leaves. One pair of them serves all tests, for starting it takes seconds. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AuditEvent, Bundle } from 'fhir/r4'
import { archiveSearchSchema } from '@/lib/contracts/archive/archived'
import { jointTestsSchema } from '@/lib/contracts/archive/joint-tests'
import { operationStateSchema } from '@/lib/contracts/archive/operation'
import { quarantineSchema } from '@/lib/contracts/archive/quarantine'
import { retentionRunSchema, retentionStateSchema } from '@/lib/contracts/archive/retention'
import { showsSchema } from '@/lib/contracts/archive/shows'
import { superviseSchema } from '@/lib/contracts/archive/supervision'
import type { OfficialTask } from '@/lib/domain/codes/official-tasks'
import {
  bundleOf,
  documentBundle,
  relationshipEntries,
  type DocumentInput,
} from '@/mocks/vendor/bundles'
import { programFolder } from '@/scripts/lib/postgres-temporary.mjs'
import { clientOf } from '../officials/testing/ask-as'
import { deriveKeys } from '../keys'
import { mediaTypes } from '../protocol/http/media-types'
import { workRetention } from '../retention/ending/work-retention'
import { documentInput, hetus, newOid } from '../testing/make-document'
import type { TestArchive } from '../testing/start-test-archive'
import { askedPart, ledBy } from './forward'
import { sealPart } from './part'
import { names, startTwinArchives, type Name, type TwinArchives } from './testing/twin-archives'

const noServer = programFolder() === undefined
if (noServer) console.warn('skipped: the programs of a PostgreSQL server are not on this machine')

describe.skipIf(noServer)('a question over the clients of three instances', () => {
  let twins: TwinArchives
  beforeAll(async () => {
    twins = await startTwinArchives()
  }, 180_000)
  afterAll(() => twins.close())

  /** The archive that has all, and each of the three by itself. */
  const askable = ['whole', ...names] as const
  type Askable = (typeof askable)[number]
  const archiveOf = (at: Askable): TestArchive => (at === 'whole' ? twins.whole : twins.all.lead)
  const appOf = (at: Askable) => (at === 'whole' ? twins.whole.app : twins.all.apps[at])
  type Sent = Readonly<{ token: string; body?: object | string; headers?: Record<string, string> }>
  function send(at: Askable, path: string, { token, body, headers }: Sent) {
    const type = path.startsWith('/fhir') ? mediaTypes.fhir[0] : mediaTypes.json[0]
    const text = typeof body === 'object' ? JSON.stringify(body) : body
    return Promise.resolve(
      appOf(at).request(path, {
        ...(text !== undefined && { method: 'POST', body: text }),
        headers: { authorization: `Bearer ${token}`, 'content-type': type, ...headers },
      }),
    )
  }
  const officialOf = (at: Askable, task: OfficialTask, organisation = 'county-05') =>
    archiveOf(at).officialToken({ hetu: hetus.carl, organisation, task })
  const parametersOf = (parameter: readonly object[]) => ({ resourceType: 'Parameters', parameter })
  async function ask(at: Askable, task: OfficialTask, path: string, ...given: readonly object[]) {
    const token = await officialOf(at, task)
    const answer = await send(at, path, { token, body: parametersOf(given) })
    return { status: answer.status, body: (await answer.json()) as unknown }
  }
  const said = (name: string, valueString: string) => ({ name, valueString })
  const number = (name: string, valueInteger: number) => ({ name, valueInteger })
  const day = (name: string, valueDate: string) => ({ name, valueDate })

  /** The operations in a client's log, oldest first: in the archive that has all, and where she lies of the three. */
  async function operationsOf(at: 'whole' | Name, hetu: string): Promise<readonly string[]> {
    const database = at === 'whole' ? twins.whole.database : twins.all.databases[at]
    const rows = await database
      .selectFrom('audit_events')
      .select('event')
      .where('client_id', '=', twins.whole.patientId(hetu))
      .orderBy('sequence')
      .execute()
    return rows.map(({ event }) => (JSON.parse(event) as { operation: string }).operation)
  }
  /** A row for each look at each of these, in both worlds alike, and none in an instance that has not got her. */
  async function expectAlikeLogs(people: readonly Person[]) {
    for (const { hetu, home } of people) {
      const [whole, divided] = [await operationsOf('whole', hetu), await operationsOf(home, hetu)]
      expect(divided).toEqual(whole)
      for (const other of names)
        if (other !== home) expect(await operationsOf(other, hetu)).toEqual([])
    }
  }

  type Person = Readonly<{ hetu: string; home: Name; input: DocumentInput }>
  /** So many persons, dealt to the three, each with a document. */
  async function peopleWith(
    count: number,
    changes: Parameters<typeof documentInput>[0] = {},
  ): Promise<readonly Person[]> {
    const people: Person[] = []
    for (let n = 0; n < count; n += 1) {
      const home = names[n % names.length] ?? 'a'
      const hetu = twins.personOf(home)
      const input = documentInput({ hetu, ...changes })
      await twins.store(documentBundle(input), changes.controllerId)
      people.push({ hetu, home, input })
    }
    return people
  }

  describe('the archivist', () => {
    const search = async (at: Askable, ...given: readonly object[]) => {
      const path = '/fhir/DocumentReference/$archive-search'
      const { status, body } = await ask(at, 'archivist', path, ...given)
      expect(status).toBe(200)
      return archiveSearchSchema.parse(body)
    }
    const told = ({ documents }: Awaited<ReturnType<typeof search>>) =>
      documents.map(({ identifier }) => identifier)

    test.each(names)(
      'reads page after page through %s in the order of one archive, and those alone have rows who are on the page',
      async (at) => {
        const people = await peopleWith(7, { type: 'statement' })
        const only = { name: 'type', valueCode: 'statement' }
        let next: readonly object[] = []
        let nextOfWhole: readonly object[] = []
        for (let page = 0; page < 3; page += 1) {
          const theirs = await search(at, only, number('count', 3), ...next)
          const whole = await search('whole', only, number('count', 3), ...nextOfWhole)
          expect(told(theirs)).toEqual(told(whole))
          expect(theirs.documents.length).toBeGreaterThan(0)
          await expectAlikeLogs(people)
          next = [said('cursor', theirs.next ?? '')]
          nextOfWhole = [said('cursor', whole.next ?? '')]
        }
      },
    )

    test('finds what a client has, and what a number stands for, wherever it lies', async () => {
      const people = await peopleWith(3)
      for (const { hetu, input } of people) {
        const identifier = `urn:oid:${input.versionOid}`
        const byNumber = { name: 'identifier', valueUri: identifier }
        for (const at of askable) {
          expect(told(await search(at, clientOf(hetu)))).toEqual([identifier])
          expect(told(await search(at, byNumber))).toEqual([identifier])
          const nothing = { name: 'identifier', valueUri: 'urn:oid:2.999.1' }
          expect(told(await search(at, nothing))).toEqual([])
        }
      }
      for (const { hetu, home } of people) {
        const looks = async (at: 'whole' | Name) =>
          (await operationsOf(at, hetu)).filter((each) => each === 'search-documents').length
        expect([await looks('whole'), await looks(home)]).toEqual([2, 6])
      }
    })

    test('who asks in vain for what is in another register leaves the row that tells of it', async () => {
      const elsewhere = { controllerId: 'county-17', unitId: 'unit-blaklockan' } as const
      const people = await peopleWith(3, elsewhere)
      for (const { input } of people)
        for (const at of ['whole', 'b'] as const) {
          const valueUri = `urn:oid:${input.versionOid}`
          expect(told(await search(at, { name: 'identifier', valueUri }))).toEqual([])
        }
      await expectAlikeLogs(people)
      expect(await operationsOf('whole', people[0]?.hetu ?? '')).toContain('search-documents')
    })
  })

  /** A search of a worker for the data of each, a second after the other. */
  async function usedBy(
    people: readonly Person[],
    worker: { id: string; name: string },
    organisation = 'county-05',
  ) {
    for (const { hetu } of people) {
      const oid = newOid()
      const where = { controllerId: organisation, unitId: organisation, start: '2026-01-10' }
      const homeCare = { serviceTask: 'older-people', socialService: 'home-care' } as const
      const entries = relationshipEntries({ oid, hetu, ...where, ...homeCare })
      await twins.store(bundleOf(entries), organisation)
      await twins.twice(async (archive) => {
        const token = await archive.claimToken(organisation, { hetu, relationshipOid: oid, worker })
        const form = `subject:identifier=${encodeURIComponent(`urn:oid:1.2.246.21|${hetu}`)}`
        const answer = await archive.post('/fhir/DocumentReference/_search', token, form)
        expect(answer.status).toBe(200)
      })
    }
  }

  describe('the supervisor', () => {
    const supervise = async (at: Askable, ...given: readonly object[]) => {
      const { status, body } = await ask(at, 'supervisor', '/fhir/AuditEvent/$supervise', ...given)
      expect(status).toBe(200)
      return superviseSchema.parse(body)
    }
    /** Without what is drawn at random in each world. */
    const told = ({ rows }: Awaited<ReturnType<typeof supervise>>) =>
      rows.map(({ at, client, kind, operation, ground, worker, marks, documents }) => ({
        ...{ at, client, kind, operation, ground, worker, marks, documents: documents.length },
      }))

    test('reads page after page in the order of one archive', async () => {
      const people = await peopleWith(7)
      await usedBy(people, { id: 'w-pages', name: 'Eva Ekblad' })
      const only = said('worker', 'w-pages')
      for (const at of names) {
        let next: readonly object[] = []
        let nextOfWhole: readonly object[] = []
        for (let page = 0; page < 3; page += 1) {
          const theirs = await supervise(at, only, number('count', 3), ...next)
          const whole = await supervise('whole', only, number('count', 3), ...nextOfWhole)
          expect(told(theirs)).toEqual(told(whole))
          expect(theirs.rows.length).toBe(page < 2 ? 3 : 1)
          expect(theirs.next === null).toBe(page === 2)
          await expectAlikeLogs(people)
          next = [said('cursor', theirs.next ?? '')]
          nextOfWhole = [said('cursor', whole.next ?? '')]
        }
      }
    })

    test('of one client: only the instance that has her is asked, and she has her row also when there is nothing', async () => {
      const people = await peopleWith(3)
      const nobody: Person[] = names.map((home) => ({
        ...{ home, hetu: twins.personOf(home), input: documentInput() },
      }))
      for (const { hetu } of [...people, ...nobody])
        for (const at of ['whole', 'c'] as const)
          expect(told(await supervise(at, clientOf(hetu)))).toHaveLength(0)
      await expectAlikeLogs([...people, ...nobody])
      expect(await operationsOf('whole', nobody[0]?.hetu ?? '')).toEqual(['supervise-use'])
    })

    test('a worker who comes upon thirty clients in three instances together is marked in each', async () => {
      const people = await peopleWith(30)
      await usedBy(people, { id: 'w-many', name: 'Maj Många' })
      const unusual = async (at: Askable, ...given: readonly object[]) =>
        (await supervise(at, said('worker', 'w-many'), ...given)).rows.map(({ marks }) =>
          marks.includes('unusual-number'),
        )
      for (const at of askable) {
        expect(await unusual(at)).toEqual(people.map(() => true))
        expect(await unusual(at, clientOf(people[0]?.hetu ?? ''))).toEqual([true])
      }
    }, 60_000)

    test('a sample is drawn over all, again the same, and leaves rows with those drawn alone', async () => {
      const elsewhere = { controllerId: 'county-17', unitId: 'unit-blaklockan' } as const
      const people = await peopleWith(9, elsewhere)
      await usedBy(people, { id: 'w-drawn', name: 'Dan Dragen' }, 'county-17')
      const token = async () =>
        twins.all.lead.officialToken({
          ...{ hetu: hetus.carl, organisation: 'county-17', task: 'supervisor' as const },
        })
      const period = [day('from', '2026-11-21'), day('to', '2026-11-22')]
      const supervised = async (at: Name, ...given: readonly object[]) => {
        const body = parametersOf([...period, ...given])
        const answer = await send(at, '/fhir/AuditEvent/$supervise', { token: await token(), body })
        return superviseSchema.parse(await answer.json())
      }
      const all = (await supervised('a', number('count', 100))).rows.map(({ id }) => id)
      const looks = () =>
        Promise.all(
          people.map(async ({ hetu, home, ...rest }) => ({
            ...{ ...rest, client: twins.whole.patientId(hetu) },
            rows: (await operationsOf(home, hetu)).filter((each) => each === 'supervise-use')
              .length,
          })),
        )
      const before = await looks()
      const drawn = await supervised('b', number('sample', 4), said('seed', '0a1b2c3d'))
      const after = await looks()
      expect([drawn.rows.length, drawn.next]).toEqual([4, null])
      expect(all).toEqual(expect.arrayContaining(drawn.rows.map(({ id }) => id)))
      const isDrawn = (client: string) => drawn.rows.some((row) => row.client === client)
      expect(after.map(({ rows }, n) => rows - (before[n]?.rows ?? 0))).toEqual(
        after.map(({ client }) => (isDrawn(client) ? 1 : 0)),
      )
      for (const at of names) {
        const again = await supervised(at, number('sample', 4), said('seed', '0a1b2c3d'))
        expect(again.rows.map(({ id }) => id)).toEqual(drawn.rows.map(({ id }) => id))
      }
    })

    test('reads the same as AuditEvents, page after page', async () => {
      const people = await peopleWith(5)
      await usedBy(people, { id: 'w-fhir', name: 'Frida Fhir' })
      const clients = people.map(({ hetu }) => `Patient/${twins.whole.patientId(hetu)}`)
      async function search(at: Askable, query: string) {
        const token = await officialOf(at, 'supervisor')
        const answer = await send(at, `/fhir/AuditEvent${query}`, { token })
        expect(answer.status).toBe(200)
        const { entry = [], link = [] } = (await answer.json()) as Bundle
        const events = entry.map(({ resource }) => {
          const { recorded, agent, subtype, entity } = resource as AuditEvent
          const who = entity
            ?.map(({ what }) => what?.reference)
            .find((each) => each && clients.includes(each))
          return { recorded, agents: agent.map(({ who: of }) => of?.display), subtype, who }
        })
        const next = link.find(({ relation }) => relation === 'next')?.url
        return { events, next: next === undefined ? undefined : new URL(next).search }
      }
      for (const at of names) {
        let [query, queryOfWhole] = ['?_count=2', '?_count=2']
        for (let page = 0; page < 3; page += 1) {
          const theirs = await search(at, query)
          const whole = await search('whole', queryOfWhole)
          expect(theirs.events).toEqual(whole.events)
          expect(theirs.events.length).toBeGreaterThan(0)
          query = theirs.next ?? ''
          queryOfWhole = whole.next ?? ''
        }
        const [patient] = clients
        const [one, whole] = [`?patient=${patient}`, `?patient=${patient}`]
        expect((await search(at, one)).events).toEqual((await search('whole', whole)).events)
      }
      await expectAlikeLogs(people)
    })
  })

  describe('numbers', () => {
    test('of quality are added up before they are small, and a number that is small in each alone is told', async () => {
      const unitId = 'unit-hostvinden'
      await peopleWith(7, { unitId, delayUntil: '2027-01-01' })
      const rowsOf = async (at: Askable) => {
        const { body } = await ask(at, 'main-user', '/fhir/DocumentReference/$quality')
        return (body as { rows: { unit: string; documents: number | null }[] }).rows
      }
      const whole = await rowsOf('whole')
      expect(whole.find(({ unit }) => unit === unitId)).toMatchObject({ documents: 7, delayed: 7 })
      for (const at of names) expect(await rowsOf(at)).toEqual(whole)
    })

    test('of what a first day would change are added up before places of few are withheld (V17)', async () => {
      const ofChildren = { serviceTask: 'child-welfare', socialService: 'child-welfare' } as const
      const people = await peopleWith(13, { serviceTask: ofChildren.serviceTask })
      for (const { hetu } of people.slice(0, 4))
        await twins.store(
          documentBundle(
            documentInput({ hetu, serviceTask: ofChildren.serviceTask, type: 'summary' }),
          ),
        )
      const body = {
        kind: 'display-start',
        key: 'county-05/child-welfare',
        content: { from: '2026-12-01' },
      }
      const preview = async (at: Askable) => {
        const answer = await send(at, '/reference/preview', {
          token: await officialOf(at, 'main-user'),
          body,
        })
        expect(answer.status).toBe(200)
        const { appears, disappears } = (await answer.json()) as Record<string, object>
        return { appears, disappears }
      }
      const whole = await preview('whole')
      expect(whole.appears).toMatchObject({ documents: 10, clients: 10 })
      for (const at of names) expect(await preview(at)).toEqual(whole)
    })

    test('of what agreements open are added up, whoever leads (D3)', async () => {
      await peopleWith(11, {
        ...{ controllerId: 'thl', unitId: 'unit-trygga-hamnen' },
        ...({ serviceTask: 'families', socialService: 'shelter' } as const),
      })
      const opened = async (at: Askable) => {
        const token = await officialOf(at, 'main-user', 'thl')
        const answer = await send(at, '/reference/extensive-access', { token })
        return ((await answer.json()) as { agreements: unknown }).agreements
      }
      const whole = await opened('whole')
      expect(whole).toMatchObject([{ rows: [{ documents: 10, clients: 10 }] }])
      for (const at of names) expect(await opened(at)).toEqual(whole)
    })
  })

  describe('a whole register', () => {
    const exported = async (at: Askable, query: string) => {
      const token = await archiveOf(at).systemToken('county-05', 'system/Register.r')
      return send(at, `/fhir/$export${query}`, { token })
    }

    test('leaves as one stream with one count, and a row with each client', async () => {
      const people = await peopleWith(4)
      const read = async (at: Askable) => {
        const answer = await exported(at, '?_type=DocumentReference')
        expect(answer.status).toBe(200)
        const lines = (await answer.text()).trim().split('\n')
        const identifiers = lines.map(
          (line) => (JSON.parse(line) as { identifier: { value: string }[] }).identifier[0]?.value,
        )
        return { count: answer.headers.get('x-total-count'), identifiers: identifiers.toSorted() }
      }
      const whole = await read('whole')
      expect(Number(whole.count)).toBe(whole.identifiers.length)
      for (const at of ['b'] as const) expect(await read(at)).toEqual(whole)
      await expectAlikeLogs(people)
    })

    test('is cut off, and no whole, when one of them is away', async () => {
      twins.all.away('c')
      expect((await exported('a', '?_type=DocumentReference')).status).toBe(503)
      const answer = await exported('a', '?_type=Binary')
      await expect(answer.text()).rejects.toThrow()
      twins.all.back('c')
    })
  })

  describe('whether documents show', () => {
    test('is answered by the one that has the client, by whomever it is asked', async () => {
      const people = await peopleWith(3)
      for (const { hetu, input } of people) {
        const byNumber = { name: 'identifier', valueUri: `urn:oid:${input.versionOid}` }
        for (const given of [clientOf(hetu), byNumber]) {
          const answers = []
          for (const at of askable) {
            const { body } = await ask(at, 'main-user', '/fhir/DocumentReference/$shows', given)
            const { documents, total } = showsSchema.parse(body)
            answers.push({ total, documents: documents.map(({ set, shows }) => ({ set, shows })) })
          }
          expect(answers[0]?.documents).toHaveLength(1)
          for (const each of answers) expect(each).toEqual(answers[0])
        }
        const path = '/fhir/DocumentReference/$shows-summary'
        const summaries = []
        for (const at of askable) {
          const { body } = await ask(at, 'main-user', path, clientOf(hetu))
          summaries.push({ ...(body as object), readAt: null })
        }
        for (const each of summaries) expect(each).toEqual(summaries[0])
      }
      const unknown = { name: 'identifier', valueUri: 'urn:oid:2.999.1' }
      for (const at of askable) {
        const { status } = await ask(at, 'main-user', '/fhir/DocumentReference/$shows', unknown)
        expect(status).toBe(404)
      }
    })
  })

  describe('the operator', () => {
    const operator = (at: Askable) => officialOf(at, 'operator', 'archive-operator')

    test('reads how the work of all goes', async () => {
      await peopleWith(3)
      const state = async (at: Askable) => {
        const answer = await send(at, '/operation/state', { token: await operator(at) })
        return operationStateSchema.parse(await answer.json())
      }
      const whole = await state('whole')
      expect(whole.sealing.waiting).toBeGreaterThan(0)
      for (const at of names) expect((await state(at)).sealing.waiting).toBe(whole.sealing.waiting)
    })

    test('counts what a run would delete in all of them, as one run', async () => {
      const runs = async (at: Askable) => {
        const answer = await send(at, '/retention/runs', { token: await operator(at) })
        return retentionStateSchema.parse(await answer.json()).runs
      }
      const begin = async (at: Askable) => {
        const token = await operator(at)
        const answer = await send(at, '/retention/runs', { token, body: { dry: true } })
        expect(answer.status).toBe(201)
        return retentionRunSchema.parse(await answer.json()).id
      }
      const work = async (at: Name) => {
        const { config, clock } = twins.all.lead
        await workRetention({ config, clock, database: twins.all.databases[at] })
      }
      const id = await begin('c')
      expect(await begin('b')).toBe(id)
      await work('a')
      await work('b')
      expect((await runs('a')).find((run) => run.id === id)?.endedAt).toBeNull()
      await work('c')
      for (const at of names) {
        const found = (await runs(at)).filter((run) => run.id === id)
        expect(found).toHaveLength(1)
        expect(found[0]?.endedAt).not.toBeNull()
      }
    })

    test('sees what the scan has found in any of them, and takes it out through any', async () => {
      const found = {
        ...{ found_at: twins.whole.now(), system: 's', organisation: 'county-05' },
        ...{ content_type: 'application/pdf', found: 'Eicar', size: 68, sealed: 'x' },
      }
      for (const name of names)
        await twins.all.databases[name]
          .insertInto('quarantine')
          .values({ ...found, id: `q-${name}` } as never)
          .execute()
      const list = async (at: Name) => {
        const answer = await send(at, '/operation/quarantine', { token: await operator(at) })
        const { contents, count } = quarantineSchema.parse(await answer.json())
        expect(count).toBe(contents.length)
        return contents.map(({ id }) => id).toSorted()
      }
      for (const at of names) expect(await list(at)).toEqual(['q-a', 'q-b', 'q-c'])
      const token = await operator('a')
      const remove = (at: Name, id: string) =>
        twins.all.apps[at].request(`/operation/quarantine/${id}`, {
          ...{ method: 'DELETE', headers: { authorization: `Bearer ${token}` } },
        })
      expect((await remove('a', 'q-c')).status).toBe(204)
      expect((await remove('b', 'q-c')).status).toBe(404)
      expect(await list('b')).toEqual(['q-a', 'q-b'])
    })
  })

  describe('vendors and joint tests', () => {
    test('a check is made where it would be stored, and the list of what was tried adds up', async () => {
      const [one, other] = [twins.personOf('b'), twins.personOf('c')]
      for (const hetu of [one, other]) {
        const body = documentBundle(documentInput({ hetu }))
        const token = await twins.all.lead.systemToken('county-05')
        const answer = await send('a', '/fhir/Bundle/$validate', { token, body })
        expect(answer.status).toBe(200)
        expect(JSON.stringify(await answer.json())).toContain('All is in order')
      }
      const hetu = one
      const input = documentInput({ hetu })
      await twins.store(documentBundle(input))
      const again = documentBundle({ ...documentInput({ hetu }), versionOid: input.versionOid })
      const issues = []
      for (const at of askable) {
        const token = await archiveOf(at).systemToken('county-05')
        const answer = await send(at, '/fhir/Bundle/$validate', { token, body: again })
        issues.push((await answer.json()) as { issue: unknown[] })
      }
      expect(JSON.stringify(issues[0])).toContain('error')
      for (const each of issues) expect(each).toEqual(issues[0])
    })

    test('a joint test is planned with a client of the one that leads, through any of them', async () => {
      const plan = (hetu: string) => ({
        ...{ organiser: 'county-17', organiserSystem: 'system-county-17' },
        ...{ producer: 'hemvard-lyktan', producerSystem: 'system-hemvard-lyktan', client: hetu },
        ...{ from: '2026-11-21T10:00:00Z', until: '2026-11-22T09:00:00Z' },
      })
      const token = () => officialOf('a', 'main-user', 'county-17')
      const begun = async (at: Name, home: Name) =>
        (await send(at, '/joint-tests', { token: await token(), body: plan(twins.personOf(home)) }))
          .status
      expect(await begun('b', 'a')).toBe(201)
      expect(await begun('b', 'c')).toBe(422)
      for (const at of names) {
        const answer = await send(at, '/joint-tests', { token: await token() })
        expect(jointTestsSchema.parse(await answer.json()).tests).toHaveLength(1)
      }
    })

    test('pairs that need a joint test are found wherever the client lies who is bought for', async () => {
      const hetu = twins.personOf('c')
      const where = { controllerId: 'county-17', unitId: 'county-17', start: '2026-01-10' }
      const homeCare = { serviceTask: 'older-people', socialService: 'home-care' } as const
      const producers = [{ unitId: 'hemvard-lyktan', start: '2026-01-10' }]
      const entries = relationshipEntries({
        ...{ oid: newOid(), hetu, ...where, ...homeCare },
        ...({ producers } as object),
      })
      await twins.store(bundleOf(entries), 'county-17')
      const needed = async (at: Askable) => {
        const token = await officialOf(at, 'main-user', 'county-17')
        const answer = await send(at, '/joint-tests', { token })
        return jointTestsSchema.parse(await answer.json()).needed
      }
      const whole = await needed('whole')
      for (const at of names) expect(await needed(at)).toEqual(whole)
    })
  })

  describe('a part', () => {
    const path = '/fhir/DocumentReference/$archive-search'
    const body = parametersOf([])
    const digest = () => twins.all.lead.config.instances?.digest ?? ''

    test('is given to no one but an instance, for the question and the caller that it was sealed for', async () => {
      const [own, other] = [await officialOf('a', 'archivist'), await officialOf('a', 'archivist')]
      const sealed = (token: string, of = path) =>
        sealPart(
          deriveKeys(twins.all.lead.config.secret),
          {
            ...{ method: 'POST', path: of },
            headers: new Headers({ authorization: `Bearer ${token}` }),
          },
          { step: 'places' },
        )
      const asked = async (headers: Record<string, string>) =>
        (await send('b', path, { token: own, body, headers: { [ledBy]: digest(), ...headers } }))
          .status
      expect(await asked({ [askedPart]: sealed(own) })).toBe(200)
      expect(await asked({})).toBe(503)
      expect(await asked({ [askedPart]: 'places' })).toBe(503)
      expect(await asked({ [askedPart]: sealed(other) })).toBe(503)
      expect(await asked({ [askedPart]: sealed(own, '/fhir/AuditEvent/$supervise') })).toBe(503)
    })

    test('that is missing leaves no answer: nothing is told of a part of the clients', async () => {
      twins.all.away('c')
      const token = await officialOf('a', 'archivist')
      expect((await send('a', path, { token, body })).status).toBe(503)
      twins.all.back('c')
      expect((await send('a', path, { token, body })).status).toBe(200)
    })
  })
})
