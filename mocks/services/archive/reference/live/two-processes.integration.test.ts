import { afterAll, beforeAll, expect, test } from 'vitest'
import { createArchive } from '../../create-archive'
import { mediaTypes } from '../../protocol/http/media-types'
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

  const name = `${county}/system-${county}`
  const change = { kind: 'system', key: name, content: null, reason: 'Systemet tas ur bruk' }
  const official = {
    hetu: '010190-900P',
    organisation: 'archive-operator',
    task: 'operator',
  } as const
  const answer = await one.request('/reference/changes', {
    method: 'POST',
    body: JSON.stringify({ changes: [change] }),
    headers: {
      authorization: `Bearer ${await archive.officialToken(official)}`,
      'content-type': mediaTypes.json[0],
    },
  })
  expect(answer.status).toBe(201)
  expect((await asked(other, token)).status).toBe(401)
})
