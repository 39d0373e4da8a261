/** What a part of a document is about, as its structured form names it; the portal says what one finds there. */
export const documentParts = [
  'application',
  'decision',
  'reasons',
  'laws',
  'remedy',
  'situation',
  'strengths',
  'needs',
  'goals',
  'practice',
  'opinion',
  'sources',
  'conclusions',
  'income',
  'expenses',
  'terms',
  'follow-up',
  'contact',
] as const
export type DocumentPart = (typeof documentParts)[number]
