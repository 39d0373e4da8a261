import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { changeKeyFile } from './key-files.mjs'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mittkanta-keys-'))
  file = join(folder, 'keys.json')
})
afterEach(() => rmSync(folder, { recursive: true }))

type Held = { secrets: string[]; keys: { kid: string; use?: string; d?: string }[] }
const held = () => JSON.parse(readFileSync(file, 'utf8')) as Held
const hour = (n: number) => new Date(Date.parse('2026-11-21T10:00:00Z') + n * 3_600_000)
const step = (name: string, ...steps: string[]) =>
  steps.map((each) => changeKeyFile({ name, step: each, file, now: hour(0) }))

test('a secret is added, used, and retired when what the old one sealed is over', () => {
  step('session-secret', 'make')
  const [old] = held().secrets
  expect(old).toHaveLength(43)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const said = step('session-secret', 'add')
  const [first, added] = held().secrets
  expect(first).toBe(old)
  step('session-secret', 'use')
  expect(held().secrets).toEqual([added, old])
  const retire = (now: Date) => changeKeyFile({ name: 'session-secret', step: 'retire', file, now })
  expect(() => retire(hour(7.9))).toThrow('2026-11-21T18:00:00')
  expect(held().secrets).toEqual([added, old])
  said.push(retire(hour(8)))
  expect(held().secrets).toEqual([added])
  for (const secret of [old, added]) expect(said.join()).not.toContain(secret)
})

test('a pepper is put before the others, and none is ever taken away', () => {
  step('hetu-pepper', 'make', 'put')
  const [newer, old] = held().secrets
  step('hetu-pepper', 'put')
  expect(held().secrets.slice(1)).toEqual([newer, old])
})

test('keys of a program are added after the others, used, and taken out', () => {
  step('portal-jwks', 'make')
  const old = held().keys
  step('portal-jwks', 'add')
  const added = held().keys.slice(2)
  expect(held().keys.slice(0, 2)).toEqual(old)
  step('portal-jwks', 'use')
  expect(held().keys).toEqual([...added, ...old])
  const [shown = ''] = step('portal-jwks', 'show')
  expect((JSON.parse(shown) as Held).keys).toHaveLength(4)
  expect(shown).not.toMatch(/"(d|p|q|dp|dq|qi)":/)
  step('portal-jwks', 'retire')
  expect(held().keys).toEqual(added)
})

test('of a signing key of the archive the private part is destroyed, and the public one stays', () => {
  step('archive-signing', 'make', 'add', 'use', 'destroy')
  expect(held().keys.map(({ d }) => d !== undefined)).toEqual([true, false])
})

test('a dry run writes nothing', () => {
  step('session-secret', 'make')
  const before = readFileSync(file, 'utf8')
  const said = changeKeyFile({ name: 'session-secret', step: 'add', file, dry: true })
  expect(said).toContain('Nothing is written')
  expect(readFileSync(file, 'utf8')).toBe(before)
})

test('what can’t be done is said clearly, and nothing is written', () => {
  expect(() => step('session-secret', 'use')).toThrow('not there')
  step('session-secret', 'make')
  expect(() => step('session-secret', 'make')).toThrow('already')
  expect(() => step('session-secret', 'use')).toThrow('add one first')
  step('session-secret', 'add')
  expect(() => step('session-secret', 'add')).toThrow('already')
})
