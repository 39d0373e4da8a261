import { startBackedUp } from '../pgbackrest.mjs'
import { startServer } from '../postgres-temporary.mjs'
import { keyFiles } from './key-files-of-drill.mjs'
import { smallDisk } from './small-disk.mjs'

/** @typedef {import('../several/orders.mjs').OrdersOf} OrdersOf */
/** @typedef {Readonly<{ variables?: NodeJS.ProcessEnv, server?: { url: string, stop: () => Promise<void> }, ordersOf?: OrdersOf, remove?: () => void }>} PlaceOfDrill
 *   `server`: of its own, with what may be done to it */

/**
 * What stands around the programs in each drill, and what can be done to it.
 * @satisfies {Record<string, () => Promise<PlaceOfDrill>>}
 */
export const placesOfDrills = {
  upgrade: async () => ({}),
  killed: async () => ({}),
  keys: async () => keyFiles(),
  disk: onSmallDisk,
  restore: onBackedUp,
}

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
