/** A folder can't be made to its end: what was sent of it is not whole, and must not look so. */
export class BrokenOff extends Error {
  override readonly name = 'BrokenOff'

  /** @param reason a word for the log, of no person */
  constructor(readonly reason: string) {
    super(`The folder was broken off: ${reason}`)
  }
}
