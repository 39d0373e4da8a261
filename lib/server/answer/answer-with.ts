import 'server-only'
import { headers } from 'next/headers'
import { addHeader, answerHeader, setStatus } from './answers'

/** Answers the page that is being drawn with this status, and when to come again, in seconds. Too late it changes nothing. */
export async function answerWith(status: 429 | 500 | 503, after?: number): Promise<void> {
  setStatus((await headers()).get(answerHeader), status, after?.toString())
}

/** Adds headers to the answer of the page that is being drawn. */
export async function answerWithHeaders(
  lines: readonly (readonly [header: string, value: string])[],
): Promise<void> {
  const name = (await headers()).get(answerHeader)
  for (const [header, value] of lines) addHeader(name, header, value)
}
