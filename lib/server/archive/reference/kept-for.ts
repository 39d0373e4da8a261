import type { Result } from '@/lib/domain/result'

/**
 * Makes `read` answer from memory for `milliseconds`. Callers that come while it reads wait for the same answer; a
 * failure is not kept. After half the time it reads anew behind the scenes, so that no one waits as long as it answers.
 */
export function keptFor<Value, Failure extends string>(
  milliseconds: number,
  read: () => Promise<Result<Value, Failure>>,
): (now?: number) => Promise<Result<Value, Failure>> {
  let kept: { answer: Result<Value, Failure>; at: number } | undefined
  let reading: Promise<Result<Value, Failure>> | undefined

  async function readNow(now: number): Promise<Result<Value, Failure>> {
    try {
      const answer = await read()
      if (answer.ok) kept = { answer, at: now }
      return answer
    } finally {
      reading = undefined
    }
  }

  return async (now = Date.now()) => {
    // A clock that was set back says nothing of how old it is.
    const age = kept && now >= kept.at ? now - kept.at : Number.POSITIVE_INFINITY
    if (kept && age < milliseconds) {
      if (age >= milliseconds / 2 && !reading) {
        reading = readNow(now)
        reading.catch(() => undefined)
      }
      return kept.answer
    }
    return (reading ??= readNow(now))
  }
}
