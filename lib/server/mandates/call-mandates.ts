import 'server-only'
import type { z } from 'zod'
import { fail, ok, type Result } from '@/lib/domain/result'
import { sendRequest, type HttpRequest } from '../archive/http/send-request'
import { log, newReference } from '../log'

/**
 * How a call can end otherwise. `refused`: the service answered that this may not be asked, as when its session is over or
 * a code has been used. It is no answer to whether one may act for another.
 */
export type MandatesFailure = 'mandates-unavailable' | 'mandates-refused'

export type MandatesCall = Readonly<{
  /** Which call, for the log: addresses hold personal identity codes and are never logged. */
  name: string
  url: URL
  request: Omit<HttpRequest, 'timeout'>
  timeoutMs: number
}>

/** Sends one call, once, and parses the JSON of its answer. Nonsense counts as no answer. */
export async function callMandates<Schema extends z.ZodType>(
  schema: Schema,
  { name, url, request, timeoutMs }: MandatesCall,
): Promise<Result<z.output<Schema>, MandatesFailure>> {
  try {
    const answer = await sendRequest(url, { ...request, timeout: timeoutMs })
    if (answer.status >= 400 && answer.status < 500) {
      return failed('mandates-refused', name, { status: answer.status })
    }
    if (answer.status !== 200) return failed('mandates-unavailable', name, answer)
    const parsed = schema.safeParse(JSON.parse(answer.body.toString()))
    if (parsed.success) return ok(parsed.data)
    const paths = parsed.error.issues.map((issue) => issue.path.join('.'))
    return failed('mandates-unavailable', name, { status: answer.status, paths })
  } catch (error) {
    return failed('mandates-unavailable', name, { error })
  }
}

type Why = Readonly<{ status?: number; paths?: readonly string[]; error?: unknown }>

function failed<Failure extends MandatesFailure>(failure: Failure, reason: string, why: Why) {
  const reference = newReference()
  const { status, paths, error } = why
  log('warn', `mandates.${failure}`, {
    reference,
    service: 'mandates',
    reason,
    status,
    paths,
    error,
  })
  return fail(failure, reference)
}
