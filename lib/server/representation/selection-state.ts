import { createHmac, timingSafeEqual } from 'node:crypto'
import { sessionKey } from '../session/sealing/seal'
import { newSessionToken } from '../session/sealing/session-token'
import type { SessionContext } from '../session/store/session-context'

/** A state for a choice: random, and marked so that the session that gave it out knows it again when it is spent or too old. */
export function newSelectionState({ secret }: SessionContext, token: string): string {
  const random = newSessionToken()
  return `${random}.${markOf(random, sessionKey(token, secret))}`
}

/** Whether this session has given out the state, be it still good or not. */
export function isStateOf({ secret }: SessionContext, token: string, state: string): boolean {
  const [random = '', mark = ''] = state.split('.')
  const expected = Buffer.from(markOf(random, sessionKey(token, secret)))
  const sent = Buffer.from(mark)
  return sent.length === expected.length && timingSafeEqual(sent, expected)
}

const markOf = (random: string, key: Buffer) =>
  createHmac('sha256', key).update(`selection ${random}`).digest('base64url').slice(0, 22)
