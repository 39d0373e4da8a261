import type { BrowserWord } from '@/lib/domain/codes/browser-words'
import type { Identity } from '../identity'
import type { Refusal } from './read-identity'

/** What one callback finds out on its way through next-auth, which has no place for it. */
export type LoginAttempt = {
  /** When the login was started, in seconds since 1970. */
  startedAt: number
  /** What came back from the service. */
  browser: BrowserWord
  identity?: Identity
  refusal?: Refusal
  /** The token of the session that was made. */
  token?: string
}
