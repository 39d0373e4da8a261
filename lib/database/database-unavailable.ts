/**
 * The database can't be asked now: it is not reached, it is ending, or it has no room. Nobody is to blame who asked, and the
 * same may be asked again: a program answers it with 503.
 */
export class DatabaseUnavailable extends Error {
  override name = 'DatabaseUnavailable'

  constructor(
    readonly because: 'connection' | 'no-room',
    cause: unknown,
  ) {
    super(`the database is unavailable: ${because}`, { cause })
  }
}

/** States that say nothing of the statement: connection, resources, an operator's doing, the system, a standby that only reads. */
const ofTheServer = /^(08|53|57P|58|XX)|^25006$/
const noRoom = ['53100', 'ENOSPC', 'EDQUOT', 'EROFS']

/**
 * What an error says of the database; undefined when it is about the statement, or a fault of ours. The driver throws plain
 * errors without a state when it has no connection, or gave one up.
 */
export function asUnavailable(error: unknown): DatabaseUnavailable | undefined {
  if (error instanceof DatabaseUnavailable) return error
  if (!(error instanceof Error)) return undefined
  const code = 'code' in error ? String(error.code) : ''
  if (noRoom.includes(code)) return new DatabaseUnavailable('no-room', error)
  const isState = /^[0-9A-Z]{5}$/.test(code) && !code.startsWith('E')
  const isOfServer = isState
    ? ofTheServer.test(code)
    : code !== '' || ['Error', 'AggregateError'].includes(error.name)
  return isOfServer ? new DatabaseUnavailable('connection', error) : undefined
}
