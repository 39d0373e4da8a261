import { afterAll, beforeAll, expect, test } from 'vitest'
import { archivedSchema, archiveSearchSchema } from '@/lib/contracts/archive/archived'
import { documentReferenceSchema } from '@/lib/contracts/archive/document-reference'
import { extension } from '@/lib/contracts/archive/systems'
import { documentBundle } from '@/mocks/vendor/bundles'
import { askAs, clientOf } from '../../officials/testing/ask-as'
import { documentInput, testHetu } from '../../testing/make-document'
import { startTestArchive, type TestArchive } from '../../testing/start-test-archive'

let archive: TestArchive
beforeAll(async () => {
  archive = await startTestArchive()
})
afterAll(() => archive.close())

const isMarked = ({ extension: all = [] }: { extension?: { url: string }[] | undefined }) =>
  all.some(({ url }) => url === extension.signedOnPaper)

test.each([true, false])(
  'A11: who reads it is told whether it was signed on paper: %s',
  async (signedOnPaper) => {
    const hetu = testHetu(signedOnPaper ? 701 : 702)
    const input = documentInput({ hetu, signedOnPaper })
    const [id = ''] = await archive.store(documentBundle(input))
    const token = await archive.personToken({ subject: hetu })
    const read = await (await archive.get(`/fhir/DocumentReference/${id}`, token)).json()
    expect(isMarked(documentReferenceSchema.parse(read))).toBe(signedOnPaper)

    const ask = askAs(archive, 'archivist')
    const found = await ask('DocumentReference/$archive-search', clientOf(hetu))
    expect(archiveSearchSchema.parse(found.body).documents).toMatchObject([{ id, signedOnPaper }])
    const identifier = { name: 'identifier', valueUri: `urn:oid:${input.setOid}` }
    const archived = await ask('DocumentReference/$archived', identifier)
    expect(archivedSchema.parse(archived.body).versions).toMatchObject([{ signedOnPaper }])
  },
)

test('the mark is part of what was stored: another one under the same number is refused', async () => {
  const input = documentInput({ hetu: testHetu(703) })
  await archive.store(documentBundle(input))
  expect((await archive.send(documentBundle(input))).status).toBe(200)
  expect((await archive.send(documentBundle({ ...input, signedOnPaper: true }))).status).toBe(409)
})
