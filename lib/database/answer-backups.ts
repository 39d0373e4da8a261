import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { isAbsolute } from 'node:path'
import type { QueryExecutorProvider } from 'kysely'
import { z } from 'zod'
import { backUpFolder } from './back-up-folder'

/** What the command asks for, in a file beside the folder, which only the owner of the folder can put there. */
const askedSchema = z.object({
  id: z.string().max(64),
  to: z.string().refine(isAbsolute),
  /** ISO 8601. */
  asked: z.iso.datetime(),
})

/** Who asked so long ago has gone. Milliseconds. */
const stale = 60_000

/** What stands in the answer to it. */
type BackupAnswer = Readonly<{ id: string }> &
  (Readonly<{ at: string; files: number; bytes: number }> | Readonly<{ failed: string }>)

const askedFile = (dataDir: string) => `${dataDir}.backup-asked`
const answerFile = (dataDir: string) => `${dataDir}.backup-answer`

type Options = Readonly<{
  /** The embedded database, when it can be had. */
  database: () => Promise<QueryExecutorProvider>
  dataDir: string
  /** Hears that one was taken, or not. */
  note: (outcome: 'taken' | 'failed', error?: unknown) => void
  /** Milliseconds between two looks; a second when absent. */
  pause?: number
}>

/**
 * Takes a backup of the embedded database whenever `npm run backup` asks for one (docs/operating/backup.md): a command can't open a folder on which a program
 * runs. It asks by a file, and not at a port, for a backup holds all that there is: who may write into the folder of the data has it anyway.
 *
 * @returns what ends it
 */
export function answerBackups({ database, dataDir, note, pause = 1_000 }: Options): () => void {
  let isAtWork = false
  const look = async () => {
    if (isAtWork || !existsSync(askedFile(dataDir))) return
    isAtWork = true
    try {
      await answerOne()
    } catch (error) {
      note('failed', error)
    } finally {
      isAtWork = false
    }
  }
  async function answerOne(): Promise<void> {
    const text = readFileSync(askedFile(dataDir), 'utf8')
    rmSync(askedFile(dataDir))
    const { id, to, asked } = askedSchema.parse(JSON.parse(text))
    if (Date.now() - Date.parse(asked) > stale) return
    try {
      const { at, files, bytes } = await backUpFolder({ database: await database(), dataDir, to })
      tell({ id, at: at.toISOString(), files, bytes })
      note('taken')
    } catch (error) {
      tell({ id, failed: error instanceof Error ? error.message : 'unknown' })
      note('failed', error)
    }
  }
  function tell(answer: BackupAnswer): void {
    const draft = `${answerFile(dataDir)}.draft`
    writeFileSync(draft, JSON.stringify(answer), { mode: 0o600 })
    renameSync(draft, answerFile(dataDir))
  }
  const timer = setInterval(() => void look(), pause)
  timer.unref()
  return () => clearInterval(timer)
}
