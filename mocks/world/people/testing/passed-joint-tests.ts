import { randomUUID } from 'node:crypto'
import type { Change } from '@/mocks/services/archive/reference/register/change'
import { demoJointTests } from '../demo-reference-data'

/** The passed joint tests of the demo as entries of reference data, for tests that enter it past the interface. */
export const passedJointTests = (): readonly Change[] =>
  demoJointTests.map(({ organiser, producerSystem }) => ({
    kind: 'joint-test',
    key: `${organiser}/${producerSystem}`,
    content: { passedOn: '2024-09-02', report: randomUUID() },
    reason: 'Demons påhittade uppgifter',
  }))
