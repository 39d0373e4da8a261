import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stopChildren } from './child.mjs'
import { launch } from './launch.mjs'
import { endLeftovers, identityOf, isRunning, rememberIn } from './leftovers.mjs'
import { freePorts } from './ports.mjs'
import { programs } from './programs.mjs'
import { takeOrders } from './several/orders.mjs'
import { startSharedDatabases } from './several/shared-databases.mjs'

/** What belongs to the six programs, and so must not come from the shell in which the tests run. */
const ours =
  /^(PORTAL|ARCHIVE|IDENTIFICATION|MANDATES|MAIL|WORKBENCH|SMTP|OIDC|SESSION|SHOW|PEOPLE)_|^(HETU_PEPPER|DEMO|LIMITS|LIMITS_FACTOR)$/

const prefix = 'mittkanta-e2e-'

/** How many more portals tests may start at once, see test-portal.mjs. */
const spares = 12

/**
 * Starts the six programs as they were built, on free ports, with a folder of their own that is filled with the invented
 * people's documents. It is removed at the end, but kept when they do not start, for its logs.
 *
 *
 * @param {NodeJS.ProcessEnv} [changes] variables for all programs
 * @param {number} [processes] how many portals and archives there are: several stand behind a proxy, on databases that they share
 * @param {{ server?: { url: string, stop: () => Promise<void> }, ordersOf?: import('./several/orders.mjs').OrdersOf, earlier?: string }} [around] a database server
 *   of the run's own, what can be done besides, and the folder of an earlier version of which portal and archive are begun
 * @returns {Promise<{ urls: Record<string, string>, ports: Record<string, number>, spares: number[], dataDir: string,
 *   orders: string | undefined, databases: Record<string, string> | undefined, stop: () => Promise<void> }>} `spares`: ports at which identification and mandates know a portal too;
 *   `orders`: where one of several processes can be ended and started, see several/orders.mjs;
 *   `databases`: those that several share, by their variables
 */
export async function startTestEnvironment(changes = {}, processes = 1, around = {}) {
  await endOrphans()
  const dataDir = mkdtempSync(join(tmpdir(), prefix))
  writeFileSync(join(dataDir, 'owner'), identityOf(process.pid) ?? '')
  rememberIn(dataDir)
  const remove = () => rmSync(dataDir, { recursive: true, force: true })
  const { ports, others } = await freePorts(spares)
  const otherPortals = others.map((port) => `http://localhost:${port}`)
  const shared = processes > 1 ? await startSharedDatabases(around.server) : undefined
  const given = givenToTests({ ...shared?.variables, ...changes })
  const launched = await launch(
    { dataDir, ports, given, otherPortals },
    { processes, more: 1, earlier: around.earlier },
  ).catch(async (error) => {
    await shared?.stop()
    throw error
  })
  const running = new Map(launched.children.map((child) => [child.name, child]))
  const orders =
    processes > 1
      ? await takeOrders(running, launched.places, around.ordersOf?.(launched.envs))
      : undefined
  const stop = async () => {
    orders?.close()
    await stopChildren([...running.values()])
    await shared?.stop()
    // What is started next has no place there.
    rememberIn(undefined)
    remove()
  }
  const urls = programs.map(({ name }) => [name, `http://localhost:${ports[name]}`])
  return {
    urls: Object.fromEntries(urls),
    ports,
    spares: others,
    dataDir,
    orders: orders?.url,
    databases: shared?.variables,
    stop,
  }
}

/** The environment of a program under test. */
export function givenToTests(changes = {}) {
  const inherited = Object.entries(process.env).filter(([name]) => !ours.test(name))
  // So that a right that ends is seen at the next step: waiting ten minutes is tested with a clock, beside the code.
  const atOnce = { MANDATES_RECHECK_SECONDS: '0' }
  // All tests come from one address, and some look at one person's data a hundred times: limits are tested by portals of their own.
  const hardly = { LIMITS_FACTOR: '1000' }
  return { ...Object.fromEntries(inherited), LOG_LEVEL: 'debug', ...atOnce, ...hardly, ...changes }
}

/** Ends what test environments that were killed have left running, and removes their folders. */
async function endOrphans() {
  const folders = readdirSync(tmpdir()).filter((name) => name.startsWith(prefix))
  for (const folder of folders.map((name) => join(tmpdir(), name))) {
    if (isOwned(folder)) continue
    if ((await endLeftovers(folder)) > 0) rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * A folder without an owner's name is none of ours, or is being made just now.
 * @param {string} folder
 */
function isOwned(folder) {
  try {
    return isRunning(readFileSync(join(folder, 'owner'), 'utf8'))
  } catch {
    return true
  }
}
