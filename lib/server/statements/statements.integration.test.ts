// Long on purpose: the stories of consents and prohibitions, from the session to what a page gets, against the archive.
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { serviceTasks } from '@/lib/domain/codes/service-tasks'
import { securityLines } from '@/lib/logging/testing/security-lines'
import { bundleOf, relationshipEntries } from '@/mocks/vendor/bundles'
import {
  producerDesk,
  shelterDesk,
  stateAtDesk,
} from '@/mocks/services/archive/statements/testing/state-at-desk'
import { documentOf, hetus, newOid, testHetu } from '@/mocks/services/archive/testing/make-document'
import { startTestArchive } from '@/mocks/services/archive/testing/start-test-archive'
import { verifyReceipt } from '../../proof/verify-receipt'
import { checkCharacterOf } from '../../domain/identity/hetu'
import type { Target } from '../../domain/statements/target'
import { setPortalAgainst } from '../archive/testing/set-portal-against'
import { previewStatement } from '../archive/statements/preview-statement'
import { beginDirective } from '../archive/statements/record-statement'
import { confirmInformation } from '../information/confirm-information'
import type { Actor, Subject } from '../subject'
import { beginDraft } from './draft'
import { endStatement, giveConsent, registerProhibition } from './make-statement'
import { readChoices } from './read-choices'
import { readConsentToGive, readEnding, readProhibition, type Before } from './read-previews'
import { readEffect } from './read-effect'
import { readReceipt } from './read-receipt'
import { readReceiptCredential, readSignedReceipt } from './read-receipt-files'
import { readStatementsPage } from './read-statements-page'

// The archive's clock stands still, so ours does too. Minors state their own will there, and not yet here.
const now = new Date()
vi.useFakeTimers({ toFake: ['Date'], now })
const archive = await startTestArchive({ now, listen: true, minorsOwnStatements: true })
afterAll(archive.close)

setPortalAgainst(archive)

// The session is a matter of its own, with tests of its own; here a test says who is logged in.
const logged = vi.hoisted(() => [] as string[])
vi.mock('@/lib/config/logger', async () => {
  const { pino } = await import('pino')
  const root = pino({}, { write: (line: string) => void logged.push(line) })
  return { logger: () => root }
})

const session = vi.hoisted(() => ({
  actor: undefined as unknown,
  subject: undefined as unknown,
  drafts: new Map<string, string>(),
}))
vi.mock('../session/require-actor', () => ({ requireActor: () => Promise.resolve(session.actor) }))
vi.mock('../asking/require-subject', () => ({
  requireSubject: () => Promise.resolve(session.subject),
}))
vi.mock('../asking/find-subject', () => ({
  findSubject: () => Promise.resolve({ ok: true, value: session.subject }),
}))
vi.mock('../session/drafts', () => ({
  rememberDraft: (handle: string, text: string) => {
    const id = `draft-${session.drafts.size}`
    session.drafts.set(`${handle} ${id}`, text)
    return Promise.resolve(id)
  },
  rewriteDraft: (handle: string, id: string, text: string) =>
    Promise.resolve(session.drafts.set(`${handle} ${id}`, text)),
  recallDraft: (handle: string, id: string) =>
    Promise.resolve(session.drafts.get(`${handle} ${id}`) ?? null),
}))

function person(hetu: string, display: string, birthDate: string): Actor {
  const names = { first: display, calling: display, family: display, display }
  return { key: `key of ${display}`, hetu, names, birthDate, sessionLabel: `login of ${display}` }
}
const anna = person(hetus.anna, 'Anna', '1990-01-01')
const bertil = person(hetus.bertil, 'Bertil', '1980-02-02')
const carl = person(hetus.carl, 'Carl', '1970-03-03')
const child = person(hetus.child, 'Cia', '2016-05-02')

type As = Readonly<{ capacity?: Subject['capacity']; previewAs?: Subject['previewAs'] }>
function logIn(actor: Actor, client: Actor = actor, { capacity = 'self', previewAs }: As = {}) {
  const { key, hetu, birthDate, names } = client
  const handle = capacity === 'self' ? 'self' : 'handle-1'
  session.actor = actor
  session.subject = {
    key,
    hetu,
    birthDate,
    displayName: names.display,
    capacity,
    handle,
    previewAs,
  }
}
async function inform(actor: Actor, client: Actor = actor, as: As = {}) {
  logIn(actor, client, as)
  const confirmed = await confirmInformation('any', { version: '2', received: true })
  if (!confirmed.ok) throw new Error(confirmed.failure)
}

async function store(changes: Parameters<typeof documentOf>[0]): Promise<string> {
  const [id] = await archive.store(documentOf(changes))
  return id ?? ''
}

function previewIn(before: Before) {
  if (before.state !== 'preview') throw new Error(before.state)
  return before.preview
}
function valueOf<Value>(result: { ok: true; value: Value } | { ok: false; failure: string }) {
  if (!result.ok) throw new Error(result.failure)
  return result.value
}
async function page(handle = 'self') {
  const { statements, ...rest } = valueOf(await readStatementsPage(handle))
  if (statements.state !== 'read') throw new Error('The page was not read')
  return { ...rest, ...statements }
}
async function proposed(target: Target, handle = 'self') {
  const id = await beginDraft(handle, target)
  return { id, preview: previewIn(valueOf(await readProhibition(handle, id))) }
}
async function prohibit(target: Target, handle = 'self') {
  const { id, preview } = await proposed(target, handle)
  return valueOf(await registerProhibition(handle, id, preview))
}
async function consent(handle = 'self') {
  return valueOf(await giveConsent(handle, previewIn(valueOf(await readConsentToGive(handle)))))
}
async function end(directiveId: string, handle = 'self') {
  const preview = previewIn(valueOf(await readEnding(handle, directiveId)))
  return valueOf(await endStatement(handle, directiveId, preview))
}

const families = { serviceTask: 'families', socialService: 'family-work' } as const
const work = await store({ createdAt: '2026-03-05T10:00:00+02:00' })
const family = await store(families)
const special = await store({ ...families, specialContent: true })
const childPlan = await store({ hetu: hetus.child, ...families })
const fromGuardians = await store({ hetu: hetus.child, hiddenFromGuardians: true })
await inform(anna)
await inform(bertil)
await inform(carl)
await inform(carl, child, { capacity: 'guardian' })

async function endAll(actor = anna) {
  logIn(actor)
  const { consent: given, prohibitions } = await page()
  for (const { id } of [...(given ? [given] : []), ...prohibitions]) await end(id)
}
beforeEach(() => endAll())

describe('a consent', () => {
  test('is given once, however often the form is sent, and is then in force', async () => {
    const form = previewIn(valueOf(await readConsentToGive('self')))
    expect(form.effect).toMatchObject({ total: 2, opens: 2, closes: 0 })
    const [first, second] = await Promise.all([
      giveConsent('self', form),
      giveConsent('self', form),
    ])
    expect(second).toEqual(first)
    expect((await page()).consent).toMatchObject({
      informationVersion: '2',
      older: false,
      uses: [],
    })

    const other = await readConsentToGive('self')
    expect(previewIn(valueOf(other)).inForceSince).toBe(now.toISOString())
  })

  test('is withdrawn after a preview of what closes, and a form from before begins nothing', async () => {
    const form = previewIn(valueOf(await readConsentToGive('self')))
    await giveConsent('self', form)
    const { consent: given } = await page()
    const before = previewIn(valueOf(await readEnding('self', given?.id ?? '')))
    expect(before).toMatchObject({ kind: 'consent-withdrawn', effect: { closes: 2 } })
    await end(given?.id ?? '')
    expect(await giveConsent('self', form)).toEqual({ ok: false, failure: 'outdated' })
    expect(await page()).toMatchObject({ consent: null, withdrawnAt: now.toISOString() })
    expect(valueOf(await readEnding('self', given?.id ?? '')).state).toBe('done')
  })

  test('tells by whom it has been used, and not who used one that was given before', async () => {
    const relationshipOid = newOid()
    const place = { controllerId: 'county-17', unitId: 'county-17', start: '2026-01-10' }
    const care = { serviceTask: 'older-people', socialService: 'home-care' } as const
    const relationship = { oid: relationshipOid, hetu: anna.hetu, ...place, ...care }
    await archive.store(bundleOf(relationshipEntries(relationship)), place.controllerId)
    const fetch = async () => {
      const token = await archive.claimToken('county-17', { hetu: anna.hetu, relationshipOid })
      expect((await archive.get(`/fhir/DocumentReference/${work}`, token)).status).toBe(200)
    }
    const use = { organisation: { id: 'county-17' }, documents: 1 }

    await consent()
    await fetch()
    const first = (await page()).consent
    expect(first?.uses).toMatchObject([use])
    await endAll()
    await consent()
    const second = await page()
    expect(second.consent?.uses).toEqual([])
    await fetch()
    expect((await page()).consent?.uses).toMatchObject([use])
    const given = second.history.flatMap(({ consent }) => (consent ? [consent] : []))
    expect(given).toEqual(expect.arrayContaining([first?.id, second.consent?.id]))
  })
})

describe('a consent under an older information', () => {
  test('is given anew after its preview, once, and stays in force', async () => {
    logIn(carl)
    const given = await givenUnder('1', hetus.carl)
    expect((await page()).consent).toMatchObject({ informationVersion: '1', older: true })

    const renewal = previewIn(valueOf(await readConsentToGive('self')))
    expect(renewal).toMatchObject({
      kind: 'consent-renewed',
      inForceSince: null,
      begunAt: now.toISOString(),
      informationVersion: '2',
      consent: { before: true, after: true },
    })
    const [first, second] = await Promise.all([
      giveConsent('self', renewal),
      giveConsent('self', renewal),
    ])
    expect(second).toEqual(first)
    const after = await page()
    expect(after.consent).toMatchObject({ id: given, informationVersion: '2', older: false })
    const kinds = after.history.map(({ kind }) => kind)
    expect(kinds.sort()).toEqual(['consent-given', 'consent-renewed', 'information-received'])
    const { receipt } = valueOf(await readReceipt('self', valueOf(first)))
    expect(receipt.event.type).toBe('consent-renewed')
    await end(given)
  })

  /** As it stands when it was given while that version was in force. */
  async function givenUnder(version: string, hetu: string) {
    const id = `consent-under-${version}`
    const client = archive.patientId(hetu)
    const by = { actor_id: client, capacity: 'self', channel: 'portal', software: 'portal' }
    const about = { target_set: null, target_service_task: null, target_controller: null }
    const told = { organisation: null, unit_id: null, information_version: version, made_at: now }
    const row = { client_id: client, id, will_id: id, kind: 'consent-given', ...by } as const
    await archive.database
      .insertInto('statements')
      .values({ ...row, ...about, ...told })
      .execute()
    return id
  }
})

describe('a prohibition', () => {
  test('tells what it closes, counts visible documents only, and registers once', async () => {
    await consent()
    const target = { kind: 'service-task', serviceTask: 'families', controller: null } as const
    const { id, preview } = await proposed(target)
    expect(preview).toMatchObject({
      kind: 'prohibition-set',
      effect: { total: 1, closes: 1 },
      documents: [{ id: family, before: 'open', after: 'prohibited' }],
      consent: { before: true, after: true },
    })
    expect(JSON.stringify(preview)).not.toContain(special)

    const statements = await Promise.all([
      registerProhibition('self', id, preview),
      registerProhibition('self', id, preview),
    ])
    expect(statements[1]).toEqual(statements[0])
    expect(valueOf(await readProhibition('self', id))).toMatchObject({ state: 'done' })
    const { prohibitions } = await page()
    expect(prohibitions).toMatchObject([{ target: { serviceTask: 'families' }, covered: 1 }])

    const again = await proposed(target)
    expect(again.preview.inForceSince).toBe(now.toISOString())
    expect(valueOf(await registerProhibition('self', again.id, again.preview))).toBe(
      valueOf(statements[0]),
    )
  })

  test('names what it does not stop, leaves all visible to the client herself (C4), and opens again when it is cancelled', async () => {
    await consent()
    const { preview } = await proposed({ kind: 'all' })
    expect(preview.ownRegisters.map(({ controller }) => controller.id)).toEqual(['county-05'])
    await prohibit({ kind: 'all' })
    const [set] = (await page()).prohibitions
    const before = previewIn(valueOf(await readEnding('self', set?.id ?? '')))
    expect(before).toMatchObject({ kind: 'prohibition-cancelled', effect: { opens: 2, closes: 0 } })
  })

  test('holds for a document through its versions, and is named by the one that is shown', async () => {
    logIn(bertil)
    const set = { setOid: newOid(), versionOid: newOid(), hetu: hetus.bertil }
    const id = await store(set)
    await prohibit({ kind: 'document', document: id })
    const corrected = await store({ ...set, versionOid: newOid(), replaces: set.versionOid })
    const { prohibitions } = await page()
    expect(prohibitions).toMatchObject([
      { target: { kind: 'document', document: { id: corrected } }, covered: 1 },
    ])
  })

  test('on a document is on its attachments, of which those are counted that are seen (C8, V19)', async () => {
    await endAll(bertil)
    await consent()
    const setOid = newOid()
    const plan = await store({ setOid, hetu: hetus.bertil })
    const attach = (changes: Parameters<typeof store>[0]) =>
      store({ hetu: hetus.bertil, type: 'attachment', attachmentOfSet: setOid, ...changes })
    const inner = newOid()
    const first = await attach({ setOid: inner })
    const second = await attach({ attachmentOfSet: inner, serviceTask: 'families' })
    const hidden = await attach({ specialContent: true })
    const target = { kind: 'document', document: plan } as const

    const attachments = async (document: string) =>
      valueOf(await readChoices('self', { document })).document?.attachments
    expect(await Promise.all([plan, first, second].map(attachments))).toEqual([2, 1, 0])
    const words = valueOf(await readEffect('self', target, 'sv')).words
    expect(words).toContain('3 handlingar')
    expect(words).toContain('2 är bilagor till handlingen')
    const { preview } = await proposed(target)
    expect(preview.effect).toMatchObject({ total: 3, closes: 3 })
    await prohibit(target)
    const told = await page()
    expect(told.prohibitions).toMatchObject([
      { target: { document: { id: plan } }, covered: preview.effect.total },
    ])
    expect(JSON.stringify([preview, told])).not.toContain(hidden)
    await endAll(bertil)
  })

  test('is refused when the preview holds no longer, and nothing is registered', async () => {
    await consent()
    const { id, preview } = await proposed({ kind: 'all' })
    await prohibit({ kind: 'service-task', serviceTask: 'families', controller: null })
    expect(await registerProhibition('self', id, preview)).toEqual({
      ok: false,
      failure: 'outdated',
    })
    expect((await page()).prohibitions).toHaveLength(1)
    expect(valueOf(await readProhibition('self', id))).toMatchObject({
      state: 'preview',
      preview: { effect: { total: 2, closes: 1 } },
    })
  })

  test.each<readonly [string, Target]>([
    ['a hidden document', { kind: 'document', document: special }],
    ['a document of another', { kind: 'document', document: childPlan }],
    ['a document that never was', { kind: 'document', document: 'f'.repeat(32) }],
    ['a controller that there is not', { kind: 'controller', controller: 'county-99' }],
  ])('%s is no choice', async (_name, target) => {
    const id = await beginDraft('self', target)
    expect(await readProhibition('self', id)).toEqual({ ok: false, failure: 'not-found' })
    const basis = 'no basis'
    expect(await registerProhibition('self', id, { basis })).toEqual({
      ok: false,
      failure: 'not-found',
    })
  })

  test('a draft of one client means nothing under the handle of another', async () => {
    const id = await beginDraft('self', { kind: 'all' })
    logged.length = 0
    expect(await readProhibition('handle-1', id)).toEqual({ ok: false, failure: 'not-found' })
    expect(securityLines(logged)).toEqual(['malicious_direct_reference draft'])
  })
})

describe('choices', () => {
  test('all service tasks and controllers are there, with counts of what is visible', async () => {
    const choices = valueOf(await readChoices('self'))
    expect([choices.chosen, choices.document]).toEqual([null, null])
    expect(choices.total).toBe(2)
    expect(choices.serviceTasks.map(({ value }) => value)).toEqual(serviceTasks)
    expect(choices.controllers[0]).toMatchObject({ value: { id: 'county-05' }, count: 2 })
  })

  test('a document that is chosen is named by its title, and its preview too', async () => {
    const target = { kind: 'document', document: family } as const
    const { document } = valueOf(await readChoices('self', { document: family }))
    expect(document).toMatchObject({ id: family, attachments: 0 })
    const { preview } = await proposed(target)
    expect(preview.title?.title).toBe(document?.title)
    expect(document?.title).not.toBe('')
    const draft = await beginDraft('self', target)
    expect(valueOf(await readChoices('self', { draft })).document).toEqual(document)
  })

  test('a document that is hidden is chosen as little as one that never was', async () => {
    const hidden = await store({ specialContent: true })
    const chosen = async (document: string) => {
      const choices = valueOf(await readChoices('self', { document }))
      return JSON.stringify(choices).replaceAll(document, 'ID')
    }
    expect(await chosen(hidden)).toBe(await chosen('0'.repeat(32)))
  })
})

describe('capacities', () => {
  const guardian = () => logIn(carl, child, { capacity: 'guardian' })

  test('a guardian consents and withdraws, and does not prohibit', async () => {
    guardian()
    await consent('handle-1')
    const { hindrance, consent: given } = await page('handle-1')
    expect(hindrance).toEqual({
      consent: null,
      prohibition: 'guardian',
      endConsent: null,
      endProhibition: 'guardian',
    })
    const id = await beginDraft('handle-1', { kind: 'all' })
    expect(valueOf(await readProhibition('handle-1', id))).toMatchObject({ hindrance: 'guardian' })
    expect(await registerProhibition('handle-1', id, { basis: 'x' })).toEqual({
      ok: false,
      failure: 'not-allowed',
    })
    await end(given?.id ?? '', 'handle-1')
  })

  test('a right to information, a minor and a preview state nothing', async () => {
    for (const [actor, as] of [
      [carl, { capacity: 'information-right' }],
      [child, { capacity: 'self' }],
      [child, { previewAs: 'guardian' }],
    ] as const) {
      logIn(actor, child, as)
      const before = valueOf(await readConsentToGive('any'))
      expect(before.state).toBe('hindered')
      const given = { key: crypto.randomUUID(), basis: 'x' }
      expect(await giveConsent('any', given)).toEqual({ ok: false, failure: 'not-allowed' })
    }
  })

  test('a proxy states both for the principal, and both see who did', async () => {
    logIn(bertil, anna, { capacity: 'proxy' })
    const statement = await prohibit({ kind: 'document', document: work }, 'handle-1')
    const set = ({ id }: { id: string }) => id === statement
    const mine = (await page('handle-1')).history.find(set)
    expect(mine).toMatchObject({ kind: 'prohibition-set', byViewer: true, capacity: 'proxy' })
    logIn(anna)
    const seen = (await page()).history.find(set)
    expect(seen).toMatchObject({ id: mine?.id, byViewer: false, capacity: 'proxy' })
  })

  test('nothing new without the newest information, for one who acts too (I2)', async () => {
    const dora = person(`110475-904${checkCharacterOf('110475', '904')}`, 'Dora', '1975-04-11')
    logIn(carl, dora, { capacity: 'proxy' })
    expect((await page('handle-1')).hindrance.consent).toBe('information')
    expect(await giveConsent('handle-1', { key: crypto.randomUUID(), basis: 'x' })).toEqual({
      ok: false,
      failure: 'not-allowed',
    })
  })

  test('what the child has prohibited herself leaves the guardian no trace (R5, C7)', async () => {
    const own = { actor: child, subject: { ...child, capacity: 'self' } } as const
    for (const document of [fromGuardians, childPlan]) {
      const target = { kind: 'document', document } as const
      const names = { clientName: 'Cia', actorName: 'Cia' }
      const beginning = { target, informationVersion: '2', ...names }
      const { basis } = valueOf(await previewStatement(own, { begins: beginning }, [document]))
      const begun = await beginDirective(own, beginning, { key: crypto.randomUUID(), basis })
      expect(begun.ok).toBe(true)
    }
    logIn(child)
    expect((await page()).prohibitions).toHaveLength(2)
    guardian()
    const { prohibitions, history } = await page('handle-1')
    expect(prohibitions).toEqual([])
    expect(history.filter(({ kind }) => kind === 'prohibition-set')).toEqual([])
    expect(JSON.stringify(history)).not.toContain(fromGuardians)
  })
})

describe('a receipt', () => {
  test('says what was stated, is signed, and is of the one who may see the statement', async () => {
    const statement = await prohibit({ kind: 'document', document: work })
    const { receipt, jws } = valueOf(await readReceipt('self', statement))
    expect(receipt).toMatchObject({
      record_id: statement,
      pii_principal: { name: 'Anna' },
      event: { type: 'prohibition-set', by: { name: 'Anna', capacity: 'self' }, channel: 'portal' },
      privacy_notice: { version: '2' },
    })
    const published = (await (await fetch(`${archive.url}/.well-known/jwks.json`)).json()) as {
      keys: { kty: string; kid: string }[]
    }
    expect((await verifyReceipt(jws, published.keys)).state).toBe('genuine')
    expect(JSON.stringify(receipt)).not.toContain(hetus.anna)
    const file = valueOf(await readReceiptCredential('self', statement))
    expect(file.type).toBe('application/dc+sd-jwt')
    expect(await verifyReceipt(file.bytes.toString(), published.keys)).toEqual({
      state: 'genuine',
      receipt,
    })

    logIn(bertil)
    const notFound = { ok: false, failure: 'not-found' }
    expect(await readReceiptCredential('self', statement)).toEqual(notFound)
    expect(await readReceipt('self', statement)).toEqual({ ok: false, failure: 'not-found' })
  })

  test('one that never was is not found', async () => {
    logged.length = 0
    expect(await readReceipt('self', 'f'.repeat(32))).toEqual({ ok: false, failure: 'not-found' })
    expect(await readEnding('self', 'f'.repeat(32))).toEqual({ ok: false, failure: 'not-found' })
    const event = 'malicious_direct_reference statement'
    expect(securityLines(logged)).toEqual([event, event])
  })
  const notFound = { ok: false, failure: 'not-found' }

  test('of what was said at the desk of a shelter is to nobody as one that never was (V03, L3)', async () => {
    const dora = person(testHetu(1), 'Ella', '2001-01-01')
    const { confirmation, statement } = await stateAtDesk(archive, dora.hetu, shelterDesk)
    const said = [confirmation, statement]
    for (const [reader, as] of [
      [bertil, { capacity: 'proxy' }],
      [dora, {}],
      [dora, { previewAs: 'proxy' }],
    ] as const) {
      logIn(reader, dora, as)
      const { history, ...rest } = await page('any')
      expect(history.map(({ id }) => id).sort()).toEqual(said.toSorted())
      for (const one of history) expect(one).toMatchObject({ organisation: null, receipt: false })
      expect(JSON.stringify([history, rest])).not.toMatch(/hamnljus|thl/i)
      for (const id of said) {
        expect(await readReceipt('any', id)).toEqual(notFound)
        expect(await readSignedReceipt('any', id)).toEqual(notFound)
        expect(await readReceiptCredential('any', id)).toEqual(notFound)
      }
    }
    // The same consent is in force already, and so is answered by one that has no receipt here.
    logIn(dora)
    const form = previewIn(valueOf(await readConsentToGive('self')))
    expect(await giveConsent('self', form)).toEqual({ ok: false, failure: 'no-receipt' })
  })

  test.each([
    ['a controller', { organisation: 'county-05', unit: 'unit-snostjarnan' }, 2],
    ['a producer whose document she sees', producerDesk, 3],
  ])('of what was said at the desk of %s is there', async (_, desk, n) => {
    const dora = person(testHetu(n), `Elin ${n}`, '2001-01-01')
    const { token, relationshipOid } = await stateAtDesk(archive, dora.hetu, desk)
    const document = documentOf({ hetu: dora.hetu, unitId: desk.unit, relationshipOid })
    expect((await archive.post('/fhir', token, JSON.stringify(document))).status).toBe(200)
    for (const [reader, capacity] of [
      [dora, 'self'],
      [bertil, 'proxy'],
    ] as const) {
      logIn(reader, dora, { capacity })
      const { history } = await page('any')
      expect(history).toHaveLength(2)
      for (const { id, receipt } of history) {
        expect(receipt).toBe(true)
        const { event } = valueOf(await readReceipt('any', id)).receipt
        expect(event.organisation).toBe(desk.organisation)
      }
    }
  })

  test('of what one who acts has stated names that one to the client, and to no other who acts', async () => {
    const cleo = person(`030317A903${checkCharacterOf('030317', '903')}`, 'Cleo', '2017-03-03')
    await store({ hetu: cleo.hetu, ...families })
    await inform(bertil, cleo, { capacity: 'guardian' })
    logIn(bertil, cleo, { capacity: 'guardian' })
    const given = await consent('any')
    const mine = (await page('any')).history
    expect(mine.map(({ receipt }) => receipt)).toEqual([true, true])
    for (const { id } of mine) expect((await readReceipt('any', id)).ok).toBe(true)

    for (const as of [{ capacity: 'guardian' }, { capacity: 'information-right' }] as const) {
      logIn(carl, cleo, as)
      const { history } = await page('any')
      expect(history.map(({ id, receipt }) => [id, receipt]).sort()).toEqual(
        mine.map(({ id }) => [id, false]).sort(),
      )
      for (const { id } of history) expect(await readReceipt('any', id)).toEqual(notFound)
    }
    logIn(carl, cleo, { capacity: 'guardian' })
    const form = previewIn(valueOf(await readConsentToGive('any')))
    expect(await giveConsent('any', form)).toEqual({ ok: false, failure: 'no-receipt' })

    logIn(cleo)
    expect(valueOf(await readReceipt('self', given)).receipt.event.by.name).toBe('Bertil')
    logIn(cleo, cleo, { previewAs: 'guardian' })
    expect(await readReceipt('self', given)).toEqual(notFound)
  })

  test('of what somebody else has ended is not what the end leads to', async () => {
    logIn(anna)
    await consent()
    const { consent: given } = await page()
    logIn(bertil, anna, { capacity: 'proxy' })
    await end(given?.id ?? '', 'any')
    logIn(carl, anna, { capacity: 'proxy' })
    expect(valueOf(await readEnding('any', given?.id ?? ''))).toEqual({
      state: 'done',
      statement: null,
    })
    const sent = { key: crypto.randomUUID(), basis: 'x' }
    expect(await endStatement('any', given?.id ?? '', sent)).toEqual({
      ok: false,
      failure: 'no-receipt',
    })
    logIn(anna)
    expect(valueOf(await readEnding('self', given?.id ?? ''))).toMatchObject({
      state: 'done',
      statement: expect.stringMatching(/./),
    })
  })
})
