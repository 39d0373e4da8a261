import { buildPrograms } from './build-programs.mjs'
import { failWith } from './console.mjs'
import { ensureInstalled } from './install.mjs'
import { bundleOf } from './programs.mjs'
import { run } from './run.mjs'

const all = ['archive', 'portal']

/**
 * `npm run migrate [-- archive|portal] [-- --dry-run | --may-i-roll]`: brings the schemas of the databases that ARCHIVE_DATABASE_URL and
 * PORTAL_DATABASE_URL name up to date, or says what that would do. `npm run may-i-roll` says whether programs of this version may take the
 * place of those that run, one by one.
 * @param {readonly string[]} args
 */
export async function migrate(args) {
  try {
    await ensureInstalled()
    await buildPrograms()
    const asked = all.filter((name) => args.includes(name))
    const rest = args.filter((arg) => !all.includes(arg))
    let worst = 0
    for (const name of asked.length > 0 ? asked : all)
      worst = Math.max(worst, await run(process.execPath, [bundleOf(`${name}-migrate`), ...rest]))
    process.exitCode = worst
  } catch (error) {
    failWith(error)
  }
}
