import { MedplumClient } from '@medplum/core'
import type { Bundle, DocumentReference } from 'fhir/r4'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { documentOf, hetus } from './make-document'
import { startTestArchive, type TestArchive } from './start-test-archive'

let archive: TestArchive
beforeAll(async () => {
  archive = await startTestArchive({ listen: true })
})
afterAll(() => archive.close())

/** A public FHIR client, as it comes from npm. */
const clientWith = (accessToken: string) =>
  new MedplumClient({ baseUrl: `${archive.url}/`, fhirUrlPath: 'fhir', accessToken, fetch })

test('a public FHIR client stores and reads', async () => {
  const system = clientWith(await archive.systemToken('county-05'))
  const stored = await system.executeBatch(documentOf() as never)
  const [, id = ''] = stored.entry?.[0]?.response?.location?.split('/') ?? []

  const portal = clientWith(await archive.personToken({ subject: hetus.anna }))
  const document = (await portal.readResource('DocumentReference', id)) as DocumentReference
  expect(document.description).toBe('Beslut om boende')
  const view = await portal.download(portal.fhirUrl(document.content?.[0]?.attachment?.url ?? ''))
  expect(await view.text()).toContain('Stöd för boende beviljas.')

  const found = (await portal.post(
    portal.fhirUrl('DocumentReference', '_search'),
    'type=decision&_total=accurate',
    'application/x-www-form-urlencoded',
  )) as Bundle<DocumentReference>
  expect(found.total).toBe(1)
  await expect(portal.readResource('DocumentReference', 'nothing')).rejects.toMatchObject({
    outcome: { issue: [{ code: 'not-found' }] },
  })
})
