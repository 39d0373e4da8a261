import type { JointTest } from '@/lib/contracts/archive/joint-tests'
import type { OfficialCaller } from '../../protocol/callers/caller'
import type { Programs } from '../live/live-reference'
import { hasSigned, sideOf, stateOf, type TestRow } from './parties'

/** A test as it is told to an official: how far it has come, and what she may do. */
export function tellTest(
  test: TestRow,
  official: OfficialCaller,
  programs: Programs,
  now: Date,
): JointTest {
  const system = (id: string) => ({ id, name: programs.find(id)?.name ?? id })
  const side = sideOf(official, test) ?? null
  const state = stateOf(test, now)
  return {
    id: test.id,
    organiser: test.organiser,
    organiserSystem: system(test.organiser_system),
    producer: test.producer,
    producerSystem: system(test.producer_system),
    client: test.hetu,
    from: test.from_at.toISOString(),
    until: test.until_at.toISOString(),
    state,
    plannedBy: { name: test.planned_by_name, organisation: test.planned_by_organisation },
    agreedBy: test.agreed_by_name,
    signatures: signaturesOf(test),
    side,
    may: side === null ? [] : mayDo(test, official, side, state),
  }
}

/** Who has signed the report for which party, in the order of the parties. */
export function signaturesOf(test: TestRow): JointTest['signatures'] {
  const { organiser_signed_name, organiser_signed_at } = test
  const { producer_signed_name, producer_signed_at } = test
  const one = (side: 'organiser' | 'producer', name: string | null, at: Date | null) =>
    name !== null && at ? [{ side, name, at: at.toISOString() }] : []
  return [
    ...one('organiser', organiser_signed_name, organiser_signed_at),
    ...one('producer', producer_signed_name, producer_signed_at),
  ]
}

/** That every step has been seen is asked when it is signed, not here. */
function mayDo(
  test: TestRow,
  { organisation, actorId }: OfficialCaller,
  side: 'organiser' | 'producer',
  state: JointTest['state'],
): JointTest['may'] {
  const signed = side === 'organiser' ? test.organiser_signed_at : test.producer_signed_at
  const maySign = ['under-way', 'over', 'half-signed'].includes(state)
  return [
    ...(state === 'proposed' && organisation !== test.planned_by_organisation
      ? (['agree'] as const)
      : []),
    ...(['proposed', 'agreed', 'under-way', 'over'].includes(state) ? (['withdraw'] as const) : []),
    ...(maySign && !signed && !hasSigned(test, actorId) ? (['sign'] as const) : []),
  ]
}
