import { describe, expect, test } from 'vitest'

import { isHetu } from '@/lib/domain/identity/hetu'

import { cast } from '../cast'
import { generatePopulation, type PopulationOptions } from './generate-population'
import { mostPeople, numberedPerson } from './numbered-person'

const options: PopulationOptions = {
  seed: 1,
  people: 12,
  documentsPerPerson: 3,
  today: '2026-11-21',
}
const all = (changes: Partial<PopulationOptions> = {}) => [
  ...generatePopulation({ ...options, ...changes }),
]
const documentsIn = (bundles: ReturnType<typeof all>) =>
  bundles.flatMap(({ bundle }) =>
    bundle.entry.filter(({ resource }) => resource.resourceType === 'DocumentReference'),
  )

const textsIn = (bundles: ReturnType<typeof all>) =>
  bundles.flatMap(({ bundle }) =>
    bundle.entry.flatMap(({ resource }) =>
      resource.contentType === 'application/xhtml+xml'
        ? [Buffer.from(String(resource.data), 'base64').toString()]
        : [],
    ),
  )

describe('a generated population', () => {
  test('is the same for the same seed and another for another', () => {
    expect(all()).toEqual(all())
    expect(all({ seed: 2 })).not.toEqual(all())
  })

  test('has as many people and documents as were asked for, in several registers', () => {
    expect(all()).toHaveLength(12)
    expect(documentsIn(all())).toHaveLength(36)
    expect(new Set(all().map(({ controller }) => controller)).size).toBe(4)
  })

  test('can give some people many documents, in transactions of a hundred', () => {
    const bundles = all({ people: 2, documentsPerPerson: (n) => (n === 0 ? 250 : 0) })
    expect(bundles.map(({ person }) => person.key)).toEqual([
      'person-0',
      'person-0',
      'person-0',
      'person-1',
    ])
    expect(documentsIn(bundles)).toHaveLength(250)
  })

  test('can have texts of real length', () => {
    const size = (texts: 'short' | 'full') => textsIn(all({ texts })).join('').length
    expect(size('short')).toBeLessThan(36 * 1000)
    expect(size('full')).toBeGreaterThan(36 * 1500)
  })
})

describe('the people of a population', () => {
  const some = [...Array(3000).keys(), 28_124, 2_812_399, 2_812_400, mostPeople - 1]

  test('have HETUs that hold, that no living person has, and that nobody shares', () => {
    const hetus = some.map((n) => numberedPerson(n).hetu)
    expect(hetus.filter((hetu) => !isHetu(hetu))).toEqual([])
    expect(hetus.every((hetu) => hetu.charAt(7) === '9')).toBe(true)
    expect(new Set(hetus).size).toBe(some.length)
  })

  test('are never of the cast', () => {
    const signs = new Set(some.map((n) => numberedPerson(n).hetu.charAt(6)))
    for (const { hetu } of cast) expect(signs).not.toContain(hetu.charAt(6))
  })

  test('come to an end', () => {
    expect(() => numberedPerson(mostPeople)).toThrow(RangeError)
  })
})
