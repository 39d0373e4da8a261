/** The whole way of acting for another, against the mandates service: long, since each case walks it. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { inEachLanguage } from '@/lib/domain/codes/languages'
import { securityLines } from '@/lib/logging/testing/security-lines'
import { checkCharacterOf } from '@/lib/domain/identity/hetu'
import type { Person } from '@/mocks/world/people/person'
import { hashToken } from '../session/sealing/session-token'
import { endSession } from '../session/store/sessions'
import { endOrphans } from './end-mandates-sessions'
import { stopActing } from './stop-acting'
import { stopAll } from './stop-all'
import { listRepresentations } from './store/representations'
import { startRepresentation } from './testing/start-representation'

function person(key: string, number: string, birth: string, change: Partial<Person> = {}): Person {
  const [year = '', month = '', day = ''] = birth.split('-')
  const date = `${day}${month}${year.slice(2)}`
  const names = { firstNames: key, callingName: key, familyName: 'Strandäng' }
  const sign = year < '2000' ? '-' : 'A'
  const hetu = `${date}${sign}${number}${checkCharacterOf(date, number)}`
  const about = inEachLanguage(() => '')
  return {
    key: key.toLowerCase(),
    hetu,
    ...names,
    birthDate: birth,
    language: 'sv',
    about,
    group: 'family',
    ...change,
  }
}

const noon = new Date('2026-11-20T12:00:00+02:00')
const minutesLater = (minutes: number) => new Date(noon.getTime() + minutes * 60_000)

const mother = person('Mona', '902', '1985-05-05')
const other = person('Otto', '911', '1983-05-05')
const child = person('Elsa', '904', '2015-03-03', { guardians: [mother.hetu] })
const brother = person('Oskar', '905', '2018-03-03', { guardians: [mother.hetu] })
const nearlyGrown = person('Nora', '906', '2008-11-21', { guardians: [mother.hetu] })
const grandchild = person('Gry', '907', '2016-04-04', { informationRight: [mother.hetu] })
const given = (theme: 'social-welfare' | 'health', to = mother) => ({
  mandates: [{ to: to.hetu, theme, validFrom: '2026-01-01' }],
})
const aunt = person('Asta', '908', '1950-01-01', given('social-welfare'))
const uncle = person('Ulf', '909', '1951-01-01', given('health'))
const stray = person('Siv', '910', '2014-05-05', given('social-welfare'))
const everyone = [mother, other, child, brother, nearlyGrown, grandchild, aunt, uncle, stray]

let world: Awaited<ReturnType<typeof startRepresentation>>
beforeAll(async () => {
  world = await startRepresentation(everyone, noon)
})
afterAll(() => world.close())
beforeEach(async () => {
  world.clock.now = noon
  await world.clearFaults()
  await world.setPeople(everyone)
})

describe('choosing', () => {
  test.each([
    ['a guardian', child, 'guardian'],
    ['one with a right to information', grandchild, 'information-right'],
    ['a proxy', aunt, 'proxy'],
  ] as const)('%s gets a handle of 128 random bits and that capacity', async (_, whom, access) => {
    const mona = await world.logIn(mother)
    const handle = await world.actFor(mona, whom)
    expect(handle).toMatch(/^[\w-]{22}$/)
    expect(await world.check(mona, handle)).toMatchObject({
      ok: true,
      value: { access, hetu: whom.hetu, birthDate: whom.birthDate },
    })
  })

  test('a mandate for health care only closes the section', async () => {
    const mona = await world.logIn(mother)
    const target = await world.actFor(mona, uncle)
    const handle = /^\/sv\/behalf\?outcome=health-only&person=([\w-]{22})$/.exec(target)?.[1]
    expect(await world.check(mona, handle ?? '')).toEqual({ ok: false, failure: 'health-only' })
  })

  test('a mandate for a minor opens nothing', async () => {
    const mona = await world.logIn(mother)
    expect(await world.actFor(mona, stray)).toBe('/sv/behalf?outcome=blocked')
  })

  test('whoever is blocked after all gets the one neutral text', async () => {
    const mona = await world.logIn(mother)
    const back = await world.choose(await world.start(mona), child)
    await world.setPeople([{ ...child, nonDisclosure: true }])
    expect(await world.comeBack(mona, back)).toBe('/sv/behalf?outcome=blocked')
  })

  test('a role that is not known opens nothing', async () => {
    const mona = await world.logIn(mother)
    const back = await world.choose(await world.start(mona), aunt)
    await world.setFault({ kind: 'unknown-role' })
    expect(await world.comeBack(mona, back)).toBe('/sv/behalf?outcome=blocked')
  })

  test('cancelling changes nothing', async () => {
    const mona = await world.logIn(mother)
    const back = await world.choose(await world.start(mona), 'cancel')
    expect(await world.comeBack(mona, back)).toBe('/sv/behalf?outcome=cancelled')
    expect(await listRepresentations(world.services.context, mona.token)).toEqual([])
  })

  test.each(['down', 'wrong-checksum', 'expired'])(
    'nothing is opened when the service is %s',
    async (kind) => {
      const mona = await world.logIn(mother)
      const back = await world.choose(await world.start(mona), child)
      await world.setFault({ kind })
      expect(await world.comeBack(mona, back)).toBe('/sv/behalf?outcome=failed')
      expect(await world.start(mona)).toBe('/sv/behalf?outcome=failed')
    },
  )

  test('nothing is opened when it answers too late', async () => {
    const mona = await world.logIn(mother)
    await world.setFault({ kind: 'slow', milliseconds: 6000 })
    expect(await world.start(mona)).toBe('/sv/behalf?outcome=failed')
  })
})

describe('the way back', () => {
  test('works once; a second time is noted', async () => {
    const mona = await world.logIn(mother)
    const back = await world.choose(await world.start(mona), child)
    expect(await world.comeBack(mona, back)).toMatch(/^\/sv\/for\//)
    const before = world.logged.length
    expect(await world.comeBack(mona, back)).toBe('/sv/behalf?outcome=expired')
    expect(securityLines(world.logged.slice(before))).toEqual(['sequence_fail selection'])
  })

  test('is bound to the session that began it', async () => {
    const mona = await world.logIn(mother)
    const again = await world.logIn(mother)
    const otto = await world.logIn(other)
    const back = await world.choose(await world.start(mona), child)
    for (const stranger of [otto, again]) {
      const before = world.logged.length
      expect(await world.comeBack(stranger, back)).toBe('/sv/who-is-logged-in?after=choice')
      expect(securityLines(world.logged.slice(before))).toEqual(['sequence_fail selection'])
    }
    expect(await world.comeBack(mona, back)).toMatch(/^\/sv\/for\//)
  })

  test('needs the state that was given out', async () => {
    const mona = await world.logIn(mother)
    const back = new URL(await world.choose(await world.start(mona), child))
    const given = back.searchParams.get('state') ?? ''
    const other = given.startsWith('-') ? '_' : '-'
    for (const state of ['guessed', '', other + given.slice(1), `${given}x`]) {
      back.searchParams.set('state', state)
      expect(await world.comeBack(mona, back.href)).toBe('/sv/who-is-logged-in?after=choice')
    }
  })

  for (const [order, first, second] of [
    ['in the order in which they began', 0, 1],
    ['the other way about', 1, 0],
  ] as const) {
    test(`of two tabs leads each to the one that was chosen there (${order})`, async () => {
      const mona = await world.logIn(mother)
      const began = [await world.start(mona), await world.start(mona)]
      const handles: string[] = []
      for (const tab of [first, second]) {
        const back = await world.choose(began[tab] ?? '', [child, brother][tab] ?? 'cancel')
        handles[tab] = (await world.comeBack(mona, back)).replace('/sv/for/', '')
      }
      expect(await world.check(mona, handles[0] ?? '')).toMatchObject({
        value: { hetu: child.hetu },
      })
      expect(await world.check(mona, handles[1] ?? '')).toMatchObject({
        value: { hetu: brother.hetu },
      })
    })
  }

  test('is over after a quarter of an hour', async () => {
    const mona = await world.logIn(mother)
    const back = await world.choose(await world.start(mona), child)
    world.clock.now = minutesLater(15)
    expect(await world.comeBack(mona, back)).toBe('/sv/behalf?outcome=expired')
  })

  test('takes nobody from the address', async () => {
    const mona = await world.logIn(mother)
    const back = new URL(await world.choose(await world.start(mona), child))
    for (const name of ['person', 'personId', 'principal', 'user']) {
      back.searchParams.set(name, brother.hetu)
    }
    const handle = /[\w-]{22}$/.exec(await world.comeBack(mona, back.href))?.[0] ?? ''
    expect(await world.check(mona, handle)).toMatchObject({ value: { hetu: child.hetu } })
  })
})

describe('a handle', () => {
  test('several people are open side by side, each under its own', async () => {
    const mona = await world.logIn(mother)
    const elsa = await world.actFor(mona, child)
    const oskar = await world.actFor(mona, brother)
    expect(elsa).not.toBe(oskar)
    expect(await world.check(mona, elsa)).toMatchObject({ value: { hetu: child.hetu } })
    expect(await world.check(mona, oskar)).toMatchObject({ value: { hetu: brother.hetu } })
  })

  test('stays the same when the same person is chosen again', async () => {
    const mona = await world.logIn(mother)
    const first = await world.actFor(mona, child)
    expect(await world.actFor(mona, child)).toBe(first)
  })

  test('means nothing in another session, of the same person or another', async () => {
    const mona = await world.logIn(mother)
    const handle = await world.actFor(mona, child)
    const notFound = { ok: false, failure: 'not-found' }
    expect(await world.check(await world.logIn(mother), handle)).toEqual(notFound)
    expect(await world.check(await world.logIn(other), handle)).toEqual(notFound)
    expect(await world.check(mona, 'A'.repeat(22))).toEqual(notFound)
  })

  test('is gone after stopping', async () => {
    const mona = await world.logIn(mother)
    const handle = await world.actFor(mona, child)
    const oskar = await world.actFor(mona, brother)
    const request = new Request(mona.browser.post('/sv/behalf/stop'), {
      body: new URLSearchParams({ handle }),
    })
    const answer = await stopActing(request, 'sv', world.services)
    expect(answer.headers.get('location')).toBe('/sv/behalf?outcome=stopped')
    expect(await world.check(mona, handle)).toEqual({ ok: false, failure: 'not-found' })
    expect(await world.check(mona, oskar)).toMatchObject({ ok: true })
  })

  test('goes with the session, and leaves nothing readable behind before that', async () => {
    const mona = await world.logIn(mother)
    await world.actFor(mona, child)
    const owner = hashToken(mona.token)
    const rows = () =>
      world.database
        .selectFrom('representations')
        .selectAll()
        .where('token_hash', '=', owner)
        .execute()
    const kept = JSON.stringify(await rows())
    for (const secret of [child.hetu, child.callingName, mother.hetu]) {
      expect(kept).not.toContain(secret)
    }
    await stopAll(world.services, mona.token)
    await endSession(world.services.context, mona.token)
    expect(await rows()).toEqual([])
  })
})

describe('sessions at the mandates service', () => {
  /** What is answered to each end: true when the session stood there until then. */
  const ends = () => vi.spyOn(world.services.mandates!.client, 'unregister')
  const answersOf = async ({ mock }: ReturnType<typeof ends>) =>
    (await Promise.all(mock.results.map(({ value }) => value))).map((each) => each.ok && each.value)
  beforeEach(async () => {
    await world.database.deleteFrom('sessions').execute()
    await world.database.deleteFrom('mandates_sessions').execute()
  })
  afterEach(() => vi.restoreAllMocks())

  test('end with the logout: those in use, replaced by another choice, and never chosen in', async () => {
    const mona = await world.logIn(mother)
    await world.actFor(mona, child)
    await world.actFor(mona, child)
    await world.start(mona)
    const spy = ends()
    await stopAll(world.services, mona.token)
    expect(await answersOf(spy)).toEqual([true, true, true])
    await stopAll(world.services, mona.token)
    expect(spy).toHaveBeenCalledTimes(3)
  })

  test('end after a session that ran out, when it is cleared away, and those of others stay', async () => {
    const mona = await world.logIn(mother)
    await world.actFor(mona, child)
    world.clock.now = minutesLater(60 * 7)
    const otto = await world.logIn(other)
    await world.start(otto)
    const spy = ends()
    await endOrphans(world.services)
    expect(spy).not.toHaveBeenCalled()
    world.clock.now = minutesLater(60 * 8)
    await world.logIn(other)
    await endOrphans(world.services)
    expect(spy).toHaveBeenCalledTimes(1)
    await endOrphans(world.services)
    expect(spy).toHaveBeenCalledTimes(1)
  })

  test('are kept in no form that the database can be read by', async () => {
    const mona = await world.logIn(mother)
    await world.actFor(mona, child)
    const rows = await world.database.selectFrom('mandates_sessions').selectAll().execute()
    const spy = ends()
    await stopAll(world.services, mona.token)
    const [[id = ''] = []] = spy.mock.calls
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(id)
  })
})

describe('the right', () => {
  test('is asked for anew after ten minutes, and not before', async () => {
    const mona = await world.logIn(mother)
    const handle = await world.actFor(mona, child)
    await world.setPeople([{ ...child, takenIntoCare: true }])
    world.clock.now = minutesLater(9.99)
    expect(await world.check(mona, handle)).toMatchObject({ ok: true })
    world.clock.now = minutesLater(10)
    expect(await world.check(mona, handle)).toEqual({ ok: false, failure: 'ended' })
  })

  test('counts the ten minutes from when it was last found to stand', async () => {
    const mona = await world.logIn(mother)
    const handle = await world.actFor(mona, child)
    world.clock.now = minutesLater(10)
    expect(await world.check(mona, handle)).toMatchObject({ ok: true })
    await world.setFault({ kind: 'down' })
    world.clock.now = minutesLater(19.99)
    expect(await world.check(mona, handle)).toMatchObject({ ok: true })
    world.clock.now = minutesLater(20)
    expect(await world.check(mona, handle)).toMatchObject({ ok: false, failure: 'unchecked' })
  })

  test('is asked for before every write', async () => {
    const mona = await world.logIn(mother)
    const handle = await world.actFor(mona, aunt)
    await world.setFault({ kind: 'mandate-withdrawn', hetu: aunt.hetu })
    expect(await world.check(mona, handle)).toMatchObject({ ok: true })
    expect(await world.check(mona, handle, 'now')).toEqual({ ok: false, failure: 'ended' })
  })

  test('once ended stays ended in every tab, without a name, until it is chosen again', async () => {
    const mona = await world.logIn(mother)
    const handle = await world.actFor(mona, aunt)
    await world.setFault({ kind: 'mandate-withdrawn', hetu: aunt.hetu })
    await world.check(mona, handle, 'now')
    await world.clearFaults()
    expect(await world.check(mona, handle, 'now')).toEqual({ ok: false, failure: 'ended' })
    expect(await listRepresentations(world.services.context, mona.token)).toEqual([])
    expect(await world.actFor(mona, aunt)).toBe(handle)
    expect(await world.check(mona, handle)).toMatchObject({ ok: true })
  })

  test('of a guardian does not go on by a mandate', async () => {
    const mona = await world.logIn(mother)
    const handle = await world.actFor(mona, child)
    await world.setPeople([{ ...child, guardians: [other.hetu], ...given('social-welfare') }])
    expect(await world.check(mona, handle, 'now')).toEqual({ ok: false, failure: 'ended' })
  })

  test('of a guardian ends at midnight of the eighteenth birthday, asked or not', async () => {
    const mona = await world.logIn(mother)
    const handle = await world.actFor(mona, nearlyGrown)
    await world.setFault({ kind: 'down' })
    world.clock.now = new Date('2026-11-20T12:09:59+02:00')
    expect(await world.check(mona, handle)).toMatchObject({ ok: true })
    world.clock.now = new Date('2026-11-21T00:00:00+02:00')
    expect(await world.check(mona, handle)).toEqual({ ok: false, failure: 'ended' })
  })

  test.each(['down', 'wrong-checksum', 'expired'])(
    'is unknown and not ended when the service is %s',
    async (kind) => {
      const mona = await world.logIn(mother)
      const handle = await world.actFor(mona, child)
      await world.setFault({ kind })
      expect(await world.check(mona, handle, 'now')).toMatchObject({ failure: 'unchecked' })
      await world.clearFaults()
      expect(await world.check(mona, handle, 'now')).toMatchObject({ ok: true })
    },
  )
})

test('no log line holds a personal identity code or a name', () => {
  expect(world.logged.length).toBeGreaterThan(5)
  for (const { hetu, callingName } of everyone) {
    expect(world.logged.join('')).not.toContain(hetu)
    expect(world.logged.join('')).not.toContain(callingName)
  }
})
