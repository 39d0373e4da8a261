import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readConfig as readPortal } from '@/lib/config/server-config'
import { readArchiveConfig } from './services/archive/archive-config'
import { makeSigningKeys } from './services/archive/testing/make-signing-keys'
import { readConfig as readWorkbench } from './services/workbench/config'

const folder = mkdtempSync(join(tmpdir(), 'addresses-'))
const clients = join(folder, 'clients.json')
const keys = join(folder, 'keys.json')
writeFileSync(clients, JSON.stringify({ clients: [] }))
writeFileSync(keys, JSON.stringify(await makeSigningKeys()))

type Environment = Readonly<Record<string, string>>

const portal = (changed: Environment) =>
  readPortal({
    PORTAL_URL: 'https://portal.example',
    PORTAL_JWKS_FILE: '/keys.json',
    SESSION_SECRET: 's'.repeat(32),
    HETU_PEPPER: 'p'.repeat(32),
    ...changed,
  })
const archive = (changed: Environment) =>
  readArchiveConfig({
    ARCHIVE_URL: 'https://archive.example',
    ARCHIVE_SECRET: 's'.repeat(32),
    ARCHIVE_CLIENTS_FILE: clients,
    ARCHIVE_SIGNING_KEYS_FILE: keys,
    ...changed,
  })
const workbench = (changed: Environment) =>
  readWorkbench({
    WORKBENCH_URL: 'https://workbench.example',
    WORKBENCH_JWKS_FILE: '/keys.json',
    WORKBENCH_MANDATES_API_KEY: 'key',
    WORKBENCH_MANDATES_OAUTH_PASSWORD: 'password',
    ...changed,
  })
const traced = [portal, archive, workbench]

/** Who reads each address to which a program turns, or leads people. */
const judged: Readonly<Record<string, (changed: Environment) => unknown>> = {
  PORTAL_DATABASE_URL: portal,
  ARCHIVE_URL: portal,
  OIDC_ISSUER: portal,
  OIDC_END_SESSION: portal,
  MANDATES_URL: portal,
  MANDATES_RETURN_URL: portal,
  SMTP_URL: portal,
  LEAVE_URL: portal,
  FEEDBACK_URL: portal,
  ARCHIVE_DATABASE_URL: archive,
  ARCHIVE_REPLICA_URL: archive,
  ARCHIVE_LEAD_DATABASE_URL: archive,
  ARCHIVE_MOVE_TO_DATABASE_URL: archive,
  ARCHIVE_CONTENTS_URL: archive,
  ARCHIVE_CLAMD: archive,
  WORKBENCH_ARCHIVE_URL: workbench,
  WORKBENCH_OIDC_ISSUER: workbench,
  WORKBENCH_MANDATES_URL: workbench,
  WORKBENCH_PORTAL_URL: workbench,
}

/** What looks like an address and is none that a program turns to. */
const others: Readonly<Record<string, string>> = {
  PORTAL_URL: 'its own',
  WORKBENCH_URL: 'its own',
  IDENTIFICATION_URL: 'its own, of a test service',
  MANDATES_ISSUE_URI: 'a name of what a mandate is for',
  MANDATES_HEALTH_ISSUE_URI: 'a name of what a mandate is for',
  MANDATES_ORGANISATIONS_RETURN_URL: 'where a test service lets a browser go back to',
}

/** Settings in the schemas of all programs that are said to be addresses, or are called so. */
function addressSettings(): readonly string[] {
  const files = execFileSync('git', ['ls-files', 'lib', 'mocks/services'], { encoding: 'utf8' })
  const sources = files.split('\n').filter((file) => /(?<!\.test)\.ts$/.test(file))
  const setting = /^ {2}([A-Z][A-Z0-9]*_[A-Z0-9_]+): (.*)$/gm
  const named = /_(URL|URI|ISSUER|ENDPOINT|CLAMD|END_SESSION|ADDRESS|SERVER|SOCKET)$/
  return sources.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(setting)]
      .filter(([, name = '', is = '']) => named.test(name) || /\b(z\.)?url\b/.test(is))
      .filter(([, , is = '']) => !/^('|string|number)/.test(is))
      .map(([, name = '']) => name),
  )
}

const traces = ['OTEL_EXPORTER_OTLP_ENDPOINT', 'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT']

test('every setting that is an address is judged, or it is said why not', () => {
  const known = [...Object.keys(judged), ...Object.keys(others), ...traces]
  expect(known.toSorted()).toEqual([...new Set(addressSettings())].toSorted())
})

test.each(Object.entries(judged))(
  '%s in clear stops a program that is reached by https',
  (name, read) => {
    const inClear = name.endsWith('DATABASE_URL')
      ? 'postgres://db.example/x'
      : { ARCHIVE_CLAMD: 'clamav.example:3310', SMTP_URL: 'smtp://mail.example?ignoreTLS=true' }[
          name
        ]
    expect(() => read({ [name]: inClear ?? 'http://service.example' })).toThrow(
      new RegExp(`encrypted too: .*${name}`),
    )
  },
)

test.each([...traces, 'OTEL_EXPORTER_OTLP_METRICS_ENDPOINT'])(
  '%s in clear stops each of them',
  (name) => {
    for (const read of traced) {
      expect(() => read({ [name]: 'http://collector.example:4318' })).toThrow(name)
      expect(() => read({ [name]: 'https://collector.example:4318' })).not.toThrow()
      expect(() => read({ [name]: 'http://localhost:4318' })).not.toThrow()
    }
  },
)
