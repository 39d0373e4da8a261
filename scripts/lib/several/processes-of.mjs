import { ClearError } from '../console.mjs'

/** More than that on one machine shows nothing. */
const most = 16

/**
 * How many portals and archives are wished: `--processes N`, else one. More than one need a database that they can share.
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string | undefined>>} env
 */
export function processesOf(args, env = process.env) {
  const at = args.indexOf('--processes')
  if (at < 0) return 1
  const named = args[at + 1] ?? ''
  const processes = Number(named)
  if (!/^[1-9]\d?$/.test(named) || processes > most)
    throw new ClearError(`--processes must be followed by a number from 1 to ${most}.`)
  const missing = ['PORTAL_DATABASE_URL', 'ARCHIVE_DATABASE_URL'].filter((name) => !env[name])
  if (processes > 1 && missing.length > 0)
    throw new ClearError(
      `--processes needs PostgreSQL, for the embedded database belongs to one process: set ${missing.join(' and ')}.`,
    )
  return processes
}
