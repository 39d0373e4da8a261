import { startBackedUp } from '../pgbackrest.mjs'
import { startServer } from '../postgres-temporary.mjs'
import { bundleOf } from '../programs.mjs'
import { run } from '../run.mjs'
import { earlierVersion } from './earlier-version.mjs'
import { keyFiles } from './key-files-of-drill.mjs'
import { smallDisk } from './small-disk.mjs'

/** @typedef {import('../several/orders.mjs').OrdersOf} OrdersOf */
/** @typedef {Readonly<{ variables?: NodeJS.ProcessEnv, server?: { url: string, stop: () => Promise<void> }, ordersOf?: OrdersOf, remove?: () => void, earlier?: string }>} PlaceOfDrill
 *   `server`: of its own, with what may be done to it; `earlier`: the folder of the version that is upgraded */

/**
 * What stands around the programs in each drill, and what can be done to it.
 * @satisfies {Record<string, (from?: string) => Promise<PlaceOfDrill>>}
 */
export const placesOfDrills = {
  upgrade: fromEarlier,
  killed: async () => ({}),
  keys: async () => keyFiles(),
  disk: onSmallDisk,
  restore: onBackedUp,
}

/**
 * @param {string} [from] the version before, as git names it; this one when absent
 * @returns {Promise<PlaceOfDrill>}
 */
async function fromEarlier(from) {
  const ordersOf = schemaOrders
  if (from === undefined) return { ordersOf }
  const { folder, remove } = await earlierVersion(from)
  return { earlier: folder, ordersOf, remove }
}

/**
 * `migrate` brings both schemas to this version, `may-i-roll` asks whether programs of it may take the place of those that run.
 * @type {OrdersOf}
 */
const schemaOrders = ({ portal, archive }) => ({
  schema: async (step) => {
    const args = step === 'migrate' ? [] : [`--${step}`]
    for (const [name, env] of Object.entries({ archive, portal })) {
      const code = await run(process.execPath, [bundleOf(`${name}-migrate`), ...args], { env })
      if (code !== 0) throw new Error(`${name}: ${step}: exit code ${code}`)
    }
  },
})

/** @returns {Promise<PlaceOfDrill>} */
async function onSmallDisk() {
  const disk = smallDisk()
  try {
    // What is kept of the write-ahead log is small beside the disk.
    const settings = ['-c', 'max_wal_size=96MB', '-c', 'min_wal_size=32MB']
    const server = await startServer({ within: disk.folder, settings })
    const fill = async () => disk.fill()
    const makeRoom = async () => {
      disk.makeRoom()
      // It ends by itself when it can't write its log.
      await server.begin()
    }
    const ordersOf = () => ({
      disk: (/** @type {string} */ what) => (what === 'fill' ? fill() : makeRoom()),
    })
    return { server, ordersOf, remove: disk.remove }
  } catch (error) {
    disk.remove()
    throw error
  }
}

/** @returns {Promise<PlaceOfDrill>} */
async function onBackedUp() {
  const { url, backUp, restoreToEnd, remove } = await startBackedUp()
  const database = async (/** @type {string} */ what) => {
    if (what === 'back-up') backUp()
    else await restoreToEnd()
  }
  return { server: { url, stop: async () => remove() }, ordersOf: () => ({ database }) }
}
