import { randomUUID } from 'node:crypto'
import type { Bundle, DocumentReference, OperationOutcome } from 'fhir/r4'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sid } from '@/lib/contracts/archive/systems'
import { bundleOf, documentEntries, relationshipEntries } from '@/mocks/vendor/bundles'
import { documentInput, newOid, testHetu } from '../testing/make-document'
import { startTestArchive, type TestArchive } from '../testing/start-test-archive'

let archive: TestArchive
let reader = ''
const [hetu, oid] = [testHetu(11), newOid()]
beforeAll(async () => {
  archive = await startTestArchive()
  const where = { controllerId: 'county-05', unitId: 'unit-snostjarnan' }
  const of = { serviceTask: 'working-age', socialService: 'social-work' } as const
  await archive.store(
    bundleOf([
      ...relationshipEntries({ oid, hetu, start: '2026-01-10', ...where, ...of }),
      ...documentEntries(documentInput({ hetu, relationshipOid: oid })),
    ]),
  )
  reader = await archive.claimToken('county-05', { hetu, relationshipOid: oid })
})
afterAll(() => archive.close())

const client = encodeURIComponent(`${sid.hetu}|${hetu}`)
const form = { 'content-type': 'application/x-www-form-urlencoded' }
const codesOf = async (response: Response) => {
  const { issue } = (await response.json()) as OperationOutcome
  return issue.map(({ details }) => details?.coding?.[0]?.code)
}

/** As IHE MHD 4.2 has it (ITI-65): a submission set, the document by a reference to the patient, its content. */
function providedBundle() {
  const [list, document, binary] = [randomUUID(), randomUUID(), randomUUID()].map(
    (id) => `urn:uuid:${id}`,
  )
  const profile = (name: string) => ({
    profile: [`https://profiles.ihe.net/ITI/MHD/StructureDefinition/IHE.MHD.${name}`],
  })
  const subject = { reference: 'Patient/1' }
  const post = (url: string) => ({ method: 'POST', url })
  return {
    ...{ resourceType: 'Bundle', type: 'transaction', meta: profile('Minimal.ProvideBundle') },
    entry: [
      {
        fullUrl: list,
        resource: {
          ...{ resourceType: 'List', meta: profile('Minimal.SubmissionSet') },
          ...{ status: 'current', mode: 'working', subject },
          entry: [{ item: { reference: document } }],
        },
        request: post('List'),
      },
      {
        fullUrl: document,
        resource: {
          ...{ resourceType: 'DocumentReference', meta: profile('Minimal.DocumentReference') },
          ...{ status: 'current', subject },
          content: [{ attachment: { contentType: 'text/plain', url: binary } }],
        },
        request: post('DocumentReference'),
      },
      {
        fullUrl: binary,
        resource: { resourceType: 'Binary', contentType: 'text/plain', data: 'aGVq' },
        request: post('Binary'),
      },
    ],
  }
}

describe('an MHD client that knows nothing of our profiles', () => {
  test('stores nothing by ITI-65, and is told why', async () => {
    const token = await archive.systemToken('county-05')
    const answer = await archive.post('/fhir', token, JSON.stringify(providedBundle()))
    expect(answer.status).toBe(422)
    expect(await codesOf(answer)).toEqual(expect.arrayContaining(['unsupported-entry']))
  })

  test('finds documents by ITI-67 when it asks by POST, and reads them by ITI-68', async () => {
    const asked = `patient.identifier=${client}&status=current`
    const answer = await archive.post('/fhir/DocumentReference/_search', reader, asked, form)
    expect(answer.status).toBe(200)
    const found = (await answer.json()) as Bundle<DocumentReference>
    expect(found.entry).toHaveLength(1)
    const { contentType, url } = found.entry?.[0]?.resource?.content[0]?.attachment ?? {}
    const content = await archive.get(`/fhir/${url}`, reader, { accept: contentType ?? '' })
    expect([content.status, content.headers.get('content-type')]).toEqual([200, contentType])
    expect(await content.text()).toContain('Stöd för boende beviljas.')
  })

  test('is not answered by GET, for the identity code would stand in the address', async () => {
    const path = `/fhir/DocumentReference?patient.identifier=${client}&status=current`
    expect((await archive.get(path, reader)).status).toBe(400)
  })

  test('is refused by name what MHD has and the archive does not', async () => {
    const asked = `patient.identifier=${client}&status=current&facility=urn:x|1`
    const answer = await archive.post('/fhir/DocumentReference/_search', reader, asked, form)
    expect([answer.status, await codesOf(answer)]).toEqual([400, ['invalid-parameter']])
  })
})
