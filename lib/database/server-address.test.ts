import { expect, test } from 'vitest'
import { serverAddress } from './server-address'

const at = 'postgres://anna:word@db:6432/portal'

test.each([
  ['a server itself', at, { url: at, isPooled: false }],
  ['a PgBouncer', `${at}?pgbouncer=true`, { url: at, isPooled: true }],
  ['one that says it is none', `${at}?pgbouncer=false`, { url: at, isPooled: false }],
  [
    'a PgBouncer among other parameters',
    `${at}?sslmode=verify-full&pgbouncer=true&application_name=a`,
    { url: `${at}?sslmode=verify-full&application_name=a`, isPooled: true },
  ],
  [
    'a socket of this machine',
    'postgres:///portal?host=/run&pgbouncer=true',
    { url: 'postgres:///portal?host=/run', isPooled: true },
  ],
])('%s', (_name, url, expected) => expect(serverAddress(url)).toEqual(expected))

test.each(['yes', '1', ''])('pgbouncer=%s is neither, and is not guessed', (value) => {
  expect(() => serverAddress(`${at}?pgbouncer=${value}`)).toThrow('pgbouncer')
})
