import 'server-only'
import type { z } from 'zod'
import { fail, ok, type Result } from '@/lib/domain/result'
import { sendRequest, type HttpRequest } from '../archive/http/send-request'
import { newReference, type Log } from '@/lib/config/log'

/**
 * How a call can end otherwise. `refused`: the service answered that this may not be asked, as when its session is over or
 * a code has been used. It is no answer to whether one may act for another.
 */
export type MandatesFailure = 'mandates-unavailable' | 'mandates-refused'

export type MandatesCall = Readonly<{
  /** Which call, for the log: addresses hold personal identity codes and are never logged. */
  name: string
  url: URL
  request: Omit<HttpRequest, 'timeout' | 'service' | 'name'>
  timeoutMs: number
  log: Log
}>

/** Sends one call, once, and parses the JSON of its answer. Nonsense counts as no answer. */
export async function callMandates<Schema extends z.ZodType>(
  schema: Schema,
  { name, url, request, timeoutMs, log }: MandatesCall,
): Promise<Result<z.output<Schema>, MandatesFailure>> {
  const failed = failing(name, log)
  try {
    // A connection that was kept may be closed by the other side meanwhile, and no call may be sent twice.
    const call = { ...request, service: 'mandates', name, timeout: timeoutMs, fresh: true } as const
    const answer = await sendRequest(url, call)
    if (answer.status >= 400 && answer.status < 500) {
      return failed('mandates-refused', { status: answer.status })
    }
    if (answer.status !== 200) return failed('mandates-unavailable', { status: answer.status })
    const parsed = schema.safeParse(JSON.parse(answer.body.toString()))
    if (parsed.success) return ok(parsed.data)
    const paths = parsed.error.issues.map((issue) => issue.path.join('.'))
    return failed('mandates-unavailable', { status: answer.status, paths })
  } catch (error) {
    return failed('mandates-unavailable', { error })
  }
}

type Why = Readonly<{ status?: number; paths?: readonly string[]; error?: unknown }>

/** The failure, under a number that stands in the log. */
function failing(reason: string, log: Log) {
  return <Failure extends MandatesFailure>(failure: Failure, why: Why) => {
    const reference = newReference()
    log('warn', 'mandates.failed', {
      reference,
      service: 'mandates',
      reason,
      outcome: failure,
      ...why,
    })
    return fail(failure, reference)
  }
}
