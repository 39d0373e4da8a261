// Long on purpose: what is told, and what never is, by the whole way of a message with the archive and a mail server.
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { DocumentNotifications } from '@/lib/domain/codes/document-notifications'
import { documentOf, newOid, testHetu } from '@/mocks/services/archive/testing/make-document'
import { enterReference } from '@/mocks/services/archive/testing/enter-reference'
import { relationshipBundle } from '@/mocks/vendor/bundles'
import { confirmInformation } from '../information/confirm-information'
import { chooseDocuments } from './choose-documents'
import { stopNotifications } from './stop-notifications'
import { takeNote } from './take-note'
import { plainNote, wayOfAMail } from './testing/way-of-a-mail'

const start = new Date('2026-11-21T10:00:00Z')
vi.useFakeTimers({ toFake: ['Date'], now: start })

// The session is a matter of its own, with tests of its own; here a test says who is logged in.
const session = vi.hoisted(() => ({ actor: undefined as unknown, subject: undefined as unknown }))
vi.mock('../session/require-actor', () => ({ requireActor: () => Promise.resolve(session.actor) }))
vi.mock('../asking/require-subject', () => ({
  requireSubject: () => Promise.resolve(session.subject),
}))
vi.mock('../asking/find-subject', () => ({
  findSubject: () => Promise.resolve({ ok: true, value: session.subject }),
}))
vi.mock('./notification-store', () => ({
  notificationStore: () => Promise.resolve(way.store),
}))
vi.mock('./read-others', () => ({ readOthers: () => Promise.resolve({ people: [], any: false }) }))

const way = await wayOfAMail(session, start)
const { archive, mail, hook, logIn, setNow, later, turnOn, news, write, useBy, deliver } = way
afterAll(way.close)

let { hetu, client, document, address } = { hetu: '', client: '', document: '', address: '' }
beforeEach(async () => {
  ;({ hetu, client, document, address } = await way.begin())
})

describe('one mail a day', () => {
  test('a second event brings none on that day, and one on the next', async () => {
    await turnOn()
    await useBy('county-17')
    await useBy('county-08')
    expect(await deliver()).toEqual([200, 200])
    expect(await news()).toHaveLength(1)
    // 00:30 in Helsinki.
    later(12.5)
    await useBy('thl-of-another-name')
    expect(await deliver()).toEqual([200])
    expect(await news()).toHaveLength(2)
  })

  test('a note that comes twice, or many that come at once, bring one', async () => {
    const requests: Request[] = []
    await turnOn()
    await useBy('county-17')
    const secret = await way.secretHeader()
    const body = JSON.stringify(plainNote())
    for (let count = 0; count < 6; count += 1) {
      const headers = { authorization: secret }
      requests.push(new Request(hook, { method: 'POST', headers, body }))
    }
    const told = await Promise.all(requests.map((request) => takeNote(request)))
    expect(told.filter(({ status }) => ![200, 503].includes(status))).toEqual([])
    expect(await deliver()).toEqual([200])
    expect(await news()).toHaveLength(1)
  })

  test('a mail that could not be sent is sent when the archive tells again', async () => {
    await turnOn()
    const refusal = { body: JSON.stringify({ to: address }) }
    await fetch(`${mail.url}/refusals`, { method: 'POST', ...refusal })
    await useBy('county-17')
    expect(await deliver()).toEqual([503])
    await fetch(`${mail.url}/refusals`, { method: 'DELETE', ...refusal })
    expect(await deliver()).toEqual([])
    later(1)
    expect(await deliver()).toEqual([200])
    expect(await news()).toHaveLength(1)
  })
})

describe('what is hidden brings none', () => {
  test.each<[string, Parameters<typeof documentOf>[0]]>([
    ['an adoption document (V05)', { socialService: 'adoption-counselling' }],
    ['special content (V15)', { specialContent: true }],
    ['a document that opens tomorrow (V14)', { delayUntil: '2026-11-22' }],
  ])('%s', async (_name, changes) => {
    const [hidden = ''] = await archive.store(documentOf({ hetu, ...changes }))
    await turnOn()
    await useBy('county-17', [hidden])
    expect(await deliver()).toEqual([200])
    expect(await news()).toEqual([])
    await useBy('county-08')
    expect(await deliver()).toEqual([200])
    expect(await news()).toHaveLength(1)
  })

  test('an attachment of what is hidden, however newly (V19)', async () => {
    const main = { hetu, setOid: newOid(), versionOid: newOid() }
    await archive.store(documentOf(main))
    const [attached = ''] = await archive.store(
      documentOf({ hetu, type: 'attachment', attachmentOfSet: main.setOid }),
    )
    await archive.store(
      documentOf({
        ...main,
        versionOid: newOid(),
        replaces: main.versionOid,
        specialContent: true,
      }),
    )
    await turnOn()
    await useBy('county-17', [attached])
    expect(await deliver()).toEqual([200])
    expect(await news()).toEqual([])
  })

  // Of the document that she sees, unit-snostjarnan is the unit.
  test.each<[string, string, 'it' | 'none', number]>([
    ['a unit that is known through adoption counselling alone (L3)', 'unit-lyktgranden', 'it', 0],
    ['what one did without a document, when she sees one of it', 'unit-snostjarnan', 'none', 0],
    ['but what it did with one she is told of', 'unit-snostjarnan', 'it', 1],
  ])('%s', async (_name, unitId, named, mailed) => {
    const relationship = {
      oid: newOid(),
      hetu,
      controllerId: 'county-05',
      unitId,
      serviceTask: 'family-law',
      socialService: 'adoption-counselling',
      start: '2025-08-11',
    } as const
    expect((await archive.send(relationshipBundle(relationship))).status).toBe(200)
    await turnOn()
    await useBy('county-05', named === 'it' ? [document] : [], { unit: unitId })
    expect(await deliver()).toEqual([200])
    expect(await news()).toHaveLength(mailed)
  })

  test.each<[string, boolean, number]>([
    ['a prohibition on a hidden document that a worker records (R5)', true, 0],
    ['which is told of where the document is shown', false, 1],
  ])('%s', async (_name, specialContent, mailed) => {
    const setOid = newOid()
    await archive.store(documentOf({ hetu, setOid, specialContent }))
    const directive = newOid()
    await archive.database
      .insertInto('statements')
      .values({
        client_id: client,
        id: newOid(),
        will_id: directive,
        kind: 'prohibition-set',
        target_set: setOid,
        target_service_task: null,
        target_controller: null,
        actor_id: null,
        capacity: 'self',
        channel: 'oral',
        organisation: 'county-05',
        unit_id: null,
        information_version: '2',
        made_at: start,
        software: 'system-county-05',
      })
      .execute()
    await turnOn()
    await write({ kind: 'statement', operation: 'set-prohibition', will: directive }, [])
    expect(await deliver()).toEqual([200])
    expect(await news()).toHaveLength(mailed)
  })

  test('a shelter (V03)', async () => {
    await turnOn()
    await useBy('thl', [])
    expect(await deliver()).toEqual([200])
    expect(await news()).toEqual([])
  })
})

describe('a new document', () => {
  const told = async (...codes: number[]) => {
    expect(await deliver()).toEqual(codes)
    return (await news()).length
  }

  test('is told of to one who has asked for it, once a day, in a mail that is as all are', async () => {
    await turnOn(address, 'all')
    const [stored = ''] = await archive.store(documentOf({ hetu, type: 'statement' }))
    await archive.store(documentOf({ hetu }))
    expect(await told(200, 200)).toBe(1)
    await useBy('county-17')
    expect(await told(200)).toBe(1)
    const [mail] = await news()
    expect(mail?.source).toContain('multipart/alternative')
    expect(mail?.source).toContain('prefers-color-scheme')
    for (const word of [stored, hetu, 'Beslut', 'handling', 'county', 'Testlund', 'img'])
      expect(mail?.source).not.toContain(word)
  })

  test.each<[DocumentNotifications, number, number]>([
    ['none', 0, 0],
    ['decisions', 1, 0],
    ['all', 1, 1],
  ])('as it was asked for: %s', async (wanted, ofDecision, ofStatement) => {
    await turnOn(address, wanted)
    await archive.store(documentOf({ hetu, type: 'statement' }))
    expect(await told(200)).toBe(ofStatement)
    later(24)
    await archive.store(documentOf({ hetu, type: 'decision' }))
    expect(await told(200)).toBe(ofStatement + ofDecision)
  })

  test('and the choice can be changed at any time', async () => {
    await turnOn()
    await chooseDocuments('self', 'all')
    await archive.store(documentOf({ hetu, type: 'statement' }))
    expect(await told(200)).toBe(1)
    await chooseDocuments('self', 'none')
    later(24)
    await archive.store(documentOf({ hetu, type: 'statement' }))
    expect(await told(200)).toBe(1)
  })

  test.each<[string, Parameters<typeof documentOf>[0]]>([
    ['in adoption counselling (V05)', { socialService: 'adoption-counselling' }],
    ['a payment commitment (V07)', { type: 'payment-commitment' }],
    ['of special content (V15)', { specialContent: true }],
  ])(
    'that is not shown is not told of, and neither is what is attached to it: %s',
    async (_, changes) => {
      await turnOn(address, 'all')
      const main = { hetu, setOid: newOid(), versionOid: newOid(), ...changes }
      await archive.store(documentOf(main))
      await archive.store(documentOf({ hetu, type: 'attachment', attachmentOfSet: main.setOid }))
      expect(await told(200, 200)).toBe(0)
    },
  )

  test('that is delayed is told of on its day, and not when it is stored (V14)', async () => {
    await turnOn(address, 'all')
    await archive.store(documentOf({ hetu, delayUntil: '2026-11-23' }))
    expect(await told()).toBe(0)
    setNow(new Date('2026-11-22T21:59:59Z'))
    expect(await told()).toBe(0)
    setNow(new Date('2026-11-23T16:00:00Z'))
    expect(await told(200)).toBe(1)
  })

  test('that opens with many on a controller’s first day is told of on that day, in one mail (V17)', async () => {
    const opens = {
      controllerId: 'county-17',
      unitId: 'unit-blaklockan',
      serviceTask: 'families',
      socialService: 'family-work',
    } as const
    const storeOf = (of: string, changes: Parameters<typeof documentOf>[0] = {}) =>
      archive.store(documentOf({ hetu: of, ...opens, ...changes }), 'county-17')
    for (let count = 0; count < 3; count += 1) await storeOf(hetu)
    await turnOn(address, 'all')
    // Her twin has there only what is never shown.
    const [twin, toTwin] = [testHetu(97), `twin-${address}`]
    await storeOf(twin, { specialContent: true })
    logIn(twin)
    await confirmInformation('self', { version: '2', received: true })
    await turnOn(toTwin, 'all')
    const [kind, key, reason] = ['display-start', 'county-17/families', 'test'] as const
    const begins = { kind, key, reason, content: { from: '2026-12-01' } }
    await enterReference(archive.database, [begins], start)
    setNow(new Date('2026-11-30T23:59:00+02:00'))
    expect(await told()).toBe(0)
    setNow(new Date('2026-12-01T00:01:00+02:00'))
    expect(await told()).toBe(0)
    setNow(new Date('2026-12-01T16:00:00+02:00'))
    expect(await told(200, 200)).toBe(1)
    expect(await news(toTwin)).toEqual([])
    setNow(new Date('2026-12-02T16:00:00+02:00'))
    expect(await told()).toBe(1)
  })

  test('that a controller held back is told of when the restriction is lifted, in one mail (V18)', async () => {
    const held = { serviceTask: 'working-age', documentType: 'certificate' }
    const enter = (content: typeof held | null) => {
      const change = { kind: 'display-restriction', key: 'county-05/9', reason: 'test' } as const
      return enterReference(archive.database, [{ ...change, content }], archive.now())
    }
    await enter(held)
    // What the portal knows of controllers is a minute old at the most.
    later(1)
    const storeHeld = (of: string, changes: Parameters<typeof documentOf>[0] = {}) =>
      archive.store(documentOf({ hetu: of, type: 'certificate', ...changes }))
    await turnOn(address, 'all')
    for (let count = 0; count < 3; count += 1) await storeHeld(hetu)
    expect(await told(200, 200, 200)).toBe(0)
    // Her twin has there only what is never shown.
    const [twin, toTwin] = [testHetu(96), `twin-${address}`]
    await storeHeld(twin, { specialContent: true })
    logIn(twin)
    await confirmInformation('self', { version: '2', received: true })
    await turnOn(toTwin, 'all')
    setNow(new Date('2026-12-01T16:00:00+02:00'))
    await enter(null)
    expect(await told()).toBe(0)
    setNow(new Date('2026-12-01T16:05:00+02:00'))
    expect(await told(200, 200)).toBe(1)
    expect(await news(toTwin)).toEqual([])
    setNow(new Date('2026-12-02T16:00:00+02:00'))
    expect(await told()).toBe(1)
  })

  test('that is corrected or annulled before it is told is not told of any more (V08, V09)', async () => {
    await turnOn(address, 'all')
    const first = { hetu, setOid: newOid(), versionOid: newOid() }
    await archive.store(documentOf(first))
    const [second = ''] = await archive.store(
      documentOf({
        ...first,
        versionOid: newOid(),
        replaces: first.versionOid,
        specialContent: true,
      }),
    )
    const [annulled = ''] = await archive.store(documentOf({ hetu }))
    await archive.database
      .updateTable('documents')
      .set({ status: 'annulled' })
      .where('id', '=', annulled)
      .execute()
    expect(second).not.toBe('')
    expect(await told(200, 200, 200)).toBe(0)
  })

  test('is told of to nobody once messages are off', async () => {
    await turnOn(address, 'all')
    await archive.store(documentOf({ hetu }))
    await stopNotifications('self')
    expect(await told()).toBe(0)
  })
})

describe('an organisation is new', () => {
  test('when no use of it stands in her log, also where a hidden one came first', async () => {
    const [hidden = ''] = await archive.store(documentOf({ hetu, specialContent: true }))
    await useBy('county-17', [hidden])
    await useBy('county-08')
    await turnOn()
    await useBy('county-08')
    expect(await deliver()).toEqual([])
    await useBy('county-17', [hidden])
    expect(await deliver()).toEqual([200])
    expect(await news()).toEqual([])
    await useBy('county-17')
    expect(await deliver()).toEqual([200])
    expect(await news()).toHaveLength(1)
    later(24)
    await useBy('county-17')
    expect(await deliver()).toEqual([])
  })
})
