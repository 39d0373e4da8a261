import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { ClearError, failWith, say } from './console.mjs'
import { dataFolder } from './data-folder.mjs'

/** How long a program that runs takes to see that it is asked. Milliseconds. */
const mostSilent = 10_000
/** How long a backup may take. Milliseconds. */
const longest = 3_600_000
/** What is not in it, whatever it holds. */
const besides =
  'Not in it: secrets and keys, the published heads of the log, contents in a store of their own, and the demo’s other programs.'

/**
 * `npm run backup -- --to FOLDER [--data DIR]`: a copy of the embedded databases of the archive and the portal while they run (docs/operating/backup.md).
 * @param {readonly string[]} args
 */
export async function backup(args) {
  try {
    const at = args.indexOf('--to')
    const to = at < 0 ? undefined : args[at + 1]
    if (!to) throw new ClearError('npm run backup -- --to FOLDER [--data DIR]')
    await takeBackup(resolve(to), foldersOf(args))
  } catch (error) {
    failWith(error)
  }
}

/**
 * Where the databases lie: as the programs are told, else under the folder of the data. What a variable names has to be there: somebody expects it in the
 * backup.
 * @param {readonly string[]} args
 * @returns {Record<string, string>}
 */
function foldersOf(args, env = process.env) {
  const data = dataFolder(args, env)
  /**
   * @param {string} variable
   * @param {string} name
   */
  const folderOf = (variable, name) => {
    const named = env[variable]
    if (!named) return join(data, name)
    const folder = resolve(named)
    if (existsSync(folder)) return folder
    throw new ClearError(`${variable} names ${folder}, which is not there. Nothing was copied.`)
  }
  return {
    archive: folderOf('ARCHIVE_DATA_DIR', 'archive'),
    portal: folderOf('PORTAL_DATA_DIR', 'portal'),
  }
}

/**
 * One after the other into a draft that is renamed when all is there. A database that is not found is told: the service may have it elsewhere.
 * @param {string} to
 * @param {Record<string, string>} folders
 */
async function takeBackup(to, folders) {
  const all = Object.entries(folders)
  const there = all.filter(([, folder]) => existsSync(folder))
  const lacking = all.filter((each) => !there.includes(each))
  if (there.length === 0)
    throw new ClearError(`There is no embedded database at ${Object.values(folders).join(' or ')}.`)
  if (existsSync(to)) throw new ClearError(`${to} is there already: name a folder that is not.`)
  const draft = `${to}.unfinished`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true, mode: 0o700 })
  try {
    for (const [name, folder] of there) {
      const { at, files, bytes } = await ask(folder, join(draft, name))
      say(
        `${name}: ${files} files, ${Math.ceil(bytes / 1e6)} MB, with all that was answered before ${at}`,
      )
    }
    renameSync(draft, to)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    throw error
  }
  for (const [name, folder] of lacking) say(`${name}: no embedded database at ${folder}; not in it`)
  say(`In ${to}, readable by you alone.`)
  say(besides)
}

/**
 * Asks the program that runs on a folder, by a file beside it (lib/database/answer-backups.ts).
 * @param {string} folder
 * @param {string} to
 * @returns {Promise<{ at: string, files: number, bytes: number }>}
 */
async function ask(folder, to) {
  const id = randomUUID()
  const asked = `${folder}.backup-asked`
  const draft = join(dirname(folder), `.${id}`)
  writeFileSync(draft, JSON.stringify({ id, to, asked: new Date().toISOString() }), { mode: 0o600 })
  renameSync(draft, asked)
  const since = Date.now()
  for (;;) {
    const answer = answerTo(folder, id)
    if (answer?.failed)
      throw new ClearError(`The program on ${folder} could not take the backup: ${answer.failed}`)
    if (answer) return answer
    if (existsSync(asked) && Date.now() - since > mostSilent) {
      rmSync(asked, { force: true })
      throw new ClearError(
        `No program runs on ${folder}: copy the folder as it is, before you start it.`,
      )
    }
    if (Date.now() - since > longest) throw new ClearError(`Nothing came of it: ${folder}.`)
    await wait(100)
  }
}

/**
 * @param {string} folder
 * @param {string} id
 */
function answerTo(folder, id) {
  const file = `${folder}.backup-answer`
  if (!existsSync(file)) return undefined
  const answer = JSON.parse(readFileSync(file, 'utf8'))
  if (answer.id !== id) return undefined
  rmSync(file)
  return answer
}
