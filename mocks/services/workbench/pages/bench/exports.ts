import type { TestReport } from 'fhir/r4'
import type { Checklist } from '@/lib/contracts/archive/checklist'
import type { Language } from '@/lib/domain/codes/languages'
import { csvTable } from '@/lib/domain/text/csv-table'
import { codeName } from '../../view/code-names'
import { texts } from './texts'

/** What is tried of each type, in order. */
export const cases = ['checked', 'checkedWithFaults', 'stored', 'corrected', 'annulled'] as const

/** The list as a table to keep. */
export function tableOf(language: Language, { types }: Checklist): string {
  const words = texts[language].list
  const lines = types.map((line) => [
    codeName(language, 'documentType', line.type),
    ...cases.map((name) => String(line[name])),
  ])
  return csvTable([[words.type, ...cases.map((name) => words[name])], ...lines])
}

/** The list as a FHIR TestReport: what the archive has not seen is skipped, and then the whole is pending. */
export function reportOf({ system, readAt, types }: Checklist): TestReport {
  const isWhole = types.every((line) => cases.every((name) => line[name] > 0))
  return {
    resourceType: 'TestReport',
    name: `Test cases of ${system.name}`,
    status: 'completed',
    testScript: { display: 'Every type of document: checked, stored, corrected, annulled' },
    result: isWhole ? 'pass' : 'pending',
    issued: readAt,
    tester: `Organization/${system.organisation}`,
    participant: [{ type: 'client', uri: `urn:client:${system.id}`, display: system.name }],
    test: types.map((line) => ({
      name: line.type,
      action: cases.map((name) => ({
        assert: { result: line[name] > 0 ? 'pass' : 'skip', message: `${name}: ${line[name]}` },
      })),
    })),
  }
}
