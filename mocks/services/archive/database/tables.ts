import type { ColumnType, Generated, Kysely, Transaction } from 'kysely'
import type { StatementKind } from '@/lib/domain/codes/statements'
import type { DocumentFormat, DocumentStatus } from '@/lib/domain/codes/document-states'

/** The tables of migrations/, as they are read and written from TypeScript. Days are "YYYY-MM-DD". */
export type ArchiveTables = LogTreeTables &
  ReferenceTables &
  RetentionTables &
  JointTestTables &
  NoteTables & {
    clients: {
      client_id: string
      family_name: string | null
      given_names: readonly string[] | null
      birth_date: string | null
      stored_at: Date
      /** Her identity code is one that no living person has. */
      invented: Generated<boolean>
    }
    /** The day of death, as an organisation has told it. */
    deaths: { client_id: string; organisation: string; deceased_on: string }
    client_names: {
      client_id: string
      organisation: string
      family_name: string
      given_names: Generated<readonly string[]>
    }
    /** The own staff of an organisation, as it is called. */
    staff: { organisation: string; worker_id: string; name: string }
    documents: DocumentTable
    document_bodies: { client_id: string; id: string; elements: string; words: string }
    binaries: {
      client_id: string
      id: string
      document_id: string
      content_type: string
      /** Null: it lies in a store, as `content` of content_objects. */
      bytes: Uint8Array | null
      content: string | null
    }
    content_objects: {
      client_id: string
      content: string
      object: string
      key_id: string
      sealed_key: Uint8Array
    }
    content_removals: { client_id: string; object: string; due_at: Date }
    quarantine: {
      id: string
      found_at: Date
      system: string
      organisation: string
      content_type: string
      found: string
      size: number
      sealed: Uint8Array
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
      /** JSON text: the role by language. */
      role_in: string
      /** JSON text of ContactPoint[]. */
      telecom: string
      availability: string | null
      /** JSON text: the same by language. */
      availability_in: string
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
      actor_id: string | null
      capacity: string
      channel: string
      received_at: Date
      organisation: string | null
      unit_id: string | null
    }
    statements: {
      client_id: string
      id: string
      will_id: string
      kind: Exclude<StatementKind, 'information-received'>
      target_set: string | null
      target_service_task: string | null
      target_controller: string | null
      actor_id: string | null
      capacity: string
      channel: string
      organisation: string | null
      unit_id: string | null
      information_version: string
      made_at: Date
      software: string
      /** When a guardian's consent ends: the first day of the client as an adult. */
      ends_on: string | null
    }
    statement_requests: {
      client_id: string
      software: string
      idempotency_key: string
      fingerprint: string
      will_id: string
      statement_id: string | null
      answered_at: Date
    }
    previewed_documents: {
      client_id: string
      name: string
      document_ids: readonly string[]
      used_at: Date
    }
    receipts: { client_id: string; statement_id: string; jws: string }
    bought_services: {
      client_id: string
      relationship_oid: string
      producer_unit: string
      from_on: string
      until_on: string | null
    }
    acting_workers: {
      client_id: string
      commitment: string
      salt: string
      organisation: string
      worker_id: string
      name: string
      acted_at: Date
      supervises: boolean
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
      /** The event, parsed by the database. */
      facts: Generated<unknown>
      documents: Generated<readonly string[]>
      /** The row of the log that it belongs to. */
      row_key: Generated<string>
    }
    audit_chains: {
      client_id: string
      sequence: number
      event_hash: string
      previous_hash: string
      hash: string
    }
    /** A client for each row that has been written since the log was sealed. */
    log_unsealed: { client_id: string }
  }

/** Who is let in, and to what (mocks/services/archive/reference). `content` is JSON text on writing and parsed on reading. */
type ReferenceTables = {
  reference_changes: {
    sequence: Generated<number>
    id: string
    kind: string
    key: string
    content: ColumnType<unknown, string | null, never>
    reason: string
    author_id: string
    author_name: string
    author_organisation: string
    author_task: string
    entered_at: Date
    holds_from: Date
    needs_second: boolean
    decision: Generated<'confirmed' | 'refused' | null>
    decided_by_id: Generated<string | null>
    decided_by_name: Generated<string | null>
    decided_by_organisation: Generated<string | null>
    decided_by_task: Generated<string | null>
    decided_at: Generated<Date | null>
    decision_reason: Generated<string | null>
    taken_effect_at: Generated<Date | null>
  }
  reference_state: {
    kind: string
    key: string
    content: ColumnType<unknown, string, string>
    change_id: string
    since: Date
  }
  reference_version: { version: number }
  system_registrations: {
    client_id: string
    organisation: string
    token_hash: string
    software_id: string
    registered_at: Date
  }
}

/** What is no longer kept, and the runs that delete (mocks/services/archive/retention). */
type RetentionTables = {
  ended_documents: {
    client_id: string
    id: string
    set_oid: string
    /** As of a document: the sets that it was attached to; empty also where it ended before that was kept. */
    attached_to: readonly string[]
    shown_as: string
    told_to: readonly string[]
    unit_id: string | null
    ended_at: Date
  }
  retention_holds: {
    id: string
    client_id: string
    root_set: string
    ground: 'legal' | 'archivist'
    reason: string
    placed_by: string
    placed_by_name: string
    placed_at: Date
    released_by: string | null
    released_by_name: string | null
    release_reason: string | null
    released_at: Date | null
  }
  retention_runs: {
    id: string
    dry: boolean
    asked_at: Date
    asked_by: string | null
    asked_by_name: string | null
    day: string | null
    after_until: string | null
    after_client: string | null
    after_id: string | null
    ended_at: Date | null
  }
  retention_counts: {
    run_id: string
    controller_id: string
    service_task: string
    kept_by: string
    documents: number
    versions: number
  }
}

/** What vendors had checked, joint tests of register access, and what is written in them that the log has no row of (mocks/services/archive/reference/joint-tests). */
type JointTestTables = {
  bench_checks: {
    id: Generated<number>
    system: string
    vendor: string
    checked_by_name: string
    document_type: string
    faults: number
    checked_at: Date
  }
  joint_tests: {
    id: string
    organiser: string
    organiser_system: string
    producer: string
    producer_system: string
    client_id: string
    hetu: string
    from_at: Date
    until_at: Date
    planned_by: string
    planned_by_name: string
    planned_by_organisation: string
    planned_at: Date
    agreed_by_name: string | null
    agreed_at: Date | null
    withdrawn_by_name: string | null
    withdrawn_at: Date | null
    /** JSON text on writing, parsed on reading. */
    report: ColumnType<unknown, string | null, string>
    passed_on: string | null
    organiser_signed_by: string | null
    organiser_signed_name: string | null
    organiser_signed_at: Date | null
    producer_signed_by: string | null
    producer_signed_name: string | null
    producer_signed_at: Date | null
    change_id: string | null
  }
  joint_test_writes: {
    test_id: string
    step: 'begin' | 'end'
    relationship_oid: string
    unit: string
    service_task: string
    written_on: string
    seen_at: Date
  }
}

/** Who is to be told when something happens, and of what (mocks/services/archive/log/notifications). */
type NoteTables = {
  subscriptions: {
    client_id: string
    id: string
    software: string
    /** Patient id of the one who is told, and in what capacity. */
    subscriber: string
    capacity: string
    endpoint: string
    authorization_header: string
    created_at: Date
    ended_at: Date | null
    /** When the portal was last asked whether it still knows of it. */
    asked_at: Generated<Date | null>
  }
  notes: {
    client_id: string
    id: string
    event_id: string
    reason: string
    made_at: Date
    attempts: Generated<number>
    next_at: Date
  }
  document_notes: {
    client_id: string
    id: string
    document_id: string
    made_at: Date
    attempts: Generated<number>
    next_at: Date
  }
  opening_notes: {
    client_id: string
    id: string
    start_key: string
    made_at: Date
    attempts: Generated<number>
    next_at: Date
  }
  lifted_notes: {
    client_id: string
    id: string
    change_id: string
    made_at: Date
    attempts: Generated<number>
    next_at: Date
  }
  /** Whether one who acts for the client is still to be told. */
  asked_again: {
    client_id: string
    id: string
    capacity: string
    made_at: Date
    attempts: Generated<number>
    next_at: Date
  }
  /** Of whose use the client of a subscription knows. */
  known_organisations: { client_id: string; id: string; organisation: string }
}

/** The history tree over the rows of all clients (mocks/services/archive/log/tree). */
type LogTreeTables = {
  log_nodes: { level: number; index: number; hash: string }
  sealed_events: { client_id: string; sequence: number; position: number }
  log_marks: { client_id: string; sequence: number; hash: string; position: number }
  log_seals: { client_id: string; sequence: number; hash: string }
  moved_leaves: { position: number; mac: string }
  /** Keys that outlive the archive's secret, sealed under it. */
  kept_keys: { name: string; sealed: string }
  log_heads: { size: number; root: string; signed_at: Date; jws: string }
  /** Of several instances, in the one that leads: the tree over their heads. */
  instance_heads: { position: number; instance: string; size: number; jws: string }
  over_nodes: { level: number; index: number; hash: string }
  over_heads: { size: number; root: string; signed_at: Date; jws: string }
  log_restores: { at: Date; jws: string }
  log_lost_heads: { size: number; root: string; jws: string }
  log_published: { size: number; published_at: Date; place: string | null }
  log_breaks: { client_id: string; sequence: number; because: string; found_at: Date }
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
  /** The documents (sets) that it is attached to, nearest first; none: it is no attachment. */
  attached_to: readonly string[]
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
  signed_on_paper: Generated<boolean>
  /** The last day on which it is kept; null: it can't be worked out. */
  kept_until: string | null
  /** The row of lib/domain/retention/retention-table.ts that decides; null: not counted yet. */
  kept_by: string | null
  /** The document (set) that it is attached to in the end, or its own. */
  root_set: Generated<string>
}

export type ArchiveDatabase = Kysely<ArchiveTables>
export type ArchiveTransaction = Transaction<ArchiveTables>
