import { expect, test, vi } from 'vitest'
import { isLoopback, unprotectedAddresses } from './unprotected-addresses'

const portal = 'https://mittkanta.example'

const database = 'postgres://db.example/portal'
const lax = `${database}?uselibpqcompat=true`

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
  ['one that names another host', 'postgres://u:p@localhost/db?host=db.example', ['ADDRESS']],
  ['one that names a host only there', 'postgres:///db?host=db.example', ['ADDRESS']],
  ['one that names this machine there', 'postgres://db.example/db?host=localhost', []],
  ['one by a socket', 'postgres:///db?host=/var/run/postgresql', []],
  ['one that says two things', `${database}?sslmode=disable&sslmode=require`, ['ADDRESS']],
  ['one that believes anybody', `${database}?sslmode=no-verify`, ['ADDRESS']],
  ['one that believes anybody in other words', `${lax}&sslmode=require`, ['ADDRESS']],
  ['one behind a PgBouncer', `${database}?pgbouncer=true&sslmode=verify-full`, []],
  ['a database that is none', 'postgres://[', ['ADDRESS']],
  ['an archive that says what databases say', 'http://a.example/?sslmode=require', ['ADDRESS']],
  ['an archive without a host', 'http:///archive', ['ADDRESS']],
  ['mail that is told to do without', 'smtp://mail.example?ignoreTLS=true', ['ADDRESS']],
  ['mail over TLS that is told to do without', 'smtps://mail.example?secure=false', ['ADDRESS']],
  ['a host and a port', 'clamav:3310', ['ADDRESS']],
  ['a number and a port', '10.0.0.5:3310', ['ADDRESS']],
  ['a port of this machine', '127.0.0.1:3310', []],
  ['a socket of this machine', '/run/clamav/clamd.ctl', []],
  ['what nobody knows', 'ftp://a.example', ['ADDRESS']],
  ['what nobody knows on this machine', 'grpc://localhost:1', ['ADDRESS']],
  ['a word instead of an address', 'on', []],
  ['nothing', undefined, []],
])('%s', (_name, address, names) =>
  expect(unprotectedAddresses(portal, { ADDRESS: address })).toEqual(names),
)

test('a word is no database: the driver takes it for a name, and asks the host that is usual', () => {
  vi.stubEnv('PGHOST', 'db.example')
  const names = unprotectedAddresses(portal, { PORTAL_DATABASE_URL: 'postgres:///portal' })
  vi.unstubAllEnvs()
  expect(names).toEqual(['PORTAL_DATABASE_URL'])
  expect(unprotectedAddresses(portal, { PORTAL_DATABASE_URL: 'portal' })).toHaveLength(1)
})

test('a portal without https is a demonstration, and may go on in clear', () => {
  expect(unprotectedAddresses('http://localhost:3000', { A: 'http://archive.example' })).toEqual([])
})

test('mail is sent in clear within this machine only', () => {
  expect(['smtp://localhost:25', 'smtp://mail.example'].map(isLoopback)).toEqual([true, false])
})
