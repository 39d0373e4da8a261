import type { Sealing } from './append-rows'
import { acknowledgeRestore, findRestore } from './acknowledge-restore'

const usage =
  'There is: --acknowledge-by NAME, who has restored it. Without it is said what is lost.'

/** @returns the exit code: 0 nothing is lost, or it is acknowledged; 1 it is not, or no restore explains it; 2 an argument that there is not */
export async function runRestored(
  archive: Sealing,
  args: readonly string[],
  say: (line: string) => unknown,
): Promise<number> {
  const [option, by = '', ...more] = args
  const isAsked = option === undefined
  if (!isAsked && (option !== '--acknowledge-by' || by.trim() === '' || more.length > 0)) {
    say(usage)
    return 2
  }
  const found = isAsked ? await findRestore(archive) : await acknowledgeRestore(archive, by)
  if (found.state === 'whole') {
    say('the log continues what was published: nothing is lost')
    return 0
  }
  if (found.state === 'unfit') {
    say(`no restore explains this: ${found.because}`)
    return 1
  }
  const { head, lost, lostHeads } = found
  say(
    `sealed between ${at(head.iat)} and ${at(lost.iat)} and lost: leaves ${head.size} to ${lost.size - 1}`,
  )
  say(
    `${lost.size - head.size} leaves at the most were rows of the log; ${lostHeads} published heads are of them`,
  )
  say(
    isAsked
      ? 'not acknowledged: nothing is sealed until it is'
      : `acknowledged by ${by}, and published`,
  )
  return isAsked ? 1 : 0
}

const at = (seconds: number) => new Date(seconds * 1000).toISOString()
