import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { operationStateSchema } from '@/lib/contracts/archive/operation'
import { deriveKeys } from '../keys'
import { unpublished } from '../log/tree/published-heads'
import { sealLog } from '../log/tree/seal-log'
import { createSigner } from '../protocol/signing/signer'
import { documentOf, hetus } from '../testing/make-document'
import { startTestArchive, type TestArchive } from '../testing/start-test-archive'

let archive: TestArchive
beforeAll(async () => {
  archive = await startTestArchive()
})
afterAll(() => archive.close())

async function state() {
  const request = { hetu: hetus.carl, organisation: 'archive-operator', task: 'operator' } as const
  const token = await archive.officialToken(request)
  return operationStateSchema.parse(await (await archive.get('/operation/state', token)).json())
}

test('chains wait until they are sealed; then a head is signed', async () => {
  expect((await state()).sealing).toEqual({
    ...{ size: 0, signedAt: null, waiting: 0, broken: 0, whole: true },
  })
  const [id = ''] = await archive.store(documentOf())
  const token = await archive.personToken({ subject: hetus.anna })
  await archive.get(`/fhir/DocumentReference/${id}`, token)
  expect((await state()).sealing.waiting).toBe(1)

  const { database, config, clock } = archive
  const signer = await createSigner(config.signingKeys)
  const keys = deriveKeys(config.secret)
  const log = pino({ level: 'silent' })
  const published = unpublished
  await sealLog({ database, config, clock, log, keys, signer, published, treeWatch: {} })
  const { sealing } = await state()
  expect(sealing).toMatchObject({ waiting: 0, signedAt: archive.now().toISOString() })
  expect(sealing.size).toBeGreaterThan(0)
})
