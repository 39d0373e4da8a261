/** Clients of some slots go from one instance to another. One set of three serves all tests, for starting it takes seconds. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { logConsistencySchema, logProofSchema } from '@/lib/contracts/archive/log-proof'
import { archiveKeysSchema, type ArchiveKeys } from '@/lib/contracts/archive/receipt'
import { checkPiece } from '@/lib/proof/check-piece'
import { isLogContinued } from '@/lib/proof/is-log-continued'
import { readHead } from '@/lib/proof/read-head'
import { documentBundle } from '@/mocks/vendor/bundles'
import { programFolder, startServer } from '@/scripts/lib/postgres-temporary.mjs'
import { deriveKeys } from '../keys'
import { examineTree } from '../log/tree/examine-tree'
import { publishedInFile, unpublished } from '../log/tree/published-heads'
import { sealLog } from '../log/tree/seal-log'
import { faultOf } from '../log/tree/verify-log'
import { mediaTypes } from '../protocol/http/media-types'
import { createSigner } from '../protocol/signing/signer'
import { documentInput, testHetu } from '../testing/make-document'
import { startInstances, type TestInstances } from '../testing/start-instances'
import { asInstance } from '../instances/instances-config'
import { slotCount, type Directory } from '../instances/directory'
import { clientTables } from './client-tables'
import { moveClients } from './move-clients'

const noServer = programFolder() === undefined
if (noServer) console.warn('skipped: the programs of a PostgreSQL server are not on this machine')
type Name = 'a' | 'b' | 'c'

describe.skipIf(noServer)('clients of b are moved to c', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mittkanta-moving-'))
  const headsFile = join(folder, 'heads')
  let servers: Awaited<ReturnType<typeof startServer>>[] = []
  let all: TestInstances
  let keys: ArchiveKeys
  beforeAll(async () => {
    servers = await Promise.all(['a', 'b', 'c'].map(() => startServer()))
    const [a, b, c] = servers.map(({ url }) => url)
    vi.stubEnv('TEST_DATABASE_URL', a)
    all = await startInstances({ b: b ?? '', c: c ?? '' }, headsFile)
    keys = archiveKeysSchema.parse(
      await (await all.apps.c.request('/.well-known/jwks.json')).json(),
    )
  }, 180_000)
  afterAll(async () => {
    vi.unstubAllEnvs()
    await all.close()
    await Promise.all(servers.map((server) => server.stop()))
    rmSync(folder, { recursive: true })
  })

  /** All clients have slots of b, each a slot of her own as it happens; everybody else has those of the directory. */
  let people = 0
  let hetu: string
  let clientId: string
  let slot: number
  /** As it is before a test: who has been moved stays where she is. */
  let slots: Directory['slots']
  beforeEach(async () => {
    slots ??= all.directory.slots
    await all.redirect(slots)
    do {
      people += 1
      hetu = testHetu(people)
      clientId = all.lead.patientId(hetu)
      slot = Number.parseInt(clientId.slice(0, 3), 16)
    } while (slot < 0x560 || slot > 0xaa0)
  })

  const request = async (at: Name, path: string, token: string, body?: object) =>
    all.apps[at].request(path, {
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
      headers: { authorization: `Bearer ${token}`, 'content-type': mediaTypes.fhir[0] },
    })
  const own = () => all.lead.personToken({ subject: hetu })
  async function stored(isRead = true): Promise<string> {
    const token = await all.lead.systemToken('county-05')
    const input = documentInput({ hetu, controllerId: 'county-05' })
    const answer = await request('a', '/fhir', token, documentBundle(input))
    expect(answer.status).toBe(200)
    const { entry } = (await answer.json()) as { entry: { response: { location: string } }[] }
    const places = entry.map(({ response }) => response.location.split('/'))
    const id = places.find(([type]) => type === 'DocumentReference')?.[1] ?? ''
    if (isRead) expect(await read('c', id)).toBe(200)
    return id
  }
  const read = async (at: Name, id: string) =>
    (await request(at, `/fhir/DocumentReference/${id}`, await own())).status
  const proofAt = async (at: Name, ids: readonly string[]) => {
    const parameter = ids.map((valueId) => ({ name: 'row', valueId }))
    const body = { resourceType: 'Parameters', parameter }
    const answer = await request(at, '/fhir/AuditEvent/$proof', await own(), body)
    expect(answer.status).toBe(200)
    return logProofSchema.parse(await answer.json())
  }
  const rowsAt = async (at: Name) => {
    const rows = await all.databases[at]
      .selectFrom('audit_events')
      .select(['id', 'event', 'hash', 'recorded'])
      .where('client_id', '=', clientId)
      .orderBy('sequence')
      .execute()
    return rows
  }
  /** The directory with the slot of the client in another instance, or closed. */
  function slotIn(name: Name | null): Directory['slots'] {
    return slots.flatMap((each) =>
      each.from <= slot && slot <= each.to
        ? [
            { ...each, to: slot - 1 },
            { from: slot, to: slot, in: name },
            { ...each, from: slot + 1 },
          ]
        : [each],
    )
  }
  const move = (slots: Directory['slots'], isDry = false) =>
    moveClients(
      {
        ...{ source: all.databases.b, target: all.databases.c },
        keys: deriveKeys(all.lead.config.secret),
        instances: asInstance('b', { ...all.directory, slots }),
        slots: { from: slot, to: slot },
      },
      isDry,
    )
  async function treeFault(at: Name) {
    const { config, clock } = all.lead
    const { pino } = await import('pino')
    const archive = {
      ...{ config: { ...config, instances: asInstance(at, all.directory) }, clock },
      ...{
        database: all.databases[at],
        log: pino({ level: 'silent' }),
        treeWatch: {} as { fault?: string },
      },
      keys: deriveKeys(config.secret),
      signer: await createSigner(config.signingKeys),
      published: at === 'a' ? publishedInFile(headsFile) : unpublished,
    }
    await sealLog(archive)
    await examineTree(archive)
    return archive.treeWatch.fault
  }

  test('all she has is there and nothing is left behind; her log, its proof and both trees hold', async () => {
    const ids = [await stored(), await stored()]
    expect(await read('a', ids[0] ?? '')).toBe(200)
    const before = await proofAt(
      'a',
      (await rowsAt('b')).map(({ id }) => id),
    )
    const chain = await rowsAt('b')
    const staff = { organisation: 'county-05', worker_id: 'w-b', name: 'Berit Backman' }
    await all.databases.b.insertInto('staff').values(staff).execute()
    await all.redirect(slotIn(null))
    expect(await read('a', ids[0] ?? '')).toBe(503)
    expect(await move(slotIn(null), true)).toBe(1)
    expect(await move(slotIn(null))).toBe(1)
    expect(await rowsAt('b')).toEqual([])
    expect(await rowsAt('c')).toEqual(chain)
    // Who may be her colleague is told by who acts where she comes from.
    const known = all.databases.c.selectFrom('staff').selectAll().where('worker_id', '=', 'w-b')
    expect(await known.execute()).toEqual([staff])
    for (const { name } of await clientTables(all.databases.b)) {
      const { rows } =
        await sql`select from ${sql.table(name)} where client_id = ${clientId}`.execute(
          all.databases.b,
        )
      expect([name, rows.length]).toEqual([name, 0])
    }
    await all.redirect((slots = slotIn('c')))
    for (const at of ['a', 'b', 'c'] as const)
      for (const id of ids) expect(await read(at, id)).toBe(200)
    expect(await faultOf(all.databases.c, clientId)).toBeUndefined()
    expect([await treeFault('b'), await treeFault('c')]).toEqual([undefined, undefined])

    const shown = (await rowsAt('c')).map(({ id, event, recorded }) => ({
      ...{ id, at: recorded.toISOString(), kind: (JSON.parse(event) as { kind: string }).kind },
      event,
    }))
    const proof = await proofAt(
      'b',
      shown.map(({ id }) => id),
    )
    const piece = {
      ...{ ...proof, keys: keys.keys, shown, skipped: 0, older: null, consistency: null },
      restores: { signed: [], lost: [] },
    }
    expect(
      await checkPiece(piece as unknown as Parameters<typeof checkPiece>[0], null),
    ).toMatchObject({ rowsHold: true })
    const [one, other] = [await readHead(before.head, keys), await readHead(proof.head, keys)]
    if (!one.ok || !other.ok) throw new Error('not signed')
    const query = `first=${one.value.size}&second=${other.value.size}`
    const answer = await all.apps.a.request(`/log/consistency?${query}`)
    const { path } = logConsistencySchema.parse(await answer.json())
    expect(await isLogContinued(one.value, other.value, path)).toBe(true)
  })

  test('a leaf that nobody has moved is missed, whatever the database says', async () => {
    await stored()
    expect(await treeFault('b')).toBeUndefined()
    const { databases } = all
    await sql`alter table sealed_events disable trigger all`.execute(databases.b)
    const taken = await sql<{
      position: number
    }>`select position from sealed_events where client_id = ${clientId}`.execute(databases.b)
    await sql`delete from sealed_events where client_id = ${clientId}`.execute(databases.b)
    expect(await treeFault('b')).toBe('what was sealed is missing')
    for (const { position } of taken.rows)
      await sql`insert into moved_leaves values (${position}, 'a guess')`.execute(databases.b)
    expect(await treeFault('b')).toBe('what was sealed is missing')
    await sql`alter table moved_leaves disable trigger all`.execute(databases.b)
    await sql`delete from moved_leaves where mac = 'a guess'`.execute(databases.b)
    for (const [n, { position }] of taken.rows.entries())
      await sql`insert into sealed_events values (${clientId}, ${n + 1}, ${position})`.execute(
        databases.b,
      )
    expect(await treeFault('b')).toBeUndefined()
  })

  test.each([
    ['of one whose data somebody has read', true, 'insert on moved_leaves'],
    ['of one of whom nobody has read anything', false, 'delete on clients'],
  ])('%s: what breaks off between the two databases is gone on with', async (_, isRead, event) => {
    const id = await stored(isRead)
    await treeFault('b')
    await all.redirect(slotIn(null))
    const { databases } = all
    await sql`create function breaks() returns trigger language plpgsql as $$ begin raise exception 'the machine went down'; end $$`.execute(
      databases.b,
    )
    await sql`create constraint trigger breaks after ${sql.raw(event)} deferrable initially deferred for each row execute function breaks()`.execute(
      databases.b,
    )
    const table = sql.table(event.split(' ').at(-1) ?? '')
    await sql`alter table ${table} enable always trigger breaks`.execute(databases.b)
    await expect(move(slotIn(null))).rejects.toThrow('the machine went down')
    expect((await rowsAt('b')).length > 0).toBe(isRead)
    expect(await rowsAt('c')).toEqual(await rowsAt('b'))
    await sql`drop function breaks() cascade`.execute(databases.b)
    // The archive of c has sealed meanwhile what it has got.
    await treeFault('c')
    expect(await move(slotIn(null))).toBe(1)
    expect(await rowsAt('b')).toEqual([])
    await all.redirect((slots = slotIn('c')))
    expect(await read('a', id)).toBe(200)
    expect([await treeFault('b'), await treeFault('c')]).toEqual([undefined, undefined])
  })

  describe('nobody is moved', () => {
    test('while the slots are open', async () => {
      await stored()
      await expect(move(slots)).rejects.toThrow('are open in the directory')
      expect(await rowsAt('c')).toEqual([])
    })

    test('whose chain does not hold, and she lies where she lay', async () => {
      await stored()
      await sql`insert into log_breaks (client_id, sequence, because, found_at) values (${clientId}, 1, 'changed', now())`.execute(
        all.databases.b,
      )
      await expect(move(slotIn(null))).rejects.toThrow('does not hold')
      expect(await rowsAt('b')).not.toEqual([])
      expect(await rowsAt('c')).toEqual([])
    })

    test('whose contents lie in a store', async () => {
      await stored()
      const { b } = all.databases
      await sql`set session_replication_role = replica`.execute(b)
      await sql`update binaries set content = 'of a store', bytes = null where client_id = ${clientId}`.execute(
        b,
      )
      await expect(move(slotIn(null))).rejects.toThrow('in a store')
    })

    test('into the database in which she lies', async () => {
      await expect(
        moveClients({
          ...{ source: all.databases.b, target: all.databases.b },
          keys: deriveKeys(all.lead.config.secret),
          instances: asInstance('b', { ...all.directory, slots: [] }),
          slots: { from: 0, to: slotCount - 1 },
        }),
      ).rejects.toThrow('one database')
    })
  })
})
