import { ContentType, MedplumClient } from '@medplum/core'
import type { Bundle, CapabilityStatement, DocumentReference } from 'fhir/r4'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sid } from '@/lib/contracts/archive/systems'
import privateJwk from '../world/keys/klientbok-county-05.private.json'
import { documentBundle } from './document-bundle'
import { documentIds, type TransactionResponse } from './refusal'
import { example } from './testing/refused-examples'
import { tokenSource } from './token-source'
import { startDemoArchive } from './testing/start-demo-archive'

let archive: Awaited<ReturnType<typeof startDemoArchive>>
let client: MedplumClient

beforeAll(async () => {
  archive = await startDemoArchive()
  const accessToken = await tokenSource({
    archiveUrl: archive.url,
    clientId: 'klientbok-county-05',
    privateJwk,
    claim: {
      hetu: example.hetu,
      organisation: 'county-05',
      unit: 'county-05',
      statutoryGround: 'supervision',
      worker: { id: 'w-1', name: 'Petra Granbacka' },
    },
  })()
  client = new MedplumClient({ baseUrl: archive.url, fhirUrlPath: 'fhir/', accessToken })
})
afterAll(() => archive.close())

async function stored(): Promise<string> {
  const answer: TransactionResponse = await client.executeBatch(documentBundle(example))
  return documentIds(answer)[0] ?? ''
}

test('a public FHIR client, as it comes from npm, stores a document and reads it back', async () => {
  const id = await stored()
  const document: DocumentReference = await client.readResource('DocumentReference', id)
  expect(document).toMatchObject({ id, status: 'current', description: example.title })
  expect(document.subject?.identifier).toBeUndefined()

  const attachment = document.content[0]?.attachment
  const content = await client.download(client.fhirUrl(attachment?.url ?? '').href)
  expect(await content.text()).toBe(example.xhtml)
  expect(content.type).toContain('application/xhtml+xml')
})

test('it finds the document by search', async () => {
  const id = await stored()
  const form = new URLSearchParams({ 'subject:identifier': `${sid.hetu}|${example.hetu}` })
  const found: Bundle = await client.post(
    client.fhirUrl('DocumentReference', '_search'),
    form.toString(),
    ContentType.FORM_URL_ENCODED,
  )
  expect(found.entry?.map(({ resource }) => resource?.id)).toContain(id)
})

test('it reads what the archive can do', async () => {
  const statement: CapabilityStatement = await client.get(client.fhirUrl('metadata'))
  expect(statement).toMatchObject({ resourceType: 'CapabilityStatement', fhirVersion: '4.0.1' })
})

test('it understands why a document is refused, and that another one is not there', async () => {
  const unfit = documentBundle({ ...example, versionOid: '2.999.8.9.1', title: ' ' })
  await expect(client.executeBatch(unfit)).rejects.toThrow('A text of which something can be seen')
  await expect(client.readResource('DocumentReference', 'f'.repeat(32))).rejects.toThrow(
    'There is no such resource',
  )
})
