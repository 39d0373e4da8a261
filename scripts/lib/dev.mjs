import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { bundleOptions } from './build-programs.mjs'
import { startChild, stopChildren } from './child.mjs'
import { failWith, say, step } from './console.mjs'
import { dataFolder, openDataFolder } from './data-folder.mjs'
import { ensureInstalled } from './install.mjs'
import { createKeeper } from './keep-running.mjs'
import { launch } from './launch.mjs'
import { whenParentEnds } from './parent.mjs'
import { buildDir } from './paths.mjs'
import { portsFromEnvironment, requirePorts } from './ports.mjs'
import { bundleOf, presentEntries } from './programs.mjs'

/**
 * `npm run dev`: the six programs, each begun anew when its sources change; Next.js reloads the portal's pages by itself.
 * @param {readonly string[]} args
 */
export async function dev(args) {
  /** @type {Map<string, import('./child.mjs').Child>} */
  const running = new Map()
  /** What changed while the programs were starting is begun anew once they run. */
  const early = new Set()
  let ready = false
  /** @type {Awaited<ReturnType<typeof openDataFolder>> | undefined} */
  let folder
  let stopping = false

  const stop = async () => {
    if (stopping) return
    stopping = true
    say('\nStopping …')
    await stopChildren([...running.values()])
    folder?.close()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
  whenParentEnds(stop)

  try {
    const ports = portsFromEnvironment()
    const dataDir = dataFolder(args)
    await ensureInstalled()
    folder = await openDataFolder(dataDir, { fresh: args.includes('--fresh') })
    await requirePorts(ports)
    const keep = createKeeper(running, { isStopping: () => stopping })
    const restart = createRestart(running, keep)
    await watchAll((name) => {
      if (ready && !stopping) restart(name)
      else early.add(name)
    })
    early.clear()
    const onStarted = (/** @type {readonly import('./child.mjs').Child[]} */ children) => {
      for (const child of children) running.set(child.name, child)
    }
    const portalArgs = ['--enable-source-maps', bundleOf('portal'), '--dev']
    const { portalUrl } = await launch({ dataDir, ports }, { portalArgs, onStarted, step })
    ready = true
    for (const child of running.values()) keep(child)
    early.forEach(restart)
    say(`\nReady, with reload: ${portalUrl}. Logs: ${join(dataDir, 'logs')}. To stop: Ctrl-C`)
  } catch (error) {
    await stopChildren([...running.values()])
    folder?.close()
    failWith(error)
  }
}

/**
 * Restarts follow each other, as two archives may not be open on one database.
 * @param {Map<string, import('./child.mjs').Child>} running
 * @param {(child: import('./child.mjs').Child) => void} keep
 */
function createRestart(running, keep) {
  let last = Promise.resolve()
  return (/** @type {string} */ name) => {
    last = last.then(async () => {
      const old = running.get(name)
      if (!old) return
      await stopChildren([old])
      const child = startChild(old.program)
      running.set(name, child)
      keep(child)
      say(`  ${name} restarted`)
    })
  }
}

/**
 * Bundles every program now and whenever its sources change; `onChange` follows a bundle that succeeded.
 * @param {(name: string) => void} onChange
 */
async function watchAll(onChange) {
  const { context } = await import('esbuild')
  mkdirSync(buildDir, { recursive: true })
  // These bundles are newer than what `npm start` built last.
  rmSync(join(buildDir, 'programs.hash'), { force: true })
  for (const [name, entry] of Object.entries(presentEntries())) {
    const first = Promise.withResolvers()
    /** @type {import('esbuild').Plugin} */
    const plugin = {
      name: 'restart',
      setup: (build) =>
        build.onEnd(({ errors }) => {
          first.resolve(undefined)
          if (errors.length === 0) onChange(name)
        }),
    }
    const watcher = await context({ ...bundleOptions(name, entry), plugins: [plugin] })
    await watcher.watch()
    await first.promise
  }
}
