/** More than a limit allows; whoever answers tells when to come again. */
export class TooOften extends Error {
  override readonly name = 'TooOften'

  /** @param after when to come again, in seconds */
  constructor(readonly after: number) {
    super('More than a limit allows')
  }
}

/** When to come again, in seconds, if this is a refusal. By its name: the bundle of each route has a class of its own. */
export function waitIn(error: unknown): number | undefined {
  const isRefusal = error instanceof Error && error.name === 'TooOften' && 'after' in error
  return isRefusal && typeof error.after === 'number' ? error.after : undefined
}
