import type { SecurityEvent, SecurityReason } from '@/lib/logging/security-events'
import type { Refused } from '@/lib/server/answer/refusal-page'

type Noted = {
  [Event in SecurityEvent]: Readonly<{ event: Event; reason: SecurityReason<Event> }>
}[SecurityEvent]

/** Why somebody does not come in: what she is told, and what the log of the operators is told. */
export type Refusal = Readonly<{ status: 403 | 411 | 413 | 429 }> & Refused & Noted
