import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { wholeOrAnew } from './begun-past.mjs'
import { startChild, stopChildren } from './child.mjs'
import { ClearError } from './console.mjs'
import { environments } from './environment.mjs'
import { waitForHealth } from './health.mjs'
import { livePast } from './live-past.mjs'
import { prepareData } from './prepare-data.mjs'
import {
  bundleOf,
  commandOf,
  isPresent,
  portalCommand,
  portalCommandOf,
  programs,
} from './programs.mjs'
import { quote, run } from './run.mjs'
import { placesOf } from './several/places.mjs'

/** @typedef {typeof import('./console.mjs').step} Step */
/** @typedef {Readonly<{ dataDir: string, ports: Record<string, number>, given?: NodeJS.ProcessEnv,
 *   otherPortals?: readonly string[] }>} Place */

/**
 * Starts the programs that are built, waits until each is healthy and fills a new archive with the invented people's
 * documents. When anything fails, whatever was started is stopped again.
 *
 * @param {Place} place
 * @param {{ portalArgs?: readonly string[], onStarted?: (children: import('./child.mjs').Child[]) => void,
 *   step?: Step, empty?: boolean, processes?: number, more?: number, earlier?: string }} [options] `processes`: how many of the portal and of the
 *   archive; `more`: how many may be added, see several/behind-proxy.mjs; `earlier`: the folder of an earlier version, of which portal and archive are begun
 */
export async function launch({ dataDir, ports, given, otherPortals }, options = {}) {
  const { onStarted, portalArgs = portalCommand, step = async (_name, work) => work() } = options
  const isEmpty = staysEmpty(dataDir, options.empty === true)
  const portalUrl =
    given?.PORTAL_URL ?? process.env.PORTAL_URL ?? `http://localhost:${ports.portal}`
  const workbenchUrl = `http://localhost:${ports.workbench}`
  const prepared = prepareData(dataDir, { portalUrl, workbenchUrl, otherPortals })
  const envs = environments({ dataDir, ports, prepared, given, otherPortals })
  const workbench = { WORKBENCH_JWKS_FILE: prepared.workbenchKeysFile }
  const { processes = 1, more, earlier } = options
  const pastEnv = { ...envs.portal, ...envs.archive, ...workbench }
  if (!isEmpty) await livePastOnce(dataDir, pastEnv, step, earlier)
  const commands = commandsOf(portalArgs)
  const places = await placesOf({ dataDir, ports, envs, commands, processes, more })
  const started = places
    .filter(({ isLater }) => !isLater)
    .map(({ program, at }) => ({ child: startChild(ofVersion(program, earlier)), at }))
  const children = started.map(({ child }) => child)
  onStarted?.(children)
  try {
    const healthy = Promise.all(started.map(({ child, at }) => waitForHealth(child, at)))
    await step('Starting the programs', () => healthy)
    const archive = { ARCHIVE_URL: `http://localhost:${ports.archive}` }
    if (!isEmpty) await fillOnce(dataDir, { ...envs.portal, ...archive }, step, earlier)
  } catch (error) {
    await stopChildren(children)
    throw error
  }
  return { children, places, portalUrl, isEmpty, envs, stop: () => stopChildren(children) }
}

/**
 * What each program that exists is started with.
 * @param {readonly string[]} portalArgs
 */
const commandsOf = (portalArgs) =>
  programs
    .map(({ name }) => name)
    .filter((name) => name === 'portal' || isPresent(name))
    .map((name) => ({
      name,
      args: name === 'portal' ? portalArgs : commandOf(name),
    }))

/**
 * The portal or the archive as an earlier version has it; what is started anew later is of this one.
 * @param {import('./several/places.mjs').Place['program']} program
 * @param {string | undefined} earlier
 */
function ofVersion(program, earlier) {
  if (earlier === undefined) return program
  const kind = program.name.replace(/-\d+$/, '')
  const args = { portal: portalCommandOf(earlier), archive: commandOf('archive', earlier) }
  return kind === 'portal' || kind === 'archive'
    ? { ...program, args: args[kind], cwd: earlier }
    : program
}

/**
 * Whether nothing is entered for anybody: as it was wished when the folder was new, and for as long as it is kept.
 * @param {string} dataDir
 * @param {boolean} wished
 */
function staysEmpty(dataDir, wished) {
  const mark = join(dataDir, 'empty')
  if (existsSync(mark)) return true
  if (!wished) return false
  if (existsSync(join(dataDir, 'past')) || existsSync(join(dataDir, 'filled')))
    throw new ClearError(`${dataDir} is filled already: add --fresh, which begins anew.`)
  writeFileSync(mark, '')
  return true
}

/**
 * Lets the invented people have a past in the archive, before it is started for the first time. One that was cut off is lived anew.
 * @param {string} dataDir
 * @param {NodeJS.ProcessEnv} env
 * @param {Step} step
 * @param {string} [earlier]
 */
async function livePastOnce(dataDir, env, step, earlier) {
  const mark = join(dataDir, 'past')
  if (existsSync(mark) || existsSync(join(dataDir, 'filled')) || !isPresent('past')) return
  const log = join(dataDir, 'logs', 'past.log')
  await step('Living the past of the invented people (once)', () =>
    wholeOrAnew(dataDir, env, () => livePast(env, log, earlier)),
  )
  writeFileSync(mark, '')
}

/**
 * Fills the archive that we started, and no other. A filling that was cut off is done again: storing the same document
 * twice stores it once (A4).
 * @param {string} dataDir
 * @param {NodeJS.ProcessEnv} env
 * @param {Step} step
 * @param {string} [earlier]
 */
async function fillOnce(dataDir, env, step, earlier) {
  const mark = join(dataDir, 'filled')
  if (existsSync(mark) || !isPresent('fill')) return
  await step('Storing the documents of the invented people (once)', async () => {
    const log = join(dataDir, 'logs', 'fill.log')
    if (
      (await run(process.execPath, [bundleOf('fill', earlier)], { env, log, cwd: earlier })) !== 0
    )
      throw new ClearError(`${quote(log)}The archive could not be filled; the log is ${log}`)
  })
  writeFileSync(mark, '')
}
