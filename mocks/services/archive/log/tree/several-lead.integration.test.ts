import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decodeJwt } from 'jose'
import type { KyselyPlugin, QueryId } from 'kysely'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { pino } from 'pino'
import type { OfferedHead } from '@/lib/contracts/archive/log-proof'
import { recordAudit } from '../events/audited-statement'
import { eventOf } from '../asking/testing/log-client'
import { asInstance } from '../../instances/instances-config'
import { deriveKeys } from '../../keys'
import { createSigner } from '../../protocol/signing/signer'
import { testHetu } from '../../testing/make-document'
import { startTestArchive } from '../../testing/start-test-archive'
import { Away } from '../../away'
import { readWitnessed, takeHead, toldOverSize } from './over-tree'
import { publishedInFile, unpublished, type PublishedHeads } from './published-heads'
import { sealLog } from './seal-log'
import { leafHash } from './tree-hash'
import { appendLeaves, keyOf, rangeHash } from './tree-nodes'
import { consistencyRanges } from './tree-ranges'
import { storedHead } from './watch-tree'
import { witnessNewest } from './witness-head'

const folder = mkdtempSync(join(tmpdir(), 'mittkanta-over-'))
const file = join(folder, 'heads.over')
const archive = await startTestArchive()
afterAll(async () => {
  await archive.close()
  rmSync(folder, { recursive: true })
})

const lines: string[] = []
beforeEach(() => void lines.splice(0))

const signer = await createSigner(archive.config.signingKeys)
/** A program that leads, on the database of all of them and with the file of all of them. */
function program(published: PublishedHeads = publishedInFile(file)) {
  const { database, config, now: clock } = archive
  const log = pino({}, { write: (line: string) => void lines.push(line) })
  return { database, config, clock, log, signer, overPublished: published }
}

/** The heads of an instance, as it offers them: one of any size, with the path from another. */
function treeOf(instance: string, seed = instance) {
  const leaves = Array.from({ length: 40 }, (_, n) => leafHash(`${seed} ${n}`))
  const nodes = new Map(
    appendLeaves(0, new Map(), leaves).map((node) => [keyOf(node), node.hash] as const),
  )
  return async (size: number, from = 0): Promise<OfferedHead & { from: number }> => {
    const root = rangeHash({ start: 0, end: size }, nodes)
    const iat = Math.floor(archive.now().getTime() / 1000)
    const head = { iss: archive.config.url, iat, size, root, from: 0, instance }
    const ranges = from === 0 ? [] : consistencyRanges(from, size)
    const path = ranges.map((range) => rangeHash(range, nodes))
    return { head: await signer.sign('log-head+jwt', head), from, path }
  }
}
/** The first head of an instance, as it offers it. */
const offeredBy = (instance: string) => treeOf(instance)(1)
/** A second place whose disk is full. */
function full() {
  const away = () => {
    throw new Away('heads', 'ENOSPC')
  }
  return program({ ...publishedInFile(file), publish: away })
}
const alarms = () => lines.filter((line) => line.includes('"kind":"security"'))

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
  await expect(takeHead(full(), 'late', await offeredBy('late'))).rejects.toThrow(Away)
  const other = program()
  expect(await readWitnessed(other, 'late')).toBeUndefined()
  expect(await toldOverSize(other)).toBe(before)

  await takeHead(other, 'later', await offeredBy('later'))
  expect(publishedSizes().slice(before - 1)).toEqual([before, before + 1, before + 2])
  expect(await readWitnessed(other, 'late')).toMatchObject({ size: 1 })
})

test('an offer that another one has overtaken is refused without an alarm, and taken when it is made anew', async () => {
  const offered = treeOf('overtaken')
  const [one, other] = [program(), program()]
  expect(await takeHead(one, 'overtaken', await offered(10))).toMatchObject({ size: 10 })
  // Both have read that 10 is witnessed.
  expect(await takeHead(one, 'overtaken', await offered(15, 10))).toMatchObject({ size: 15 })
  expect(await takeHead(other, 'overtaken', await offered(16, 10))).toBe('refused')
  expect(await takeHead(other, 'overtaken', await offered(17))).toBe('refused')
  expect(alarms()).toEqual([])
  expect(await takeHead(other, 'overtaken', await offered(17, 15))).toMatchObject({ size: 17 })
})

test('after a program that ended before it published, the next offer finds what is known, without an alarm', async () => {
  const offered = treeOf('unpublished')
  await takeHead(program(), 'unpublished', await offered(3))
  await expect(takeHead(full(), 'unpublished', await offered(7, 3))).rejects.toThrow(Away)
  const next = program()
  // It has sealed more meanwhile, and is told of 3 alone.
  const known = await readWitnessed(next, 'unpublished')
  expect(known).toMatchObject({ size: 3 })
  expect(await takeHead(next, 'unpublished', await offered(12, 3))).toBe('refused')
  const later = await readWitnessed(next, 'unpublished')
  expect(later).toMatchObject({ size: 7 })
  expect(await takeHead(next, 'unpublished', await offered(12, 7))).toMatchObject({ size: 12 })
  expect(alarms()).toEqual([])
})

test('a head of another tree is refused with an alarm, however it is offered', async () => {
  const [offered, other] = [treeOf('changed'), treeOf('changed', 'another tree')]
  await takeHead(program(), 'changed', await offered(5))
  expect(await takeHead(program(), 'changed', await other(9, 5))).toBe('refused')
  expect(alarms()).toHaveLength(1)
  // As an instance of the version before offers it.
  const { head, path } = await other(9, 5)
  expect(await takeHead(program(), 'changed', { head, path })).toBe('refused')
  expect(alarms()).toHaveLength(2)
  const before = await offered(9, 5)
  const taken = await takeHead(program(), 'changed', { head: before.head, path: before.path })
  expect(taken).toMatchObject({ size: 9 })
})

/** Does something else each time that a program has looked for the newest head of its own tree. */
function afterOwnHead(work: () => Promise<void>): KyselyPlugin {
  const looks = new WeakSet<QueryId>()
  return {
    transformQuery: ({ node, queryId }) => {
      if (JSON.stringify(node).includes('"log_heads"')) looks.add(queryId)
      return node
    },
    transformResult: async ({ result, queryId }) => {
      if (looks.has(queryId)) await work()
      return result
    },
  }
}

test('a program is content with a head that covers what was sealed when it began, though others are always faster', async () => {
  const instances = asInstance('a', { lead: 'a', instances: { a: 'http://a.test' }, slots: [] })
  const config = { ...archive.config, instances }
  const keys = deriveKeys(config.secret)
  const sealing = () => ({ ...program(), config, keys, published: unpublished, treeWatch: {} })
  const other = sealing()
  const client = archive.patientId(testHetu(1))
  async function seals(): Promise<number> {
    await recordAudit(archive.database, eventOf(client), archive.now(), ['d'])
    await sealLog(other)
    return (await storedHead(archive.database))?.size ?? 0
  }
  const overtakes = async () => {
    await seals()
    await witnessNewest(other, instances)
    await seals()
  }
  const database = archive.database.withPlugin(afterOwnHead(overtakes))
  const due = await seals()
  const witnessed = await witnessNewest({ ...sealing(), database }, instances)
  expect(witnessed?.size).toBeGreaterThanOrEqual(due)
  expect(alarms()).toEqual([])
})
