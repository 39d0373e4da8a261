import type { LogHead, LogRestore } from '@/lib/contracts/archive/log-proof'
import type { Sealing } from './append-rows'
import { leavesFault } from './examine-tree'
import { ownHead, publishedPoint } from './log-restore'
import { alone } from './seal-log'
import { headFault, isRootAt, storedHead, treeIsShorter } from './watch-tree'

/**
 * What lies between the log of this database and the heads that were published. `whole`: nothing; `restored`: the database is as it was
 * once, and what came after is lost; `unfit`: something else is wrong, which no restore explains.
 */
export type RestoreFinding =
  | Readonly<{ state: 'whole' }>
  | Readonly<{ state: 'unfit'; because: string }>
  | Readonly<{ state: 'restored'; head: LogHead; lost: LogHead; lostHeads: number }>

/**
 * Whether the tree is a true earlier state of the one that was published. Somebody who has cut the database back to such a state looks
 * the same: that it was a restore, a person has to say.
 */
export async function findRestore(archive: Sealing): Promise<RestoreFinding> {
  const { database, published } = archive
  const fault = await headFault(archive)
  if (fault === undefined) return { state: 'whole' }
  const stored = await storedHead(database)
  const head = stored && (await ownHead(archive, stored.jws))
  if (fault !== treeIsShorter || !head) return { state: 'unfit', because: fault }
  const inside = await leavesFault(archive)
  if (inside) return { state: 'unfit', because: inside }
  let lost: LogHead | undefined
  let lostHeads = 0
  for (const line of published.fromEnd()) {
    const point = await publishedPoint(archive, line)
    if (!point) return { state: 'unfit', because: 'a line that was published was not signed here' }
    if (point.size <= head.size) {
      if (await isRootAt(database, point)) break
      return { state: 'unfit', because: 'the tree is not the one that was published' }
    }
    const newest = await ownHead(archive, line)
    if (newest) lostHeads += 1
    lost ??= newest
  }
  return lost
    ? { state: 'restored', head, lost, lostHeads }
    : { state: 'unfit', because: 'no published head is newer than the tree' }
}

/**
 * Records that the database was restored: signed, published with the heads, and kept. From then on the log goes on from what is there.
 *
 * @param by who says so; stands in what is published
 */
export async function acknowledgeRestore(archive: Sealing, by: string): Promise<RestoreFinding> {
  const { clock, config, signer, published } = archive
  return alone(archive, async (trx) => {
    const found = await findRestore({ ...archive, database: trx })
    if (found.state !== 'restored') return found
    const { head, lost } = found
    const restore: LogRestore = {
      ...{ iss: config.url, iat: Math.floor(clock().getTime() / 1000), by },
      ...{ size: head.size, root: head.root, since: head.iat },
      lost: { size: lost.size, root: lost.root, until: lost.iat },
    }
    const jws = await signer.sign('log-restore+jwt', restore)
    await trx.insertInto('log_restores').values({ at: clock(), jws }).execute()
    published.publish(jws)
    return found
  })
}
