/** The client relationship that a document was made in, as the archive has it. */
type MadeIn = Readonly<{ controller: string; socialService: string }>

/** What a document belongs to besides its own register and social service. */
export type Belonging = Readonly<{
  /** The documents (sets) that it is attached to, nearest first: what stops one of them stops it (V19, C8). */
  attachedTo: readonly string[]
  /** Null: in none. Unknown: it names one that this client has not. */
  madeIn: MadeIn | 'unknown' | null
}>

/** The columns of {@link Belonging} for a row of `d` (documents). */
export const belongingColumns = `d.attached_to as "attachedTo",
  case when d.relationship_oid is not null then coalesce(
    (select jsonb_build_object('controller', r.controller_id, 'socialService', r.social_service)
      from relationships r where r.client_id = d.client_id and r.oid = d.relationship_oid),
    '"unknown"') end as "madeIn"`
