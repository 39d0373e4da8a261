import type { ok } from '@/lib/domain/result'
import type { NotMade } from '../apart/make-pdf-apart'

/** A folder can't be made to its end: what was sent of it is not whole, and must not look so. */
export class BrokenOff extends Error {
  override readonly name = 'BrokenOff'

  /** @param reason a word for the log, of no person */
  constructor(readonly reason: string) {
    super(`The folder was broken off: ${reason}`)
  }
}

/**
 * A file of a folder, unless it is more than we make of it: then the folder goes on, and tells what it lacks.
 *
 * @throws BrokenOff when only too much else is being made: another try may have it
 */
export function madeOrLacking<File>(made: ReturnType<typeof ok<File>> | NotMade): File | undefined {
  if (made.ok) return made.value
  if (made.failure === 'busy') throw new BrokenOff('busy')
  return undefined
}
