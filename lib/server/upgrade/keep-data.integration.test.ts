import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { migrate } from '@/lib/database/migrate'
import { openTestDatabase } from '@/lib/database/open-test-database'
import { receiptAnswerSchema } from '@/lib/contracts/archive/receipt'
import { stating } from '@/mocks/services/archive/statements/testing/stating'
import { documentOf, hetus } from '@/mocks/services/archive/testing/make-document'
import { startTestArchive } from '@/mocks/services/archive/testing/start-test-archive'
import { personKey } from '../session/sealing/person-key'
import { newSessionToken } from '../session/sealing/session-token'
import { sessionMigrations } from '../session/store/migrations'
import type { SessionTables } from '../session/store/session-tables'
import { createSession } from '../session/store/sessions'
import { keepDraft } from '../session/store/drafts'
import { ensureUser } from '../session/store/users'
import { visit } from '../session/store/visits'
import { someBrowser } from '../session/testing/some-browser'

// No test of its own: `node scripts/keep-data.mjs NAME` runs it, to keep today's databases for the upgrade test.
const folder = process.env.KEEP_DATA
const now = new Date('2026-11-21T10:00:00Z')

test.runIf(folder)('data is kept', async () => {
  const made = join(folder ?? '', 'kept.json')
  mkdirSync(folder ?? '', { recursive: true })
  const headsFile = join(mkdtempSync(join(tmpdir(), 'mittkanta-keep-')), 'heads.txt')
  const archive = await startTestArchive({ now, headsFile })
  const anna = await archive.personToken({ subject: hetus.anna })
  const portal = stating(archive)
  await portal.confirm(anna, hetus.anna)
  const [document = ''] = await archive.store(documentOf())
  await archive.store(documentOf({ hetu: hetus.bertil }))
  await portal.consentTo(anna, hetus.anna)
  await portal.prohibit(anna, hetus.anna, { document }, [document])
  const ask = (operation: string, parameter: object[]) =>
    archive.post(
      `/fhir/${operation}`,
      anna,
      JSON.stringify({ resourceType: 'Parameters', parameter }),
    )
  const { statement_id: statement } = await archive.database
    .selectFrom('receipts')
    .select('statement_id')
    .executeTakeFirstOrThrow()
  const asked = [{ name: 'statement', valueId: statement }]
  const receipt = receiptAnswerSchema.parse(await (await ask('Consent/$receipt', asked)).json())
  expect((await archive.get(`/fhir/DocumentReference/${document}`, anna)).status).toBe(200)
  await ask('AuditEvent/$proof', [])
  await archive.get(`/fhir/DocumentReference/${document}`, anna)
  await ask('AuditEvent/$proof', [])

  const own = await openTestDatabase<SessionTables>()
  await migrate(own.database, sessionMigrations)
  const secret = 'a secret of a portal that is kept for the upgrade'
  const pepper = 'a pepper of a portal that is kept for the upgrade'
  const context = {
    ...{ database: own.database, secrets: [secret] as const },
    ...{ idleSeconds: 900, absoluteSeconds: 28_800 },
  }
  const key = personKey(hetus.anna, [pepper], 1)
  const token = newSessionToken()
  const identity = {
    ...{ hetu: hetus.anna, birthDate: '1990-01-01' },
    names: { first: 'Anna', calling: 'Anna', family: 'Andersson', display: 'Anna Andersson' },
    ...{ acr: 'http://ftn.ficora.fi/2017/loatest2', authTime: 1, label: 'label' },
  }
  const userId = await ensureUser(context, key, now)
  await createSession(context, { token, userId, identity, browser: someBrowser, now })
  await visit(context, { token, actorKey: key, subjectKey: key, now })
  const draft = await keepDraft(context, token, { handle: 'self', text: 'half a letter' }, now)

  dump(archive.databaseUrl, 'archive')
  dump(own.url, 'portal')
  const { url, secret: archiveSecret, signingKeys } = archive.config
  const { id, registration, privateJwk } = archive.portal
  const kept = {
    now: now.toISOString(),
    archive: { url, secret: archiveSecret, signingKeys, heads: readFileSync(headsFile, 'utf8') },
    client: { id, registration, privateJwk },
    ...{ hetu: hetus.anna, document, receipt: receipt.jws },
    portal: { secret, pepper, token, draft },
  }
  writeFileSync(made, `${JSON.stringify(kept, null, 2)}\n`)
  await archive.close()
  await own.close()
})

/** As SQL that any PostgreSQL takes, also the embedded one. */
function dump(url: string | undefined, name: string): void {
  if (!url) throw new Error('TEST_DATABASE_URL names no PostgreSQL server')
  const text = execFileSync('pg_dump', ['--no-owner', '--rows-per-insert=500', url], {
    maxBuffer: 2 ** 28,
    encoding: 'utf8',
  })
  const plain = text
    .split('\n')
    .filter((line) => !/^(\\|--|SET transaction_timeout)/.test(line))
    .join('\n')
    // What a function calls stands in it without a schema.
    .replace("set_config('search_path', '', false)", "set_config('search_path', 'public', false)")
  writeFileSync(join(folder ?? '', `${name}.sql.gz`), gzipSync(plain, { level: 9 }))
}
