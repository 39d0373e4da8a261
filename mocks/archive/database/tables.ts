import type { Generated, Kysely, Transaction } from 'kysely'
import type { DocumentFormat, DocumentStatus } from '@/lib/domain/codes/document-states'

/** The tables of migrations/, as they are read and written from TypeScript. Days are "YYYY-MM-DD". */
export type ArchiveTables = {
  clients: {
    client_id: string
    family_name: string | null
    given_names: readonly string[] | null
    birth_date: string | null
    stored_at: Date
  }
  documents: DocumentTable
  document_bodies: { client_id: string; id: string; elements: string; words: string }
  binaries: {
    client_id: string
    id: string
    document_id: string
    content_type: string
    bytes: Uint8Array
  }
  document_owners: { key: string; client_id: string }
  matters: {
    client_id: string
    oid: string
    id: string
    controller_id: string
    name: string
    status: string
    start_on: string | null
    end_on: string | null
    shared: boolean
    revision: Generated<number>
    updated_at: Date
  }
  relationships: {
    client_id: string
    oid: string
    id: string
    controller_id: string
    unit_id: string
    service_task: string
    social_service: string
    status: string
    start_on: string
    end_on: string | null
    worker_identifier: string | null
    revision: Generated<number>
    updated_at: Date
  }
  workers: {
    controller_id: string
    identifier: string
    id: string
    name: string
    unit_id: string
    role: string
    /** JSON text of ContactPoint[]. */
    telecom: string
    availability: string | null
    revision: Generated<number>
    updated_at: Date
  }
  /** `resource` is JSON text on writing and the parsed resource on reading. */
  organisations: { id: string; part_of: string | null; resource: string }
  information_versions: { url: string; version: string; resource: string }
  information_received: {
    client_id: string
    version: string
    id: string
    actor_id: string
    capacity: string
    channel: string
    received_at: Date
  }
  used_assertions: { software: string; jti: string; expires_at: Date }
  audit_events: {
    client_id: string
    sequence: number
    id: string
    recorded: Date
    event: string
    previous_hash: string
    hash: string
  }
  audit_chains: {
    client_id: string
    sequence: number
    event_hash: string
    previous_hash: string
    hash: string
  }
}

type DocumentTable = {
  client_id: string
  id: string
  set_oid: string
  version: number
  version_oid: string
  content_hash: string
  controller_id: string
  unit_id: string
  service_task: string
  social_service: string
  type: string
  format: DocumentFormat
  status: DocumentStatus
  revision: Generated<number>
  attached_to_set: string | null
  attached_to_root_set: string | null
  attached_to_type: string | null
  relationship_oid: string | null
  matter_oid: string | null
  shared_matter: boolean | null
  delayed: boolean
  delay_until: string | null
  special_content: boolean
  hidden_from_guardians: boolean
  title: string
  language: string
  content_type: string
  made_at: Date
  made_on: string
  stored_at: Date
  updated_at: Date
  corrected: boolean
  stored_by: string
  annulled_because: string | null
}

export type ArchiveDatabase = Kysely<ArchiveTables>
export type ArchiveTransaction = Transaction<ArchiveTables>
