import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decodeJwt } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pino } from 'pino'
import { appendEvents } from '../events/append-events'
import { lockChain } from '../events/lock-chain'
import { eventOf } from '../asking/testing/log-client'
import { deriveKeys } from '../../keys'
import { createSigner } from '../../protocol/signing/signer'
import { testHetu } from '../../testing/make-document'
import { startTestArchive, type TestArchive } from '../../testing/start-test-archive'
import type { Sealing } from './append-rows'
import { examineTree } from './examine-tree'
import { publishedInFile } from './published-heads'
import { sealLog } from './seal-log'

const folder = mkdtempSync(join(tmpdir(), 'mittkanta-heads-'))
const file = join(folder, 'heads.txt')
const lines: string[] = []
let archive: TestArchive
let programs: Sealing[]

beforeAll(async () => {
  archive = await startTestArchive()
  const { database, config, now: clock } = archive
  const log = pino({}, { write: (line: string) => void lines.push(line) })
  const keys = deriveKeys(config.secret)
  const signer = await createSigner(config.signingKeys)
  const program = () => {
    const published = publishedInFile(file)
    return { database, config, clock, log, keys, signer, published, treeWatch: {} }
  }
  programs = [program(), program(), program()]
})
afterAll(async () => {
  await archive.close()
  rmSync(folder, { recursive: true })
})

async function append(client: string): Promise<void> {
  const events = [{ entry: eventOf(client), documents: ['d'] }]
  await archive.database
    .transaction()
    .execute(async (trx) => appendEvents(trx, await lockChain(trx, client), events, archive.now()))
}

test('several programs that seal, publish and examine at once find nothing wrong with each other, and publish in order', async () => {
  const clients = Array.from({ length: 6 }, (_, n) => archive.patientId(testHetu(n)))
  for (let round = 0; round < 12; round += 1) {
    const writing = clients.map((client) => append(client))
    const sealing = programs.flatMap((program) => [sealLog(program), examineTree(program)])
    await Promise.all([...writing, ...sealing])
  }
  for (const program of programs) await sealLog(program)
  expect(programs.map(({ treeWatch }) => treeWatch.fault)).toEqual(programs.map(() => undefined))
  expect(lines.filter((line) => line.includes('does not hold'))).toEqual([])
  const heads = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => decodeJwt(line).size as number)
  expect(heads.length).toBeGreaterThan(3)
  expect(heads).toEqual([...new Set(heads)].sort((a, b) => a - b))
})
