import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isHetu } from '@/lib/domain/identity/hetu'
import { cast } from '@/mocks/world/people/cast'
import { hiddenMarkers } from '@/mocks/world/people/scenarios/hidden-markers'
import { expect, test } from 'playwright/test'
import { environment } from '../environment'
import { wordsOfRun } from '../fixtures/people-of-run'
import { hetuLike } from '../fixtures/hetu-like'

const folder = () => join(environment().dataDir, 'logs')
/** Not what filled the archive before the run: it tells its progress by the names of the invented people. */
const logs = () =>
  readdirSync(folder())
    .filter((name) => name !== 'fill.log')
    .map((name) => ({ name, text: read(name) }))
const read = (name: string) => readFileSync(join(folder(), name), 'utf8')

test('every program has logged', () => {
  for (const { name, text } of logs()) expect(text.length, name).toBeGreaterThan(0)
  // Of several processes each has its own.
  const programs = logs().map(({ name }) => name.replace(/(-\d+)?\.log$/, ''))
  expect(programs).toEqual(
    expect.arrayContaining([
      ...['archive', 'identification', 'mandates', 'mail', 'portal', 'workbench'],
    ]),
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

test('no log holds a name or the title of a document of anyone in this run', () => {
  const names = cast.map(({ callingName, familyName }) => `${callingName} ${familyName}`)
  const words = [...wordsOfRun(), ...names]
  const found = logs().flatMap(({ name, text }) =>
    words.filter((word) => text.includes(word)).map((word) => `${word} in ${name}`),
  )
  expect(found).toEqual([])
})

test('no log holds an address of a document, a search, a token or a cookie', () => {
  const secrets = /\/documents\/[0-9a-f]{32}|[?&]search=|Bearer |eyJ[A-Za-z0-9_-]{20,}|-session=/
  const found = logs().filter(({ text }) => secrets.test(text))
  expect(found.map(({ name }) => name)).toEqual([])
})

test('no log holds an e-mail address, or what a mail carries: a code, or the link of an older one', () => {
  const secrets =
    /[\w.+-]+@[a-z-]+\.[a-z]{2,}|\/notes\/confirm\/[\w-]{43}|\b\d{4}[ +]\d{4}[ +]\d{4}\b|code=\d/i
  const found = logs().filter(({ text }) => secrets.test(text))
  expect(found.map(({ name }) => name)).toEqual([])
})
