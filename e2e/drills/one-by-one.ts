import { order, type Process } from '../several/orders'

const archives = ['archive-1', 'archive-2'] as const
const portals = ['portal-1', 'portal-2'] as const

/** Replaces every process by a new one, each when the one before is ready, the archives first (docs/operating/upgrading.md). */
export async function replaceOneByOne(names: readonly Process[] = [...archives, ...portals]) {
  for (const name of names) {
    await order('stop', name)
    await order('start', name)
  }
}
