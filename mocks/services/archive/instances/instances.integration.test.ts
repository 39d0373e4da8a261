/** Three archives, each with a database on a server of its own, behind whichever of which one asks. One set of them serves all tests, for starting it takes seconds. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import {
  logConsistencySchema,
  logProofSchema,
  signedHeadSchema,
} from '@/lib/contracts/archive/log-proof'
import { archiveKeysSchema, type ArchiveKeys } from '@/lib/contracts/archive/receipt'
import { checkPiece } from '@/lib/proof/check-piece'
import { isLogContinued } from '@/lib/proof/is-log-continued'
import { readHead } from '@/lib/proof/read-head'
import { bundleOf, documentBundle, relationshipEntries, type Bundle } from '@/mocks/vendor/bundles'
import { documentEntries } from '@/mocks/vendor/document-bundle'
import { programFolder, startServer } from '@/scripts/lib/postgres-temporary.mjs'
import { mediaTypes } from '../protocol/http/media-types'
import { stating } from '../statements/testing/stating'
import { binaryId } from '../store/storing/document-elements'
import { documentInput, newOid, testHetu } from '../testing/make-document'
import { startInstances, type TestInstances } from '../testing/start-instances'
import { instanceOf } from './directory'
import { ledBy } from './forward'

const noServer = programFolder() === undefined
if (noServer) console.warn('skipped: the programs of a PostgreSQL server are not on this machine')
const names = ['a', 'b', 'c'] as const
type Name = (typeof names)[number]

describe.skipIf(noServer)('three instances', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mittkanta-instances-'))
  const headsFile = join(folder, 'heads')
  let servers: Awaited<ReturnType<typeof startServer>>[] = []
  let all: TestInstances
  let keys: ArchiveKeys

  beforeAll(async () => {
    servers = await Promise.all(names.map(() => startServer()))
    const [a, b, c] = servers.map(({ url }) => url)
    vi.stubEnv('TEST_DATABASE_URL', a)
    all = await startInstances({ b: b ?? '', c: c ?? '' }, headsFile)
    const published = await all.apps.c.request('/.well-known/jwks.json')
    keys = archiveKeysSchema.parse(await published.json())
  }, 180_000)
  afterAll(async () => {
    vi.unstubAllEnvs()
    await all.close()
    await Promise.all(servers.map((server) => server.stop()))
    rmSync(folder, { recursive: true })
  })

  /** Persons who were used up. */
  let people = 0
  /** A new person whose data one of them holds; "nobody": whose slot none has. */
  function personOf(wanted: Name | 'nobody'): string {
    for (;;) {
      const hetu = testHetu((people += 1))
      if ((instanceOf(all.directory, all.lead.patientId(hetu)) ?? 'nobody') === wanted) return hetu
    }
  }
  const ask = (
    at: Name,
    path: string,
    token: string,
    { body, type = mediaTypes.fhir[0], headers }: Asked = {},
  ) =>
    all.apps[at].request(path, {
      ...(body !== undefined && { method: 'POST', body }),
      headers: { authorization: `Bearer ${token}`, 'content-type': type, ...headers },
    })
  type Asked = Readonly<{ body?: string; type?: string; headers?: Record<string, string> }>
  const send = async (at: Name, bundle: Bundle) =>
    ask(at, '/fhir', await all.lead.systemToken('county-05'), { body: JSON.stringify(bundle) })
  const inputOf = (hetu: string) => documentInput({ hetu, controllerId: 'county-05' })
  async function stored(at: Name, hetu: string) {
    const answer = await send(at, documentBundle(inputOf(hetu)))
    expect(answer.status).toBe(200)
    const { entry } = (await answer.json()) as { entry: { response: { location: string } }[] }
    const places = entry.map(({ response }) => response.location.split('/'))
    const id = places.find(([type]) => type === 'DocumentReference')?.[1] ?? ''
    return { id, binary: binaryId(id, 0) }
  }
  async function readOnce(at: Name, hetu: string) {
    const { id } = await stored(at, hetu)
    const token = await all.lead.personToken({ subject: hetu })
    expect((await ask(at, `/fhir/DocumentReference/${id}`, token)).status).toBe(200)
  }
  /** In which databases a client has rows of a table. */
  async function liesIn(
    table: 'documents' | 'audit_events' | 'statements' | 'clients',
    hetu: string,
  ) {
    const counted = names.map(async (name) => {
      const rows = await all.databases[name]
        .selectFrom(table)
        .select('client_id')
        .where('client_id', '=', all.lead.patientId(hetu))
        .execute()
      return rows.length > 0 ? [name] : []
    })
    return (await Promise.all(counted)).flat()
  }
  const eventIds = async (of: Name, hetu: string) => {
    const rows = await all.databases[of]
      .selectFrom('audit_events')
      .select(['id', 'event', 'recorded'])
      .where('client_id', '=', all.lead.patientId(hetu))
      .orderBy('sequence')
      .execute()
    return rows.map(({ id, event, recorded }) => {
      const { kind } = JSON.parse(event) as { kind: string }
      return { id, kind, at: recorded.toISOString() }
    })
  }
  async function proofOf(at: Name, hetu: string, ids: readonly string[], size?: number) {
    const parameter = [
      ...ids.map((valueId) => ({ name: 'row', valueId })),
      ...(size === undefined ? [] : [{ name: 'size', valueInteger: size }]),
    ]
    const token = await all.lead.personToken({ subject: hetu })
    const body = JSON.stringify({ resourceType: 'Parameters', parameter })
    return ask(at, '/fhir/AuditEvent/$proof', token, { body })
  }
  test.each(names)(
    'whichever is asked, a client of %s is stored and read there and nowhere else',
    async (home) => {
      const hetu = personOf(home)
      const token = await all.lead.personToken({ subject: hetu })
      const documents = []
      for (const at of names) documents.push(await stored(at, hetu))
      for (const at of names)
        for (const { id, binary } of documents) {
          expect((await ask(at, `/fhir/DocumentReference/${id}`, token)).status).toBe(200)
          expect((await ask(at, `/fhir/Binary/${binary}`, token)).status).toBe(200)
        }
      expect(await liesIn('documents', hetu)).toEqual([home])
      expect(await liesIn('audit_events', hetu)).toEqual([home])
      expect(await liesIn('clients', hetu)).toEqual([home])
    },
  )

  test('what a client states through one instance holds against a system that asks another', async () => {
    const hetu = personOf('b')
    const { id } = await stored('a', hetu)
    const token = await all.lead.personToken({ subject: hetu })
    const through = (at: Name) =>
      stating({
        patientId: all.lead.patientId,
        post: (path, of, body, headers = {}) =>
          Promise.resolve(
            ask(at, path, of, {
              body: String(body),
              type: headers['content-type'] ?? mediaTypes.fhir[0],
              headers,
            }),
          ),
      })
    expect((await through('c').confirm(token, hetu)).status).toBe(201)
    const relationshipOid = newOid()
    const homeCare = { serviceTask: 'older-people', socialService: 'home-care' } as const
    const where = { controllerId: 'county-17', unitId: 'county-17', start: '2026-01-10' }
    const entries = relationshipEntries({ oid: relationshipOid, hetu, ...where, ...homeCare })
    const own = await all.lead.systemToken('county-17')
    const taken = await ask('c', '/fhir', own, { body: JSON.stringify(bundleOf(entries)) })
    expect(taken.status).toBe(200)
    const worker = { id: 'w-7', name: 'Eva Ekblad' }
    const system = await all.lead.claimToken('county-17', { hetu, relationshipOid, worker })
    const read = async (at: Name) => (await ask(at, `/fhir/DocumentReference/${id}`, system)).status
    expect(await read('a')).toBe(404)
    await through('a').consentTo(token, hetu)
    expect([await read('a'), await read('b'), await read('c')]).toEqual([200, 200, 200])
    expect(await liesIn('statements', hetu)).toEqual(['b'])
  })

  test.each(names)(
    'a row of a client of %s is proven to the one head over all heads',
    async (home) => {
      const hetu = personOf(home)
      await readOnce('a', hetu)
      const shown = await eventIds(home, hetu)
      const before = signedHeadSchema.safeParse(
        await (await all.apps.b.request('/log/heads/latest')).json(),
      )
      for (const at of names) {
        const proof = logProofSchema.parse(
          await (
            await proofOf(
              at,
              hetu,
              shown.map(({ id }) => id),
            )
          ).json(),
        )
        expect(shown.length).toBeGreaterThan(0)
        expect(proof.rows).toHaveLength(shown.length)
        const piece = {
          ...{ ...proof, keys: keys.keys, shown, skipped: 0, older: null },
          restores: { signed: [], lost: [] },
        }
        const checked = await checkPiece({ ...piece, consistency: null }, null)
        expect(checked).toMatchObject({ rowsHold: true })
        expect(checked.head).not.toHaveProperty('instance')
        // The head of the instance alone is not what everybody has kept.
        const alone = { ...piece, head: proof.through?.head ?? '', through: undefined }
        expect(await checkPiece({ ...alone, consistency: null }, null)).toMatchObject({
          rowsHold: false,
        })
        const lied = {
          ...piece,
          rows: proof.rows.map((row) => ({ ...row, event: `${row.event} ` })),
        }
        expect(await checkPiece({ ...lied, consistency: null }, null)).toMatchObject({
          rowsHold: false,
        })
        if (before.success) await expectContinued(before.data.jws, proof.head)
      }
      const [newest] = readFileSync(`${headsFile}.over`, 'utf8').trim().split('\n').reverse()
      const latest = await all.apps.c.request('/log/heads/latest')
      expect(await latest.json()).toEqual({ jws: newest })
    },
  )

  async function expectContinued(earlier: string, later: string) {
    const [one, other] = [await readHead(earlier, keys), await readHead(later, keys)]
    if (!one.ok || !other.ok) throw new Error('not signed')
    const query = `first=${one.value.size}&second=${other.value.size}`
    const answer = await all.apps.c.request(`/log/consistency?${query}`)
    const { path } = logConsistencySchema.parse(await answer.json())
    expect(await isLogContinued(one.value, other.value, path)).toBe(true)
  }

  test('a row is proven to an earlier head too, and one that came later is not', async () => {
    const hetu = personOf('c')
    await readOnce('a', hetu)
    const early = await eventIds('c', hetu)
    const first = logProofSchema.parse(
      await (await proofOf('a', hetu, [early[0]?.id ?? ''])).json(),
    )
    const head = await readHead(first.head, keys)
    if (!head.ok) throw new Error('not signed')
    await readOnce('b', hetu)
    const ids = (await eventIds('c', hetu)).map(({ id }) => id)
    await proofOf('b', hetu, ids)
    const again = logProofSchema.parse(
      await (await proofOf('b', hetu, ids, head.value.size)).json(),
    )
    expect(again.head).toBe(first.head)
    // The read, and that it was asked to be proven; not what was read and asked later.
    expect(new Set(again.rows.map(({ id }) => id))).toEqual(new Set(ids.slice(0, 2)))
    expect(ids).toHaveLength(3)
  })

  test('a batch is stored line by line where each client lies', async () => {
    const hetus = names.map((name) => personOf(name))
    const body = hetus.map((hetu) => JSON.stringify(documentBundle(inputOf(hetu)))).join('\n')
    const token = await all.lead.systemToken('county-05')
    const answer = await ask('b', '/fhir/$batch', token, { body, type: mediaTypes.batch[0] })
    const lines = (await answer.text()).trim().split('\n')
    const types = lines.map((line) => (JSON.parse(line) as { type?: string }).type)
    expect(types).toEqual(names.map(() => 'transaction-response'))
    expect(await Promise.all(hetus.map((hetu) => liesIn('documents', hetu)))).toEqual(
      names.map((name) => [name]),
    )
  })

  test('a Bundle with clients of two instances is refused, and nothing of it is stored', async () => {
    const [one, other] = [personOf('a'), personOf('c')]
    const entries = [one, other].flatMap((hetu) => documentEntries(inputOf(hetu)))
    expect((await send('b', bundleOf(entries))).status).toBe(422)
    expect(await liesIn('clients', one)).toEqual([])
    expect(await liesIn('clients', other)).toEqual([])
  })

  test('own workers in a Bundle of their own are known in all', async () => {
    const hetu = personOf('a')
    const where = { controllerId: 'county-05', unitId: 'county-05', start: '2026-01-10' }
    const homeCare = { serviceTask: 'older-people', socialService: 'home-care' } as const
    const worker = {
      identifier: 'w-all',
      name: 'Eva Ekblad',
      role: 'Handläggare',
      unitId: 'county-05',
    }
    const entries = relationshipEntries({ oid: newOid(), hetu, ...where, ...homeCare, worker })
    const own = entries.filter(({ resource }) => resource.resourceType === 'PractitionerRole')
    expect(own).toHaveLength(1)
    expect((await send('b', bundleOf(own))).status).toBe(200)
    for (const name of names) {
      const known = await all.databases[name]
        .selectFrom('workers')
        .select('identifier')
        .where('identifier', '=', 'w-all')
        .execute()
      expect(known).toHaveLength(1)
    }
  })

  test('reference data that is entered through any of them holds in all when it is answered (A12)', async () => {
    const token = await all.lead.systemToken('hamnljus', 'system/Organization.rs')
    for (const at of names) expect((await ask(at, '/fhir/Organization', token)).status).toBe(200)
    const change = {
      kind: 'system',
      key: 'hamnljus/system-hamnljus',
      content: null,
      reason: 'Ur bruk',
    }
    const official = await all.lead.officialToken({
      ...{ hetu: '010190-900P', organisation: 'archive-operator', task: 'operator' },
    })
    const answer = await ask('c', '/reference/changes', official, {
      ...{ body: JSON.stringify({ changes: [change] }), type: mediaTypes.json[0] },
    })
    expect(answer.status).toBe(201)
    for (const at of names) expect((await ask(at, '/fhir/Organization', token)).status).toBe(401)
  })

  test('an assertion that was used is used in all', async () => {
    const { lead } = all
    const signed = await lead.proof(lead.systems['county-05'] ?? lead.portal)
    const form = new URLSearchParams({
      ...{ grant_type: 'client_credentials', scope: 'system/Organization.rs', ...signed },
    })
    const asked = (at: Name) => all.apps[at].request('/oauth/token', { method: 'POST', body: form })
    expect([(await asked('b')).status, (await asked('c')).status]).toEqual([200, 401])
  })

  test('an archivist reads a document by its number, whoever holds the client', async () => {
    const { id, binary } = await stored('a', personOf('c'))
    const token = await all.lead.officialToken({
      ...{ hetu: '010190-900P', organisation: 'county-05', task: 'archivist' },
    })
    const parameter = [{ name: 'identifier', valueUri: id }]
    const body = JSON.stringify({ resourceType: 'Parameters', parameter })
    for (const at of names) {
      const answer = await ask(at, '/fhir/DocumentReference/$archived', token, { body })
      expect(await answer.json()).toMatchObject({ versions: [{ id }] })
      expect((await ask(at, `/fhir/Binary/${binary}`, token)).status).toBe(200)
      expect((await ask(at, '/fhir/Binary/nothing', token)).status).toBe(404)
    }
  })

  test('a client of another instance has the row of who was let in for somebody else and named her document (D0)', async () => {
    const worker = { id: 'w-7', name: 'Eva Ekblad' }
    const [own, other] = [personOf('a'), personOf('b')]
    const { id, binary } = await stored('c', other)
    const claim = { hetu: own, relationshipOid: newOid(), worker }
    const token = await all.lead.claimToken('county-17', claim)
    const refusals = async () =>
      (await eventIds('b', other)).filter(({ kind }) => kind === 'refused').length
    for (const [n, at] of names.entries()) {
      expect((await ask(at, `/fhir/DocumentReference/${id}`, token)).status).toBe(404)
      expect((await ask(at, `/fhir/Binary/${binary}`, token)).status).toBe(404)
      expect(await refusals()).toBe(2 * n + 2)
    }
    expect(await liesIn('audit_events', other)).toEqual(['b'])
    expect(await liesIn('audit_events', own)).toEqual(['a'])
  })

  test('a system annuls through any of them what lies in another', async () => {
    const hetu = personOf('b')
    const { id } = await stored('a', hetu)
    const token = await all.lead.systemToken('county-05')
    const parameter = [{ name: 'reason', valueString: 'Fel klient' }]
    const body = JSON.stringify({ resourceType: 'Parameters', parameter })
    const answer = await ask('c', `/fhir/DocumentReference/${id}/$annul`, token, { body })
    expect(answer.status).toBe(200)
    expect(await liesIn('audit_events', hetu)).toEqual(['b'])
  })

  describe('nothing is answered', () => {
    test('where one that is to have the row can’t be reached, whatever the client’s own had answered', async () => {
      const [own, other] = [personOf('a'), personOf('b')]
      const { id } = await stored('c', other)
      const token = await all.lead.claimToken('county-17', { hetu: own, relationshipOid: newOid() })
      const reach = globalThis.fetch
      const spy = vi.spyOn(globalThis, 'fetch').mockImplementation((to, init) => {
        const isThere = !String(to).startsWith(all.directory.instances.b)
        return isThere ? reach(to, init) : Promise.reject(new TypeError('fetch failed'))
      })
      for (const at of names) {
        const answer = await ask(at, `/fhir/DocumentReference/${id}`, token)
        expect(answer.status).toBe(503)
        expect(await answer.json()).toMatchObject({ resourceType: 'OperationOutcome' })
      }
      spy.mockRestore()
      expect((await ask('c', `/fhir/DocumentReference/${id}`, token)).status).toBe(404)
    })

    test('for a client whose slot nobody has, and nothing of her is kept', async () => {
      const hetu = personOf('nobody')
      const token = await all.lead.personToken({ subject: hetu })
      for (const at of names) {
        expect((await send(at, documentBundle(inputOf(hetu)))).status).toBe(503)
        expect((await ask(at, '/fhir/DocumentReference/nothing', token)).status).toBe(503)
      }
      expect(await liesIn('clients', hetu)).toEqual([])
      expect(await liesIn('audit_events', hetu)).toEqual([])
    })

    test('by an instance that was led to by another directory, or for another’s client', async () => {
      const token = await all.lead.personToken({ subject: personOf('a') })
      const { digest = '' } = all.lead.config.instances ?? {}
      for (const by of ['another', digest]) {
        const answer = await ask('b', '/fhir/DocumentReference/nothing', token, {
          headers: { [ledBy]: by },
        })
        expect(answer.status).toBe(503)
      }
    })

    test('for the clients of an instance that is away; others are served', async () => {
      const [one, other] = [personOf('a'), personOf('b')]
      const there = await stored('c', one)
      const gone = await stored('c', other)
      all.away('b')
      const of = async (hetu: string, id: string) => {
        const token = await all.lead.personToken({ subject: hetu })
        return (await ask('c', `/fhir/DocumentReference/${id}`, token)).status
      }
      expect([await of(one, there.id), await of(other, gone.id)]).toEqual([200, 503])
      all.back('b')
      expect(await of(other, gone.id)).toBe(200)
    })

    test('of another’s client for whom a system was not let in, and she gets no row here', async () => {
      const [own, other] = [personOf('a'), personOf('b')]
      const worker = { id: 'w-7', name: 'Eva Ekblad' }
      const relationshipOid = newOid()
      const token = await all.lead.claimToken('county-17', { hetu: own, relationshipOid, worker })
      const body = `subject:identifier=${encodeURIComponent(`urn:oid:1.2.246.21|${other}`)}`
      const type = 'application/x-www-form-urlencoded'
      const answer = await ask('a', '/fhir/DocumentReference/_search', token, { body, type })
      expect(answer.status).toBe(503)
      expect(await liesIn('audit_events', other)).toEqual([])
    })
  })

  test('an archive with another’s clients, or with keys of its own, does not begin', async () => {
    const other = all.directory.instances
    const swapped = { lead: 'a', instances: other, slots: [{ from: 0, to: 0, in: 'b' }] }
    const { asInstance } = await import('./instances-config')
    await expect(all.startOther('b', { instances: asInstance('b', swapped) })).rejects.toThrow(
      'clients lie in this database',
    )
    await expect(
      all.startOther('b', { secret: 'another secret that guards nothing at all' }),
    ).rejects.toThrow('ARCHIVE_SECRET')
  })

  test('an instance that is set back proves nothing any more, and is told of', async () => {
    const hetu = personOf('c')
    await readOnce('a', hetu)
    const ids = (await eventIds('c', hetu)).map(({ id }) => id)
    expect((await proofOf('a', hetu, ids)).status).toBe(200)
    const { databases } = all
    await sql`alter table log_heads disable trigger all`.execute(databases.c)
    const { size } = await databases.c
      .selectFrom('log_heads')
      .select('size')
      .orderBy('size', 'desc')
      .executeTakeFirstOrThrow()
    await databases.c.deleteFrom('log_heads').where('size', '=', size).execute()
    expect((await proofOf('a', hetu, ids)).status).toBe(503)
  })
})
