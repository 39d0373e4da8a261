/** Contents in a store of their own: sealed, whole or not at all, and gone with the document. The store is a server that speaks S3. */
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { documentBundle } from '@/mocks/vendor/bundles'
import { securityLines } from '@/lib/logging/testing/security-lines'
import { deriveKeys } from '../keys'
import { eventsOf } from '../officials/testing/ask-as'
import { dayAfter, keeping } from '../retention/testing/keeping'
import { documentInput, testHetu } from '../testing/make-document'
import { startTestArchive, type TestArchive } from '../testing/start-test-archive'
import { openContents } from './contents'
import { contentsConfig } from './contents-config'
import { removeObjects, resealKeys } from './tend-contents'
import { sealingOf, startS3, type S3 } from './testing/start-s3'

const lines: string[] = []
let s3: S3
let archive: TestArchive
let people = 800
let hetu: string
beforeAll(async () => {
  s3 = await startS3()
  const log = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) })
  archive = await startTestArchive({ contents: s3.config(), log })
})
afterAll(async () => {
  await archive.close()
  await s3.close()
})
beforeEach(() => {
  hetu = testHetu((people += 1))
  lines.length = 0
})

type Input = Parameters<typeof documentInput>[0]
async function stored(changes: Input = {}) {
  const before = new Set(s3.names())
  const input = documentInput({ hetu, text: `Text ${people}`, ...changes })
  const [id = ''] = await archive.store(documentBundle(input))
  return { id, names: s3.names().filter((name) => !before.has(name)) }
}
const binariesOf = (of: string) =>
  archive.database
    .selectFrom('binaries')
    .select(['id', 'bytes'])
    .where('client_id', '=', archive.patientId(of))
    .orderBy('id')
    .execute()
async function read(of = hetu) {
  const [row] = await binariesOf(of)
  const token = await archive.personToken({ subject: of })
  const answer = await archive.get(`/fhir/Binary/${row?.id}`, token)
  return { status: answer.status, text: await answer.text() }
}
const objectsOf = (of: string) =>
  archive.database
    .selectFrom('content_objects')
    .selectAll()
    .where('client_id', '=', archive.patientId(of))
    .execute()
async function tended(change: Parameters<S3['config']>[0] = {}) {
  const { database, config, clock } = archive
  const contents = await openContents(s3.config(change), deriveKeys(config.secret).contentNames)
  return { database, clock, contents, log: pino({ level: 'silent' }) }
}

describe('a content that is stored', () => {
  test('lies sealed in the store and not in the database, and is read as it was', async () => {
    const { names } = await stored({ text: 'Ett ord som ingen ser' })
    const [name = ''] = names
    expect(names).toHaveLength(1)
    expect(s3.read(name).toString('latin1')).not.toContain('ingen ser')
    expect((await binariesOf(hetu)).map(({ bytes }) => bytes)).toEqual([null])
    const got = await read()
    expect(got.status).toBe(200)
    expect(got.text).toMatch(/^<html[\s\S]*Ett ord som ingen ser[\s\S]*<\/html>\s*$/)
  })

  test('is one object for two documents of one client, and another for another client', async () => {
    const text = 'Samma text'
    const first = await stored({ text })
    const second = await stored({ text })
    const other = testHetu((people += 1))
    const others = await stored({ text, hetu: other })
    expect([first, second, others].map(({ names }) => names.length)).toEqual([1, 0, 1])
    const [mine] = await objectsOf(hetu)
    const [theirs] = await objectsOf(other)
    expect(mine?.content).not.toBe(theirs?.content)
    expect(await read(other)).toMatchObject({ status: 200, text: expect.stringContaining(text) })
  })

  test('goes to the export of the register too', async () => {
    await stored({ controllerId: 'county-05' })
    const token = await archive.systemToken('county-05', 'system/Register.r')
    const answer = await archive.get('/fhir/$export?_type=Binary', token)
    const sent = (await answer.text()).split('\n').filter(Boolean)
    const texts = sent.map((line) =>
      Buffer.from((JSON.parse(line) as { data: string }).data, 'base64').toString(),
    )
    expect(texts.join()).toContain(`Text ${people}<`)
  })
})

describe('when the store', () => {
  test('has lost a content, the answer says that it can’t be answered now, after the row of the log', async () => {
    const { id, names } = await stored()
    s3.lose(names[0] ?? '')
    const { status, text } = await read()
    expect(status).toBe(503)
    expect(JSON.parse(text)).toMatchObject({ issue: [{ code: 'transient' }] })
    const reads = (await eventsOf(archive, hetu)).filter(
      ({ operation }) => operation === 'read-binary',
    )
    expect(reads.map(({ documents }) => documents)).toEqual([[id]])
    expect(securityLines(lines)).toEqual([])
  })

  test('has another content in its place, nothing of it is answered, and that is noted', async () => {
    const { names } = await stored()
    const [name = ''] = names
    const bytes = s3.read(name)
    s3.write(name, bytes.fill(7, bytes.length - 1))
    expect((await read()).status).toBe(503)
    expect(securityLines(lines)).toEqual(['integrity_fail content'])
  })

  test('lets nobody in, nothing is stored, and what was stored before is not answered', async () => {
    const locked = await startTestArchive({ contents: s3.config({ secretAccessKey: 'wrong' }) })
    const answer = await locked.send(documentBundle(documentInput({ hetu })))
    expect(answer.status).toBe(503)
    expect(await locked.database.selectFrom('documents').select('id').execute()).toEqual([])
    await locked.close()
  })
})

describe('the end', () => {
  test('A10: with the last document that has it a content goes, key first', async () => {
    const does = keeping(archive)
    const text = 'Bevaras i tio år'
    await does.stored(hetu, [{ text }, { text }])
    const [kept] = await objectsOf(hetu)
    const longer = documentInput({ hetu, text: 'Bevaras längre' })
    await archive.store(documentBundle(longer))
    does.noon(dayAfter)
    await does.run()
    const left = await objectsOf(hetu)
    expect(left).toHaveLength(1)
    expect(left[0]?.object).not.toBe(kept?.object)
    expect(s3.names()).toContain(kept?.object)
    await removeObjects(await tended())
    expect(s3.names()).not.toContain(kept?.object)
    expect(s3.names()).toContain(left[0]?.object)
    await expect(read()).resolves.toMatchObject({ status: 200 })
    does.noon('2026-11-21')
  })

  test('what was sent for a store that was refused goes after an hour, and not before', async () => {
    const [before, { length }] = [new Set(s3.names()), await objectsOf(hetu)]
    const wrong = documentInput({ hetu, text: 'Vägras', replaces: '2.999.246.404' })
    expect((await archive.send(documentBundle(wrong))).status).toBe(409)
    const [sent = ''] = s3.names().filter((name) => !before.has(name))
    expect(sent).not.toBe('')
    expect(await objectsOf(hetu)).toHaveLength(length)
    await removeObjects(await tended())
    expect(s3.names()).toContain(sent)
    archive.setNow(new Date(archive.now().getTime() + 3_600_000))
    await removeObjects(await tended())
    expect(s3.names()).not.toContain(sent)
  })
})

test('keys are sealed anew under the key in force, and then the other can be taken out', async () => {
  await stored()
  const both = { sealing: sealingOf('second', 'first') }
  await resealKeys(await tended(both))
  expect(new Set((await objectsOf(hetu)).map(({ key_id }) => key_id))).toEqual(new Set(['second']))
  expect((await read()).status).toBe(503)
  await resealKeys(await tended({ sealing: sealingOf('first', 'second') }))
  const text = expect.stringContaining(`Text ${people}<`)
  expect(await read()).toMatchObject({ status: 200, text })
})

test.each([
  ['without its keys', { ARCHIVE_CONTENTS_URL: 'http://s3.test/b' }],
  [
    'without who asks',
    { ARCHIVE_CONTENTS_URL: 'http://s3.test/b', ARCHIVE_CONTENTS_KEYS_FILE: '/nowhere' },
  ],
])('a store that is named %s is no setting', (_name, found) => {
  expect(() =>
    contentsConfig({ ARCHIVE_CONTENTS_REGION: 'eu', ARCHIVE_CONTENTS_MOVE: 'in', ...found }),
  ).toThrow('With ARCHIVE_CONTENTS_URL must come')
})
