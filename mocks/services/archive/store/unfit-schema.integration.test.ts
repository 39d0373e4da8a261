import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrate } from '@/lib/database/migrate'
import { openDatabase } from '@/lib/database/open-database'
import { openTestDatabase } from '@/lib/database/open-test-database'
import { freePort } from '@/mocks/services/harness/testing/free-port'
import { bundleArchive } from '../testing/archive-process'
import { makeSigningKeys } from '../testing/make-signing-keys'
import { migrations } from './migrations'

let folder: string
let server: Awaited<ReturnType<typeof openTestDatabase<object>>> | undefined
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mittkanta-schema-'))
  server = process.env.TEST_DATABASE_URL ? await openTestDatabase<object>() : undefined
})
afterEach(async () => {
  await server?.close()
  rmSync(folder, { recursive: true })
})

const written = (name: string, value: unknown) => {
  const path = join(folder, name)
  writeFileSync(path, JSON.stringify(value))
  return path
}

/** Starts the archive and gives what it said when it ended by itself. */
async function startAndEnd(environment: Readonly<Record<string, string>>) {
  const port = await freePort()
  const file = await bundleArchive(`archive-schema-${port}`)
  const env = {
    ...{ PATH: process.env.PATH, NODE_ENV: 'test' as const, ARCHIVE_PORT: String(port) },
    ...{
      ARCHIVE_URL: `http://127.0.0.1:${port}`,
      ARCHIVE_SECRET: 'a secret that is long enough for it',
    },
    ...{ ARCHIVE_DATA_DIR: join(folder, 'data'), ARCHIVE_DATABASE_URL: server?.url },
    ARCHIVE_CLIENTS_FILE: written('clients.json', { clients: [] }),
    ARCHIVE_SIGNING_KEYS_FILE: written('keys.json', await makeSigningKeys()),
    ...environment,
  }
  const child = spawn(process.execPath, [file], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.on('data', (bytes: Buffer) => (said += String(bytes)))
  const code = await new Promise((resolve) => child.once('close', resolve))
  rmSync(file)
  return { code, said }
}

const open = () => openDatabase<object>({ url: server?.url, dataDir: join(folder, 'data') })

test('an archive that may not migrate ends where scripts are missing, names them and changes nothing', async () => {
  const { code, said } = await startAndEnd({ ARCHIVE_MIGRATE: 'never' })
  expect(code).toBe(1)
  expect(said).toContain('"reason":"too-old"')
  expect(said).toContain('0001-clients-and-documents')
  const database = await open()
  const { rows } = await sql`select to_regclass('documents') as found`.execute(database)
  await database.destroy()
  expect(rows).toEqual([{ found: null }])
})

test('an archive ends where a later version has taken away what it counts on', async () => {
  const database = await open()
  const later = { name: '9999-later', sql: '-- contract: older archives read it\nselect 1;' }
  await migrate(database, [...migrations, later])
  await database.destroy()
  const { code, said } = await startAndEnd({})
  expect(code).toBe(1)
  expect(said).toMatch(/"reason":"too-new".*9999-later/)
})
