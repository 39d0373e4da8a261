import type {
  Bundle,
  CapabilityStatement,
  Consent,
  DocumentReference,
  EpisodeOfCare,
  Organization,
  PractitionerRole,
} from 'fhir/r4'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { canonical } from '@/lib/contracts/archive/systems'
import {
  bundleOf,
  documentEntries,
  matterEntry,
  patientEntry,
  relationshipEntries,
} from '@/mocks/vendor/bundles'
import { fhirFaults } from '../testing/fhir-schema'
import { documentInput, newOid, testHetu } from '../testing/make-document'
import { startTestArchive, type TestArchive } from '../testing/start-test-archive'
import { stating } from '../statements/testing/stating'
import { extensionDefinitions } from './structures/extension-definitions'
import { profiles, structureDefinitions } from './structures/structure-definitions'
import { addressOf, allPublished, publishedTypes } from './publishing/published-resources'
import { extensionFaults, profileFaults } from './testing/profile-faults'
import { namedIn, unresolved } from './testing/unresolved'

let archive: TestArchive
beforeAll(async () => {
  archive = await startTestArchive()
})
afterAll(() => archive.close())

/** As one who has no token. */
const open = (path: string) => archive.app.request(path)
const document = profiles.DocumentReference

describe('without a token', () => {
  test('every resource that is published is found by its name, and read by its id', async () => {
    for (const resource of allPublished) {
      const { resourceType, id } = resource
      const name = resourceType === 'NamingSystem' ? 'value' : 'url'
      const asked = encodeURIComponent(addressOf(resource) ?? '')
      const found = (await (await open(`/fhir/${resourceType}?${name}=${asked}`)).json()) as Bundle
      expect(
        found.entry?.map((entry) => entry.resource?.id),
        `${resourceType} ${id}`,
      ).toEqual([id])
      const read = await open(`/fhir/${resourceType}/${id}`)
      expect(await read.json()).toEqual(JSON.parse(JSON.stringify(resource)))
    }
  })

  test.each(publishedTypes)('all of %s are found, and valid as a Bundle', async (type) => {
    const found = (await (await open(`/fhir/${type}`)).json()) as Bundle
    expect(fhirFaults(found)).toEqual([])
    const count = allPublished.filter(({ resourceType }) => resourceType === type).length
    expect([found.total, found.entry?.length]).toEqual([count, count])
  })

  test('a canonical with its version is found, with another it is not', async () => {
    const url = canonical.documentReference
    const total = async (version: string) =>
      ((await (await open(`/fhir/StructureDefinition?url=${url}|${version}`)).json()) as Bundle)
        .total
    expect([await total(document.version ?? ''), await total('9.9.9')]).toEqual([1, 0])
  })

  test.each([
    ['what is not there', '/fhir/ValueSet/nothing', 404],
    ['a parameter that is not had', '/fhir/ValueSet?name=a', 400],
  ])('%s is told', async (_name, path, status) => expect((await open(path)).status).toBe(status))

  test('the CapabilityStatement says what is published', async () => {
    const told = (await (await open('/fhir/metadata')).json()) as CapabilityStatement
    expect(fhirFaults(told)).toEqual([])
    const types = told.rest?.[0]?.resource?.map(({ type }) => type)
    expect(types).toEqual(expect.arrayContaining([...publishedTypes]))
  })

  test('the package and the description of what is not FHIR are there', async () => {
    const tgz = await open('/fhir/package.tgz')
    expect([tgz.status, tgz.headers.get('content-type')]).toEqual([200, 'application/gzip'])
    expect([...new Uint8Array(await tgz.arrayBuffer()).slice(0, 2)]).toEqual([0x1f, 0x8b])
    expect(await (await open('/openapi.json')).json()).toMatchObject({ openapi: '3.1.1' })
  })
})

/** Every extension of the archive's own in an answer, wherever it stands. */
function extensionsIn(value: unknown): { url: string }[] {
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.values(value).flatMap(extensionsIn)
  const isOwn = 'url' in value && extensionDefinitions.some(({ url }) => url === value.url)
  return isOwn ? [value as { url: string }, ...inside] : inside
}

/** What is wrong with the archive's own extensions in an answer by what it publishes of them, and names that lead nowhere. */
function faultsIn(answer: unknown): string[] {
  const found = extensionsIn(answer)
  const named = namedIn(JSON.stringify(answer))
  expect(Math.min(found.length, named.length)).toBeGreaterThan(0)
  const faults = found.flatMap((value) => {
    const profile = structureDefinitions.find(({ url }) => url === value.url)
    return profile ? extensionFaults(value, profile) : [value.url]
  })
  return [...faults, ...unresolved(named)]
}

test('an extension that is not as it is published is told', () => {
  const [own] = extensionDefinitions
  expect(faultsIn({ extension: [{ url: own?.url, valueString: 'a' }] })).not.toEqual([])
})

describe('what the archive answers is as it publishes it:', () => {
  const [hetu, oid] = [testHetu(21), newOid()]
  let person = ''
  let stored: string[] = []
  beforeAll(async () => {
    const where = { controllerId: 'county-05', unitId: 'unit-snostjarnan' }
    const of = { serviceTask: 'older-people', socialService: 'home-care' } as const
    const boughtServices = [{ unitId: 'unit-lyktan-hemma', from: '2026-01-10' }]
    const main = documentInput({ hetu, ...of, relationshipOid: oid, delayUntil: '2026-12-01' })
    const attachment = { type: 'attachment', attachmentOfSet: main.setOid } as const
    stored = await archive.store(
      bundleOf([
        patientEntry({ hetu, familyName: 'Berg', givenNames: ['Bo'] }),
        ...relationshipEntries({
          ...{ oid, hetu, start: '2026-01-10', ...where, ...of, boughtServices },
          worker: {
            ...{ identifier: 'w-1', name: 'Petra Granbacka', role: 'socialarbetare' },
            ...{ unitId: where.unitId, phone: '02 000 050', availability: 'vardagar' },
            availabilityIn: { fi: 'arkisin' },
          },
        }),
        matterEntry({ oid: newOid(), hetu, name: 'Hem', controllerId: 'county-05' }),
        ...documentEntries(main),
        ...documentEntries(documentInput({ hetu, ...of, ...attachment })),
        ...documentEntries(documentInput({ hetu, setOid: newOid(), specialContent: true })),
      ]),
    )
    person = await archive.personToken({ subject: hetu })
  })

  test('documents', async () => {
    expect(stored).toHaveLength(3)
    for (const id of stored) {
      const answer = await archive.get(`/fhir/DocumentReference/${id}`, person)
      const read = (await answer.json()) as DocumentReference
      expect([...profileFaults(read, document), ...faultsIn(read)]).toEqual([])
    }
  })

  test('client relationships with their own workers', async () => {
    const asked = '_include=EpisodeOfCare:care-manager'
    const answer = await archive.post('/fhir/EpisodeOfCare/_search', person, asked)
    const { entry = [] } = (await answer.json()) as Bundle<EpisodeOfCare | PractitionerRole>
    expect(entry.map(({ resource }) => resource?.resourceType)).toEqual([
      'EpisodeOfCare',
      'PractitionerRole',
    ])
    for (const { resource } of entry)
      if (resource) expect(profileFaults(resource, profiles[resource.resourceType])).toEqual([])
    expect(faultsIn(entry)).toEqual([])
  })

  test('organisations', async () => {
    const answer = await archive.get('/fhir/Organization', person)
    const bundle = (await answer.json()) as Bundle<Organization>
    expect(faultsIn(bundle)).toEqual([])
  })

  test('consents', async () => {
    const portal = stating(archive)
    await portal.confirm(person, hetu)
    await portal.consentTo(person, hetu)
    const answer = await archive.post('/fhir/Consent/_search', person, '')
    const bundle = (await answer.json()) as Bundle<Consent>
    expect(bundle.total).toBe(1)
    expect(faultsIn(bundle)).toEqual([])
  })
})
