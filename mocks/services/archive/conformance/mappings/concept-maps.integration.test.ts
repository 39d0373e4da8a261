import type { Bundle, ConceptMap } from 'fhir/r4'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeSystem } from '@/lib/contracts/archive/systems'
import { mappedCodes } from '../../reference/register/mapping-content'
import { testHetu } from '../../testing/make-document'
import { startTestArchive, type TestArchive } from '../../testing/start-test-archive'
import { codeSystems } from '../terminology/code-systems'
import { profileFaults } from '../testing/profile-faults'

let archive: TestArchive
let operator = ''
beforeAll(async () => {
  archive = await startTestArchive()
  operator = await archive.officialToken({
    ...{ hetu: testHetu(1), organisation: 'archive-operator', task: 'operator' },
  })
})
afterAll(() => archive.close())

const read = async (id: string) =>
  (await (await archive.app.request(`/fhir/ConceptMap/${id}`)).json()) as ConceptMap

async function enter(key: string, content: unknown, by = operator): Promise<number> {
  const changes = [{ kind: 'code-mapping', key, content, reason: 'ett test' }]
  const json = { 'content-type': 'application/json' }
  return (await archive.post('/reference/changes', by, JSON.stringify({ changes }), json)).status
}

/** An invented code system, under an arc for examples. */
const target = { system: 'urn:oid:2.999.5', code: 'X1', equivalence: 'equivalent' } as const

test('the map of each code system is there, and empty while no operator has entered anything', async () => {
  const answer = await archive.app.request('/fhir/ConceptMap')
  const { entry = [] } = (await answer.json()) as Bundle<ConceptMap>
  expect(entry.map(({ resource }) => resource?.id)).toEqual(Object.keys(mappedCodes))
  for (const { resource } of entry) {
    expect(resource?.group).toBeUndefined()
    expect(resource && profileFaults(resource)).toEqual([])
  }
})

test('every code that can be mapped is one of the served code system', () => {
  for (const [id, codes] of Object.entries(mappedCodes)) {
    const served = codeSystems.find((system) => system.id === id)?.concept
    expect(served?.map(({ code }) => code)).toEqual([...codes])
  }
})

test('what the operator enters is served, by each code system elsewhere, and goes when it is taken back', async () => {
  const other = { system: 'urn:oid:2.999.6', code: 'Y', equivalence: 'wider', display: 'Annat' }
  expect(await enter('service-task/families', { targets: [target, other] })).toBe(201)
  expect(await enter('service-task/disability', { targets: [{ ...target, code: 'X2' }] })).toBe(201)
  const map = await read('service-task')
  expect(profileFaults(map)).toEqual([])
  const source = codeSystem.serviceTask
  expect(map.group).toEqual([
    {
      ...{ source, target: target.system },
      element: [
        { code: 'disability', target: [{ code: 'X2', equivalence: 'equivalent' }] },
        { code: 'families', target: [{ code: 'X1', equivalence: 'equivalent' }] },
      ],
    },
    {
      ...{ source, target: other.system },
      element: [
        { code: 'families', target: [{ code: 'Y', equivalence: 'wider', display: 'Annat' }] },
      ],
    },
  ])
  expect(await enter('service-task/families', null)).toBe(201)
  expect((await read('service-task')).group).toHaveLength(1)
})

test.each([
  ['a code that is none', 'service-task/nothing', { targets: [target] }],
  ['a code system of the archive’s inside', 'audit-kind/use', { targets: [target] }],
  ['no target', 'service-task/families', { targets: [] }],
  ['a system that is no name', 'service-task/families', { targets: [{ ...target, system: 'x' }] }],
])('%s is refused', async (_name, key, content) => expect(await enter(key, content)).toBe(422))

test('nobody but the operator enters it', async () => {
  const main = await archive.officialToken({
    ...{ hetu: testHetu(2), organisation: 'county-05', task: 'main-user' },
  })
  expect(await enter('service-task/families', { targets: [target] }, main)).toBe(403)
})
