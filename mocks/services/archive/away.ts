/** What the archive leans on besides its database. */
type Leant = 'contents' | 'scan' | 'instance' | 'heads'

/**
 * The store of contents, the scan, another instance, or the place of the published heads does not answer as it must. Who asked is told that the archive can't answer now, and no more; `why` is for
 * the log: never a value. `isChanged`: what was fetched is not what was put there.
 */
export class Away extends Error {
  override readonly name = 'Away'
  constructor(
    readonly of: Leant,
    readonly why: string,
    readonly isChanged = false,
  ) {
    super(`${of}: ${why}`)
  }
}
