import type { Bundle, OperationOutcome } from 'fhir/r4'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { canonical, codeSystem } from '@/lib/contracts/archive/systems'
import { bundleOf, relationshipEntries } from '@/mocks/vendor/bundles'
import { documentOf, hetus, newOid } from './testing/make-document'
import { fhirFaults } from './testing/fhir-schema'
import { startTestArchive, type TestArchive } from './testing/start-test-archive'
import { stating } from './statements/testing/stating'

let archive: TestArchive
let anna = ''

beforeAll(async () => {
  archive = await startTestArchive()
  const hetu = hetus.anna
  for (const title of ['Beslut ett', 'Beslut två', 'Beslut tre'])
    await archive.store(documentOf({ hetu, title }))
  const relationship = {
    ...{ hetu, controllerId: 'county-05', unitId: 'unit-snostjarnan', start: '2026-01-10' },
    ...({ serviceTask: 'families', socialService: 'family-work' } as const),
  }
  for (const oid of [newOid(), newOid()])
    await archive.store(bundleOf(relationshipEntries({ ...relationship, oid })))
  anna = await archive.personToken({ subject: hetu })
  const portal = stating(archive)
  await portal.confirm(anna, hetu)
  await portal.consentTo(anna, hetu)
})
afterAll(() => archive.close())

const searches = {
  DocumentReference: 3,
  EpisodeOfCare: 2,
  Communication: 1,
  Consent: 1,
  Organization: 1,
  ActivityDefinition: 1,
} as const
type Type = keyof typeof searches

const isPublic = (type: Type) => type === 'Organization' || type === 'ActivityDefinition'
const ask = (type: Type, query: string) =>
  isPublic(type)
    ? archive.get(`/fhir/${type}?${query}`, anna)
    : archive.post(`/fhir/${type}/_search`, anna, query)

async function found(type: Type, query: string): Promise<Bundle> {
  const answer = await ask(type, query)
  const bundle = (await answer.json()) as Bundle
  expect(answer.status, JSON.stringify(bundle)).toBe(200)
  expect(fhirFaults(bundle)).toEqual([])
  return bundle
}

/** What an answer says is wrong with the search. */
async function refused(type: Type, query: string): Promise<string> {
  const answer = await ask(type, query)
  const outcome = (await answer.json()) as OperationOutcome
  expect(answer.status, JSON.stringify(outcome)).toBe(400)
  expect(fhirFaults(outcome)).toEqual([])
  expect(outcome.issue[0]?.details?.coding?.[0]?.code).toBe('invalid-parameter')
  return outcome.issue[0]?.diagnostics ?? ''
}

describe.each(Object.keys(searches) as Type[])('a search for %s', (type) => {
  test.each(['_count=0', '_summary=count', '_summary=count&_count=20'])(
    'by %s tells how many there are, and none of them',
    async (query) => {
      const bundle = await found(type, query)
      expect(bundle.total).toBeGreaterThanOrEqual(searches[type])
      expect(bundle.entry).toBeUndefined()
      expect(bundle.link?.some(({ relation }) => relation === 'next')).toBe(false)
    },
  )

  test('answers no more than _count allows, or says that it can not', async () => {
    const all = await found(type, '_summary=false&_count=1000')
    expect(all.entry?.length).toBeGreaterThanOrEqual(searches[type])
    const answer = await ask(type, '_count=1')
    const one = (await answer.json()) as Partial<
      Pick<Bundle, 'entry'> & Pick<OperationOutcome, 'issue'>
    >
    if (answer.status === 200) expect(one.entry).toHaveLength(1)
    else expect(one.issue?.[0]?.diagnostics).toContain('"_count"')
  })

  test.each([
    ['a parameter that nobody has', 'colour=red', 'colour'],
    ['a parameter of R4 that is not had here', '_lastUpdated=ge2026-01-01', '_lastUpdated'],
    ['only some elements', '_elements=id', '_elements'],
    ['another summary', '_summary=true', '_summary'],
    ['less than none', '_count=-1', '_count'],
    ['a count that is none', '_count=many', '_count'],
    ['two counts', '_count=1&_count=2', '_count'],
    ['a count without a value', '_count=', '_count'],
    ['a modifier', '_id:not=a', '_id:not'],
    ['what is missing', 'status:missing=true', 'status:missing'],
    ['another order', '_sort=colour', '_sort'],
    ['what refers to it', '_revinclude=Provenance:target', '_revinclude'],
    ['what it refers to', '_include=DocumentReference:author', '_include'],
    ['a chain', 'patient.name=a', 'patient.name'],
    ['what holds it', '_has:Observation:patient:code=a', '_has:Observation:patient:code'],
  ])('refuses %s by its name', async (_name, query, name) =>
    expect(await refused(type, query)).toContain(`"${name}"`),
  )

  test('names no parameter that could be a personal identity code', async () =>
    expect(await refused(type, `${hetus.bertil}=a`)).not.toContain(hetus.bertil))
})

test.each<[string, Type, string, number]>([
  ['any of a list', 'DocumentReference', 'type=decision,statement', 3],
  ['a code by its system', 'DocumentReference', `type=${codeSystem.documentType}|decision`, 3],
  ['all of a system', 'DocumentReference', `type=${codeSystem.documentType}|`, 3],
  ['what is in force', 'DocumentReference', 'status=current', 3],
  ['what is in force or not', 'DocumentReference', 'status=superseded,current', 3],
  ['what is annulled', 'DocumentReference', 'status=entered-in-error', 0],
  ['a status that is none', 'DocumentReference', 'status=colour', 0],
  [
    'a status by its system',
    'DocumentReference',
    'status=http://hl7.org/fhir/document-reference-status|current',
    3,
  ],
  ['what must be met twice', 'DocumentReference', 'type=decision&type=statement', 0],
  ['days before one', 'DocumentReference', 'date=lt2020', 0],
  ['days of years', 'DocumentReference', 'date=ge2020&date=lt2100', 3],
  ['a controller as a reference', 'DocumentReference', 'custodian=Organization/county-05', 3],
  ['one of several patients', 'EpisodeOfCare', 'patient=a,{anna}', 2],
  ['a patient and another', 'EpisodeOfCare', 'patient=a&patient={anna}', 0],
  ['a category', 'Communication', 'category=kanta-information', 1],
  ['one of two', 'Communication', 'category=other,kanta-information', 1],
  [
    'by its system',
    'Communication',
    `category=${codeSystem.communicationCategory}|kanta-information`,
    1,
  ],
  ['of another system', 'Communication', 'category=urn:x|kanta-information', 0],
  ['of none', 'Communication', 'category=|kanta-information', 0],
  ['whose name only ends so', 'Communication', 'category=no-kanta-information', 0],
  ['by an id and another', 'Consent', '_id=a,b', 0],
  ['one by its id', 'Organization', '_id=county-05,nobody', 1],
  ['two that can not be one', 'Organization', '_id=county-05&_id=county-08', 0],
  [
    'one of the information',
    'ActivityDefinition',
    `url=${canonical.kantaInformation}&version=2`,
    1,
  ],
  [
    'by status and its system',
    'ActivityDefinition',
    'status=http://hl7.org/fhir/publication-status|active&version=2',
    1,
  ],
])('%s (%s) is found as R4 has it: %s', async (_name, type, query, total) => {
  const own = query.replace('{anna}', `Patient/${archive.patientId(hetus.anna)}`)
  const bundle = await found(type, type === 'DocumentReference' ? `${own}&_total=accurate` : own)
  expect(bundle.total).toBe(total)
})

test.each<[string, Type, string, string]>([
  ['another order', 'DocumentReference', '_sort=title', '_sort'],
  ['two orders', 'DocumentReference', '_sort=creation,-creation', '_sort'],
  ['a day that is none', 'DocumentReference', 'date=2026-02-30', 'date'],
  ['a day that it is not', 'DocumentReference', 'date=ne2026-02-20', 'date'],
  ['a code of another system', 'DocumentReference', 'type=urn:x|decision', 'type'],
  ['codes of no system', 'DocumentReference', 'category=families', 'category'],
  ['a controller that is no organisation', 'DocumentReference', 'custodian=Patient/a', 'custodian'],
  ['a guess of the total', 'DocumentReference', '_total=about', '_total'],
  ['the worker of another', 'EpisodeOfCare', '_include=EpisodeOfCare:team', '_include'],
  ['a name', 'Organization', 'name=Sola', 'name'],
])('%s is refused by its name: %s %s', async (_name, type, query, name) =>
  expect(await refused(type, query)).toContain(`"${name}"`),
)
