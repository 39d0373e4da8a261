import type { DocumentPart } from '@/lib/domain/codes/document-parts'
import type { DocumentType } from '@/lib/domain/codes/document-types'

/** What the parts of a letter are about. */
const letter = ['situation', 'follow-up', 'contact'] as const

const parts: Readonly<Partial<Record<DocumentType, readonly DocumentPart[]>>> = {
  decision: ['application', 'decision', 'reasons', 'laws', 'remedy', 'contact'],
  application: ['application', 'situation', 'needs'],
  agreement: ['situation', 'terms', 'practice', 'contact'],
  attachment: ['practice', 'needs'],
  calculation: ['income', 'expenses', 'contact'],
  'child-welfare-notification': ['situation', 'strengths', 'follow-up', 'laws', 'contact'],
  'client-plan': ['situation', 'strengths', 'goals', 'needs', 'opinion', 'follow-up', 'contact'],
  'functional-ability-assessment': ['situation', 'needs', 'strengths', 'conclusions', 'contact'],
  'implementation-plan': ['practice', 'terms', 'goals', 'follow-up', 'contact'],
  'meeting-memo': ['terms', 'follow-up'],
  report: ['sources', 'situation', 'strengths', 'opinion', 'conclusions', 'contact'],
  'service-need-assessment': ['situation', 'needs', 'opinion', 'conclusions', 'laws', 'contact'],
  statement: ['situation', 'conclusions', 'contact'],
  summary: ['practice', 'goals', 'opinion', 'conclusions', 'contact'],
}

/** Which parts a document of a type has, in their order. */
export const documentPartsOf = (type: DocumentType): readonly DocumentPart[] =>
  parts[type] ?? letter
