import { inRoot } from '../paths.mjs'
import { run } from '../run.mjs'

const test = 'mocks/services/archive/log/tree/restore-drill.integration.test.ts'

/**
 * Backs up a cluster of its own with pgBackRest, restores it to a moment that lies back, and goes on with the log (docs/operating/backup.md).
 * @returns {Promise<boolean>} whether it went as it must
 */
export async function restoreToAMoment() {
  const env = { ...process.env, DRILL_RESTORE: 'on' }
  const code = await run(process.execPath, [inRoot('scripts', 'vitest.mjs'), 'run', test], { env })
  return code === 0
}
