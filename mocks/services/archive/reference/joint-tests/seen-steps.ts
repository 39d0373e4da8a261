import { sql } from 'kysely'
import {
  jointTestSteps,
  type JointTestStep,
  type SeenStep,
} from '@/lib/contracts/archive/joint-tests'
import type { ArchiveTransaction } from '../../database/tables'
import type { TestRow } from './parties'

export type Step = Readonly<{ step: JointTestStep; seen: SeenStep | null }>

/** Something that happened in the time of the test, and which step it may be. */
export type Happened = Readonly<{ step: JointTestStep; at: Date } & Omit<SeenStep, 'at'>>

/** Each step by the first of what happened after the step before it; after one that is missing, none is seen. */
export function inOrder(happened: readonly Happened[]): readonly Step[] {
  const ordered = happened.toSorted((one, other) => one.at.getTime() - other.at.getTime())
  let after: Date | null = new Date(0)
  return jointTestSteps.map((step) => {
    const since: Date | null = after
    const found = since && ordered.find((one) => one.step === step && one.at >= since)
    after = found ? found.at : null
    if (!found) return { step, seen: null }
    const { at, unit, day, documentType } = found
    return {
      step,
      seen: {
        at: at.toISOString(),
        ...(unit !== undefined && { unit }),
        ...(day !== undefined && { day }),
        ...(documentType !== undefined && { documentType }),
      },
    }
  })
}

/**
 * What the archive has seen of a test's steps: from its log, from the documents that were stored, and from what the organiser wrote into
 * the client relationship; all of the pair's systems, the client and the time of the test alone.
 */
export async function seenSteps(trx: ArchiveTransaction, test: TestRow): Promise<readonly Step[]> {
  const writes = await trx
    .selectFrom('joint_test_writes')
    .selectAll()
    .where('test_id', '=', test.id)
    .execute()
  const relationship = writes.find(({ step }) => step === 'begin')?.relationship_oid
  const stored = await storedByProducer(trx, test, relationship)
  return inOrder([
    ...writes.map(({ step, seen_at: at, unit, written_on: day }) => ({ step, at, unit, day })),
    ...stored.map(({ at, unit, type }) => ({
      ...({ step: 'producer-stores', at, unit } as const),
      documentType: type,
    })),
    ...(await logged(
      trx,
      test,
      stored.map(({ id }) => id),
    )),
  ])
}

function storedByProducer(
  trx: ArchiveTransaction,
  test: TestRow,
  relationship: string | undefined,
) {
  return trx
    .selectFrom('documents')
    .select(['id', 'type', 'unit_id as unit', 'stored_at as at'])
    .where('client_id', '=', test.client_id)
    .where('controller_id', '=', test.organiser)
    .where('stored_by', '=', test.producer_system)
    .where('relationship_oid', '=', relationship ?? '')
    .where('stored_at', '>=', test.from_at)
    .where('stored_at', '<', test.until_at)
    .execute()
}

type Logged = Readonly<{
  recorded: Date
  software: string
  kind: string
  operation: string
  unit: string | null
  ground: string
  register: string | null
  documents: readonly string[]
  type: string | null
}>

/** @param made documents that the producer stored */
async function logged(
  trx: ArchiveTransaction,
  test: TestRow,
  made: readonly string[],
): Promise<readonly Happened[]> {
  const { rows } = await sql<Logged>`
    select event.recorded, event.facts ->> 'software' as software, event.facts ->> 'kind' as kind,
      event.facts ->> 'operation' as operation, event.facts ->> 'unit' as unit,
      event.facts ->> 'ground' as ground, event.facts ->> 'register' as register, event.documents,
      (select type from documents where documents.client_id = event.client_id and documents.id = event.documents[1]) as type
    from audit_events as event
    where event.client_id = ${test.client_id}
      and event.recorded >= ${test.from_at} and event.recorded < ${test.until_at}
      and event.facts ->> 'software' in (${test.organiser_system}, ${test.producer_system})
    order by event.sequence`.execute(trx)
  return rows.flatMap((row): Happened[] => {
    const step = stepOf(row, test, made)
    if (step === undefined) return []
    const what = { at: row.recorded, ...(row.unit !== null && { unit: row.unit }) }
    const isRead = step === 'producer-reads' || step === 'organiser-reads'
    return [{ step, ...what, ...(isRead && row.type !== null && { documentType: row.type }) }]
  })
}

const reads: readonly string[] = ['read-document', 'read-binary']

function stepOf(
  { software, kind, operation, ground, register, documents }: Logged,
  test: TestRow,
  made: readonly string[],
): JointTestStep | undefined {
  if (software === test.organiser_system) {
    const isOfProducer = documents.some((id) => made.includes(id))
    return kind === 'use' && reads.includes(operation) && isOfProducer
      ? 'organiser-reads'
      : undefined
  }
  if (kind === 'refused' && ground === 'none') return 'producer-refused'
  if (kind !== 'use' || ground !== 'register-access' || register !== test.organiser)
    return undefined
  if (operation === 'search-documents') return 'producer-searches'
  const isAnothers = documents.some((id) => !made.includes(id))
  return reads.includes(operation) && isAnothers ? 'producer-reads' : undefined
}
