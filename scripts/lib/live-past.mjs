import { ClearError } from './console.mjs'
import { bundleOf } from './programs.mjs'
import { quote, run } from './run.mjs'

/**
 * Lets the invented people have a past in an archive that has never been started.
 *
 * @param {NodeJS.ProcessEnv} env that of the archive, and where the portal's keys are
 * @param {string} log the file that takes the output
 * @param {string} [version] the folder of another version, whose past it is
 */
export async function livePast(env, log, version) {
  const args = ['--enable-source-maps', bundleOf('past', version)]
  if ((await run(process.execPath, args, { env, log, cwd: version })) !== 0)
    throw new ClearError(`${quote(log)}The past could not be lived; the log is ${log}`)
}
