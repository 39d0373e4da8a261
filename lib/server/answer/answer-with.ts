import 'server-only'
import { headers } from 'next/headers'
import { answerHeader, setStatus } from './answers'

/** Answers the page that is being drawn with this status. Too late it changes nothing. */
export async function answerWith(status: 500 | 503): Promise<void> {
  setStatus((await headers()).get(answerHeader), status)
}
