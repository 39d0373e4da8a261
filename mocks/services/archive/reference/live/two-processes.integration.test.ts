import { afterAll, beforeAll, expect, test } from 'vitest'
import { createArchive } from '../../create-archive'
import { mediaTypes } from '../../protocol/http/media-types'
import { heldBody } from '../../testing/held-body'
import { documentOf } from '../../testing/make-document'
import { startTestArchive, type TestArchive } from '../../testing/start-test-archive'

let archive: TestArchive
let one: Awaited<ReturnType<typeof createArchive>>
let other: typeof one
beforeAll(async () => {
  archive = await startTestArchive()
  const { database, config, clock } = archive
  const begin = () => createArchive({ database, config, clock, sharesDatabase: true })
  one = await begin()
  other = await begin()
})
afterAll(() => archive.close())

const county = 'county-05'
const asked = (app: typeof one, token: string) =>
  app.request('/fhir/Organization', { headers: { authorization: `Bearer ${token}` } })

test('a system that is let in no more at one process is let in at no other when that is answered (A12)', async () => {
  const token = await archive.systemToken(county, 'system/Organization.rs')
  expect((await asked(other, token)).status).toBe(200)

  await closeAt(one, county)
  expect((await asked(other, token)).status).toBe(401)
})

test('nor does it go on there with what was under way (A12)', async () => {
  const token = await archive.systemToken('county-17')
  const body = heldBody()
  const answer = await other.request('/fhir/$batch', {
    ...{ method: 'POST', ...body.init },
    headers: { authorization: `Bearer ${token}`, 'content-type': mediaTypes.batch[0] },
  })
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  const line = JSON.stringify(documentOf({ controllerId: 'county-17', unitId: 'county-17' }))
  void body.send(`${line}\n`)
  expect((await reader?.read())?.value).toContain('transaction-response')
  await closeAt(one, 'county-17')
  void body.send(`${line}\n`)
  expect((await reader?.read())?.value).toContain('"login"')
  void body.end()
})

/** The operator closes the system of an organisation at one of the processes. */
async function closeAt(app: typeof one, organisation: string) {
  const key = `${organisation}/system-${organisation}`
  const change = { kind: 'system', key, content: null, reason: 'Systemet tas ur bruk' }
  const official = {
    hetu: '010190-900P',
    organisation: 'archive-operator',
    task: 'operator',
  } as const
  const answer = await app.request('/reference/changes', {
    method: 'POST',
    body: JSON.stringify({ changes: [change] }),
    headers: {
      authorization: `Bearer ${await archive.officialToken(official)}`,
      'content-type': mediaTypes.json[0],
    },
  })
  expect(answer.status).toBe(201)
}
