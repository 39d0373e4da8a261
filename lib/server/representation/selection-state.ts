import { createHmac, timingSafeEqual } from 'node:crypto'
import { sessionKeys } from '../session/sealing/seal'
import { newSessionToken } from '../session/sealing/session-token'
import type { SessionContext } from '../session/store/session-context'

/** A state for a choice: random, and marked so that the session that gave it out knows it again when it is spent or too old. */
export function newSelectionState({ secrets }: SessionContext, token: string): string {
  const random = newSessionToken()
  const [key] = sessionKeys(token, secrets)
  return `${random}.${markOf(random, key ?? Buffer.of())}`
}

/** Whether this session has given out the state, be it still good or not. */
export function isStateOf({ secrets }: SessionContext, token: string, state: string): boolean {
  const [random = '', mark = ''] = state.split('.')
  const sent = Buffer.from(mark)
  return sessionKeys(token, secrets).some((key) => {
    const expected = Buffer.from(markOf(random, key))
    return sent.length === expected.length && timingSafeEqual(sent, expected)
  })
}

const markOf = (random: string, key: Buffer) =>
  createHmac('sha256', key).update(`selection ${random}`).digest('base64url').slice(0, 22)
