/** A PostgreSQL server of one's own: `end` stops it at once, `begin` starts it again on the same data, `stop` removes it. */
export function startServer(): Promise<{
  url: string
  end: () => Promise<void>
  begin: () => Promise<void>
  stop: () => Promise<void>
}>
