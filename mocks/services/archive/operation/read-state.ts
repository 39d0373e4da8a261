import { sql } from 'kysely'
import { operationStateSchema, type OperationState } from '@/lib/contracts/archive/operation'
import type { Archive } from '../archive'
import { officialOf } from '../protocol/callers/official-of'
import { refuse, type FhirContext } from '../protocol/http/fhir-context'
import { notAllowed } from '../protocol/http/outcome'

type Row = Readonly<{
  size: number
  signed_at: Date | null
  waiting: number
  broken: number
  notes: number
  oldest: Date | null
}>

/** GET /operation/state: how sealing, batches and notes go, for the operator. */
export async function readState(archive: Archive, c: FhirContext): Promise<Response> {
  if (!officialOf(c.var.caller, ['operator'])) return refuse(c, 403, notAllowed)
  const { database, treeWatch, batches, clock } = archive
  const { rows } = await sql<Row>`select
      coalesce((select max(size) from log_heads), 0)::int as size,
      (select signed_at from log_heads order by size desc limit 1) as signed_at,
      (select count(distinct client_id)::int from log_unsealed) as waiting,
      (select count(*)::int from log_breaks) as broken,
      (select count(*)::int from notes) as notes,
      (select min(made_at) from notes) as oldest`.execute(database)
  const [found] = rows
  const state: OperationState = {
    readAt: clock().toISOString(),
    sealing: {
      size: found?.size ?? 0,
      signedAt: found?.signed_at?.toISOString() ?? null,
      waiting: found?.waiting ?? 0,
      broken: found?.broken ?? 0,
      whole: treeWatch.fault === undefined,
    },
    batches: { ...batches },
    notes: { waiting: found?.notes ?? 0, oldest: found?.oldest?.toISOString() ?? null },
  }
  const theirs = await c.var.others?.askAll({ step: 'sum' }, operationStateSchema)
  return c.json(theirs ? stateOfAll([state, ...theirs.values()]) : state)
}

/** Of several instances: what waits is added up, the oldest is named, and the tree is whole when each of theirs is. */
function stateOfAll(all: readonly [OperationState, ...OperationState[]]): OperationState {
  const sum = (of: (state: OperationState) => number) =>
    all.reduce((before, each) => before + of(each), 0)
  const oldest = (of: (state: OperationState) => string | null) =>
    all.flatMap((each) => of(each) ?? []).toSorted()[0] ?? null
  return {
    readAt: all[0].readAt,
    sealing: {
      size: sum(({ sealing }) => sealing.size),
      signedAt: oldest(({ sealing }) => sealing.signedAt),
      waiting: sum(({ sealing }) => sealing.waiting),
      broken: sum(({ sealing }) => sealing.broken),
      whole: all.every(({ sealing }) => sealing.whole),
    },
    batches: {
      running: sum(({ batches }) => batches.running),
      lines: sum(({ batches }) => batches.lines),
    },
    notes: {
      waiting: sum(({ notes }) => notes.waiting),
      oldest: oldest(({ notes }) => notes.oldest),
    },
  }
}
