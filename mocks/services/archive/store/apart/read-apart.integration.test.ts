import { afterAll, beforeAll, expect, test } from 'vitest'
import { fail, ok } from '@/lib/domain/result'
import { bundleOf, documentEntries, type DocumentInput } from '@/mocks/vendor/bundles'
import { readBundle } from '../storing/read-bundle'
import { sketchPdf } from '../storing/checks/pdf/testing/sketch-pdf'
import { documentInput, documentOf, newOid } from '../../testing/make-document'
import { startTestArchive, type TestArchive } from '../../testing/start-test-archive'
import type { ReadApart } from './bundle-threads'

let archive: TestArchive
/** What the threads do in a test. */
let work: ReadApart
beforeAll(async () => {
  archive = await startTestArchive({ readApart: (program, bundle) => work(program, bundle) })
})
afterAll(() => archive.close())

const pdf = () => {
  const changes = { xhtml: undefined, pdf: Buffer.from(sketchPdf(), 'latin1') }
  return documentEntries({ ...documentInput(), ...changes } as unknown as DocumentInput)
}
const large = () => {
  const many = Array.from({ length: 60 }, () =>
    documentInput({ setOid: newOid(), versionOid: newOid() }),
  )
  return bundleOf(many.flatMap(documentEntries))
}
const stored = async () => {
  const { count } = await archive.database
    .selectFrom('documents')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

test.each([
  ['a PDF', () => bundleOf(pdf())],
  ['a large Bundle', large],
])('%s is read in a thread, and nobody waits for it', async (_name, bundle) => {
  let finish: () => void = () => undefined
  const finished = new Promise<void>((resolve) => (finish = resolve))
  const begun = new Promise<void>((begin) => {
    work = async (_program, sent) => {
      begin()
      await finished
      return ok(readBundle(sent))
    }
  })
  const answer = archive.send(bundle())
  await begun
  expect((await archive.get('/health', '')).status).toBe(200)
  await archive.store(documentOf())
  finish()
  expect((await answer).status).toBe(200)
})

test('a small Bundle of view forms is not sent there', async () => {
  work = () => Promise.reject(new Error('It was'))
  expect((await archive.send(documentOf())).status).toBe(200)
})

test.each([
  ['that takes more than it may', 'too-much', 413, 'too-large'],
  ['for which there is no room', 'busy', 503, 'unavailable'],
] as const)(
  'one %s is refused with a word, and nothing is stored',
  async (_name, failure, status, code) => {
    work = () => Promise.resolve(fail(failure))
    const before = await stored()
    const answer = await archive.send(large())
    expect(answer.status).toBe(status)
    expect(await answer.text()).toContain(`"${code}"`)
    const token = await archive.systemToken('county-05')
    const batch = await archive.post('/fhir/$batch', token, JSON.stringify(large()))
    expect(await batch.text()).toContain(`"${code}"`)
    expect(await stored()).toBe(before)
  },
)
