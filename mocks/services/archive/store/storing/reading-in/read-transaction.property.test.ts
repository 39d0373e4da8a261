import fc from 'fast-check'
import { expect, test } from 'vitest'
import { context, goodTransaction, hetu } from './testing/good-transaction'
import { isObject } from '../bundle/place'
import type { Transaction } from '../bundle/transaction'
import { readTransaction } from './read-transaction'

type Path = readonly (string | number)[]

/** The paths of every value within a JSON value. */
function pathsIn(value: unknown, path: Path = []): Path[] {
  const children = Array.isArray(value)
    ? value.map((child, index) => pathsIn(child, [...path, index]))
    : isObject(value)
      ? Object.entries(value).map(([name, child]) => pathsIn(child, [...path, name]))
      : []
  return [path, ...children.flat()]
}

function change(whole: unknown, path: Path, apply: (holder: object, key: string) => void): unknown {
  const inside = (at: unknown, key: string | number): unknown =>
    typeof at === 'object' && at ? Reflect.get(at, key) : undefined
  const holder = path.slice(0, -1).reduce(inside, whole)
  if (path.length > 0 && typeof holder === 'object' && holder) apply(holder, String(path.at(-1)))
  return whole
}

const junk = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom('', ' ', '\u0000', '\ud800', '__proto__', 'urn:oid:', '9999-99-99', hetu),
  fc.constantFrom(-0, 1e308, [], {}, [[]], [null], { coding: null }, [{ coding: [null] }]),
)
const everyPath = pathsIn(goodTransaction())
const mutation = fc.record({
  path: fc.constantFrom(...everyPath),
  how: fc.constantFrom('drop', 'replace', 'add', 'double'),
  name: fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'extension')),
  value: junk,
})

type Mutation = typeof mutation extends fc.Arbitrary<infer Value> ? Value : never

function mutate(whole: unknown, { path, how, name, value }: Mutation): unknown {
  return change(whole, path, (holder, key) => {
    const old: unknown = Reflect.get(holder, key)
    if (how === 'drop') drop(holder, key)
    if (how === 'replace') Reflect.set(holder, key, value)
    if (how === 'add' && isObject(old))
      Object.defineProperty(old, name, { value, enumerable: true, configurable: true })
    if (how === 'double' && Array.isArray(holder)) holder.push(old)
  })
}

function drop(holder: object, key: string): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1)
  else Reflect.deleteProperty(holder, key)
}

/** How many entries the parts of a transaction come from; none may be lost on the way. */
function entriesOf({ documents, entryCount, ...parts }: Transaction): number {
  const contents = documents.flatMap((document) => document.contents)
  const all = [documents, contents, ...Object.values(parts)].flatMap((list) => [...list])
  expect(new Set(all.map(({ entry }) => entry)).size).toBe(entryCount)
  return all.length
}

/** What holds whatever comes in: no throw, and a refusal that says what and where without a personal value. */
function holds(body: unknown): void {
  const result = readTransaction(body, context)
  if (result.ok) {
    expect(entriesOf(result.value)).toBe(result.value.entryCount)
    return
  }
  expect(result.issues.length).toBeGreaterThan(0)
  for (const issue of result.issues) {
    expect(issue.expression).toMatch(/^Bundle(\.[A-Za-z]+(\[\d+\])?)*$/)
    expect(issue.diagnostics).toMatch(/^[A-Z].*\.$/)
  }
  expect(JSON.stringify(result.issues)).not.toContain(hetu)
}

test('a changed transaction is read or refused with reasons', () => {
  const mutations = fc.array(mutation, { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(mutations, (all) => holds(all.reduce(mutate, goodTransaction() as unknown))),
    { numRuns: 1500 },
  )
})

test('dropping any one value is read or refused with reasons', () => {
  for (const path of everyPath) {
    holds(mutate(goodTransaction(), { path, how: 'drop', name: '', value: null }))
  }
})

test('whatever JSON comes, it is refused with reasons', () => {
  fc.assert(fc.property(fc.jsonValue(), holds), { numRuns: 300 })
})
