import { afterAll, beforeAll, expect, test } from 'vitest'
import { enterReference } from '../../testing/enter-reference'
import { heldBody } from '../../testing/held-body'
import { testHetu } from '../../testing/make-document'
import { startTestArchive, type TestArchive } from '../../testing/start-test-archive'
import { createTestClient, type TestClient } from '../../testing/test-client'
import { waitingIn } from '../../testing/waiting-in'
import { enterChanges, lockReference } from '../register/enter-changes'
import { takeEffect } from '../register/take-effect'

let archive: TestArchive
let next: TestClient
beforeAll(async () => {
  archive = await startTestArchive()
  next = await createTestClient('next')
})
afterAll(() => archive.close())

const json = { 'content-type': 'application/json' }
const vendor = 'klientbok-oy'
const mayStore = { serviceTasks: ['families' as const] }

/** A system of the vendor that the operator has entered, and what it may be changed to. */
async function entered(id: string) {
  const { jwks } = await createTestClient(id)
  const key = `county-17/${id}`
  const content = { name: id, jwks, vendor }
  const changeTo = (to: object | null) =>
    ({ kind: 'system', key, content: to, reason: 'Operatören' }) as const
  const operator = {
    hetu: testHetu(1),
    organisation: 'archive-operator',
    task: 'operator',
  } as const
  const body = JSON.stringify({ changes: [changeTo(content)] })
  const token = await archive.officialToken(operator)
  expect((await archive.post('/reference/changes', token, body, json)).status).toBe(201)
  const state = async () => {
    const row = await archive.database
      .selectFrom('reference_state')
      .select('content')
      .where('key', '=', key)
      .executeTakeFirst()
    return row?.content
  }
  return { path: `/register/systems/${id}`, content, changeTo, state }
}
const tokenOfVendor = () =>
  archive.officialToken({ hetu: testHetu(2), organisation: vendor, task: 'vendor' })

test.each<[string, (before: object) => object | null, number, object | undefined]>([
  ['is closed is not opened', () => null, 404, undefined],
  ['has become another’s is left', (of) => ({ ...of, vendor: 'x-oy' }), 404, { vendor: 'x-oy' }],
  ['is narrowed is left narrow', (of) => ({ ...of, mayStore }), 200, { mayStore }],
])('a system that %s by keys that come slowly', async (name, become, status, expected) => {
  const { path, content, changeTo, state } = await entered(name.replaceAll(/\W/g, '-'))
  const body = heldBody()
  const answering = archive.app.request(path, {
    ...{ method: 'POST', ...body.init },
    headers: { ...json, authorization: `Bearer ${await tokenOfVendor()}` },
  })
  await body.send('{"jwks":')
  await enterReference(archive.database, [changeTo(become(content))], archive.now())
  void body.send(`${JSON.stringify(next.jwks)}}`)
  void body.end()
  expect((await answering).status).toBe(status)
  const held = await state()
  if (expected) expect(held).toMatchObject(expected)
  else expect(held).toBeUndefined()
})

/** Of several connections; the embedded database has one. */
test.runIf(process.env.TEST_DATABASE_URL)(
  'nor is one opened by keys that have come, and wait for who closes it',
  async () => {
    const { database } = archive
    const { path, changeTo, state } = await entered('waiting')
    const token = await tokenOfVendor()
    let answering: Response | Promise<Response> | undefined
    await database.transaction().execute(async (trx) => {
      await lockReference(trx)
      answering = archive.post(path, token, JSON.stringify({ jwks: next.jwks }), json)
      await expect.poll(() => waitingIn(database), { timeout: 30_000 }).toBe(1)
      const author = { id: 'o', name: 'O', organisation: 'o', task: 'operator' } as const
      await enterChanges(trx, author, [changeTo(null)], archive.now())
    })
    expect((await answering)?.status).toBe(404)
    await database.transaction().execute((trx) => takeEffect(trx, archive.now()))
    expect(await state()).toBeUndefined()
  },
)
