import { AsyncLocalStorage } from 'node:async_hooks'
import type { ServerResponse } from 'node:http'

/** The bundle of each route has its own copy of this module; the answers under way in the process are one. */
const process_ = globalThis as { mittkantaAnswers?: AsyncLocalStorage<ServerResponse> }
const answers = (process_.mittkantaAnswers ??= new AsyncLocalStorage<ServerResponse>())

/** Lets what `work` draws set the status of this answer, for a page of Next has no way to its own. */
export function whileAnswering<Result>(response: ServerResponse, work: () => Result): Result {
  return answers.run(response, work)
}

/** Answers the page that is being drawn with this status. Too late, or outside of a request, it changes nothing. */
export function answerWith(status: 500 | 503): void {
  const answer = answers.getStore()
  if (answer && !answer.headersSent) answer.statusCode = status
}
