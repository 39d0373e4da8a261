import { describe, expect, test } from 'vitest'
import { officialTasks } from '@/lib/domain/codes/official-tasks'
import { serviceTasks } from '@/lib/domain/codes/service-tasks'

import { personSchema } from '../../services/harness/person-schema'
import { cast, castOn, officials, personOf } from './cast'

import { ageOn } from './days'
import { organisationsOn } from './organisations'

const everyone = [...cast, ...officials]

describe('the cast', () => {
  const checkCharacters = '0123456789ABCDEFHJKLMNPRSTUVWXY'

  test.each(everyone.map((person) => [person.key, person] as const))(
    '%s has a HETU that no living person has',
    (_key, person) => {
      const { hetu, birthDate } = person
      const [year = '', month = '', day = ''] = birthDate.split('-')
      const digits = `${day}${month}${year.slice(2)}`
      expect(hetu.slice(0, 6)).toBe(digits)
      expect(hetu[6]).toBe(year.startsWith('19') ? '-' : 'A')
      expect(Number(hetu.slice(7, 10))).toBeGreaterThanOrEqual(900)
      expect(hetu[10]).toBe(checkCharacters[Number(digits + hetu.slice(7, 10)) % 31])
    },
  )

  test.each(everyone.map((person) => [person.key, person] as const))(
    '%s is someone whom identification and mandates take',
    (_key, person) => expect(personSchema.parse(person)).toEqual(person),
  )

  test('nobody shares a HETU or a key', () => {
    expect(new Set(everyone.map(({ hetu }) => hetu)).size).toBe(everyone.length)
    expect(new Set(everyone.map(({ key }) => key)).size).toBe(everyone.length)
  })

  test('everyone stays the same person from one day to the next', () => {
    const hetus = (today: string) => castOn(today).map(({ hetu }) => hetu)
    expect(hetus('2026-11-22')).toEqual(hetus('2026-11-21'))
  })

  test.each([
    ['alva-nylund', 12],
    ['noel-akerblom', 16],
    ['ronja-strandvall', 17],
    ['nea-fagerstrom', 17],
    ['ilo-fagerstrom', 0],
  ])('%s is always %i', (key, age) => {
    for (const today of ['2026-01-01', '2026-11-21', '2027-12-27', '2031-12-31'])
      expect(ageOn(personOf(key, castOn(today)).birthDate, today)).toBe(age)
  })

  test('Ingrid is the mother of Elsa and Oskar, and proxy of Gunvor for 40 days more', () => {
    const people = castOn('2026-11-21')
    const ingrid = personOf('ingrid-sandvik', people)
    expect(personOf('elsa-sandvik', people).guardians).toContain(ingrid.hetu)
    expect(personOf('oskar-sandvik', people).guardians).toContain(ingrid.hetu)
    expect(personOf('gunvor-ekholm', people).mandates).toEqual([
      { to: ingrid.hetu, theme: 'social-welfare', validFrom: '2026-01-25', validTo: '2026-12-31' },
    ])
  })

  test('officials act for organisations that there are, and every task is somebody’s', () => {
    const known = organisationsOn('2026-11-21').map(({ id }) => id)
    const mandates = officials.flatMap(({ organisationMandates = [] }) => organisationMandates)
    for (const { organisation } of mandates) expect(known).toContain(organisation)
    expect(new Set(mandates.flatMap(({ tasks }) => tasks))).toEqual(new Set(officialTasks))
  })

  test('who is not in the cast is a mistake', () => {
    expect(() => personOf('nobody')).toThrow('nobody')
  })
})

describe('the organisations', () => {
  const organisations = organisationsOn('2026-11-21')
  const controllers = organisations.filter(({ kinds }) => kinds.includes('controller'))

  test('there are 21 counties, Helsinki, THL and one private controller', () => {
    const isCounty = ({ id }: Readonly<{ id: string }>) => id.startsWith('county-')
    expect(controllers.filter(isCounty)).toHaveLength(21)
    const others = controllers.filter((each) => !isCounty(each)).map(({ id }) => id)
    expect(others.sort()).toEqual(['helsinki', 'hemvard-lyktan', 'thl'])
  })

  test('ids are unique and every unit belongs to a controller', () => {
    expect(new Set(organisations.map(({ id }) => id)).size).toBe(organisations.length)
    const ids = new Set(controllers.map(({ id }) => id))
    for (const { partOf, kinds } of organisations)
      if (kinds.includes('unit')) expect(ids).toContain(partOf)
  })

  test('some service tasks have not begun and some have no start day', () => {
    const starts = controllers.map(({ displayStarts = {} }) => displayStarts)
    expect(starts.some((days) => Object.values(days).some((day) => day > '2026-11-21'))).toBe(true)
    const isWhole = (days: object) => Object.keys(days).length === serviceTasks.length
    expect(starts.every(isWhole)).toBe(false)
    expect(starts.filter(isWhole).length).toBeGreaterThan(15)
  })
})
