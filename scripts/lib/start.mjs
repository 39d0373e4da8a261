import { ensureBuilt } from './build.mjs'
import { stopChildren } from './child.mjs'
import { failWith, say, step } from './console.mjs'
import { dataFolder, openDataFolder } from './data-folder.mjs'
import { ensureInstalled } from './install.mjs'
import { createKeeper } from './keep-running.mjs'
import { launch } from './launch.mjs'
import { showPeople } from './people-list.mjs'
import { whenParentEnds } from './parent.mjs'
import { portsFromEnvironment, requirePorts } from './ports.mjs'
import { processesOf } from './several/processes-of.mjs'

/**
 * `npm start [-- --fresh] [-- --empty] [-- --data DIR] [-- --processes N]`: everything that is needed, then the six programs until Ctrl-C. With --empty the
 * archive knows nobody but its operator; with --processes there are N portals and N archives behind a proxy.
 * @param {readonly string[]} args
 */
export async function start(args) {
  /** @type {Awaited<ReturnType<typeof openDataFolder>> | undefined} */
  let folder
  /** @type {Map<string, import('./child.mjs').Child>} */
  const running = new Map()
  /** @type {Promise<never> | undefined} */
  let stopping

  const stop = (/** @type {number} */ exitCode) => {
    stopping ??= stopChildren([...running.values()]).then(() => {
      folder?.close()
      process.exit(exitCode)
    })
    return stopping
  }
  const stopCalmly = () => {
    if (!stopping) say('\nStopping …')
    void stop(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stopCalmly)
  whenParentEnds(stopCalmly)

  try {
    const ports = portsFromEnvironment()
    const dataDir = dataFolder(args)
    const processes = processesOf(args)
    say('MittKanta')
    await ensureInstalled()
    await ensureBuilt()
    folder = await openDataFolder(dataDir, { fresh: args.includes('--fresh') })
    await requirePorts(ports)
    const onStarted = (/** @type {readonly import('./child.mjs').Child[]} */ started) => {
      for (const child of started) running.set(child.name, child)
    }
    const empty = args.includes('--empty')
    const { portalUrl, isEmpty } = await launch(
      { dataDir, ports },
      { onStarted, step, empty, processes },
    )
    await showPeople()
    say(`\nReady: ${portalUrl}`)
    say(`E-mails that it sends: http://localhost:${ports.mail}`)
    if (isEmpty) say('The archive is empty: its operators let the others in, at the workbench.')
    say(`Workbench of those who act for organisations: http://localhost:${ports.workbench}`)
    if (processes > 1)
      say(`${processes} portals and ${processes} archives stand behind one address each.`)
    say(`Data and logs: ${dataDir}. To stop: Ctrl-C. To begin anew: npm start -- --fresh`)
    const keep = createKeeper(running, { isStopping: () => stopping !== undefined })
    for (const child of running.values()) keep(child)
  } catch (error) {
    if (stopping) return
    await stopChildren([...running.values()])
    folder?.close()
    failWith(error)
  }
}
