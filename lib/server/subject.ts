import type { Capacity } from '@/lib/domain/codes/capacities'

/** The person who is logged in. Made by the session alone, never from a parameter. */
export type Actor = Readonly<{
  /** Pseudonym: HMAC of the HETU with the portal's pepper. May be stored and logged, the HETU may not. */
  key: string
  hetu: string
  names: Readonly<{ first: string; calling: string; family: string; display: string }>
  /** YYYY-MM-DD */
  birthDate: string
  /** Random and of this login only; it goes to the archive's log. */
  sessionLabel: string
}>

/** As whom a client can look at the own data. */
export type PreviewAs = Extract<Capacity, 'guardian' | 'proxy'>

/** The client whose data is open, and in what capacity the actor sees it (R1). */
export type Subject = Readonly<{
  /** Pseudonym, made like the actor's. */
  key: string
  hetu: string
  /** Null: the client has no name yet. */
  displayName: string | null
  capacity: Capacity
  /** As it stands in the address: "self", that of a preview, or the random handle of a representation of this session. */
  handle: string
  /**
   * The client looks at the own data as this representative sees it. The archive is asked as ever, in one's own name: only
   * what is shown follows the representative's rules.
   */
  previewAs?: PreviewAs
  /** YYYY-MM-DD */
  birthDate: string
}>
