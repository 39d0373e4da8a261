import { buildPrograms } from './build-programs.mjs'
import { failWith } from './console.mjs'
import { ensureInstalled } from './install.mjs'
import { bundleOf } from './programs.mjs'
import { run } from './run.mjs'

/**
 * `npm run restored [-- --acknowledge-by NAME]`: says what a restore of the archive's database has lost of the log, and records that it was a
 * restore (docs/operating/backup.md).
 * @param {readonly string[]} args
 */
export async function restored(args) {
  try {
    await ensureInstalled()
    await buildPrograms()
    process.exitCode = await run(process.execPath, [bundleOf('archive-restored'), ...args])
  } catch (error) {
    failWith(error)
  }
}
