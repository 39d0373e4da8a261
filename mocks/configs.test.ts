import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readArchiveConfig } from './services/archive/archive-config'
import { makeSigningKeys } from './services/archive/testing/make-signing-keys'
import { readConfig as readIdentification } from './services/identification/config'
import { readConfig as readMail } from './services/mail/config'
import { readConfig as readMandates } from './services/mandates/config'
import { readConfig as readWorkbench } from './services/workbench/config'

const folder = mkdtempSync(join(tmpdir(), 'configs-'))
const file = (name: string, content: unknown) => {
  writeFileSync(join(folder, name), JSON.stringify(content))
  return join(folder, name)
}
const keys = file('keys.json', await makeSigningKeys())
const portal = (hooks: string[]) => ({
  clients: [
    {
      clientId: 'portal',
      kind: 'portal',
      name: 'Portal',
      jwks: { keys: [{ kty: 'RSA', kid: 'one' }] },
      hooks,
    },
  ],
})
const needed = {
  ARCHIVE_SECRET: 's'.repeat(32),
  ARCHIVE_CLIENTS_FILE: file('clients.json', portal([])),
  ARCHIVE_SIGNING_KEYS_FILE: keys,
  IDENTIFICATION_CLIENTS_FILE: 'clients.json',
  MANDATES_CLIENT_ID: 'id',
  MANDATES_API_KEY: 'key',
  MANDATES_OAUTH_PASSWORD: 'password',
  MANDATES_REST_API_KEY: 'key',
  MANDATES_RETURN_URL: 'http://localhost:3000/back',
  WORKBENCH_JWKS_FILE: 'workbench.json',
  WORKBENCH_MANDATES_API_KEY: 'key',
  WORKBENCH_MANDATES_OAUTH_PASSWORD: 'password',
}

const directory = file('instances.json', {
  lead: 'a',
  instances: { a: 'http://localhost:4010', b: 'http://b.example' },
  slots: [{ from: 0, to: 4095, in: 'a' }],
})

test('a program is reached from this machine alone unless it is told otherwise', () => {
  expect(readArchiveConfig(needed).host).toBe('localhost')
  expect(readIdentification(needed).IDENTIFICATION_HOST).toBe('localhost')
  expect(readMandates(needed).MANDATES_HOST).toBe('localhost')
  expect(readMail({}).MAIL_HOST).toBe('localhost')
  expect(readWorkbench(needed).WORKBENCH_HOST).toBe('localhost')
})

test('what only tests and the demo need is off unless they ask for it', () => {
  expect(readIdentification(needed).PEOPLE_ADMIN).toBe('off')
  expect(readMandates(needed).PEOPLE_ADMIN).toBe('off')
  expect(readMail({}).MAIL_PAGES).toBe('off')
  expect(readIdentification(needed).IDENTIFICATION_TICKETS).toBe('off')
})

test.each([
  ['without people that are added', { PEOPLE_ADMIN: 'off' }],
  ['at an interface that others reach', { IDENTIFICATION_HOST: '0.0.0.0' }],
  ['at an address of the network', { IDENTIFICATION_URL: 'https://login.example' }],
])('nobody is logged in by a ticket %s', (_name, changes) => {
  const demo = { ...needed, PEOPLE_ADMIN: 'on', IDENTIFICATION_TICKETS: 'on' }
  expect(readIdentification(demo).IDENTIFICATION_TICKETS).toBe('on')
  expect(readIdentification({ ...demo, IDENTIFICATION_HOST: '::1' }).IDENTIFICATION_TICKETS).toBe(
    'on',
  )
  expect(() => readIdentification({ ...demo, ...changes })).toThrow('IDENTIFICATION_TICKETS')
})

test.each([
  [
    'a database in clear',
    { ARCHIVE_DATABASE_URL: 'postgres://db.example/archive' },
    'ARCHIVE_DATABASE_URL',
  ],
  [
    'a replica in clear',
    {
      ARCHIVE_DATABASE_URL: 'postgres://localhost/archive',
      ARCHIVE_REPLICA_URL: 'postgres://db.example/archive',
    },
    'ARCHIVE_REPLICA_URL',
  ],
  [
    'another instance in clear',
    { ARCHIVE_INSTANCES_FILE: directory, ARCHIVE_INSTANCE: 'a' },
    'instance b',
  ],
  [
    'the database of the instance that leads in clear',
    {
      ...{ ARCHIVE_INSTANCES_FILE: directory, ARCHIVE_INSTANCE: 'b' },
      ARCHIVE_LEAD_DATABASE_URL: 'postgres://db.example/archive',
    },
    'ARCHIVE_LEAD_DATABASE_URL',
  ],
  [
    'a portal that is called in clear',
    { ARCHIVE_CLIENTS_FILE: file('clear.json', portal(['http://portal.example/api/notes'])) },
    'hooks[0] of portal',
  ],
])(
  'an archive that is reached by https does not start with %s, and says which',
  (_name, change, name) => {
    const given = { ...needed, ...change }
    expect(() => readArchiveConfig({ ...given, ARCHIVE_URL: 'https://archive.example' })).toThrow(
      name,
    )
    expect(() => readArchiveConfig(given)).not.toThrow()
  },
)

test.each([
  [
    'a replica of a database that is not named',
    { ARCHIVE_REPLICA_URL: 'postgres://localhost/a' },
    'ARCHIVE_DATABASE_URL',
  ],
  ['a directory, and not which instance it is', { ARCHIVE_INSTANCES_FILE: directory }, 'together'],
  ['an instance, and no directory', { ARCHIVE_INSTANCE: 'a' }, 'together'],
  [
    'an instance that the directory does not name',
    { ARCHIVE_INSTANCES_FILE: directory, ARCHIVE_INSTANCE: 'c' },
    'ARCHIVE_INSTANCE',
  ],
  [
    'an instance that does not lead, without the database of the one that does',
    { ARCHIVE_INSTANCES_FILE: directory, ARCHIVE_INSTANCE: 'b' },
    'ARCHIVE_LEAD_DATABASE_URL',
  ],
])('an archive does not start with %s', (_name, change, told) => {
  expect(() => readArchiveConfig({ ...needed, ...change })).toThrow(told)
})

test.each(['WORKBENCH_ARCHIVE_URL', 'WORKBENCH_OIDC_ISSUER', 'WORKBENCH_MANDATES_URL'])(
  'a workbench that is reached by https does not start with %s in clear, and says so',
  (name) => {
    const given = { ...needed, [name]: 'http://service.example' }
    const secured = { ...given, WORKBENCH_URL: 'https://workbench.example' }
    expect(() => readWorkbench(secured)).toThrow(name)
    expect(() => readWorkbench(given)).not.toThrow()
  },
)

test('an archive that is reached by https starts with what is encrypted, or on this machine', () => {
  const hooks = ['https://portal.example/api/notes', 'http://localhost:3000/api/notes']
  const change = {
    ARCHIVE_URL: 'https://archive.example',
    ARCHIVE_DATABASE_URL: 'postgres://db.example/archive?sslmode=verify-full',
    ARCHIVE_CLIENTS_FILE: file('encrypted.json', portal(hooks)),
  }
  expect(() => readArchiveConfig({ ...needed, ...change })).not.toThrow()
})
