import type { Archive } from '../../archive'
import { refuse, type FhirContext } from '../../protocol/http/fhir-context'
import {
  internalError,
  loginNeeded,
  notAllowed,
  operationOutcome,
  unavailable,
} from '../../protocol/http/outcome'
import { watched } from '../../operation/batch-watch'
import { chunks } from '../../protocol/http/chunks'
import { LetInNoMore, requireLetIn } from '../../protocol/http/let-in'
import { largestBody, tooLarge } from '../../protocol/http/read-body'
import { isUnavailable } from '../../protocol/http/is-unavailable'
import type { SystemCaller } from '../../protocol/callers/caller'
import { lines } from './lines'
import { processBundle } from './process-bundle'

/**
 * POST /fhir/$batch: a transaction Bundle a line, each stored for itself and answered by a line in the same order, as
 * soon as it is durable (A4). Neither side holds more than a line in memory.
 */
export function storeBatch(archive: Archive, c: FhirContext): Response {
  const { caller } = c.var
  const { body } = c.req.raw
  if (caller.kind !== 'system') return refuse(c, 403, notAllowed)
  const taken = body ?? new ReadableStream({ start: close })
  const answers = watched(archive.batches, answerLines(archive, caller, taken))
  const encoder = new TextEncoder()
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await answers.next()
      if (done) return controller.close()
      controller.enqueue(encoder.encode(`${JSON.stringify(value)}\n`))
    },
    async cancel() {
      await answers.return(undefined)
    },
  })
  return c.body(stream, 200, { 'Content-Type': 'application/fhir+ndjson' })
}

async function* answerLines(
  archive: Archive,
  caller: SystemCaller,
  body: ReadableStream<Uint8Array>,
): AsyncGenerator<object, undefined> {
  for await (const line of lines(chunks(body), largestBody)) {
    yield line ? await answerLine(archive, caller, line) : operationOutcome([tooLarge])
  }
  return undefined
}

/**
 * A line that fails on our side says so in its own answer; the lines after it are still tried. Those that come when the system has been closed are
 * refused as at the door.
 */
async function answerLine(archive: Archive, caller: SystemCaller, line: Uint8Array) {
  try {
    await requireLetIn(archive, caller)
    return (await processBundle(archive, caller, line)).resource
  } catch (error) {
    if (error instanceof LetInNoMore) return operationOutcome([loginNeeded])
    archive.log.error({ failure: failureOf(error) }, 'a line of a batch failed')
    return operationOutcome([isUnavailable(error) ? unavailable : internalError])
  }
}

function failureOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown'
}

function close(controller: ReadableStreamDefaultController): void {
  controller.close()
}
