import type { Generated } from 'kysely'
import type { DocumentNotifications } from '@/lib/domain/codes/document-notifications'

/**
 * What the portal keeps. `sealed` is AES-256-GCM under a key that it takes something else to make, which the portal does not keep: the
 * cookie of a living session, or for notes what the mail or the archive carries. Only the ids of sessions at the mandates
 * service, which name no one, take the portal's secret alone. Every key of a person is an HMAC, and a session is found by a
 * hash of its token.
 */
export type SessionTables = {
  users: { id: string; account_key: string; created_at: Date }
  sessions: {
    token_hash: string
    user_id: string
    sealed: string
    created_at: Date
    /** The end by the idle limit; never after `absolute_until`. */
    expires_at: Date
    absolute_until: Date
    /** Names it to its own person, in a form; random, and opens nothing. */
    handle: string
    /** In a word, as "firefox/android". */
    browser: string
    active_at: Date
    /** The tabs say nothing of what is open in them. */
    neutral_titles: Generated<boolean>
    /** The newest login of the same person after this one, until she has seen it. */
    later_at: Date | null
    later_browser: string | null
    /** Whether anybody has come with it. */
    entered: Generated<boolean>
  }
  /** Ended by its own person from another one, so that it can be said why; kept no longer than it could have lived. */
  ended_sessions: { token_hash: string; until: Date }
  /** The logins that have led to this session, by their state: come back again, they lead there again, and no other does. */
  login_returns: { token_hash: string; state_hash: string }
  /** A way back from a login that is followed, or was a moment ago: what came of it, sealed under a key out of the way itself. */
  login_ways: { way_hash: string; sealed: string | null; until: Date }
  last_visits: {
    actor_key: string
    subject_key: string
    at: Date
    /** Null: so long ago that all of it has ceased to be new. */
    first_at: Date | null
    /** When the log was last opened, while that is of use. */
    log_read_at: Date | null
  }
  /** What its reader has opened, under a keyed hash of her and of it, for as long as it would be new. */
  opened: { mark: string; until: Date }
  /** The last visit as it was when this session first looked at the subject. */
  session_visits: { token_hash: string; subject_key: string; previous_at: Date | null }
  searches: { token_hash: string; id: string; sealed: string; created_at: Date }
  /** Somebody is choosing in the mandates service for whom to act; good once, by the state that comes back. */
  selections: { token_hash: string; state_hash: string; sealed: string; expires_at: Date }
  /** For whom this session acts. One whose right has ended keeps its handle and nothing else. */
  representations: {
    token_hash: string
    handle: string
    subject_key: string
    state: 'open' | 'ended'
    sealed: string
    /** When the mandates service last said that the right stands. */
    verified_at: Date
  }
  /** By how many of the peppers every key of a person is made (`keyed`), and what tells that they are these; one row. */
  person_keying: { keyed: number; proof: string | null }
  /** A session at the mandates service that is to be ended with this session, or after it. */
  mandates_sessions: { id_hash: string; token_hash: string; sealed: string }
  /** A statement of will that is being made: what was chosen, and what has become of it. */
  drafts: { token_hash: string; id: string; sealed: string; created_at: Date }
  /** Somebody wants to be told at an address, which is not confirmed yet. What was used keeps only how often it was asked for. */
  note_requests: {
    person_key: string
    /** The day in Helsinki, YYYY-MM-DD, and the mails that were asked for on it. */
    asked_on: string
    asked: number
    /** Wrong codes since it was asked for. */
    tried: Generated<number>
    token_hash: string | null
    sealed: string | null
    expires_at: Date
    /** The day in Helsinki, YYYY-MM-DD, of the last mail to an address that is erased. */
    told_on: string | null
  }
  /** How often something was done within the time of a limit; the key is a keyed hash. `expire`: milliseconds since 1970. */
  limits: { key: string; points: number; expire: number | null }
  /** Confirmed addresses, found by the secret that the archive sends. */
  note_addresses: {
    secret_hash: string
    /** Of the one who is told, together with the one she is told of when that is another. */
    person_key: string
    /** Of the one who is told. */
    reader_key: string
    sealed: string
    /** The portal's secret by which it is sealed, itself sealed under the portal's secret of today; null in rows of earlier versions. */
    secret_sealed: string | null
    /** Null while the archive is being asked. */
    subscription_id: string | null
    /** Of which new documents its person is told. */
    documents: Generated<DocumentNotifications>
    confirmed_at: Date
    /** The day in Helsinki, YYYY-MM-DD, of the last mail. */
    told_on: string | null
    /** Until when one request sends a mail and others wait; one that broke off does not hinder them for ever. */
    telling_until: Date | null
  }
}
