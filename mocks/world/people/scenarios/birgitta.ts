import type { DocumentType } from '@/lib/domain/codes/document-types'

import type { SituationKey } from '../documents/situations'
import { filed, type ClientFile, type FiledDocument } from './client-file'

const situations: readonly SituationKey[] = [
  'homeCare',
  'informalCare',
  'mobilitySupport',
  'homeAlterations',
  'incomeSupport',
  'rehabilitation',
]

const types: readonly DocumentType[] = [
  'decision',
  'implementation-plan',
  'application',
  'service-need-assessment',
  'client-plan',
  'meeting-memo',
  'functional-ability-assessment',
  'summary',
  'statement',
  'certificate',
  'request',
  'referral',
  'minutes',
]

/** How many days lie between two of Birgitta's documents, on an average. */
const daysBetween = 1.4

/** The n-th newest of Birgitta's 2,000 documents: always the same, and all of them shown. */
function nth(n: number): FiledDocument {
  const situation = situations[(n * 7 + Math.floor(n / 11)) % situations.length] ?? 'homeCare'
  const type = types[(n * 5 + Math.floor(n / 17)) % types.length] ?? 'decision'
  return filed(1 + Math.floor(n * daysBetween), type, situation, { key: `${n}`, variant: n })
}

export const birgitta: ClientFile = {
  documents: Array.from({ length: 2000 }, (_, n) => nth(n)),
  relationships: [
    {
      unit: 'unit-hostvinden',
      serviceTask: 'older-people',
      socialService: 'home-care',
      startedDaysAgo: 2795,
    },
    {
      unit: 'unit-snostjarnan',
      serviceTask: 'disability',
      socialService: 'mobility-support',
      startedDaysAgo: 2790,
    },
  ],
}
