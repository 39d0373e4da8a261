import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundleOf } from './bundle'
import { demoControllers, demoVendor } from './demo-vendors'
import { documentBundle, documentEntries } from './document-bundle'
import { matterEntry } from './matter-bundle'
import { patientEntry } from './patient-entry'
import { documentIds, Refusal } from './refusal'
import { relationshipEntries } from './relationship-bundle'
import { example } from './testing/refused-examples'
import { startDemoArchive } from './testing/start-demo-archive'

let archive: Awaited<ReturnType<typeof startDemoArchive>>
beforeAll(async () => {
  archive = await startDemoArchive()
})
afterAll(() => archive.close())

const { hetu, controllerId, unitId, serviceTask, socialService } = example

test.each(demoControllers)('the program of %s gets a token', async (controller) => {
  await expect(demoVendor(controller, archive.url).token()).resolves.toMatch(/^ey/)
})

test('many who ask at once share a token', async () => {
  const vendor = demoVendor('county-05', archive.url)
  const tokens = await Promise.all([vendor.token(), vendor.token(), vendor.token()])
  expect(new Set(tokens).size).toBe(1)
})

test('everything that the builders make is stored in one transaction', async () => {
  const document = { ...example, versionOid: '2.999.9.1.1', setOid: '2.999.9.1' }
  const oids = { relationshipOid: '2.999.9.2', matterOid: '2.999.9.3' }
  const entries = [
    patientEntry({ hetu, familyName: 'Lindqvist', givenNames: ['Gunvor'] }),
    ...relationshipEntries({
      oid: oids.relationshipOid,
      hetu,
      controllerId,
      unitId,
      serviceTask,
      socialService,
      start: '2025-01-01',
      end: '2025-02-01',
      worker: { identifier: 'w-9', name: 'Petra Granbacka', role: 'socialarbetare', unitId },
    }),
    matterEntry({
      oid: oids.matterOid,
      hetu,
      name: 'Hemvård',
      controllerId,
      start: '2025-01-01',
      end: '2025-02-01',
    }),
    ...documentEntries({ ...document, ...oids, delayUntil: '2040-01-01', typeText: 'Beslut' }),
  ]
  const answer = await demoVendor('county-05', archive.url).store(bundleOf(entries))
  expect(answer.entry?.map(({ response }) => response?.status)).toEqual(
    // The client, who comes first, is always known.
    entries.map((_, at) => (at === 0 ? '200 OK' : '201 Created')),
  )
})

test('a batch answers line by line, and what is stored can be annulled', async () => {
  const vendor = demoVendor('county-05', archive.url)
  const good = documentBundle({ ...example, versionOid: '2.999.9.4.1', setOid: '2.999.9.4' })
  const unfit = documentBundle({ ...example, versionOid: '2.999.9.5.1', hetu: '150675-917F' })
  const [stored, refused, again] = await vendor.storeBatch([good, unfit, good])
  if (stored?.resourceType !== 'Bundle') throw new Error('the first line was not stored')
  expect(refused).toMatchObject({ resourceType: 'OperationOutcome' })
  expect(again).toMatchObject({ entry: [{ response: { status: '200 OK' } }, {}, {}] })

  const [id = ''] = documentIds(stored)
  await expect(vendor.annul(id, 'Antecknad i fel handlingar.')).resolves.toBeUndefined()
  const successor = { ...example, versionOid: '2.999.9.4.2', setOid: '2.999.9.4' }
  const correction = documentBundle({ ...successor, replaces: '2.999.9.4.1' })
  await expect(vendor.store(correction)).rejects.toThrow('The document has been annulled.')
})

test('a refusal holds the status and the issues', async () => {
  const foreign = demoVendor('county-08', archive.url).store(documentBundle(example))
  await expect(foreign).rejects.toBeInstanceOf(Refusal)
  await expect(foreign).rejects.toMatchObject({ status: 403, issues: [{ code: 'forbidden' }] })
})
