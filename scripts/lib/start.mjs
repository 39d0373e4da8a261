import { ensureBuilt } from './build.mjs'
import { stopChildren } from './child.mjs'
import { ClearError, failWith, say, step } from './console.mjs'
import { dataFolder, openDataFolder, rememberChildren } from './data-folder.mjs'
import { endedSentence } from './health.mjs'
import { ensureInstalled } from './install.mjs'
import { launch } from './launch.mjs'
import { showPeople } from './people-list.mjs'
import { whenParentEnds } from './parent.mjs'
import { portsFromEnvironment, requirePorts } from './ports.mjs'

/** `npm start [-- --fresh] [-- --data DIR]`: everything that is needed, then the five programs until Ctrl-C. */
export async function start(args) {
  let folder
  let children = []
  let stopping

  const stop = (exitCode) => {
    stopping ??= stopChildren(children).then(() => {
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
    say('MittKanta')
    await ensureInstalled()
    await ensureBuilt()
    folder = openDataFolder(dataDir, { fresh: args.includes('--fresh') })
    await requirePorts(ports)
    const onStarted = (started) => {
      children = started
      rememberChildren(dataDir, started)
    }
    const { portalUrl } = await launch({ dataDir, ports }, { onStarted, step })
    await showPeople()
    say(`\nReady: ${portalUrl}`)
    say(`E-mails that it sends: http://localhost:${ports.mail}`)
    say(`Data and logs: ${dataDir}. To stop: Ctrl-C. To begin anew: npm start -- --fresh`)
    const [child, reason] = await Promise.race(
      children.map(async (each) => [each, await each.ended]),
    )
    if (!stopping) throw new ClearError(`${endedSentence(child, reason)}. The others are stopped.`)
  } catch (error) {
    if (stopping) return
    await stopChildren(children)
    folder?.close()
    failWith(error)
  }
}
