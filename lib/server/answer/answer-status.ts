import { AsyncLocalStorage } from 'node:async_hooks'
import { subscribe } from 'node:diagnostics_channel'
import type { ServerResponse } from 'node:http'

/** The bundle of each route has its own copy of this module; the answers under way in the process are one. */
const process_ = globalThis as { mittkantaAnswers?: AsyncLocalStorage<ServerResponse> }
const answers = (process_.mittkantaAnswers ??= new AsyncLocalStorage<ServerResponse>())

/**
 * Keeps hold of the answer of each request from its start on, for a page of Next has no way to its own status. Node tells of
 * every request that its servers begin to answer. Called once, when the process starts.
 */
export function followAnswers(): void {
  subscribe('http.server.request.start', (message) => {
    answers.enterWith((message as { response: ServerResponse }).response)
  })
}

/** Answers the page that is being drawn with this status. Too late, or outside of a request, it changes nothing. */
export function answerWith(status: 500 | 503): void {
  const answer = answers.getStore()
  if (answer && !answer.headersSent) answer.statusCode = status
}
