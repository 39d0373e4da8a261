import { buildPrograms } from './build-programs.mjs'
import { failWith } from './console.mjs'
import { ensureInstalled } from './install.mjs'
import { bundleOf } from './programs.mjs'
import { run } from './run.mjs'

/**
 * `npm run move-clients -- --slots FROM-TO [--dry-run]`: moves the clients of closed slots from one instance of the archive to another
 * (docs/operating/instances.md).
 * @param {readonly string[]} args
 */
export async function moveClients(args) {
  try {
    await ensureInstalled()
    await buildPrograms()
    process.exitCode = await run(process.execPath, [bundleOf('archive-move'), ...args])
  } catch (error) {
    failWith(error)
  }
}
