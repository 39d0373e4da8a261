import type { TestReport } from 'fhir/r4'
import { sid } from '@/lib/contracts/archive/systems'
import type { JointTest, JointTestStep, SeenStep } from '@/lib/contracts/archive/joint-tests'
import type { TestRow } from './parties'
import type { Step } from './seen-steps'

/** What each step is, in a report. */
const sentences: Readonly<Record<JointTestStep, string>> = {
  begin:
    'The organiser names the unit of the producer in its client relationship, and the service has begun.',
  'producer-searches': 'The producer searches in the register of the organiser.',
  'producer-reads': 'The producer reads a document of the organiser.',
  'producer-stores': 'The producer stores a document in the register of the organiser.',
  'organiser-reads': 'The organiser reads the document of the producer.',
  end: 'The organiser records the end of the service.',
  'producer-refused': 'The producer is refused.',
}

type Seen = Readonly<{
  test: Pick<TestRow, 'id' | 'organiser' | 'organiser_system' | 'producer' | 'producer_system'>
  /** All of them seen. */
  steps: readonly Step[]
  /** What a system is called. */
  nameOf: (system: string) => string
  /** Address of the archive. */
  url: string
  now: Date
}>

/** A FHIR TestReport of what the archive saw of a joint test. It is made once, when every step has been seen. */
export function makeReport({ test, steps, nameOf, url, now }: Seen): TestReport {
  const system = (id: string) => ({ uri: `${url}/register/${id}`, display: nameOf(id) })
  return {
    resourceType: 'TestReport',
    id: test.id,
    identifier: { system: sid.uri, value: `urn:uuid:${test.id}` },
    name: `Joint test of ${nameOf(test.organiser_system)} and ${nameOf(test.producer_system)}`,
    status: 'completed',
    testScript: { display: 'Joint test of register access (D2)' },
    result: 'pass',
    score: 100,
    tester: `Organization/${test.organiser}, Organization/${test.producer}`,
    issued: now.toISOString(),
    participant: [
      { type: 'client', ...system(test.organiser_system) },
      { type: 'client', ...system(test.producer_system) },
      { type: 'server', uri: `${url}/fhir` },
    ],
    test: steps.map(({ step, seen }) => ({
      name: step,
      description: sentences[step],
      action: [
        {
          assert: {
            result: seen ? 'pass' : 'fail',
            message: seen ? toldOf(seen) : 'Not seen.',
          },
        },
      ],
    })),
  }
}

const toldOf = ({ at, unit, day, documentType }: SeenStep) =>
  [
    `Seen at ${at}`,
    ...(unit === undefined ? [] : [`unit Organization/${unit}`]),
    ...(day === undefined ? [] : [`day ${day}`]),
    ...(documentType === undefined ? [] : [`document type ${documentType}`]),
  ].join('; ')

/** The report as it was made, with who has signed it since. */
export function withSignatures(
  report: TestReport,
  signatures: JointTest['signatures'],
): TestReport {
  if (signatures.length === 0) return report
  const action = signatures.map(({ side, name, at }) => ({
    assert: { result: 'pass' as const, message: `Signed for the ${side} by ${name} at ${at}` },
  }))
  return { ...report, test: [...(report.test ?? []), { name: 'signatures', action }] }
}
