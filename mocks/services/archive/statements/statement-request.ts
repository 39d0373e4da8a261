import type { StatementRefusal } from './problems'
import type { Change } from './promise'
import type { AskedDirective } from './target'

export type Beginning = Readonly<{ does: 'begin'; directive: AskedDirective; version: string }>
export type End = Readonly<{ does: 'end'; directiveId: string }>

/** What is asked: to begin a consent or prohibition, or to end one. */
export type StatementRequest = Readonly<{
  asked: Beginning | End
  /** Idempotency-Key of the caller. */
  key: string
  /** The preview that was seen (C5). */
  basis: string | null
}>

/** What a request does now. */
export type Decided = Readonly<
  | { ok: false; refusal: StatementRefusal }
  | {
      ok: true
      change: Change
      /** Version of the Kanta information under which it is made. */
      version: string
      /** Version of the target document by which it is named in the log. */
      document: string | null
      /** The consent or prohibition that is as it is asked to be: nothing is stated then. */
      asIs?: string
      /** The consent or prohibition that ends. */
      ends?: string
      /** The consent that goes on under the newest information. */
      renews?: string
    }
>

export function refused(refusal: StatementRefusal): Decided {
  return { ok: false, refusal }
}
