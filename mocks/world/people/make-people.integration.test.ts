import type { AddressInfo } from 'node:net'
import type { Server } from 'node:http'

import { createAdaptorServer } from '@hono/node-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { createAdmin } from '../../services/harness/admin'
import { FaultBook } from '../../services/harness/fault-book'
import { Population } from '../../services/harness/population'
import { ageOn, dayInHelsinki } from './days'
import { makePeople } from './make-people'
import { startDemoArchive } from './testing/start-demo-archive'

type DemoArchive = Awaited<ReturnType<typeof startDemoArchive>>

describe('people that a test makes for itself', () => {
  const population = new Population([])
  const admin = createAdmin({ kinds: ['down'], faults: new FaultBook<'down'>(), population })
  let archive: DemoArchive
  let register: Server
  let registers: string[] = []

  beforeAll(async () => {
    archive = await startDemoArchive()
    register = createAdaptorServer({ fetch: admin.fetch }) as Server
    await new Promise<void>((resolve) => register.listen(0, '127.0.0.1', resolve))
    registers = [`http://127.0.0.1:${(register.address() as AddressInfo).port}`]
  })
  afterAll(async () => {
    register.close()
    await archive.close()
  })

  const stored = (id: string) =>
    archive.database.selectFrom('documents').selectAll().where('id', '=', id).executeTakeFirst()

  test('are known to the registers, with guardians and mandates, and have their documents', async () => {
    const { mother, child, aunt } = await makePeople(
      { portal: archive.portal, registers },
      {
        mother: { documents: [{ title: 'Beslut som mamman får' }, { opensInDays: 1 }] },
        child: {
          age: 9,
          guardians: ['mother'],
          documents: [{ situation: 'familyWork', corrected: { daysBefore: 3 } }],
        },
        aunt: {
          language: 'fi',
          mandates: [{ to: 'mother', theme: 'social-welfare', validFrom: '2026-01-01' }],
        },
      },
    )
    expect(population.find(child.hetu)?.guardians).toEqual([mother.hetu])
    expect(population.find(aunt.hetu)?.mandates?.[0]?.to).toBe(mother.hetu)
    expect(ageOn(child.birthDate, dayInHelsinki(new Date()))).toBe(9)

    expect(mother.documents.map(({ title }) => title)[0]).toBe('Beslut som mamman får')
    const [corrected] = child.documents
    expect(corrected && (await stored(corrected.id))?.version).toBe(2)
    expect(aunt.documents).toEqual([])
  })

  test('are other people each time', async () => {
    const make = () => makePeople({ portal: archive.portal, registers }, { someone: {} })
    const [{ someone: first }, { someone: second }] = [await make(), await make()]
    expect(first.hetu).not.toBe(second.hetu)
    expect(first.key).not.toBe(second.key)
  })

  test('have confirmed the information when they are adults, unless the spec says otherwise', async () => {
    const confirmations = async () =>
      (await archive.database.selectFrom('information_received').selectAll().execute()).length
    const before = await confirmations()
    await makePeople(
      { portal: archive.portal, registers },
      { adult: {}, minor: { age: 15 }, unwilling: { confirmed: false } },
    )
    expect(await confirmations()).toBe(before + 1)
  })

  test('a spec that names nobody is a mistake', async () => {
    const making = makePeople(
      { portal: archive.portal, registers },
      { child: { age: 3, guardians: ['mother'] } },
    )
    await expect(making).rejects.toThrow('mother')
  })
})
