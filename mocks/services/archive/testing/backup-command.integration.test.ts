import { execFile } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { openDatabase } from '@/lib/database/open-database'
import type { ArchiveTables } from '../database/tables'
import { killHard } from './archive-process'
import { createKillableArchive } from './killable-archive'
import { testHetu } from './make-document'
import { expectAllThere, nothingAnswered, useArchive, type Answered } from './use-archive'

const people = [0, 1].map(testHetu)
const archive = await createKillableArchive()
afterAll(() => archive.close())
const command = fileURLToPath(new URL('../../../../scripts/backup.mjs', import.meta.url))
const data = dirname(archive.dataDir)
const backup = join(data, 'backups', 'monday')

/** Of the archive alone: in the folder of the data there is no portal. */
const backUp = (variables: Readonly<Record<string, string>> = {}) =>
  promisify(execFile)(process.execPath, [command, '--to', backup, '--data', data], {
    env: { ...process.env, ARCHIVE_DATA_DIR: archive.dataDir, PORTAL_DATA_DIR: '', ...variables },
  })
const failure = (variables?: Readonly<Record<string, string>>) =>
  backUp(variables).catch((error: { stderr: string; stdout: string }) => error)

// A server has tools of its own.
test.skipIf(archive.databaseUrl)(
  'the command takes a backup of an archive that runs and is used; every answer before it is in it, and an archive starts from it',
  async () => {
    const answered = nothingAnswered()
    let before: Answered | undefined
    let said = ''
    let isTaken = false
    await archive.killWhile(
      people,
      () => isTaken,
      (tokens, isOver) =>
        Promise.all([
          ...people.map((hetu) => useArchive(archive, { hetu, tokens, answered, isOver })),
          (async () => {
            while (answered.stored.length + answered.read.length < 10)
              await new Promise((resolve) => setTimeout(resolve, 20))
            before = structuredClone(answered)
            said = (await backUp()).stdout
            isTaken = true
          })(),
        ]),
    )
    expect(said).toMatch(/archive: \d+ files, \d+ MB/)
    expect(said).toContain(`portal: no embedded database at ${join(data, 'portal')}; not in it\n`)
    expect(said).toContain('Not in it: secrets')
    expect(readdirSync(dirname(backup))).toEqual(['monday'])
    expect(answered.stored.length).toBeGreaterThan(before?.stored.length ?? Infinity)

    const dataDir = join(backup, 'archive')
    const restored = { ...archive, openDatabase: () => openDatabase<ArchiveTables>({ dataDir }) }
    await expectAllThere(restored, people, before ?? nothingAnswered())
    const child = await archive.startOn(dataDir)
    expect((await fetch(`${archive.url}/health`)).status).toBe(200)
    await killHard(child)
  },
  120_000,
)

test.skipIf(archive.databaseUrl)(
  'what is there already is not written over',
  async () => {
    const failed = await failure()
    expect(failed.stderr).toContain('is there already')
    expect(readdirSync(dirname(backup))).toEqual(['monday'])
    expect(existsSync(`${archive.dataDir}.backup-asked`)).toBe(false)
  },
  60_000,
)

test.each([
  ['ARCHIVE_DATA_DIR', 'PORTAL_DATA_DIR'],
  ['PORTAL_DATA_DIR', 'ARCHIVE_DATA_DIR'],
])(
  '%s that names a folder that is not there is refused, before the other is copied',
  async (variable, other) => {
    const nothing = join(data, 'nothing')
    const failed = await failure({ [variable]: nothing, [other]: data })
    expect(failed.stderr).toContain(`${variable} names ${nothing}, which is not there`)
    expect(failed.stdout).toBe('')
    expect(existsSync(`${archive.dataDir}.backup-asked`)).toBe(false)
  },
)
