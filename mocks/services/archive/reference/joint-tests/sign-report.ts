import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import type { Archive } from '../../archive'
import type { ArchiveTransaction } from '../../database/tables'
import type { OfficialCaller } from '../../protocol/callers/caller'
import type { Problem } from '../../protocol/http/outcome'
import type { FitChange } from '../register/change'
import { enterChanges } from '../register/enter-changes'
import { makeReport } from './make-report'
import { sideOf, type TestRow } from './parties'
import { seenSteps } from './seen-steps'

const notAllSeen: Problem = {
  code: 'business-rule',
  error: 'invalid-parameter',
  diagnostics: 'Not every step has been seen, so there is no report to sign.',
}

/**
 * Signs the report of a test for one party. The report is made when the first signs, of what was seen, and stays as it is; when the second
 * has signed, the change that opens register access for the pair waits for the operator (A8, A12). Nothing else enters one.
 *
 * @returns what is in the way
 */
export async function signReport(
  archive: Archive,
  trx: ArchiveTransaction,
  official: OfficialCaller,
  test: TestRow,
): Promise<Problem | undefined> {
  const now = archive.clock()
  const { actorId: person, actorName: name, organisation, task } = official
  const side = sideOf(official, test)
  const made = test.report === null ? await reportOf(archive, trx, test, now) : undefined
  if (made === 'not-all-seen') return notAllSeen
  const signed =
    side === 'organiser'
      ? {
          organiser_signed_by: person,
          organiser_signed_name: name,
          organiser_signed_at: now,
        }
      : { producer_signed_by: person, producer_signed_name: name, producer_signed_at: now }
  await trx
    .updateTable('joint_tests')
    .set({ ...made, ...signed })
    .where('id', '=', test.id)
    .execute()
  const other = side === 'organiser' ? test.producer_signed_at : test.organiser_signed_at
  if (!other || test.passed_on === null) return undefined
  const change: FitChange = {
    kind: 'joint-test',
    key: `${test.organiser}/${test.producer_system}`,
    content: { passedOn: test.passed_on, report: test.id },
    reason: 'A report of a joint test, signed by both parties',
  }
  const author = { id: person, name, organisation, task }
  const [entered] = await enterChanges(trx, author, [change], now)
  await trx
    .updateTable('joint_tests')
    .set({ change_id: entered?.id })
    .where('id', '=', test.id)
    .execute()
  return undefined
}

async function reportOf(
  { programs, config }: Archive,
  trx: ArchiveTransaction,
  test: TestRow,
  now: Date,
) {
  const steps = await seenSteps(trx, test)
  const last = steps.at(-1)?.seen
  if (!last || steps.some(({ seen }) => seen === null)) return 'not-all-seen' as const
  const nameOf = (system: string) => programs.find(system)?.name ?? system
  const report = makeReport({ test, steps, nameOf, now, url: config.url })
  return { report: JSON.stringify(report), passed_on: helsinkiDay(new Date(last.at)) }
}
