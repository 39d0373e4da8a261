import { DatabaseUnfit } from './database-unfit'

/** Where a database is, and whether a PgBouncer stands before it that lends a connection for one transaction at a time. */
export type ServerAddress = Readonly<{ url: string; isPooled: boolean }>

/** A parameter of ours, between `?` or `&` and what follows. */
const parameter = /([?&])pgbouncer=([^&#]*)(&|(?=#)|$)/

/**
 * Reads the address of a database. `pgbouncer=true` in it names a pool in transaction mode, as for other programs that know
 * the parameter.
 *
 * @throws when it says neither true nor false
 */
export function serverAddress(given: string): ServerAddress {
  const found = parameter.exec(given)
  if (!found) return { url: given, isPooled: false }
  const [whole, before = '', value = '', after = ''] = found
  if (value !== 'true' && value !== 'false')
    throw new DatabaseUnfit('pgbouncer= in the address of a database must be true or false')
  return { url: given.replace(whole, after === '&' ? before : ''), isPooled: value === 'true' }
}
