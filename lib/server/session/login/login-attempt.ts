import type { BrowserWord } from '@/lib/domain/codes/browser-words'
import type { Identity } from '../identity'
import type { LiveSession } from '../store/sessions'
import type { Refusal } from './read-identity'

/** What one callback finds out on its way through next-auth, which has no place for it. */
export type LoginAttempt = {
  /** When the login was started, in seconds since 1970. */
  startedAt: number
  /** What came back from the service. */
  browser: BrowserWord
  /** The session that this browser has already: of a login that began beside this one, and came back before it. */
  living?: LiveSession
  identity?: Identity
  /** The pseudonym of whom it is. */
  accountKey?: string
  refusal?: Refusal
  /** The token of the session that it leads to: one that was made, or the living one, if that is of the same person. */
  token?: string
}
