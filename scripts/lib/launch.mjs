import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startChild, stopChildren } from './child.mjs'
import { ClearError } from './console.mjs'
import { environments } from './environment.mjs'
import { waitForHealth } from './health.mjs'
import { livePast } from './live-past.mjs'
import { prepareData } from './prepare-data.mjs'
import { bundleOf, commandOf, isPresent, portalCommand, programs } from './programs.mjs'
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
 *   step?: Step, empty?: boolean, processes?: number, more?: number }} [options] `processes`: how many of the portal and of the
 *   archive; `more`: how many may be added, see several/behind-proxy.mjs
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
  if (!isEmpty) await livePastOnce(dataDir, { ...envs.portal, ...envs.archive, ...workbench }, step)
  const { processes = 1, more } = options
  const commands = commandsOf(portalArgs)
  const places = await placesOf({ dataDir, ports, envs, commands, processes, more })
  const started = places
    .filter(({ isLater }) => !isLater)
    .map(({ program, at }) => ({ child: startChild(program), at }))
  const children = started.map(({ child }) => child)
  onStarted?.(children)
  try {
    const healthy = Promise.all(started.map(({ child, at }) => waitForHealth(child, at)))
    await step('Starting the programs', () => healthy)
    const archive = { ARCHIVE_URL: `http://localhost:${ports.archive}` }
    if (!isEmpty) await fillOnce(dataDir, { ...envs.portal, ...archive }, step)
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
 * Lets the invented people have a past in the archive, before it is started for the first time.
 * @param {string} dataDir
 * @param {NodeJS.ProcessEnv} env
 * @param {Step} step
 */
async function livePastOnce(dataDir, env, step) {
  const mark = join(dataDir, 'past')
  if (existsSync(mark) || existsSync(join(dataDir, 'filled')) || !isPresent('past')) return
  await step('Living the past of the invented people (once)', () =>
    livePast(env, join(dataDir, 'logs', 'past.log')),
  )
  writeFileSync(mark, '')
}

/**
 * Fills the archive that we started, and no other. A filling that was cut off is done again: storing the same document
 * twice stores it once (A4).
 * @param {string} dataDir
 * @param {NodeJS.ProcessEnv} env
 * @param {Step} step
 */
async function fillOnce(dataDir, env, step) {
  const mark = join(dataDir, 'filled')
  if (existsSync(mark) || !isPresent('fill')) return
  await step('Storing the documents of the invented people (once)', async () => {
    const log = join(dataDir, 'logs', 'fill.log')
    if ((await run(process.execPath, [bundleOf('fill')], { env, log })) !== 0)
      throw new ClearError(`${quote(log)}The archive could not be filled; the log is ${log}`)
  })
  writeFileSync(mark, '')
}
