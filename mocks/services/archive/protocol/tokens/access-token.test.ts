import { SignJWT } from 'jose'
import { beforeEach, expect, test } from 'vitest'
import type { Caller } from '../callers/caller'
import { accessTokenSeconds, createAccessTokens } from './access-token'

const key = new Uint8Array(32).fill(7)
const issuer = 'https://archive.example'
const begun = new Date('2026-11-20T10:00:00.000Z')
let now = begun
beforeEach(() => void (now = begun))
const clock = () => now
const after = (milliseconds: number) => (now = new Date(begun.getTime() + milliseconds))
const tokens = createAccessTokens([key], issuer, clock)
/** One that has seen no token yet. */
const another = () => createAccessTokens([key], issuer, clock)

const caller: Caller = { kind: 'reference', software: 'a-portal', scope: 'system/Organization.rs' }

const signed = (changes: Readonly<Record<string, unknown>>, header = 'at+jwt', by = key) => {
  const seconds = Math.floor(begun.getTime() / 1000)
  const usual = { caller, iss: issuer, aud: issuer, iat: seconds, exp: seconds + 60 }
  return new SignJWT({ ...usual, ...changes })
    .setProtectedHeader({ alg: 'HS256', typ: header })
    .sign(by)
}

test('a token tells who holds it, at once and when it is known', async () => {
  const token = await tokens.issue(caller)
  expect(await tokens.verify(token)).toEqual(caller)
  expect(await tokens.verify(token)).toEqual(caller)
  expect(await another().verify(token)).toEqual(caller)
})

/** One that has checked the token once, when it was new. */
async function acquainted(token: string) {
  const checker = another()
  await checker.verify(token)
  return checker
}

test('who has seen it takes it until the last millisecond of its five minutes, and then no more', async () => {
  const token = await tokens.issue(caller)
  const checker = await acquainted(token)
  after(accessTokenSeconds * 1000 - 1)
  expect(await checker.verify(token)).toEqual(caller)
  after(accessTokenSeconds * 1000)
  expect(await checker.verify(token)).toBeUndefined()
})

test('who has not, neither longer nor shorter', async () => {
  const token = await tokens.issue(caller)
  after(accessTokenSeconds * 1000 - 1)
  expect(await another().verify(token)).toEqual(caller)
  after(accessTokenSeconds * 1000)
  expect(await another().verify(token)).toBeUndefined()
})

test('while keys are changed the first signs, and what another has signed is still taken', async () => {
  const next = new Uint8Array(32).fill(9)
  const both = createAccessTokens([next, key], issuer, clock)
  const old = await tokens.issue(caller)
  const fresh = await both.issue(caller)
  expect(await both.verify(old)).toEqual(caller)
  expect(await both.verify(fresh)).toEqual(caller)
  expect(await another().verify(fresh)).toBeUndefined()
  expect(await createAccessTokens([next], issuer, clock).verify(old)).toBeUndefined()
})

test('what was checked a moment ago is told without checking it again, and is the same object', async () => {
  const token = await tokens.issue(caller)
  const checker = another()
  const first = await checker.verify(token)
  expect(await checker.verify(token)).toBe(first)
})

test('five minutes are counted from the whole second in which it was issued', async () => {
  after(900)
  const token = await tokens.issue(caller)
  after(accessTokenSeconds * 1000)
  expect(await another().verify(token)).toBeUndefined()
})

test.each<[string, () => Promise<string>]>([
  ['signed by another key', () => signed({}, 'at+jwt', new Uint8Array(32).fill(8))],
  ['of another issuer', () => signed({ iss: 'https://other.example' })],
  ['for another audience', () => signed({ aud: 'https://other.example' })],
  ['of another sort', () => signed({}, 'JWT')],
  ['without an end', () => signed({ exp: undefined })],
  ['without a caller', () => signed({ caller: undefined })],
  ['with a caller of no kind', () => signed({ caller: { ...caller, kind: 'root' } })],
  ['that is no token', async () => 'abc'],
  ['that is empty', async () => ''],
])('one %s is nobody’s', async (_what, make) => {
  expect(await tokens.verify(await make())).toBeUndefined()
})

test('what is signed as a token of ours is taken', async () => {
  expect(await another().verify(await signed({}))).toEqual(caller)
})

test('one that is signed without a secret is nobody’s', async () => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const exp = Math.floor(begun.getTime() / 1000) + 60
  const claims = part({ caller, iss: issuer, aud: issuer, exp })
  expect(await tokens.verify(`${part({ alg: 'none', typ: 'at+jwt' })}.${claims}.`)).toBeUndefined()
})
