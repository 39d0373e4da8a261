import { failWith } from './console.mjs'
import { inRoot } from './paths.mjs'
import { run } from './run.mjs'

const drill = 'mocks/services/archive/log/tree/restore-drill.integration.test.ts'

/** `npm run drill:restore`: backs up a cluster of its own with pgBackRest, restores it to a moment, and goes on with the log (docs/operating/backup.md). */
export async function drillRestore() {
  try {
    const env = { ...process.env, DRILL_RESTORE: 'on' }
    const vitest = [inRoot('scripts', 'vitest.mjs'), 'run', drill]
    process.exitCode = await run(process.execPath, vitest, { env })
  } catch (error) {
    failWith(error)
  }
}
