/** What a minor has prohibited herself, asked for by those who act for her: at each door as one that never was (R5, C7). */
import type { Consent } from 'fhir/r4'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Capacity } from '@/lib/domain/codes/capacities'
import { documentOf, hetus } from '../testing/make-document'
import { startTestArchive, type TestArchive } from '../testing/start-test-archive'
import { statementsOf, stating } from './testing/stating'

let archive: TestArchive
let portal: ReturnType<typeof stating>
let hers: string
let document: string
const own: Consent[] = []
beforeAll(async () => {
  archive = await startTestArchive({ minorsOwnStatements: true })
  portal = stating(archive)
  hers = await archive.personToken({ subject: hetus.child })
  await portal.confirm(hers, hetus.child)
  document = (await archive.store(documentOf({ hetu: hetus.child })))[0] ?? ''
  own.push(await portal.prohibit(hers, hetus.child, { document }, [document]))
  const cancelled = await portal.prohibit(hers, hetus.child)
  own.push(await portal.end(hers, cancelled.id ?? ''))
})
afterAll(() => archive.close())

type Asked = Readonly<{ id: string; statement: string }>
type Ask = (token: string, asked: Asked) => Promise<Response> | Response

const doors: Readonly<Record<string, Ask>> = {
  'read it': (token, { id }) => archive.get(`/fhir/Consent/${id}`, token),
  'search for it': (token, { id }) => portal.search(token, `_id=${id}`),
  'preview its end': (token, { id }) => portal.askPreview(token, id, [document]),
  'end it': (token, { id }) => portal.withdraw(token, id),
  'end it on a made-up preview': (token, { id }) => portal.withdraw(token, id, 'a.b'),
  'have its receipt': (token, { statement }) => portal.receipt(token, statement),
}

/** All that can be told of an answer, and the row that it leaves. */
async function outcomeOf(ask: Ask, token: string, asked: Asked) {
  const response = await ask(token, asked)
  const { event } = await archive.database
    .selectFrom('audit_events')
    .select('event')
    .where('client_id', '=', archive.patientId(hetus.child))
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  const row = JSON.parse(event) as Record<string, unknown>
  delete row.id
  delete row.time
  return {
    status: response.status,
    headers: [...response.headers],
    body: await response.text(),
    row,
  }
}

describe.each<Capacity>(['guardian', 'information-right'])('in the capacity %s', (capacity) => {
  test.each(Object.entries(doors))('%s', async (_name, ask) => {
    const token = await archive.personToken({
      ...{ subject: hetus.child, actor: hetus.anna, capacity },
    })
    const never = { id: 'f'.repeat(32), statement: 'e'.repeat(32) }
    const expected = await outcomeOf(ask, token, never)
    expect(expected.row).not.toEqual({})
    for (const directive of own) {
      for (const statement of statementsOf(directive)) {
        const asked = { id: directive.id ?? '', statement }
        expect(await outcomeOf(ask, token, asked)).toEqual(expected)
      }
    }
  })
})

test('she is told of it, and her guardian of his consent', async () => {
  const [{ id = '' } = {}] = own
  expect((await archive.get(`/fhir/Consent/${id}`, hers)).status).toBe(200)
  expect((await portal.askPreview(hers, id, [document])).status).toBe(200)
  const his = await archive.personToken({
    ...{ subject: hetus.child, actor: hetus.anna, capacity: 'guardian' as const },
  })
  const consent = await portal.consentTo(his, hetus.child)
  const [statement = ''] = statementsOf(consent)
  expect((await portal.receipt(his, statement)).status).toBe(200)
  expect(await portal.end(his, consent.id ?? '')).toMatchObject({ status: 'inactive' })
})
