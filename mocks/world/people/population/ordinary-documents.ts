import type { DocumentType } from '@/lib/domain/codes/document-types'

import type { SituationKey } from '../documents/situations'

/** What generated documents are about; all of it is shown. */
export const ordinarySituations: readonly SituationKey[] = [
  'personalAssistance',
  'mobilitySupport',
  'homeAlterations',
  'socialRehabilitation',
  'incomeSupport',
  'homeCare',
  'informalCare',
]

/** Types of generated documents; decisions are the most usual, so they are here more than once. */
export const ordinaryTypes: readonly DocumentType[] = [
  'decision',
  'decision',
  'decision',
  'application',
  'application',
  'implementation-plan',
  'implementation-plan',
  'service-need-assessment',
  'client-plan',
  'meeting-memo',
  'summary',
  'statement',
  'certificate',
  'functional-ability-assessment',
]

/** A unit for each register that generated documents go to. */
export const populationUnits = {
  'county-05': 'unit-lyktgranden',
  'county-08': 'unit-regnbagsgrand',
  'county-17': 'unit-blaklockan',
  helsinki: 'unit-aurinkolaituri',
} as const

export type PopulationController = keyof typeof populationUnits
