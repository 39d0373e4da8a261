import type { ListedDocument } from '../../documents/shown-document'
import type { DocumentFacts } from '../../visibility/document-facts'
import type { View } from '../../visibility/view'

/** A client who looks at her own data. */
export const view: View = {
  capacity: 'self',
  represented: true,
  today: '2026-11-21',
  coverage: new Map([
    ['county-05', { starts: new Map([['disability', '2025-01-01']]), restrictions: [] }],
  ]),
  switches: { journal: false, sharedMatters: false, parenthood: false },
  shelterControllers: new Set(['thl']),
}
const facts: DocumentFacts = {
  format: 'phase-2',
  socialService: 'personal-assistance',
  type: 'decision',
  madeIn: 'none',
  attachedTo: 'none',
  status: 'current',
  sharedMatter: false,
  delayed: false,
  releaseDay: null,
  specialContent: false,
  hiddenFromGuardians: false,
  controller: 'county-05',
  serviceTask: 'disability',
  madeOn: '2026-01-01',
}

/** A document that she is shown, but for the changes. */
export const document = (id: string, changes: Partial<DocumentFacts> = {}): ListedDocument => ({
  id,
  facts: { ...facts, ...changes },
  unit: 'unit-05',
  storedAt: new Date(0),
  corrected: false,
  keptUntil: null,
  keptBy: null,
  matchesWords: true,
})

/** A shelter and a county, each with a unit; the shelter's has one below it. */
export const parties = [
  { id: 'thl', partOf: null },
  { id: 'shelter-unit', partOf: 'thl' },
  { id: 'shelter-team', partOf: 'shelter-unit' },
  { id: 'county-unit', partOf: 'county-05' },
]
