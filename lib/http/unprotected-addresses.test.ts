import { expect, test } from 'vitest'
import { isLoopback, unprotectedAddresses } from './unprotected-addresses'

const portal = 'https://mittkanta.example'

test.each([
  ['an archive over https', 'https://archive.example', []],
  ['an archive in clear', 'http://archive.example', ['ADDRESS']],
  ['an archive on this machine', 'http://localhost:4010', []],
  ['the same by number', 'http://127.0.0.1:4010', []],
  ['the same in IPv6', 'http://[::1]:4010', []],
  ['a name that begins as this machine', 'http://localhost.evil.example', ['ADDRESS']],
  ['a number that begins as this machine', 'http://127.0.0.1.evil.example', ['ADDRESS']],
  ['mail that is encrypted from the start', 'smtps://mail.example', []],
  ['mail that waits for STARTTLS', 'smtp://mail.example:587', []],
  ['a database in clear', 'postgres://u:p@db.example/portal', ['ADDRESS']],
  ['a database by TLS', 'postgres://u:p@db.example/portal?sslmode=verify-full', []],
  ['a database that may do without', 'postgres://db.example/portal?sslmode=prefer', ['ADDRESS']],
  ['a database on this machine', 'postgres://localhost/portal', []],
  ['a word instead of an address', 'on', []],
  ['nothing', undefined, []],
])('%s', (_name, address, names) =>
  expect(unprotectedAddresses(portal, { ADDRESS: address })).toEqual(names),
)

test('a portal without https is a demonstration, and may go on in clear', () => {
  expect(unprotectedAddresses('http://localhost:3000', { A: 'http://archive.example' })).toEqual([])
})

test('mail is sent in clear within this machine only', () => {
  expect(['smtp://localhost:25', 'smtp://mail.example'].map(isLoopback)).toEqual([true, false])
})
