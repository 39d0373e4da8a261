import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decodeJwt } from 'jose'
import { afterAll, expect, test } from 'vitest'
import { pino } from 'pino'
import { createSigner } from '../../protocol/signing/signer'
import { startTestArchive } from '../../testing/start-test-archive'
import { Away } from '../../away'
import { readWitnessed, takeHead, toldOverSize } from './over-tree'
import { publishedInFile, type PublishedHeads } from './published-heads'

const folder = mkdtempSync(join(tmpdir(), 'mittkanta-over-'))
const file = join(folder, 'heads.over')
const archive = await startTestArchive()
afterAll(async () => {
  await archive.close()
  rmSync(folder, { recursive: true })
})

const signer = await createSigner(archive.config.signingKeys)
/** A program that leads, on the database of all of them and with the file of all of them. */
function program(published: PublishedHeads = publishedInFile(file)) {
  const { database, config, now: clock } = archive
  const log = pino({}, { write: () => undefined })
  return { database, config, clock, log, signer, overPublished: published }
}

/** The first head of an instance, as it offers it. */
async function offeredBy(instance: string) {
  const root = createHash('sha256').update(instance).digest('hex')
  const iat = Math.floor(archive.now().getTime() / 1000)
  const head = { iss: archive.config.url, iat, size: 1, root, from: 0, instance }
  return { head: await signer.sign('log-head+jwt', head), path: [] }
}

function publishedSizes(): number[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n')
  return lines.map((line) => decodeJwt(line).size as number)
}

test('several programs that lead publish the heads over the heads in the order in which they were signed, each once', async () => {
  const programs = [program(), program(), program()]
  const instances = Array.from({ length: 60 }, (_, n) => `instance-${n}`)
  const taken = await Promise.all(
    instances.map(async (instance, n) =>
      takeHead(programs[n % 3] ?? program(), instance, await offeredBy(instance)),
    ),
  )
  expect(taken).not.toContain('refused')
  expect(publishedSizes()).toEqual(instances.map((_, n) => n + 1))
})

test('a head that can’t be published is told to nobody before it is', async () => {
  const before = publishedSizes().length
  const away = () => {
    throw new Away('heads', 'ENOSPC')
  }
  const full = program({ ...publishedInFile(file), publish: away })
  await expect(takeHead(full, 'late', await offeredBy('late'))).rejects.toThrow(Away)
  const other = program()
  expect(await readWitnessed(other, 'late')).toBeUndefined()
  expect(await toldOverSize(other)).toBe(before)

  await takeHead(other, 'later', await offeredBy('later'))
  expect(publishedSizes().slice(before - 1)).toEqual([before, before + 1, before + 2])
  expect(await readWitnessed(other, 'late')).toMatchObject({ size: 1 })
})
