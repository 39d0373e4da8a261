import { expect, test } from 'vitest'
import { readConfig } from './server-config'

const needed = {
  PORTAL_JWKS_FILE: '/keys.json',
  SESSION_SECRET: 's'.repeat(32),
  HETU_PEPPER: 'p'.repeat(32),
}

test('what is not named has a default, and what shows classes that are not ready is off', () => {
  const config = readConfig(needed)
  expect(config).toMatchObject({
    ARCHIVE_URL: 'http://localhost:4010',
    SESSION_IDLE_SECONDS: 900,
    SHOW_JOURNAL: false,
    SHOW_SHARED_MATTERS: false,
    SHOW_PARENTHOOD: false,
    MINORS_OWN_STATEMENTS: false,
    DEMO: false,
    OIDC_JWE: true,
  })
  expect(config.OIDC_ACR_ALLOWED).toHaveLength(2)
})

test('an empty variable counts as absent, and an address loses its closing slash', () => {
  const config = readConfig({ ...needed, OIDC_SCOPE: '', ARCHIVE_URL: 'https://archive.example/' })
  expect(config.OIDC_SCOPE).toBe('openid')
  expect(config.ARCHIVE_URL).toBe('https://archive.example')
})

test.each([
  ['a missing secret', { SESSION_SECRET: undefined }, 'SESSION_SECRET'],
  ['a secret that is too short', { HETU_PEPPER: 'short' }, 'HETU_PEPPER'],
  ['a switch that is neither on nor off', { SHOW_JOURNAL: 'true' }, 'SHOW_JOURNAL'],
  ['an address that is none', { ARCHIVE_URL: 'localhost' }, 'ARCHIVE_URL'],
])('%s is refused by name, without its value', (_name, change, name) => {
  const read = () => readConfig({ ...needed, ...change })
  expect(read).toThrow(`Missing or unfit environment variables: ${name}`)
  expect(read).not.toThrow('short')
})

test('a portal that is reached by https does not start with services that are reached in clear', () => {
  const read = (change: object) =>
    readConfig({ ...needed, PORTAL_URL: 'https://mittkanta.example', ...change })
  expect(() => read({})).not.toThrow()
  const clear = { ARCHIVE_URL: 'http://archive.example', MANDATES_URL: 'http://mandates.example' }
  expect(() => read(clear)).toThrow(/encrypted too: ARCHIVE_URL, MANDATES_URL$/)
  const database = { PORTAL_DATABASE_URL: 'postgres://user:secret@db.example/portal' }
  expect(() => read(database)).toThrow(/PORTAL_DATABASE_URL$/)
  expect(() => read(database)).not.toThrow('secret')
})
