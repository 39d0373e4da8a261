import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isHetu } from '@/lib/domain/identity/hetu'
import { hiddenMarkers } from '@/mocks/people/scenarios/hidden-markers'
import { expect, test } from 'playwright/test'
import { environment } from '../environment'
import { hetuLike } from '../fixtures/hetu-like'

const folder = () => join(environment().dataDir, 'logs')
const logs = () => readdirSync(folder()).map((name) => ({ name, text: read(name) }))
const read = (name: string) => readFileSync(join(folder(), name), 'utf8')

test('every program has logged', () => {
  for (const { name, text } of logs()) expect(text.length, name).toBeGreaterThan(0)
  expect(logs().map(({ name }) => name)).toEqual(
    expect.arrayContaining(['archive.log', 'identification.log', 'mandates.log', 'portal.log']),
  )
})

test('no log holds a personal identity code', () => {
  const found = logs().flatMap(({ name, text }) =>
    (text.match(hetuLike) ?? []).filter(isHetu).map(() => name),
  )
  expect(found).toEqual([])
})

test('no log holds a word out of a document that is hidden', () => {
  const found = logs().flatMap(({ name, text }) =>
    Object.values(hiddenMarkers)
      .filter((word) => text.includes(word))
      .map((word) => `${word} in ${name}`),
  )
  expect(found).toEqual([])
})
