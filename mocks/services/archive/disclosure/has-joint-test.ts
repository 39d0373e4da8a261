import type { Archive } from '../archive'

/**
 * Whether a system of a producing unit's organisation has passed the joint test with an organiser (A8). Until one has,
 * nothing is reached under a bought service (D2).
 */
export function hasJointTest(
  { programs, organisations }: Pick<Archive, 'programs' | 'organisations'>,
  { producer, controller }: Readonly<{ producer: string; controller: string }>,
): boolean {
  return programs
    .all()
    .some(
      ({ organisation, jointTests = [] }) =>
        organisation !== undefined &&
        organisations.belongsTo(producer, organisation) &&
        jointTests.includes(controller),
    )
}
