import type { DocumentType } from '@/lib/domain/codes/document-types'

/** Name of the document, the heading over what it is about, and what it says besides. */
export type LetterKind = Readonly<{
  name: string
  about: string
  closing: string
  items: readonly string[]
}>

export type LetterKinds = Readonly<Partial<Record<DocumentType, LetterKind>>>

export const kind = (
  name: string,
  about: string,
  closing: string,
  ...items: string[]
): LetterKind => ({
  name,
  about,
  closing,
  items,
})
