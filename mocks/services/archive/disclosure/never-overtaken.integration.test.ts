import { setImmediate, setTimeout } from 'node:timers/promises'
import type { Bundle, Consent } from 'fhir/r4'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { canonical, codeSystem, extension } from '@/lib/contracts/archive/systems'
import { bundleOf, relationshipEntries } from '@/mocks/vendor/bundles'
import { verifyChain } from '../log/tree/verify-chain'
import { documentOf, newOid, testHetu } from '../testing/make-document'
import { startTestArchive, type TestArchive } from '../testing/start-test-archive'
import { stating } from '../statements/testing/stating'

let archive: TestArchive
beforeAll(async () => {
  archive = await startTestArchive()
})
afterAll(() => archive.close())

const hetu = testHetu(0)
const rounds = 12
const readers = 6
const orally = [{ url: extension.channel, valueCode: 'oral' as const }]

test('a prohibition that was answered is never overtaken by a later read, nor its end by a later refusal', async () => {
  const client = archive.patientId(hetu)
  const [id = ''] = await archive.store(documentOf({ hetu }))
  const desk = await tokenOf('county-05')
  const reader = await tokenOf('county-17')
  await inform(desk)
  const { consent, prohibition, post } = stating(archive)
  await post(desk, consent(hetu, { extension: orally }))

  // Every answer to a statement begins a new state: what was read within one must be what that state says.
  let state = 0
  let isOpen: boolean | 'changing' = true
  let isOver = false
  const faults: string[] = []
  let steadyReads = 0
  const reading = async (): Promise<boolean> =>
    (await archive.get(`/fhir/DocumentReference/${id}`, reader)).status === 200
  const searching = async (): Promise<boolean> => {
    const form = `subject:identifier=${encodeURIComponent(`urn:oid:1.2.246.21|${hetu}`)}`
    const found = await archive.post('/fhir/DocumentReference/_search', reader, form)
    return ((await found.json()) as Bundle).entry !== undefined
  }
  async function readOn(isGiven: () => Promise<boolean>): Promise<void> {
    while (!isOver) {
      await setImmediate()
      const [before, expected] = [state, isOpen]
      const given = await isGiven()
      if (expected === 'changing' || before !== state) continue
      steadyReads += 1
      if (given !== expected) faults.push(`${given ? 'given' : 'refused'} in state ${state}`)
    }
  }
  async function change(statement: () => Promise<Response>, opens: boolean): Promise<Consent> {
    state += 1
    isOpen = 'changing'
    const answer = await statement()
    expect(answer.status).toBeLessThan(300)
    state += 1
    isOpen = opens
    const enough = steadyReads + 2
    while (steadyReads < enough) await setTimeout(5)
    return (await answer.json()) as Consent
  }
  async function changeOn(): Promise<void> {
    try {
      for (let round = 0; round < rounds; round++) {
        const asked = { ...prohibition(hetu), extension: orally }
        const set = await change(() => post(desk, asked), false)
        await change(() => cancel(desk, set.id ?? ''), true)
      }
    } finally {
      isOver = true
    }
  }
  const readings = Array.from({ length: readers }, (_, n) => readOn(n % 2 ? searching : reading))
  await Promise.all([changeOn(), ...readings])

  expect(faults).toEqual([])
  expectOrderOfTruth(await events(client))
  expect(await verifyChain(archive.database, client)).toMatchObject({ intact: true })
}, 120_000)

type Event = Readonly<{ operation: string; rule?: string }>

/** The log by itself tells the same: nothing is disclosed between a prohibition and its end, nor refused outside. */
function expectOrderOfTruth(log: readonly Event[]): void {
  let isProhibited = false
  const rules = { open: new Set<string>(), prohibited: new Set<string>() }
  for (const { operation, rule } of log) {
    if (operation === 'set-prohibition') isProhibited = true
    if (operation === 'cancel-prohibition') isProhibited = false
    if (rule) rules[isProhibited ? 'prohibited' : 'open'].add(rule)
  }
  expect(rules).toEqual({ open: new Set(['D8']), prohibited: new Set(['D6']) })
}

async function events(client: string): Promise<Event[]> {
  const rows = await archive.database
    .selectFrom('audit_events')
    .select('event')
    .where('client_id', '=', client)
    .orderBy('sequence')
    .execute()
  return rows.map(({ event }) => JSON.parse(event) as Event)
}

async function tokenOf(organisation: string): Promise<string> {
  const relationshipOid = newOid()
  const place = { controllerId: organisation, unitId: organisation, start: '2026-01-01' }
  const service = { serviceTask: 'working-age', socialService: 'social-work' } as const
  const entries = relationshipEntries({ oid: relationshipOid, hetu, ...place, ...service })
  await archive.store(bundleOf(entries), organisation)
  return archive.claimToken(organisation, { hetu, relationshipOid })
}

const concept = (system: string, code: string) => ({ coding: [{ system, code }] })

async function inform(token: string): Promise<void> {
  const communication = {
    resourceType: 'Communication',
    status: 'completed',
    category: [concept(codeSystem.communicationCategory, 'kanta-information')],
    subject: { reference: `Patient/${archive.patientId(hetu)}` },
    instantiatesCanonical: [`${canonical.kantaInformation}|2`],
    medium: [concept(codeSystem.channel, 'oral')],
  }
  const answer = await archive.post('/fhir/Communication', token, JSON.stringify(communication))
  expect(answer.status).toBe(201)
}

function cancel(token: string, id: string): Promise<Response> {
  const parameter = [{ name: 'channel', valueCode: 'oral' }]
  const headers = { 'idempotency-key': `${newOid()}.cancelled`, 'content-type': 'application/json' }
  const body = JSON.stringify({ resourceType: 'Parameters', parameter })
  return Promise.resolve(archive.post(`/fhir/Consent/${id}/$withdraw`, token, body, headers))
}
