import { createHmac } from 'node:crypto'
import type { Kysely } from 'kysely'
import { limitOf, type LimitBy, type LimitSettings } from '@/lib/config/limits'
import type { Log } from '@/lib/config/log'
import { peppersOf } from '@/lib/config/server-config'
import { logSecurity } from '@/lib/logging/log-security'
import type { SessionTables } from '../session/store/session-tables'
import { sweepLimits, tableLimit } from './table-limit'
import { TooOften } from './too-often'

export type SpendServices = Readonly<{
  database: Kysely<SessionTables>
  config: LimitSettings & Readonly<{ HETU_PEPPER: string; HETU_PEPPER_ALSO: readonly string[] }>
  log: Log
}>
type TableLimit = LimitBy<'session' | 'person' | 'target'>
type Counting = {
  counts: Map<TableLimit, (key: string) => Promise<number | undefined>>
  sweptAt: number
}

/** The bundle of each route has its own copy of this module; what is counted in the process is one. */
const process_ = globalThis as { mittkantaLimits?: WeakMap<object, Counting> }
const countings = (process_.mittkantaLimits ??= new WeakMap<object, Counting>())

/** How often the table is swept, in milliseconds. */
const sweepEvery = 300_000

/**
 * Counts one more of what a limit is for (ADR 25).
 *
 * @param who pseudonym of whom it is counted by; the table holds a keyed hash of it that no other table has
 * @throws TooOften when it is too many
 */
export async function spend(services: SpendServices, name: TableLimit, who: string): Promise<void> {
  const after = await waitAfter(services, name, who)
  if (after === undefined) return
  logSecurity(services.log, 'excess_rate_limit_exceeded', name, { status: 429 })
  throw new TooOften(after)
}

/** The same, where who asks is not to be told: whether it is within the limit. */
export async function maySpend(
  services: SpendServices,
  name: TableLimit,
  who: string,
): Promise<boolean> {
  const isWithin = (await waitAfter(services, name, who)) === undefined
  if (!isWithin) logSecurity(services.log, 'excess_rate_limit_exceeded', name)
  return isWithin
}

/** Counts one more. Seconds until one may come again, when it is too many. */
async function waitAfter(
  services: SpendServices,
  name: TableLimit,
  who: string,
): Promise<number | undefined> {
  const { config } = services
  const counting = countingOf(services)
  const count = counting.counts.get(name) ?? begin(services, name)
  counting.counts.set(name, count)
  const after = await count(limitKey(config, name, who))
  await sweepWhenDue(services, counting)
  return after
}

/** Under what the table of limits keeps something of somebody: it leads to nobody, and to no other table. */
export function limitKey(config: SpendServices['config'], name: string, who: string): string {
  return createHmac('sha256', peppersOf(config).at(-1) ?? '')
    .update(JSON.stringify([name, who]))
    .digest('base64url')
}

function countingOf({ database }: SpendServices): Counting {
  const known = countings.get(database)
  if (known) return known
  const made: Counting = { counts: new Map(), sweptAt: 0 }
  countings.set(database, made)
  return made
}

function begin({ database, config, log }: SpendServices, name: TableLimit) {
  const onFault = (error: unknown) =>
    log('warn', 'limits.unreadable', { service: 'database', error })
  return tableLimit(database, { ...limitOf(name, config), name, onFault })
}

/** Whoever counts takes along what is over, so that the table holds no more than is counted in its longest time. */
async function sweepWhenDue({ database, log }: SpendServices, counting: Counting): Promise<void> {
  const now = new Date()
  if (now.getTime() - counting.sweptAt < sweepEvery) return
  counting.sweptAt = now.getTime()
  await sweepLimits(database, now).catch((error: unknown) =>
    log('warn', 'limits.unswept', { service: 'database', error }),
  )
}
