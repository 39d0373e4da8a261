// Long, for what the twins differ in stands here whole.
/**
 * Two people who differ in nothing but the hidden, before the portal and the archive with traces on: the operator's spans, metrics and log lines of one
 * are those of the other, so that no count or name of them can tell that there is more (docs/decisions/0050-traces.md). And none names anybody.
 */
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { matterBundle, relationshipBundle } from '@/mocks/vendor/bundles'
import { peppersOf } from '@/lib/config/server-config'
import { addDays } from '@/lib/domain/calendar/add-to-day'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import { confirmInformation } from '@/lib/server/information/confirm-information'
import { newSessionToken } from '@/lib/server/session/sealing/session-token'
import { personKey } from '@/lib/server/session/sealing/person-key'
import { sessionServices } from '@/lib/server/session/session-services'
import { createSession } from '@/lib/server/session/store/sessions'
import { ensureUser } from '@/lib/server/session/store/users'
import { someBrowser } from '@/lib/server/session/testing/some-browser'
import type { Subject } from '@/lib/server/subject'
import { setPortalAgainst } from '@/lib/server/archive/testing/set-portal-against'
import { documentOf, newOid, testHetu } from '@/mocks/services/archive/testing/make-document'
import { addressesOf } from './testing/asked-operations'
import { startTracedArchive, startTracedPortal, type Told } from './testing/traced-portal'

const now = new Date()
vi.useFakeTimers({ toFake: ['Date'], now })
const today = helsinkiDay(now)

const written = vi.hoisted(() => ({ lines: [] as string[] }))
vi.mock('@/lib/config/logger', async () => {
  const { pino } = await import('pino')
  const write = (line: string) => void written.lines.push(line)
  const root = pino({ name: 'portal', level: 'trace' }, { write })
  return { logger: () => root }
})
/** The cookie of the request, and for whom its session acts: the right to act is a matter of its own, with tests of its own. */
const asking = vi.hoisted(() => ({ token: '', acted: undefined as Subject | undefined }))
vi.mock('next/headers', () => ({
  cookies: () =>
    Promise.resolve({
      get: (name: string) => (name.endsWith('session') ? { value: asking.token } : undefined),
    }),
  headers: () => Promise.resolve(new Headers({ 'x-mittkanta-locale': 'sv' })),
}))
// The keys of the test's portal are not of the kind that the identification service wants, who is not asked here.
vi.mock('@/lib/server/session/login/portal-keys', () => ({
  readPortalKeys: () => ({ all: [], signing: undefined }),
}))
vi.mock('@/lib/server/asking/find-subject', async (original) => {
  const { findSubject } = await original<typeof import('@/lib/server/asking/find-subject')>()
  return {
    findSubject: (handle: string) =>
      handle === asking.acted?.handle
        ? Promise.resolve({ ok: true, value: asking.acted })
        : findSubject(handle),
  }
})

const write = (line: string) => void written.lines.push(line)
const { archive, metrics } = await startTracedArchive(now, pino({ level: 'trace' }, { write }))
setPortalAgainst(archive)
vi.stubEnv('PORTAL_DATA_DIR', 'memory://')
const portal = await startTracedPortal(metrics, written.lines)
afterAll(async () => {
  await portal.close()
  await archive.close()
})

/** What must stand nowhere: names, codes, titles and words of documents. Every id is added as it is made. */
const personal = ['Tvilla', 'Enåker', 'zebror', 'Dolt', 'tigerord', 'Eva Ekblad']
const named = { first: 'Tvilla', calling: 'Tvilla', family: 'Enåker', display: 'Tvilla Enåker' }
const county = { controllerId: 'county-05', unitId: 'unit-snostjarnan' } as const
const never = '0'.repeat(32)

const shownKinds = [
  { title: 'Beslut om zebror', createdAt: `${addDays(today, -4)}T10:00:00+02:00` },
  { title: 'Plan för zebror', type: 'client-plan', createdAt: '2026-03-05T10:00:00+02:00' },
  { title: 'Fler zebror', serviceTask: 'families', socialService: 'family-work' },
] as const
const hiddenKinds = [
  { format: 'phase-1' },
  { socialService: 'violence-prevention' },
  { socialService: 'adoption-counselling' },
  { type: 'custody-investigation' },
  { type: 'payment-commitment' },
  { type: 'client-journal-entry' },
  { socialService: 'parenthood-investigation' },
  { delayUntil: addDays(today, 1) },
  { specialContent: true },
  { serviceTask: 'child-welfare', socialService: 'child-welfare-open-care' },
  { type: 'hearing' },
] as const

type Twin = Readonly<{ hetu: string; documents: readonly string[]; matters: readonly string[] }>
let people = 0

async function makeTwin(hidden: readonly object[]): Promise<Twin> {
  const hetu = testHetu(people++)
  const matter = async (name: string, shared = false) => {
    const oid = newOid()
    await archive.store(matterBundle({ oid, name, hetu, controllerId: 'county-05', shared }))
    personal.push(oid)
    return oid
  }
  const store = async (changes: Parameters<typeof documentOf>[0]) => {
    const [id = ''] = await archive.store(documentOf({ hetu, ...changes }))
    personal.push(id)
    return id
  }
  const support = await matter('Stöd med zebror')
  const documents: string[] = []
  for (const kind of shownKinds) documents.push(await store({ ...kind, matterOid: support }))
  const relationship = { ...county, hetu, serviceTask: 'working-age', start: '2025-08-11' } as const
  await archive.send(
    relationshipBundle({ ...relationship, oid: newOid(), socialService: 'social-work' }),
  )
  const secrets: string[] = []
  if (hidden.length > 0) {
    const secret = await matter('Dolt ärende')
    for (const kind of hidden)
      secrets.push(await store({ title: 'Dolt beslut', matterOid: secret, ...kind }))
    await archive.send(
      relationshipBundle({
        ...relationship,
        ...{ oid: newOid(), serviceTask: 'family-law', socialService: 'adoption-counselling' },
      }),
    )
  }
  // Some of what both have is read by a professional, and all that only one of them has.
  const worker = { id: 'w-7', name: 'Eva Ekblad' }
  const token = await archive.claimToken('county-05', {
    ...{ hetu, worker, statutoryGround: 'supervision' },
  })
  for (const id of [...documents, ...secrets])
    expect((await archive.get(`/fhir/DocumentReference/${id}`, token)).status).toBe(200)
  personal.push(hetu)
  const [aSecret = never] = secrets
  return { hetu, documents: [...documents, aSecret, never], matters: [support] }
}

/** Logs somebody in, who has received the Kanta information. */
async function logIn(hetu: string): Promise<void> {
  const { context, config } = await sessionServices()
  asking.token = newSessionToken()
  asking.acted = undefined
  const identity = {
    ...{ hetu, birthDate: '1985-01-01', names: named },
    ...{ acr: 'loa3', authTime: 0, label: 'a login' },
  }
  const key = personKey(hetu, peppersOf(config), 1)
  const userId = await ensureUser(context, key, now)
  await createSession(context, { token: asking.token, userId, identity, browser: someBrowser, now })
  await confirmInformation('self', { version: '2', received: true })
}

const handle = 'Zq3mZq3mZq3mZq3mZq3mZq'
personal.push(handle)
const readers: Readonly<Record<string, (twin: Twin) => Promise<readonly string[]>>> = {
  'the client herself': async (twin) => {
    await logIn(twin.hetu)
    return addressesOf('self', twin)
  },
  'a guardian': async (twin) => {
    await logIn(testHetu(2000 + people++))
    const { hetu } = twin
    asking.acted = {
      ...{ hetu, key: `key of ${hetu}`, birthDate: '2016-05-02', displayName: named.display },
      ...{ capacity: 'guardian', handle },
    }
    return addressesOf(handle, twin)
  },
}

type Pair = Readonly<{ with_: Told; without: Told }>
const pairs: Record<string, Pair> = {}
beforeAll(async () => {
  for (const [who, prepare] of Object.entries(readers)) {
    const more = who === 'a guardian' ? [{ hiddenFromGuardians: true }] : []
    const ask = async (hidden: readonly object[]) =>
      portal.toldOf(await prepare(await makeTwin(hidden)))
    // One more comes first: some things are done but once, by whoever that is.
    if (Object.keys(pairs).length === 0) await ask([])
    pairs[who] = { with_: await ask([...hiddenKinds, ...more]), without: await ask([]) }
  }
}, 60_000)

/** All of a span but by chance, under what it was done for. */
const shapesOf = ({ spans }: Told) =>
  spans
    .map(({ name, kind, attributes, events, status, parent, service }) => {
      const under = spans.find(({ id }) => id === parent)?.name ?? ''
      return JSON.stringify([service, under, name, kind, attributes, events, status])
    })
    .toSorted()

/** A line without moments, measured times, and what an error page is told by. */
const byChance = ['time', 'ms', 'durationMs', 'reference']
const lineOf = (line: string) =>
  JSON.stringify(
    Object.entries(JSON.parse(line) as object).filter(([name]) => !byChance.includes(name)),
  )

test.each(Object.keys(readers))('%s is answered the same for the twin', (who) => {
  const { with_, without } = pairs[who] as Pair
  expect(with_.statuses).toEqual(without.statuses)
  expect(with_.statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(20)
})

test.each(Object.keys(readers))(
  'what is asked by %s leaves the spans of her who has nothing hidden',
  (who) => {
    const { with_, without } = pairs[who] as Pair
    expect(shapesOf(with_).length).toBeGreaterThan(200)
    expect(shapesOf(with_)).toEqual(shapesOf(without))
  },
)

test.each(Object.keys(readers))('and the metrics, read by %s', (who) => {
  const { with_, without } = pairs[who] as Pair
  expect(Object.values(with_.counts).filter((count) => count > 0).length).toBeGreaterThan(20)
  expect(with_.counts).toEqual(without.counts)
})

test.each(Object.keys(readers))('and the lines of both logs, read by %s', (who) => {
  const { with_, without } = pairs[who] as Pair
  expect(with_.lines.length).toBeGreaterThan(20)
  // Of what is asked at once, either can be answered first.
  expect(with_.lines.map(lineOf).sort()).toEqual(without.lines.map(lineOf).sort())
})

test('no span, metric or line names a person, a handle, a document, a matter or a word of one', () => {
  for (const { with_, without } of Object.values(pairs))
    for (const { sent, metrics: measured, lines } of [with_, without])
      for (const text of [sent, measured, lines.join('\n')])
        expect(personal.filter((word) => text.includes(word))).toEqual([])
})
