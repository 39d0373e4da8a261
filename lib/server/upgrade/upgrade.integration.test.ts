import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { importJWK, SignJWT, type JWK } from 'jose'
import { sql, type Kysely } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { pino } from 'pino'
import { archiveKeysSchema } from '@/lib/contracts/archive/receipt'
import { sid } from '@/lib/contracts/archive/systems'
import { openTestDatabase } from '@/lib/database/open-test-database'
import { runMigrateCommand } from '@/lib/database/migrate-command'
import type { MigrationFile } from '@/lib/database/migration-file'
import { compareSchema } from '@/lib/database/schema-state'
import { readHead } from '@/lib/proof/read-head'
import { verifyReceipt } from '@/lib/proof/verify-receipt'
import { createArchive } from '@/mocks/services/archive/create-archive'
import type { ArchiveTables } from '@/mocks/services/archive/database/tables'
import { openKeys } from '@/mocks/services/archive/kept-keys'
import { examineTree } from '@/mocks/services/archive/log/tree/examine-tree'
import { publishedInFile } from '@/mocks/services/archive/log/tree/published-heads'
import type { TreeWatch } from '@/mocks/services/archive/log/tree/tree-watch'
import { sealLog } from '@/mocks/services/archive/log/tree/seal-log'
import { faultOf } from '@/mocks/services/archive/log/tree/verify-log'
import { createSigner, signingKeysSchema } from '@/mocks/services/archive/protocol/signing/signer'
import { registeredClientsSchema } from '@/mocks/services/archive/protocol/tokens/registered-client'
import {
  assertionType,
  jwtBearerGrant,
} from '@/mocks/services/archive/protocol/tokens/token-endpoint'
import { migrations } from '@/mocks/services/archive/store/migrations'
import { personKey } from '../session/sealing/person-key'
import { sessionMigrations } from '../session/store/migrations'
import { requirePeppers } from '../session/store/person-keying'
import type { SessionTables } from '../session/store/session-tables'
import { extendSession, findSession } from '../session/store/sessions'
import { findDraft } from '../session/store/drafts'
import { visit } from '../session/store/visits'
import { keptSchema, type Kept } from './testing/kept-schema'

const all = join(import.meta.dirname, 'kept')
const kept = readdirSync(all)

/** Puts a database back as it was kept, and says which scripts had run in it. */
async function restored<Tables>(database: Kysely<Tables>, name: string, which: string) {
  const script = gunzipSync(readFileSync(join(all, name, `${which}.sql.gz`))).toString('utf8')
  await sql.raw(`${script}\nreset all;`).execute(database)
  const { rows } = await sql<{ name: string }>`select name from migrations`.execute(database)
  return rows.map((row) => row.name)
}

/** The real command, and what the version before makes of it afterwards. */
async function upgraded<Tables>(
  database: Kysely<Tables>,
  { files, before }: Readonly<{ files: readonly MigrationFile[]; before: readonly string[] }>,
) {
  const said: string[] = []
  const command = { name: 'it', files, args: [], say: (line: string) => said.push(line) }
  expect(await runMigrateCommand(database as unknown as Kysely<object>, command)).toBe(0)
  expect(await compareSchema(database, files)).toEqual({ missing: [], tooNew: [] })
  // Going back: it may, unless a script since has taken something away, which is named.
  const old = files.filter((file) => before.includes(file.name))
  const contracting = files
    .filter((file) => !old.includes(file) && file.sql.startsWith('-- contract: '))
    .map((file) => file.name)
  expect((await compareSchema(database, old)).tooNew).toEqual(contracting)
  return said
}

test('something is kept', () => expect(kept.length).toBeGreaterThan(0))

describe.each(kept)('from %s', (name) => {
  const {
    archive: settings,
    client,
    portal,
    ...facts
  }: Kept = keptSchema.parse(JSON.parse(readFileSync(join(all, name, 'kept.json'), 'utf8')))
  const now = new Date(Date.parse(facts.now) + 60_000)
  let folder: string
  let close: () => Promise<void>
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'mittkanta-upgrade-'))
  })
  afterEach(async () => {
    await close()
    rmSync(folder, { recursive: true })
  })

  async function personToken(ask: (form: URLSearchParams) => Promise<Response>): Promise<string> {
    const key = await importJWK(client.privateJwk as JWK)
    const aud = `${settings.url}/oauth/token`
    const iat = Math.floor(now.getTime() / 1000)
    const sign = (payload: object) =>
      new SignJWT({ iss: client.id, aud, iat, exp: iat + 60, jti: crypto.randomUUID(), ...payload })
        .setProtectedHeader({ alg: 'ES384', kid: String(client.privateJwk.kid) })
        .sign(key)
    const sub = `${sid.hetu}|${facts.hetu}`
    const form = new URLSearchParams({
      grant_type: jwtBearerGrant,
      assertion: await sign({ sub, act: { sub }, capacity: 'self', session: 'a-session' }),
      client_assertion_type: assertionType,
      client_assertion: await sign({ sub: client.id }),
    })
    return ((await (await ask(form)).json()) as { access_token: string }).access_token
  }

  test('the archive starts, a document reads, and log, heads and receipt hold', async () => {
    const opened = await openTestDatabase<ArchiveTables>()
    close = opened.close
    const { database } = opened
    await upgraded(database, {
      files: migrations,
      before: await restored(database, name, 'archive'),
    })
    const headsFile = join(folder, 'heads.txt')
    writeFileSync(headsFile, settings.heads)
    const signingKeys = signingKeysSchema.parse(settings.signingKeys)
    const { clients } = registeredClientsSchema.parse({ clients: [client.registration] })
    const config = {
      ...{ url: settings.url, secret: settings.secret, clients, signingKeys, headsFile },
      ...{ operator: 'archive-operator', shelterControllers: new Set(['thl']) },
    }
    const clock = () => now
    const app = await createArchive({ database, config, clock })
    const token = await personToken(async (body) =>
      app.request('/oauth/token', { method: 'POST', body }),
    )
    const headers = { authorization: `Bearer ${token}` }
    const read = await app.request(`/fhir/DocumentReference/${facts.document}`, { headers })
    expect([read.status, ((await read.json()) as { id: string }).id]).toEqual([200, facts.document])

    const keys = await openKeys(database, [settings.secret])
    const signer = await createSigner(signingKeys)
    const treeWatch: TreeWatch = {}
    const log = pino({ level: 'silent' })
    const published = publishedInFile(headsFile)
    const sealing = { database, config, clock, log, keys, signer, published, treeWatch }
    await sealLog(sealing)
    await examineTree(sealing)
    expect(treeWatch.fault).toBeUndefined()
    expect(await faultOf(database, keys.patientId(facts.hetu))).toBeUndefined()
    expect(published.newest()).not.toBe(settings.heads.trim().split('\n').at(-1))

    const jwks = archiveKeysSchema.parse(await (await app.request('/.well-known/jwks.json')).json())
    expect(await verifyReceipt(facts.receipt, jwks.keys)).toMatchObject({ state: 'genuine' })
    expect(await readHead(published.newest() ?? '', jwks)).toMatchObject({ ok: true })
  })

  test('the portal knows who was logged in, and the session goes on', async () => {
    const opened = await openTestDatabase<SessionTables>()
    close = opened.close
    const { database } = opened
    const before = await restored(database, name, 'portal')
    await upgraded(database, { files: sessionMigrations, before })
    await requirePeppers(database, [portal.pepper])
    const context = {
      ...{ database, secrets: [portal.secret] as const },
      ...{ idleSeconds: 900, absoluteSeconds: 28_800 },
    }
    const session = await findSession(context, portal.token, now)
    expect(session).toMatchObject({ identity: { hetu: facts.hetu }, keyed: 1 })
    if (session) await extendSession(context, session, now)
    const later = new Date(now.getTime() + 890_000)
    expect(await findSession(context, portal.token, later)).toBeDefined()
    const draft = { handle: 'self', id: portal.draft }
    expect(await findDraft(context, portal.token, draft)).toBe('half a letter')
    const key = personKey(facts.hetu, [portal.pepper], 1)
    const visited = { token: portal.token, actorKey: key, subjectKey: key, now }
    // The first visit is the session's own, and there was none before.
    expect(await visit(context, visited)).toBeUndefined()
  })
})
