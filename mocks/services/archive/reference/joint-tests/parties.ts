import type { Selectable } from 'kysely'
import type { JointTestSide, JointTestState } from '@/lib/contracts/archive/joint-tests'
import type { ArchiveTables } from '../../database/tables'
import type { OfficialCaller } from '../../protocol/callers/caller'

/** A joint test as it is kept, with what became of the change that its report asked for. */
export type TestRow = Selectable<ArchiveTables['joint_tests']> &
  Readonly<{ decision: 'confirmed' | 'refused' | null; needs_second: boolean | null }>

/** Of which party a main user is; undefined: of none, or not a main user. */
export function sideOf(
  { organisation, task }: OfficialCaller,
  { organiser, producer }: Pick<TestRow, 'organiser' | 'producer'>,
): JointTestSide | undefined {
  if (task !== 'main-user') return undefined
  if (organisation === organiser) return 'organiser'
  return organisation === producer ? 'producer' : undefined
}

/**
 * Whether an official may see a test: the main users of both parties, the vendor of one of the systems, and the operator.
 *
 * @param vendorOf the organisation that makes a system
 */
export function maySeeTest(
  official: OfficialCaller,
  test: TestRow,
  vendorOf: (system: string) => string | undefined,
): boolean {
  if (official.task === 'operator') return true
  if (official.task === 'vendor') {
    const systems = [test.organiser_system, test.producer_system]
    return systems.some((system) => vendorOf(system) === official.organisation)
  }
  return sideOf(official, test) !== undefined
}

/** How far a test has come at a moment. Its time holds from its first moment until, not with, its last. */
export function stateOf(test: TestRow, now: Date): JointTestState {
  if (test.withdrawn_at) return 'withdrawn'
  if (test.change_id !== null) {
    if (test.decision !== null) return test.decision === 'confirmed' ? 'passed' : 'refused'
    return test.needs_second ? 'waiting' : 'passed'
  }
  if (test.organiser_signed_at ?? test.producer_signed_at) return 'half-signed'
  if (!test.agreed_at) return now < test.until_at ? 'proposed' : 'lapsed'
  if (now < test.from_at) return 'agreed'
  return now < test.until_at ? 'under-way' : 'over'
}

/** Whether a person has signed for either party: nobody signs for both. */
export const hasSigned = (test: TestRow, person: string) =>
  [test.organiser_signed_by, test.producer_signed_by].includes(person)
